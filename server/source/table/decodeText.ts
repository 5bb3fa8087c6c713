// In which encoding is a text? Told apart by its bytes; where they do not decide, it is said so rather than guessed.
import { SourceFault } from "../sourceFault";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** How many of the bytes are looked at for their look; all of them have to decode. */
const LOOK_CHARACTERS = 20_000;
/** Of the characters beyond ASCII, so many at least must be ones that Chinese texts are made of. */
const COMMON_SHARE = 0.8;
/** Control characters but those of line ends and tabs: no text has them. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * The text of the bytes without a byte order mark.
 * @param wanted an encoding that somebody chose
 * @throws SourceFault where it is unknown, where the bytes are not of it, or where no encoding makes a text of them
 */
export function decodeText(bytes: Uint8Array, wanted?: string, file = ""): Decoded {
  if (wanted !== undefined) return decodeAs(bytes, wanted, file);
  const marked = byMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, file);
  const wide = utf16Order(bytes);
  if (wide !== null) return decodeAs(bytes, wide, file);
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null && !CONTROL.test(utf8)) return { text: utf8, encoding: "UTF-8" };
  const gb = tryDecode(bytes, "gb18030");
  if (gb !== null && readsAsChinese(gb)) return { text: gb, encoding: "GB18030" };
  throw new SourceFault("encoding_unknown", { file });
}

function decodeAs(bytes: Uint8Array, encoding: string, file: string): Decoded {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new SourceFault("unknown_encoding", { encoding });
  }
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new SourceFault("not_in_encoding", { file, encoding });
  return { text, encoding: NAMES[decoder.encoding] ?? encoding };
}

/** As offices write them. */
const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
  gbk: "GB18030",
  big5: "Big5",
};

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** Tables are full of digits, separators and line ends: in UTF-16 every second of their bytes is nothing, always on one side. */
function utf16Order(bytes: Uint8Array): string | null {
  const look = bytes.subarray(0, LOOK_CHARACTERS);
  if (look.length < 4 || bytes.length % 2 !== 0) return null;
  let [even, odd] = [0, 0];
  look.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  });
  // 一 is U+4E00: a few characters have an empty half of their own
  if (odd > look.length / 20 && even < odd / 8) return "utf-16le";
  return even > look.length / 20 && odd < even / 8 ? "utf-16be" : null;
}

/**
 * GB18030 gives a meaning to nearly any bytes, so that decoding proves little. Chinese texts are made of the 3 755 characters of
 * GB 2312's first level and of its punctuation; what was written in another encoding comes out as rare ones.
 */
function readsAsChinese(text: string): boolean {
  if (CONTROL.test(text)) return false;
  const foreign = [...text.slice(0, LOOK_CHARACTERS)].filter((character) => character > "\u007f");
  if (foreign.length === 0) return true;
  const common = foreign.filter((character) => COMMON.has(character)).length;
  return common / foreign.length >= COMMON_SHARE;
}

/** Rows 1–3 (punctuation, full-width letters) and 16–55 (first level) of GB 2312, with what tables need besides. */
const COMMON: ReadonlySet<string> = new Set([
  ...rowsOfGb2312(1, 3),
  ...rowsOfGb2312(16, 55),
  ..."²³㎡㎞℃亩鄞甬沪浙",
]);

function rowsOfGb2312(from: number, to: number): string {
  const bytes: number[] = [];
  for (let row = from; row <= to; row++) {
    for (let cell = 1; cell <= 94; cell++) bytes.push(row + 0xa0, cell + 0xa0);
  }
  return new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
}
