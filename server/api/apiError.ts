// An answer that cannot be given, for a stated reason: the border words it in the user's language.
import type { MessageCode } from "../locale/messages";

/** `code` names the sentence of the catalogue, `subject` what it is about. */
export class ApiError extends Error {
  readonly code: MessageCode;
  readonly subject: string;

  constructor(code: MessageCode, subject = "") {
    super(subject === "" ? code : `${code}: ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}

/** Whether a code says that something named is not there (404), rather than that the request makes no sense (400). */
export function isNotFound(code: MessageCode): boolean {
  return code.startsWith("unknown") || code.startsWith("no_");
}
