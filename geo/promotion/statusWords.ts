// Which words does the office use for where projects stand?

export interface StatusWord {
  readonly word: string;
  /** How many rows or projects say it. */
  readonly rows: number;
}

/** Each different word, trimmed, the most frequent first; blanks say nothing. */
export function statusWords(said: Iterable<string | null | undefined>): StatusWord[] {
  const rowsOf = new Map<string, number>();
  for (const one of said) {
    const word = one?.trim() ?? "";
    if (word !== "") rowsOf.set(word, (rowsOf.get(word) ?? 0) + 1);
  }
  return [...rowsOf].map(([word, rows]) => ({ word, rows })).sort((a, b) => b.rows - a.rows);
}
