// Why can a file not be read? Thrown where no language is known yet, also in a worker thread.
import type { MessageCode } from "../import/messages";

export class SourceFault extends Error {
  override readonly name = "SourceFault";
  constructor(
    readonly code: MessageCode,
    readonly words: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
