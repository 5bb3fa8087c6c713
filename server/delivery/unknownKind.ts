// Does a layer of which no kind was found hold data all the same, so that somebody has to say what it is?
import { type NearestKind, nearestKind } from "../import/nearestKind";
import { shapesMissing } from "../import/shapesMissing";
import type { LayerState } from "./deliveryState";

/** One line of explanations may name a column or two; data has more lines. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;

/**
 * The kind that it is nearest to and the column that it lacks for that; null where its kind is known, where somebody left it out, and
 * where it looks like no data: then it is left out unasked.
 */
export function unknownKind({ kind, skipped, layer }: LayerState): NearestKind | null {
  if (kind !== null || skipped || layer.rows.length < FEWEST_ROWS || shapesMissing(layer) !== null)
    return null;
  const nearest = nearestKind(layer, layer.drawn);
  return nearest !== null && (nearest.coded || nearest.found >= FEWEST_COLUMNS) ? nearest : null;
}
