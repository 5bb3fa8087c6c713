// In which quarter is an enterprise where? One word a quarter, for a bar of cells.
import { type QuarterNo, quarterName, quarterOf, wholeFrom } from "../../geo/relocation/quarter";

export type Phase = "here" | "transit" | "there";

/** The days of a way, or of what was recorded of one; null: not known. */
export interface Days {
  readonly leavesOn: string | null;
  readonly arrivesOn: string | null;
  /** Straight from the land to the destination. */
  readonly straight: boolean;
}

/** Quarters from that of a day on, at least `least`, until the last arrival is over, at most `most`. */
export function quartersShown(
  day: string,
  arrivals: readonly string[],
  least: number,
  most: number,
): QuarterNo[] {
  const first = quarterOf(day);
  const last = Math.max(first + least - 1, ...arrivals.map(wholeFrom));
  return Array.from({ length: Math.min(most, last - first + 1) }, (_, at) => first + at);
}

/** Where it is when the quarter ends; a quarter begun in transit counts as one in transit. */
export function phaseIn({ leavesOn, arrivesOn, straight }: Days, quarter: QuarterNo): Phase {
  if (leavesOn === null || quarter < quarterOf(leavesOn)) return "here";
  if (straight) return "there";
  return arrivesOn !== null && quarter >= wholeFrom(arrivesOn) ? "there" : "transit";
}

/** `27Q1`. */
export const shortQuarter = (quarter: QuarterNo): string => quarterName(quarter).slice(2);
