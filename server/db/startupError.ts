// Why can the program not start, in one sentence a person can act on?

/**
 * Trouble that the person who starts the program can mend: the message is one line, Chinese then English, without secrets.
 * Print it and exit 1; anything else is a bug and keeps its stack.
 */
export class StartupError extends Error {
  override readonly name = "StartupError";

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese} / ${english}`, options);
  }
}
