// On which body are coordinates measured, and may they be taken as CGCS2000 as they stand?

/** GCJ-02 and BD-09 are WGS 84 with an offset; `local` is somebody's own grid, tied to no body. */
export type Datum = "CGCS2000" | "WGS84" | "Xian1980" | "Beijing1954" | "GCJ-02" | "BD-09" | "local";

export interface Ellipsoid {
  readonly semiMajorM: number;
  readonly inverseFlattening: number;
}

/** Source: EPSG ellipsoids 1024 (CGCS2000), 7030 (WGS 84), 7049 (IAG 1975) and 7024 (Krassowsky 1940). */
export const CGCS2000_ELLIPSOID: Ellipsoid = { semiMajorM: 6_378_137, inverseFlattening: 298.257222101 };
export const WGS84_ELLIPSOID: Ellipsoid = { semiMajorM: 6_378_137, inverseFlattening: 298.257223563 };
const IAG_1975: Ellipsoid = { semiMajorM: 6_378_140, inverseFlattening: 298.257 };
const KRASSOWSKY_1940: Ellipsoid = { semiMajorM: 6_378_245, inverseFlattening: 298.3 };

/**
 * The datums that coordinates can be computed on. WGS 84 counts as CGCS2000: the ellipsoids differ by 0.1 mm at
 * the pole, the frames by less than a metre of plate motion, far below what a parcel is drawn to.
 */
export type ComputedDatum = "CGCS2000" | "Xian1980" | "Beijing1954";

export function ellipsoidOf(datum: ComputedDatum): Ellipsoid {
  if (datum === "Xian1980") return IAG_1975;
  return datum === "Beijing1954" ? KRASSOWSKY_1940 : CGCS2000_ELLIPSOID;
}

/**
 * The datum an ellipsoid belongs to in China; null for any other. GRS 80, WGS 84 and CGCS2000 are told apart by
 * their tenth digit only and are one for our purposes.
 */
export function datumOfEllipsoid({ semiMajorM, inverseFlattening }: Ellipsoid): ComputedDatum | null {
  const near = (other: Ellipsoid): boolean =>
    Math.abs(semiMajorM - other.semiMajorM) < 0.01 &&
    Math.abs(inverseFlattening - other.inverseFlattening) < 1e-4;
  if (near(CGCS2000_ELLIPSOID)) return "CGCS2000";
  if (near(IAG_1975)) return "Xian1980";
  return near(KRASSOWSKY_1940) ? "Beijing1954" : null;
}

/**
 * How far plane coordinates move from an old datum to CGCS2000, in metres, over the whole of China: the numbers
 * of a point in CGCS2000 minus its numbers in the old system, same projection.
 * Source: the surveying authority's answers on introducing CGCS2000 (2008): 1954 年北京坐标系 X −29…−62 m, Y
 * −56…+84 m; 1980 西安坐标系 X −9…+43 m, Y +76…+119 m, where X is northing and Y easting.
 */
export const PLANE_SHIFT_TO_CGCS2000 = {
  Xian1980: { north: [-9, 43], east: [76, 119] },
  Beijing1954: { north: [-62, -29], east: [-56, 84] },
} as const satisfies Partial<
  Record<Datum, { readonly north: readonly [number, number]; readonly east: readonly [number, number] }>
>;

/** An old datum whose shift to CGCS2000 is classified and differs from place to place. */
export type UnshiftedDatum = keyof typeof PLANE_SHIFT_TO_CGCS2000;

export const isUnshifted = (datum: Datum): datum is UnshiftedDatum => datum in PLANE_SHIFT_TO_CGCS2000;
