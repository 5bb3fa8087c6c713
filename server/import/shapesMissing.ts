// Does a table hold the columns of a kind that is drawn, and no shapes?
import type { SourceLayer } from "../source/sourceLayer";
import type { DrawnKind } from "./drawnKinds";
import { missingField } from "./headers";
import { matchHeaders } from "./matchHeaders";

/** A code and a name may be anybody's. */
const FEWEST_COLUMNS = 4;
const DRAWN: readonly DrawnKind[] = ["parcels", "parks", "districts"];

/** The kind that a table would be if it said where its rows lie; null where it names too few of its columns, or is drawn. */
export function shapesMissing(layer: SourceLayer): DrawnKind | null {
  if (layer.drawn) return null;
  const [best] = DRAWN.map((kind) => ({ kind, ...matchHeaders(kind, layer) }))
    .filter(({ kind, columns }) => missingField(kind, columns) === null && columns.size >= FEWEST_COLUMNS)
    .toSorted((a, b) => b.columns.size - a.columns.size);
  return best?.kind ?? null;
}
