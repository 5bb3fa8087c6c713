// Where in the text does the reader stand, and which known word begins there? Chinese is written without spaces, so words are known ones.

/** Full-width signs, digits and letters as their narrow ones; sign by sign, so that offsets stay. */
export function narrow(text: string): string {
  return text.replace(/[！-～\u3000、；。【】]/g, (sign) => {
    const known = SIGNS[sign];
    if (known !== undefined) return known;
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "、": ",",
  "；": ",",
  "。": ".",
  "【": "(",
  "】": ")",
  "［": "(",
  "］": ")",
};

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "'": "'",
  "‘": "’",
  "「": "」",
  "＂": "＂",
};
const NARROW_WORD = /[\p{Script=Latin}\p{N}_]/u;
/** What a name may hold that is not in quotes. */
const BARE = /[\p{L}\p{N}\p{M}_.·—:-]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?/;
const DAY = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})日)/;

export class Scanner {
  readonly text: string;
  readonly #narrow: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
    this.#narrow = narrow(text);
    this.#skip();
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  move(to: number): void {
    this.at = to;
    this.#skip();
  }

  /** One sign; false where it does not stand here. */
  eat(sign: string): boolean {
    if (this.#narrow[this.at] !== sign) return false;
    this.move(this.at + 1);
    return true;
  }

  /** Length of a known spelling that stands here, 0 where it does not. A Latin word ends where no letter follows. */
  lengthOf(spelling: string): number {
    let at = this.at;
    const wanted = narrow(spelling);
    for (let i = 0; i < wanted.length; i++) {
      // any run of spaces is one
      if (wanted[i] === " ") {
        if (!/\s/.test(this.#narrow[at] ?? "")) return 0;
        while (/\s/.test(this.#narrow[at] ?? "")) at++;
        continue;
      }
      if (this.#narrow[at]?.toLowerCase() !== wanted[i]?.toLowerCase()) return 0;
      at++;
    }
    const last = wanted[wanted.length - 1] ?? "";
    if (NARROW_WORD.test(last) && NARROW_WORD.test(this.#narrow[at] ?? "")) return 0;
    return at - this.at;
  }

  /** A decimal; null where none stands here. */
  number(): string | null {
    const found = NUMBER.exec(this.#narrow.slice(this.at))?.[0];
    if (found === undefined) return null;
    this.move(this.at + found.length);
    return found;
  }

  /** A day such as 2024-5-13, 2024/5/13, 2024.5.13 or 2024年5月13日 as yyyy-mm-dd, whether or not there is such a day; null where none stands here. */
  day(): string | null {
    const found = DAY.exec(this.#narrow.slice(this.at));
    if (found === null) return null;
    this.move(this.at + found[0].length);
    const [, year = "", , month = found[5] ?? "", day = found[6] ?? ""] = found;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }

  /** Does a text in quotes begin here? */
  get atQuote(): boolean {
    return QUOTES[this.text[this.at] ?? ""] !== undefined;
  }

  /** A text in quotes; null where none begins here, undefined where one is not closed. */
  quoted(): string | null | undefined {
    const close = QUOTES[this.text[this.at] ?? ""];
    if (close === undefined) return null;
    let found = "";
    for (let i = this.at + 1; i < this.text.length; i++) {
      const sign = this.text[i] ?? "";
      if (sign === close) {
        this.move(i + 1);
        return found;
      }
      if (sign === "\\" && i + 1 < this.text.length) {
        i++;
        found += this.text[i];
      } else found += sign;
    }
    return undefined;
  }

  /** How long the run of letters, digits and joining signs is that stands here. */
  get bareLength(): number {
    let end = this.at;
    while (end < this.text.length) {
      const sign = String.fromCodePoint(this.#narrow.codePointAt(end) ?? 0);
      if (!BARE.test(sign)) break;
      end += sign.length;
    }
    return end - this.at;
  }

  #skip(): void {
    while (/\s/.test(this.#narrow[this.at] ?? "")) this.at++;
  }
}
