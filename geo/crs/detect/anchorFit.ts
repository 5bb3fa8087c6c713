// How far from their known places do known features land?
import type { Degrees } from "../crsSystem";
import { median } from "../median";
import { offsetM } from "../metres";
import type { Anchor } from "./evidence";

export interface AnchorFit {
  readonly count: number;
  readonly medianM: number;
  /** The middle shift from where they land to where they are, and the median distance that is left after it. */
  readonly eastM: number;
  readonly northM: number;
  readonly spreadM: number;
}

/** Null without anchors. */
export function anchorFit(
  anchors: readonly Anchor[],
  toDegrees: (x: number, y: number) => Degrees,
): AnchorFit | null {
  const misses = anchors
    .map(({ raw: [x = Number.NaN, y = Number.NaN], known }) => offsetM(toDegrees(x, y), known))
    .filter(([east, north]) => Number.isFinite(east) && Number.isFinite(north));
  const eastM = median(misses.map(([east]) => east));
  const northM = median(misses.map(([, north]) => north));
  const medianM = median(misses.map(([east, north]) => Math.hypot(east, north)));
  if (eastM === null || northM === null || medianM === null) return null;
  const spreadM = median(misses.map(([east, north]) => Math.hypot(east - eastM, north - northM))) ?? 0;
  return { count: misses.length, medianM, eastM, northM, spreadM };
}
