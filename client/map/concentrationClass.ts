// In which class of the scale does a park's concentration fall?
import { CLASS_BREAKS } from "../../geo/target/classOf";
import type { ParkRow } from "../../server/api/shapes";

/** No figure, or nothing to hold it against. */
export const NO_CONCENTRATION = -1;
/** A figure that is not judged: too little land covered, or no industry designated by the plan. */
export const UNJUDGED_CONCENTRATION = -2;

/** The first class that meets the target. */
const TARGET_CLASS = CLASS_BREAKS.indexOf(100) + 1;

/** 0–6 by share of the target, on the side that the server's exact verdict says; else one of the two below 0. */
export function concentrationClass(row: ParkRow | undefined): number {
  const metric = row?.metrics.concentration;
  if (!metric?.target || metric.value === null) return NO_CONCENTRATION;
  if (metric.verdict === "undecided") return UNJUDGED_CONCENTRATION;
  const percentOfTarget = (metric.value * 1e4) / Number(metric.target.value);
  const reached = CLASS_BREAKS.filter((limit) => percentOfTarget >= limit).length;
  return metric.verdict === "met" ? Math.max(reached, TARGET_CLASS) : Math.min(reached, TARGET_CLASS - 1);
}
