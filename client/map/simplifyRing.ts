// Which corners of a ring can be seen where a pixel is many metres wide? The libraries for it (Turf, simplify-js) want and give an object for
// each corner, of which there are more than a million; here they stay numbers in the land's own array.

/** Corners as a plane: longitude shrunk by the cosine of the latitude, so that a degree is as long in both directions. */
interface Ring {
  /** Longitude, latitude interleaved. */
  positions: Float64Array;
  /** Its first vertex, and one past the last different one: the vertex that closes the ring is not among them. */
  start: number;
  end: number;
  shrink: number;
}

/**
 * Vertex numbers that draw the ring within `tolerance` (degrees of latitude) of where it is, by Douglas and Peucker (1973) from the two
 * corners far apart. The farthest corner on each side of them is kept in any case: a narrow plot stays as wide as it is.
 */
export function simplifyRing(ring: Ring, tolerance: number): number[] {
  const count = ring.end - ring.start;
  if (count <= 4) return Array.from({ length: count }, (_, i) => ring.start + i);
  const first = farthestFrom(ring, 0);
  const second = farthestFrom(ring, first);
  const kept = new Uint8Array(count);
  kept[first] = 1;
  kept[second] = 1;
  const [low, high] = first < second ? [first, second] : [second, first];
  keepBetween(ring, low, high, tolerance, kept);
  keepBetween(ring, high, low + count, tolerance, kept);
  const vertices: number[] = [];
  for (let i = 0; i < count; i++) if (kept[i] === 1) vertices.push(ring.start + i);
  return vertices;
}

function farthestFrom({ positions, start, end, shrink }: Ring, from: number): number {
  const lon = positions[(start + from) * 2] ?? 0;
  const lat = positions[(start + from) * 2 + 1] ?? 0;
  let found = 0;
  let most = -1;
  for (let v = start; v < end; v++) {
    const x = ((positions[v * 2] ?? 0) - lon) * shrink;
    const y = (positions[v * 2 + 1] ?? 0) - lat;
    const distance = x * x + y * y;
    if (distance > most) {
      most = distance;
      found = v - start;
    }
  }
  return found;
}

/** Marks what is seen between two corners; numbers past the end go on at the beginning. Its farthest corner is kept in any case. */
function keepBetween(
  { positions, start, end, shrink }: Ring,
  from: number,
  to: number,
  tolerance: number,
  kept: Uint8Array,
): void {
  const count = end - start;
  const open = [from, to];
  let always = true;
  while (open.length > 1) {
    const b = open.pop() ?? 0;
    const a = open.pop() ?? 0;
    const va = start + (a % count);
    const vb = start + (b % count);
    const ax = (positions[va * 2] ?? 0) * shrink;
    const ay = positions[va * 2 + 1] ?? 0;
    const dx = (positions[vb * 2] ?? 0) * shrink - ax;
    const dy = (positions[vb * 2 + 1] ?? 0) - ay;
    const length = dx * dx + dy * dy;
    let found = -1;
    let most = always ? -1 : tolerance * tolerance;
    for (let i = a + 1; i < b; i++) {
      const v = start + (i % count);
      const px = (positions[v * 2] ?? 0) * shrink - ax;
      const py = (positions[v * 2 + 1] ?? 0) - ay;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
      const distance = (px - along * dx) ** 2 + (py - along * dy) ** 2;
      if (distance > most) {
        most = distance;
        found = i;
      }
    }
    always = false;
    if (found === -1) continue;
    kept[found % count] = 1;
    open.push(a, found, found, b);
  }
}
