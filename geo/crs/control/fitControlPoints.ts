// Which parameters bring points known in an own grid and in CGCS2000 together best, and how well?
import { computedDatum } from "../crsSystem";
import { ellipsoidOf } from "../datum";
import { offsetM } from "../metres";
import { systemOf } from "../systemOf";
import { type Transformer, transformer } from "../transformer";
import { type FittedGrid, fittedTransformer, SECOND } from "./fittedGrid";
import { type Geocentric, toGeocentric } from "./geocentric";
import { leastSquares } from "./leastSquares";

export type FitKind = FittedGrid["kind"];

/** A point in both: east and north in the grid, longitude and latitude in CGCS2000. */
export interface ControlPair {
  readonly local: readonly [east: number, north: number];
  readonly known: readonly [lon: number, lat: number];
}

export interface FitOptions {
  /** For `offset` and `helmert4` the zone to fit in, a grid of CGCS2000; EPSG:4549 or the like. */
  readonly zone?: string;
  /** For `bursa7` the old system that `local` is in, such as EPSG:2385. */
  readonly source?: string;
}

export type FitRefusal =
  | "too_few_pairs"
  | "pair_not_finite"
  | "coincident_pairs"
  | "collinear_pairs"
  | "unknown_system";

export type ControlFit =
  | {
      readonly ok: true;
      /** To be kept; `fittedTransformer` makes the transformer of it again. */
      readonly grid: FittedGrid;
      /** Distance of each pair after the fit, metres, in the order given. */
      readonly residualsM: readonly number[];
      /** √(Σ residual² / pairs), metres. */
      readonly rmsM: number;
      readonly transformer: Transformer;
    }
  | { readonly ok: false; readonly reason: FitRefusal; readonly needed: number };

/**
 * One pair more than the parameters need, so that a mistyped number shows in the residuals: an offset needs one, a
 * similarity two. Seven parameters need three, which in a district give nine equations already.
 */
const NEEDED: Record<FitKind, number> = { offset: 2, helmert4: 3, bursa7: 3 };
/** Narrower than this share of its length, a strip of points is a line. */
const STRIP = 0.01;

/**
 * Least squares from pairs. A line of points is refused for `helmert4` and `bursa7`: it fits a mirrored grid (north
 * written first) as well as the true one, and leaves the turn about the line open.
 * @example fitControlPoints(pairs, "helmert4", { zone: "EPSG:4550" })
 */
export function fitControlPoints(
  pairs: readonly ControlPair[],
  kind: FitKind,
  options: FitOptions,
): ControlFit {
  const refuse = (reason: FitRefusal): ControlFit => ({ ok: false, reason, needed: NEEDED[kind] });
  const system = systemOf((kind === "bursa7" ? options.source : options.zone) ?? "");
  const datum = system === null ? null : computedDatum(system);
  if (
    system === null ||
    datum === null ||
    (kind !== "bursa7" && (system.grid === null || datum !== "CGCS2000"))
  ) {
    return refuse("unknown_system");
  }
  if (!pairs.every(({ local, known }) => [...local, ...known].every(Number.isFinite)))
    return refuse("pair_not_finite");
  if (pairs.length < NEEDED[kind]) return refuse("too_few_pairs");
  const shape = shapeOf(pairs.map(({ local }) => local));
  if (shape === "point") return refuse("coincident_pairs");
  if (shape === "line" && kind !== "offset") return refuse("collinear_pairs");
  const grid = kind === "bursa7" ? fitBursa(pairs, system.id) : fitPlane(pairs, kind, system.id);
  if (grid === null) return refuse("collinear_pairs");
  const fitted = fittedTransformer(grid);
  const residualsM = pairs.map(({ local, known }) =>
    Math.hypot(...offsetM(fitted.toDegrees(...local), known)),
  );
  const rmsM = Math.sqrt(residualsM.reduce((sum, one) => sum + one * one, 0) / pairs.length);
  return { ok: true, grid, residualsM, rmsM, transformer: fitted };
}

/** By the principal axes of the points: both short is a point, one is a line. */
function shapeOf(points: readonly (readonly [number, number])[]): "point" | "line" | "area" {
  const [mx, my] = middle(points);
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const half = Math.hypot((xx - yy) / 2, xy);
  const long = Math.sqrt((xx + yy) / 2 + half);
  const short = Math.sqrt(Math.max(0, (xx + yy) / 2 - half));
  // Points within a millimetre are one point written twice.
  if (long < 0.001) return "point";
  return short < STRIP * long ? "line" : "area";
}

const middle = (points: readonly (readonly [number, number])[]): [number, number] => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

function fitPlane(
  pairs: readonly ControlPair[],
  kind: "offset" | "helmert4",
  zone: string,
): FittedGrid | null {
  const { fromDegrees } = transformer(zone);
  const targets = pairs.map(({ known }) => fromDegrees(...known));
  const locals = pairs.map(({ local }) => local);
  const [targetEast, targetNorth] = middle(targets);
  const [px, py] = middle(locals);
  if (kind === "offset") return { kind, zone, eastM: targetEast - px, northM: targetNorth - py };
  // About the middles the shift drops out: two unknowns are left, a = scale·cos, b = scale·sin.
  const rows = locals.flatMap(([x, y]) => [
    [x - px, py - y],
    [y - py, x - px],
  ]);
  const solution = leastSquares(
    rows,
    targets.flatMap(([east, north]) => [east - targetEast, north - targetNorth]),
  );
  if (solution === null) return null;
  const [a = 1, b = 0] = solution;
  return { kind, zone, pivot: [px, py], eastM: targetEast, northM: targetNorth, a, b };
}

/**
 * About the middle of the points (Molodensky–Badekas), else shift and rotation can hardly be told apart within one
 * district. Distances are in units of 10 km and angles of 10⁻⁴ rad, so that all columns are of one size.
 * Source: EPSG methods 1061 and 1063, position-vector sense.
 */
function fitBursa(pairs: readonly ControlPair[], source: string): FittedGrid | null {
  const system = systemOf(source);
  const datum = system === null ? null : computedDatum(system);
  if (datum === null) return null;
  const { toDegrees } = transformer(source);
  const from = pairs.map(({ local }) => toGeocentric(ellipsoidOf(datum), ...toDegrees(...local)));
  const to = pairs.map(({ known }) => toGeocentric(ellipsoidOf("CGCS2000"), ...known));
  const mean = (axis: 0 | 1 | 2): number => from.reduce((sum, point) => sum + point[axis], 0) / from.length;
  const pivot: Geocentric = [mean(0), mean(1), mean(2)];
  const rows = from.flatMap((point) => {
    const [x, y, z] = point.map((value, axis) => (value - (pivot[axis] ?? 0)) * UNIT) as Geocentric;
    return [
      [1, 0, 0, 0, z, -y, x],
      [0, 1, 0, -z, 0, x, y],
      [0, 0, 1, y, -x, 0, z],
    ];
  });
  const values = from.flatMap((point, index) => point.map((value, axis) => (to[index]?.[axis] ?? 0) - value));
  const solution = leastSquares(rows, values, 1e-7);
  if (solution === null) return null;
  const [tx = 0, ty = 0, tz = 0, rx = 0, ry = 0, rz = 0, scale = 0] = solution;
  const seconds = (value: number): number => (value * UNIT) / SECOND;
  return {
    kind: "bursa7",
    source,
    pivot,
    shiftM: [tx, ty, tz],
    rotationSeconds: [seconds(rx), seconds(ry), seconds(rz)],
    scalePpm: scale * UNIT * 1e6,
  };
}

/** 1 / 10 km. */
const UNIT = 1e-4;
