// How are thick lines around plots made of few triangles? Two vertices at each corner, which the shader moves apart along the mitre: joints need
// nothing of their own, and a line of another width needs no other triangles. The map is never tilted, so a line is as wide in all directions.
import { growingF32, growingU32 } from "./growing";
import { type Rings, ringsSeen } from "./ringsSeen";

export interface OutlineMesh {
  /** Per vertex: x, y in the plane of `corners`, and the way to go for a line that reaches 1 to each side. */
  readonly vertices: Float32Array;
  /** Three vertex numbers per triangle. */
  readonly triangles: Uint32Array;
}

/** A sharp corner's mitre goes no farther than so many half widths. */
const MITRE_LIMIT = 2;
const GO = 500;

/**
 * Outlines of parcels, all their rings; yields now and then.
 * @param corners x, y of every vertex of the geometry, see commonPositions.ts
 * @param tolerance as in ringsSeen.ts
 */
export function* outlines(
  geometry: Rings,
  corners: Float32Array,
  parcels: readonly number[],
  tolerance: number,
): Generator<void, OutlineMesh, void> {
  const vertices = growingF32(parcels.length * 40);
  const triangles = growingU32(parcels.length * 30);
  for (let i = 0; i < parcels.length; i++) {
    if (i % GO === GO - 1) yield;
    for (const rings of ringsSeen(geometry, parcels[i] ?? 0, tolerance)) {
      for (const ring of rings) {
        const first = vertices.length / 4;
        putCorners(corners, ring, vertices.next(ring.length * 8), first * 4);
        putSides(first, ring.length, triangles.next(ring.length * 6), triangles.length - ring.length * 6);
      }
    }
  }
  return { vertices: vertices.taken(), triangles: triangles.taken() };
}

/** Writes the two vertices of each corner. Into what is there already: an object for each of a million corners would take longer than all else. */
function putCorners(corners: Float32Array, ring: readonly number[], into: Float32Array, from: number): void {
  const count = ring.length;
  // a step of 1 to the left of the edge that comes in; none before one is known
  let [inX, inY] = [0, 0];
  for (let at = count - 1; at > 0 && inX === 0 && inY === 0; at--) {
    const [a, b] = [ring[at] ?? 0, ring[(at + 1) % count] ?? 0];
    const dx = (corners[b * 2] ?? 0) - (corners[a * 2] ?? 0);
    const dy = (corners[b * 2 + 1] ?? 0) - (corners[a * 2 + 1] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length > 0) [inX, inY] = [-dy / length, dx / length];
  }
  let to = from;
  for (let at = 0; at < count; at++) {
    const [a, b] = [ring[at] ?? 0, ring[at + 1 < count ? at + 1 : 0] ?? 0];
    const x = corners[a * 2] ?? 0;
    const y = corners[a * 2 + 1] ?? 0;
    const dx = (corners[b * 2] ?? 0) - x;
    const dy = (corners[b * 2 + 1] ?? 0) - y;
    const length = Math.sqrt(dx * dx + dy * dy);
    // an edge between two corners at one place goes on as the one before it
    const outX = length > 0 ? -dy / length : inX;
    const outY = length > 0 ? dx / length : inY;
    const sumX = inX + outX;
    const sumY = inY + outY;
    const sum = Math.sqrt(sumX * sumX + sumY * sumY);
    // |in + out| is twice the cosine of half the turn, of which the mitre's length is the inverse; where it turns back on itself there is none
    const reach = sum < 1e-6 ? 0 : Math.min(2 / sum, MITRE_LIMIT) / sum;
    const mitreX = reach === 0 ? inX : sumX * reach;
    const mitreY = reach === 0 ? inY : sumY * reach;
    into[to++] = x;
    into[to++] = y;
    into[to++] = mitreX;
    into[to++] = mitreY;
    into[to++] = x;
    into[to++] = y;
    into[to++] = -mitreX;
    into[to++] = -mitreY;
    inX = outX;
    inY = outY;
  }
}

/** Writes the two triangles of each side. @param first number of the ring's first vertex @param count of its corners */
function putSides(first: number, count: number, into: Uint32Array, from: number): void {
  let to = from;
  for (let at = 0; at < count; at++) {
    const a = first + 2 * at;
    const b = first + 2 * (at + 1 < count ? at + 1 : 0);
    into[to++] = a;
    into[to++] = a + 1;
    into[to++] = b;
    into[to++] = b;
    into[to++] = a + 1;
    into[to++] = b + 1;
  }
}
