// Where is a place that a Chinese web map shifted (GCJ-02, BD-09), and where would the map show a place?
import gcoord from "gcoord";
import type { Degrees } from "./crsSystem";

type OffsetDatum = "GCJ-02" | "BD-09";

/** WGS 84 (for us CGCS2000) to the shifted degrees of the map. Source: the widely published formula, by gcoord. */
export function toOffset(datum: OffsetDatum, lon: number, lat: number): Degrees {
  // of a bare position gcoord first writes both numbers out for a message that nobody sees, nine tenths of its time
  const point: { type: "Point"; coordinates: [number, number] } = { type: "Point", coordinates: [lon, lat] };
  gcoord.transform(point, gcoord.WGS84, datum === "GCJ-02" ? gcoord.GCJ02 : gcoord.BD09);
  return point.coordinates;
}

/** A step below this is 0.01 µm, the last digits of a double. */
const STEP_DEGREES = 1e-13;
/** Each round leaves at most 2 % of the error of the one before; only a place at the formula's rim needs more. */
const MOST_ROUNDS = 12;

/**
 * The inverse of `toOffset`, to less than 0.01 mm: the place whose shifted degrees are the given ones, by
 * fixed-point iteration on the forward formula. gcoord's own inverse stops within 1e-6° for GCJ-02 and takes one
 * step for BD-09: over China it was up to 0.14 m and 0.27 m off.
 */
export function fromOffset(datum: OffsetDatum, lon: number, lat: number): Degrees {
  let place: Degrees = [lon, lat];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [shownLon, shownLat] = toOffset(datum, ...place);
    const stepLon = lon - shownLon;
    const stepLat = lat - shownLat;
    place = [place[0] + stepLon, place[1] + stepLat];
    if (Math.abs(stepLon) < STEP_DEGREES && Math.abs(stepLat) < STEP_DEGREES) break;
  }
  return place;
}
