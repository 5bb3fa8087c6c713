// Can everything that comes after bear what was read: so many columns and rows, such long names, so much text?
import { SourceFault } from "./sourceFault";
import type { SourceLayer } from "./sourceLayer";
import { LONGEST_NAME, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS } from "./sourceLimits";

/** The layer itself. @throws SourceFault where it has more than a table can have */
export function guardLayer(layer: SourceLayer, file: string): SourceLayer {
  const { headers, rows } = layer;
  if (headers.length > MOST_COLUMNS)
    throw new SourceFault("too_many_columns", { file, value: headers.length, limit: MOST_COLUMNS });
  if (rows.length > MOST_ROWS)
    throw new SourceFault("too_many_rows", { file, value: rows.length, limit: MOST_ROWS });
  const long = headers.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined)
    throw new SourceFault("long_name", {
      file,
      value: `${long.slice(0, 20)}…`,
      length: long.length,
      limit: LONGEST_NAME,
    });
  let characters = 0;
  for (const { cells } of rows) for (const name in cells) characters += cells[name]?.length ?? 0;
  if (characters > MOST_CHARACTERS) throw new SourceFault("reading_too_much", { file });
  return layer;
}
