// Which commands are meant by what was typed? By words of either language, by initials or sounds of the Chinese ones.
import { pinyinPlace, spokenForm } from "../../geo/search/pinyin";
import type { Words } from "../locale/words";
import type { Command } from "./command";

/** What a command is called in both languages, made once for a list. */
export interface CommandWords {
  readonly command: Command;
  readonly zh: string;
  readonly en: string;
}

export const wordsOf = (commands: readonly Command[], zh: Words, en: Words): CommandWords[] =>
  commands.map((command) => ({ command, zh: command.label(zh), en: command.label(en).toLowerCase() }));

/** How far behind words of a text those stand that answer to letters only. */
const SPOKEN = 100;

/**
 * The commands that answer to every word typed, the best first; of equal ones in the order of the list. All for a blank text.
 * @example commandHits(all, "mjsc")[0] // 着色：亩均税收 or 亩均产值: whichever sounds so
 */
export function commandHits(all: readonly CommandWords[], typed: string): Command[] {
  const asked = typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return all
    .map((one) => ({ command: one.command, place: placeOf(one, asked) }))
    .filter((hit) => hit.place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ command }) => command);
}

/** Where the words asked for begin, added up; null where one of them is not there. */
function placeOf({ zh, en }: CommandWords, asked: readonly string[]): number | null {
  let sum = 0;
  for (const word of asked) {
    const places = [zh.toLowerCase().indexOf(word), wordStart(en, word)].filter((place) => place >= 0);
    const spoken = /^[a-z0-9]+$/.test(word) ? pinyinPlace(spokenForm(zh), word) : null;
    if (places.length === 0 && spoken === null) return null;
    sum += places.length > 0 ? Math.min(...places) : SPOKEN + (spoken ?? 0);
  }
  return sum;
}

/** A word of the text that begins so: what stands in the middle of one is nothing that anybody types. */
function wordStart(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? "")) return at;
  return -1;
}
