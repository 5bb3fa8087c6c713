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
export function ringsOfPart(
  { positions, ringStart, partRingStart }: Rings,
  part: number,
  tolerance: number,
): number[][] {
  const first = partRingStart[part] ?? 0;
  const last = partRingStart[part + 1] ?? first;
  const rings: number[][] = [];
  for (let r = first; r < last; r++) {
    const [start, end] = [ringStart[r] ?? 0, (ringStart[r + 1] ?? 0) - 1];
    if (tolerance > 0) {
      const shrink = shrinkAt(positions[start * 2 + 1] ?? 0);
      rings.push(simplifyRing({ positions, start, end, shrink }, tolerance * shrink));
    } else {
      const ring: number[] = [];
      for (let v = start; v < end; v++) ring.push(v);
      rings.push(ring);
    }
  }
  return rings;
}

/** How much shorter a degree of longitude is than one of latitude. */
export function shrinkAt(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}
