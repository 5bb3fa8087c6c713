// Does a Chinese name answer to letters? By the initials of its signs, by their whole sounds, or a mixture: ndcyy, yinzhou, yzcy.
import { pinyin } from "pinyin-pro";

/** Every way to say a sign, without tones; a sign that is no Chinese one says itself. Asked once for each different sign. */
const sounds = new Map<string, readonly string[]>();

function soundsOf(sign: string): readonly string[] {
  const known = sounds.get(sign);
  if (known !== undefined) return known;
  const said = /\p{Script=Han}/u.test(sign)
    ? pinyin(sign, { toneType: "none", multiple: true, type: "array", v: true })
    : [sign.toLowerCase()];
  const found = [...new Set(said.map((sound) => sound.toLowerCase()))];
  sounds.set(sign, found);
  return found;
}

/**
 * Where in a name letters begin to be answered, in signs; null where they are not. Each sign answers to its first letter (zh, ch and sh also to
 * both), or to a whole sound; of the last one a part is enough. Signs with several sounds answer to all of them.
 * @param name as `spokenForm` gives it
 * @param letters small Latin letters and digits
 * @example pinyinPlace(spokenForm("鄞州都市产业园"), "dscyy") // 2
 */
export function pinyinPlace(name: string, letters: string): number | null {
  const bit = bitOf(letters.charCodeAt(0));
  for (let start = 0; start < name.length; start++) {
    if ((firstLetters(name, start) & bit) !== 0 && answers(name, start, letters)) return start;
  }
  return null;
}

/** A name without what nobody says: spaces, brackets, dashes; wide signs as narrow ones. Made once, asked often. */
export const spokenForm = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** With which letters a sign may begin, as bits; by code unit, -1 where nobody has asked yet. */
const beginnings = new Int32Array(65_536).fill(-1);

function firstLetters(name: string, at: number): number {
  const code = name.charCodeAt(at);
  const known = beginnings[code] ?? -1;
  if (known >= 0) return known;
  const bits = soundsOf(name[at] ?? "").reduce((all, sound) => all | bitOf(sound.charCodeAt(0)), 0);
  beginnings[code] = bits;
  return bits;
}

/** a to z have a bit each, everything else shares one. */
const bitOf = (code: number): number => (code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << 26);

function answers(signs: string, at: number, letters: string): boolean {
  if (letters === "") return true;
  const sign = signs[at];
  if (sign === undefined) return false;
  for (const sound of soundsOf(sign)) {
    if (sound.startsWith(letters)) return true;
    if (letters.startsWith(sound) && answers(signs, at + 1, letters.slice(sound.length))) return true;
    const double = /^[zcs]h/.test(sound) && letters.startsWith(sound.slice(0, 2));
    if (double && answers(signs, at + 1, letters.slice(2))) return true;
    if (letters[0] === sound[0] && answers(signs, at + 1, letters.slice(1))) return true;
  }
  return false;
}
