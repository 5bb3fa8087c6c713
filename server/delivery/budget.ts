// How much may deliveries ask of the machine, each of them and all that are open together? Their files wait on its disk, their rows in memory.
import { SourceFault } from "../source/sourceFault";
import { LARGEST_UNPACKED_BYTES, MOST_ROWS } from "../source/sourceLimits";

export interface Budget {
  readonly bytes: number;
  readonly bytesOfAll: number;
  readonly rows: number;
  readonly rowsOfAll: number;
}

/** A county's whole set has some 300 MB and 300 000 rows. */
export const BUDGET: Budget = {
  bytes: LARGEST_UNPACKED_BYTES,
  bytesOfAll: 4 * LARGEST_UNPACKED_BYTES,
  rows: 2 * MOST_ROWS,
  rowsOfAll: 4 * MOST_ROWS,
};

export interface Asked {
  /** Received so far, what is still coming in among it. */
  readonly bytes: number;
  /** Read so far. */
  readonly rows: number;
}

const MB = 1024 * 1024;

/** @param all the deliveries that are open, `one` among them @returns null within the budget */
export function bytesBeyond(budget: Budget, one: Asked, all: Iterable<Asked>): SourceFault | null {
  const whole = [...all].reduce((sum, { bytes }) => sum + bytes, 0);
  if (one.bytes > budget.bytes)
    return new SourceFault("delivery_too_large", { limit: Math.round(budget.bytes / MB) });
  if (whole > budget.bytesOfAll)
    return new SourceFault("deliveries_too_large", { limit: Math.round(budget.bytesOfAll / MB) });
  return null;
}

/** @param all the deliveries that are open, `one` among them @returns null within the budget */
export function rowsBeyond(
  budget: Budget,
  one: Asked,
  all: Iterable<Asked>,
  file: string,
): SourceFault | null {
  const whole = [...all].reduce((sum, { rows }) => sum + rows, 0);
  if (one.rows > budget.rows) return new SourceFault("delivery_rows", { file, limit: budget.rows });
  if (whole > budget.rowsOfAll) return new SourceFault("deliveries_rows", { file, limit: budget.rowsOfAll });
  return null;
}
