// Why can the command not go on, in a sentence of the command line's own?
import type { Sentence } from "./words";

/** Exit 2 for a wrong call, 1 for anything else. */
export class CliError extends Error {
  readonly exitCode: 1 | 2;
  readonly sentence: Sentence;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(exitCode: 1 | 2, sentence: Sentence, values: Readonly<Record<string, string | number>> = {}) {
    super(sentence);
    this.exitCode = exitCode;
    this.sentence = sentence;
    this.values = values;
  }
}
