// What is selected land, all together? A Tally like a park's: sums of integers, of which every ratio is taken.
import { rowSum, type SummedFigures, type SummedLand } from "../../geo/table/rowSum";
import type { Tally } from "../../geo/tally/tally";

/** The sum of the selected parcels' figures, for the period and population of the columns. What is unknown is in neither side. */
export function selectionTally(mask: Uint8Array, land: SummedLand, figures: SummedFigures): Tally {
  return rowSum(rowsOfMask(mask), land, figures).tally;
}

/** The numbers of the parcels that a mask holds, in the order of the map. */
function rowsOfMask(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(mask.length);
  let count = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) rows[count++] = i;
  return rows.subarray(0, count);
}
