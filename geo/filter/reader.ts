// Reads terms and literals, remembers what could have stood where, and says what is wrong.
import { type Expected, type FaultCode, FaultSignal, type FilterFault } from "./fault";
import type { Vocabulary } from "./fields";
import { SPELLINGS, type Term } from "./lexicon";
import { plainDecimal } from "./plainDecimal";
import { Scanner } from "./scanner";

/** A text of a hundred drawn corners has two thousand signs. */
export const LONGEST_TEXT = 20_000;

/** A number or a day as written, and where it stands. */
export interface Literal {
  readonly kind: "number" | "day";
  readonly value: string;
  readonly offset: number;
  readonly length: number;
}

export class Reader {
  readonly scanner: Scanner;
  readonly vocabulary: Vocabulary;
  readonly unknown: FilterFault[] = [];
  /** What could stand at the furthest place that was looked at. */
  #noted: { at: number; expected: Expected[] } = { at: -1, expected: [] };

  constructor(text: string, vocabulary: Vocabulary) {
    this.scanner = new Scanner(text);
    this.vocabulary = vocabulary;
  }

  /** Remembers that these could stand here. */
  note(...expected: Expected[]): void {
    const { at } = this.scanner;
    if (at < this.#noted.at) return;
    if (at > this.#noted.at) this.#noted = { at, expected: [] };
    for (const one of expected) {
      const known = this.#noted.expected.some((other) => JSON.stringify(other) === JSON.stringify(one));
      if (!known) this.#noted.expected.push(one);
    }
  }

  /** What could stand at this place, as far as it was noted. */
  notedAt(at: number): readonly Expected[] {
    return this.#noted.at === at ? this.#noted.expected : [];
  }

  /** One of these had to stand here. */
  expect(...expected: Expected[]): never {
    this.note(...expected);
    const { at } = this.scanner;
    return this.fail("expected", at, this.wordLength() || (this.scanner.ended ? 0 : 1), this.notedAt(at));
  }

  fail(
    code: FaultCode,
    offset: number,
    length: number,
    expected: readonly Expected[] = [],
    near: readonly string[] = [],
  ): never {
    throw new FaultSignal({ code, offset, length, expected, near });
  }

  longestTerm<T extends Term>(terms: readonly T[]): { readonly term: T; readonly length: number } | null {
    let best: { term: T; length: number } | null = null;
    for (const term of terms) {
      for (const spelling of SPELLINGS[term]) {
        const length = this.scanner.lengthOf(spelling);
        if (length > (best?.length ?? 0)) best = { term, length };
      }
    }
    return best;
  }

  eatTerm(term: Term): boolean {
    const found = this.longestTerm([term]);
    if (found === null) return false;
    this.scanner.move(this.scanner.at + found.length);
    return true;
  }

  /** A number or a day; null where neither stands here, or where it is only the beginning of a code. */
  literal(): Literal | null {
    const { scanner } = this;
    const offset = scanner.at;
    const day = scanner.day();
    if (day !== null) return { kind: "day", value: day, offset, length: this.#lengthFrom(offset) };
    const number = scanner.number();
    if (number === null) return null;
    const value = plainDecimal(number);
    return value === null ? null : { kind: "number", value, offset, length: number.length };
  }

  /** The word that stands here, up to where a known connective begins; 0 where none does. */
  wordLength(): number {
    const { scanner } = this;
    const { at } = scanner;
    const longest = scanner.bareLength;
    for (let length = 1; length < longest; length++) {
      scanner.at = at + length;
      const ends =
        this.longestTerm(["and", "or"]) !== null && /[\u3400-\u9fff]/.test(scanner.text[scanner.at] ?? "");
      scanner.at = at;
      if (ends) return length;
    }
    return longest;
  }

  #lengthFrom(offset: number): number {
    return this.scanner.text.slice(offset, this.scanner.at).trimEnd().length;
  }
}
