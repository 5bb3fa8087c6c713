// What is a defect of a drawn shape, and what would repairing it change?
import type { LandGeometry } from "../area/landGeometry";

/** In the order in which one shape is looked at, then those that need its neighbours. */
export const DEFECT_KINDS = [
  "malformed_code",
  "no_geometry",
  "swapped_axes",
  "outside_district",
  "collapsed",
  "unclosed_ring",
  "repeated_point",
  "spike",
  "self_intersection",
  "tiny_part",
  "wrong_winding",
  "area_conflict",
  "duplicate",
  "parcel_overlap",
  "park_overlap",
  "sliver",
  "gap",
  "park_line_crossed",
] as const;
export type DefectKind = (typeof DEFECT_KINDS)[number];

/** What is proposed. From `keep_one` on no shape is proposed: only a person can decide. */
export type Proposal =
  | "swap_axes"
  | "close_ring"
  | "drop_points"
  | "drop_spike"
  | "uncross"
  | "cut_at_crossings"
  | "drop_part"
  | "reverse_ring"
  | "cut_overlap"
  | "close_gap"
  | "keep_one"
  | "correct_code"
  | "draw_again"
  | "decide_which"
  | "compare_areas"
  | "state_parent"
  | "by_largest_share"
  | "leave";

/** Longitude and latitude in degrees, CGCS2000. */
export type Place = readonly [lon: number, lat: number];

/** The window in which land of the district can lie, degrees. */
export interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Finding {
  /** The same for the same defect of the same shapes, whenever it is looked for. */
  readonly key: string;
  readonly kind: DefectKind;
  /** The shape that would be repaired. */
  readonly subject: string;
  /** The other shapes that take part. */
  readonly others: readonly string[];
  readonly place: Place | null;
  readonly proposal: Proposal;
  /** Land in question: overlapped, left open, outside, cut off; null where there is none to be measured. */
  readonly defectDm2: number | null;
  /** Of the subject as it came, geodesic; null where it has none that can be measured. */
  readonly areaBeforeDm2: number | null;
  /** Of the subject once repaired; null where nothing is proposed for its shape. */
  readonly areaAfterDm2: number | null;
  /** The shape before, as far as it can be drawn. */
  readonly before: LandGeometry | null;
  /** Null where only a person can decide. */
  readonly repaired: LandGeometry | null;
}

/** One shape of the layer that is looked at. */
export interface Shape {
  /** Unique in the layer: a row, or an id. */
  readonly key: string;
  /** What it is a shape of; two shapes of one id are one thing said twice. */
  readonly id: string;
  /** GeoJSON in degrees as it came, whatever it is. */
  readonly geometry: unknown;
  /** The area on paper in 0.01 m²; null where none is known. */
  readonly registeredDm2: number | null;
  /** A park's parent. */
  readonly parent?: string | null;
  /** It stands already, and is here only as a neighbour: it is neither judged nor changed. */
  readonly standing?: boolean;
}

/**
 * Whether a repair may be made without a look at it: its change of area is at most so much. Without an area before, it never may.
 * @param limit in m², or in % of the area before
 * @example staysBelow({ areaBeforeDm2: 1_000_000, areaAfterDm2: 999_000 }, { percent: 0.5 }) // true
 */
export function staysBelow(
  { areaBeforeDm2, areaAfterDm2 }: Pick<Finding, "areaBeforeDm2" | "areaAfterDm2">,
  limit: { readonly m2: number } | { readonly percent: number },
): boolean {
  if (areaBeforeDm2 === null || areaAfterDm2 === null || areaBeforeDm2 === 0) return false;
  const changeDm2 = Math.abs(areaAfterDm2 - areaBeforeDm2);
  return "m2" in limit ? changeDm2 <= limit.m2 * 100 : changeDm2 * 100 <= limit.percent * areaBeforeDm2;
}
