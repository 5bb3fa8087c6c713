// Which corners of a parcel are drawn at a zoom?
import { type ParcelGeometry, partsOf } from "./parcelGeometry";
import { simplifyRing } from "./simplifyRing";

export type Rings = Pick<ParcelGeometry, "positions" | "ringStart" | "partRingStart" | "partParcel">;

/**
 * Vertex numbers of the rings of each part of a parcel, the outer ring first; the vertex that closes a ring is not among them.
 * @param tolerance how far an edge may be from where it is, in degrees of longitude; 0 gives every corner
 */
export function ringsSeen(geometry: Rings, parcel: number, tolerance: number): number[][][] {
  return partsOf(geometry, parcel).map((part) => ringsOfPart(geometry, part, tolerance));
}

/** The same of one part. */
export function ringsOfPart(geometry: Rings, part: number, tolerance: number): number[][] {
  const { ringStart, partRingStart } = geometry;
  const first = partRingStart[part] ?? 0;
  const last = partRingStart[part + 1] ?? first;
  const rings: number[][] = [];
  for (let r = first; r < last; r++) {
    const [start, end] = [ringStart[r] ?? 0, (ringStart[r + 1] ?? 0) - 1];
    if (tolerance > 0) rings.push(ringOf(geometry, start, end, tolerance));
    else {
      const ring: number[] = [];
      for (let v = start; v < end; v++) ring.push(v);
      rings.push(ring);
    }
  }
  return rings;
}

const SEEN = 1;
const LEFT_OUT = 2;

/** What has been found of each vertex, by tolerance: a selection is drawn along the corners that the fill has already, in a fraction of the time. */
const found = new WeakMap<Rings, Map<number, Uint8Array>>();

function knownOf(geometry: Rings, tolerance: number): Uint8Array {
  let byTolerance = found.get(geometry);
  if (byTolerance === undefined) {
    byTolerance = new Map();
    found.set(geometry, byTolerance);
  }
  let known = byTolerance.get(tolerance);
  if (known === undefined) {
    known = new Uint8Array(geometry.positions.length / 2);
    byTolerance.set(tolerance, known);
  }
  return known;
}

/** @param start its first vertex @param end one past the last different one */
function ringOf(geometry: Rings, start: number, end: number, tolerance: number): number[] {
  const { positions } = geometry;
  const known = knownOf(geometry, tolerance);
  if ((known[start] ?? 0) === 0) {
    const shrink = shrinkAt(positions[start * 2 + 1] ?? 0);
    const ring = simplifyRing({ positions, start, end, shrink }, tolerance * shrink);
    known.fill(LEFT_OUT, start, end);
    for (const v of ring) known[v] = SEEN;
    return ring;
  }
  const ring: number[] = [];
  for (let v = start; v < end; v++) if (known[v] === SEEN) ring.push(v);
  return ring;
}

/** How much shorter a degree of longitude is than one of latitude. */
export function shrinkAt(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}
