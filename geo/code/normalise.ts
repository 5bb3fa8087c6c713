// How are codes compared? As text, uppercase, without spaces.

/** Full-width forms (U+FF01–U+FF5E) stand this far above their ASCII characters. */
const FULL_WIDTH = 0xfee0;

/**
 * The code as it is stored and compared: no white space anywhere, letters uppercase, full-width characters as
 * ASCII; nothing else is mended. The importer lists what this changed.
 * @example normaliseCode(" 330212001002gb00001 ") // "330212001002GB00001"
 */
export function normaliseCode(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH))
    .replace(/\s/g, "")
    .toUpperCase();
}
