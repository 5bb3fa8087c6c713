// How are codes compared? As text, uppercase, without spaces.

/**
 * The code as it is stored and compared: no white space anywhere, ASCII letters uppercase, full-width letters and digits as ASCII.
 * The importer lists what this changed.
 * @example normaliseCode(" 330212001002gb00001 ") // "330212001002GB00001"
 */
export function normaliseCode(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}
