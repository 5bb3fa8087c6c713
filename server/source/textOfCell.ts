// How does an attribute's value read as a cell's text?

/** Lists are joined by semicolons, as tables write them; nothing is the empty text. */
export function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(String).join(";");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
