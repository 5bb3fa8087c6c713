// Why can a file not be imported at all?
import type { ImportLanguage } from "./importReport";
import { type MessageCode, sentence } from "./messages";
import type { ImportPart } from "./part";

/** The file as a whole is no delivery; `message` is one sentence for the user. Nothing has been written. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** Which part of a delivery is meant; null where it is none of them. */
  part: ImportPart | null = null;
  constructor(
    readonly code: MessageCode,
    lang: ImportLanguage,
    readonly words: Readonly<Record<string, string | number>> = {},
  ) {
    super(sentence(code, lang, words));
  }
}
