// Words as small numbers: each different word once, in the order in which they occur.

/** Collects words; "" stands for none and is always number 0. Never more than `most` words, as many as the column's numbers can tell apart. */
export class Dictionary {
  readonly words: string[] = [""];
  readonly #numbers = new Map<string, number>([["", 0]]);
  readonly #most: number;

  /** @param most 256 for a column of bytes, 65 536 for one of two bytes */
  constructor(most: number) {
    this.#most = most;
  }

  /** @throws RangeError at the first word too many */
  number(word: string | null): number {
    const text = word ?? "";
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.words.length === this.#most) {
      throw new RangeError(`more than ${this.#most} different words in one column`);
    }
    this.#numbers.set(text, this.words.length);
    this.words.push(text);
    return this.words.length - 1;
  }
}
