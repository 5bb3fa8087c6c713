// How do numbers of a file become longitude and latitude, and back for an export?
import proj4 from "proj4";
import { type CrsSystem, computedDatum, type Degrees, type Grid } from "./crsSystem";
import { type Ellipsoid, ellipsoidOf, WGS84_ELLIPSOID } from "./datum";
import { fromOffset, toOffset } from "./offsetDatum";
import { systemOf } from "./systemOf";

/** Both ways between a file's two numbers, in the file's order, and degrees; nothing is rounded. */
export interface Transformer {
  /** Longitude and latitude in CGCS2000; [NaN, NaN] where the numbers are not finite. */
  readonly toDegrees: (x: number, y: number) => Degrees;
  readonly fromDegrees: (lon: number, lat: number) => [x: number, y: number];
}

/**
 * The transformer of a system. Xi'an 80 and Beijing 54 are computed on their ellipsoid alone: without local
 * parameters the degrees lie 30–130 m off (`needsLocalParameters`).
 * @param swapped the file writes north before east, or latitude before longitude
 * @throws RangeError for an unknown id and for `LOCAL`, which needs control points (`fittedTransformer`)
 * @example transformer("EPSG:4549").toDegrees(654696.915807, 3299016.87471) // [121.6, 29.8]
 */
export function transformer(systemId: string, { swapped = false } = {}): Transformer {
  const system = systemOf(systemId);
  const straight = system === null ? null : straightTransformer(system);
  if (straight === null) throw new RangeError(`${systemId} is no system with known parameters`);
  const guarded: Transformer = {
    toDegrees: (x, y) => (Number.isFinite(x) && Number.isFinite(y) ? straight.toDegrees(x, y) : [NaN, NaN]),
    fromDegrees: straight.fromDegrees,
  };
  return swapped ? swappedTransformer(guarded) : guarded;
}

/** The same, of numbers written the other way round. */
function swappedTransformer({ toDegrees, fromDegrees }: Transformer): Transformer {
  return {
    toDegrees: (x, y) => toDegrees(y, x),
    fromDegrees: (lon, lat) => {
      const [x, y] = fromDegrees(lon, lat);
      return [y, x];
    },
  };
}

function straightTransformer(system: CrsSystem): Transformer | null {
  const datum = computedDatum(system);
  if (datum === null) return null;
  if (system.grid !== null) {
    return gridTransformer(system.datum === "WGS84" ? WGS84_ELLIPSOID : ellipsoidOf(datum), system.grid);
  }
  if (system.kind === "webMercator") return WEB_MERCATOR;
  const offset = system.datum === "GCJ-02" || system.datum === "BD-09" ? system.datum : null;
  if (offset === null) return { toDegrees: (x, y) => [x, y], fromDegrees: (lon, lat) => [lon, lat] };
  const { toDegrees, fromDegrees } = {
    toDegrees: (x: number, y: number) => fromOffset(offset, x, y),
    fromDegrees: (lon: number, lat: number) => toOffset(offset, lon, lat),
  };
  if (system.kind === "offset") return { toDegrees, fromDegrees };
  return {
    toDegrees: (x, y) => toDegrees(...WEB_MERCATOR.toDegrees(x, y)),
    fromDegrees: (lon, lat) => WEB_MERCATOR.fromDegrees(...fromDegrees(lon, lat)),
  };
}

/**
 * Transverse Mercator by proj4's `etmerc` (Krüger's series to n⁶; PROJ's own default). No datum is named, so that
 * proj4 shifts nothing.
 */
function gridTransformer({ semiMajorM, inverseFlattening }: Ellipsoid, grid: Grid): Transformer {
  const converter = proj4(
    `+proj=tmerc +lat_0=${grid.originLatitude} +lon_0=${grid.centralMeridian} +k=${grid.scale}` +
      ` +x_0=${grid.falseEastingM} +y_0=${grid.falseNorthingM}` +
      ` +a=${semiMajorM} +rf=${inverseFlattening} +units=m +no_defs`,
  );
  return {
    toDegrees: (x, y) => converter.inverse([x, y]) as Degrees,
    fromDegrees: (lon, lat) => converter.forward([lon, lat]) as [number, number],
  };
}

const SPHERE_M = 6_378_137;
const DEGREE = Math.PI / 180;
/** Source: EPSG method 1024, popular visualisation pseudo-Mercator. */
const WEB_MERCATOR: Transformer = {
  toDegrees: (x, y) => [x / SPHERE_M / DEGREE, Math.atan(Math.sinh(y / SPHERE_M)) / DEGREE],
  fromDegrees: (lon, lat) => [SPHERE_M * lon * DEGREE, SPHERE_M * Math.asinh(Math.tan(lat * DEGREE))],
};
