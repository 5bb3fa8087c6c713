// In which class of the scale does a park's concentration fall?
import { CLASS_BREAKS } from "../../geo/target/classOf";
import type { ParkRow } from "../../server/api/shapes";

/** 0–6 by share of the target, for colouring only (the verdict is the server's); -1 where nothing can be compared. */
export function concentrationClass(row: ParkRow | undefined): number {
  const metric = row?.metrics.concentration;
  if (!metric?.target || metric.value === null) return -1;
  const percentOfTarget = (metric.value * 1e4) / Number(metric.target.value);
  return CLASS_BREAKS.filter((limit) => percentOfTarget >= limit).length;
}
