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

/** The fault itself; for anything else that went wrong while reading, that the file cannot be read: whoever holds it has no use for more. */
export const faultOf = (error: unknown, file: string): SourceFault =>
  error instanceof SourceFault ? error : new SourceFault("unreadable_file", { file });
