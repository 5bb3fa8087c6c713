// What is known of a coordinate system?
import type { ComputedDatum, Datum } from "./datum";

/** Numbers as they stand in a file: x and y in the file's own order, metres or degrees. */
export type RawPosition = readonly number[];
/** Longitude and latitude in degrees, CGCS2000. */
export type Degrees = [lon: number, lat: number];

/** A transverse Mercator grid: degrees and metres. */
export interface Grid {
  readonly centralMeridian: number;
  readonly originLatitude: number;
  readonly scale: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
}

type CrsKind =
  | "geographic"
  | "gaussKruger"
  | "utm"
  | "webMercator"
  | "offset"
  | "offsetWebMercator"
  | "local";

export interface CrsSystem {
  /** `EPSG:4549`, `GCJ-02`, `CGCS2000/CM121.5/FE500000`, `LOCAL` … */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: CrsKind;
  readonly datum: Datum;
  readonly grid: Grid | null;
  /** Width of a national zone, 3° or 6°; null for anything else. */
  readonly zoneWidthDegrees: 3 | 6 | null;
  /** The zone number written before the easting, 40 in 40 650 000; null where none is written. */
  readonly zonePrefix: number | null;
  /**
   * Xi'an 80 and Beijing 54: no published shift to CGCS2000, so they are computed on their ellipsoid alone and lie
   * 30–130 m off. Own grids: nothing is known.
   */
  readonly needsLocalParameters: boolean;
}

/** The datum to compute on; null for an own grid. */
export function computedDatum(system: CrsSystem): ComputedDatum | null {
  if (system.datum === "local") return null;
  return system.datum === "Xian1980" || system.datum === "Beijing1954" ? system.datum : "CGCS2000";
}
