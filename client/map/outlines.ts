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
  for (const [i, parcel] of parcels.entries()) {
    if (i % GO === GO - 1) yield;
    for (const ring of ringsSeen(geometry, parcel, tolerance).flat()) {
      const first = vertices.length / 4;
      const count = ring.length;
      for (const [at, v] of ring.entries()) {
        const [x, y] = [corners[v * 2] ?? 0, corners[v * 2 + 1] ?? 0];
        const [mx, my] = mitre(corners, ring[(at + count - 1) % count] ?? v, v, ring[(at + 1) % count] ?? v);
        vertices.add([x, y, mx, my, x, y, -mx, -my]);
        const [a, b] = [first + 2 * at, first + 2 * ((at + 1) % count)];
        triangles.add([a, a + 1, b, b, a + 1, b + 1]);
      }
    }
  }
  return { vertices: vertices.taken(), triangles: triangles.taken() };
}

/** The way from a corner to where the sides of a line that reaches 1 to each side meet. */
function mitre(corners: Float32Array, before: number, at: number, after: number): [number, number] {
  const incoming = across(corners, before, at);
  const outgoing = across(corners, at, after);
  const [ax, ay] = incoming ?? outgoing ?? [0, 0];
  const [bx, by] = outgoing ?? incoming ?? [0, 0];
  const [x, y] = [ax + bx, ay + by];
  const length = Math.hypot(x, y);
  // it turns back on itself
  if (length < 1e-6) return [ax, ay];
  // |a + b| is twice the cosine of half the turn, of which the mitre's length is the inverse
  const reach = Math.min(2 / length, MITRE_LIMIT);
  return [(x / length) * reach, (y / length) * reach];
}

/** A step of 1 to the left of an edge; null where both ends are one. */
function across(corners: Float32Array, from: number, to: number): [number, number] | null {
  const dx = (corners[to * 2] ?? 0) - (corners[from * 2] ?? 0);
  const dy = (corners[to * 2 + 1] ?? 0) - (corners[from * 2 + 1] ?? 0);
  const length = Math.hypot(dx, dy);
  return length === 0 ? null : [-dy / length, dx / length];
}
