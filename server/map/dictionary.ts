// Words as small numbers: each different word once, in the order in which they occur.

/** Collects words; "" stands for none and is always number 0. At most 256 words, as they travel in one byte. */
export class Dictionary {
  readonly words: string[] = [""];
  readonly #numbers = new Map<string, number>([["", 0]]);

  /** @throws RangeError at the 257th word */
  number(word: string | null): number {
    const text = word ?? "";
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.words.length === 256) throw new RangeError("more than 256 different words in one column");
    this.#numbers.set(text, this.words.length);
    this.words.push(text);
    return this.words.length - 1;
  }
}
