// Which points lie inside of rings? For very many points at once, by the even-odd rule.

/** A corner: longitude, latitude in degrees. */
type Corner = readonly [x: number, y: number];

/**
 * Sets 1 for each point inside of the rings and leaves the others as they are; holes are outside. A point on an edge may count to either side.
 * @param rings closed or not; they lie in the box of the first
 * @param points longitude and latitude in turn; a point that is not there lies nowhere
 */
export function pointsInside(
  rings: readonly (readonly Corner[])[],
  points: ArrayLike<number>,
  mask: Uint8Array,
): void {
  const outer = rings.slice(0, 1).flat();
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  const [west, east, south, north] = [least(xs), most(xs), least(ys), most(ys)];
  const edges = rings.flatMap(edgesOf);
  for (let i = 0; i < mask.length; i++) {
    const x = points[2 * i] ?? Number.NaN;
    const y = points[2 * i + 1] ?? Number.NaN;
    if (mask[i] === 1 || !(x >= west && x <= east && y >= south && y <= north)) continue;
    let inside = false;
    for (const { ax, ay, bx, by } of edges)
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    if (inside) mask[i] = 1;
  }
}

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** From each corner back to the one before it; the first goes back to the last. */
function edgesOf(ring: readonly Corner[]): Edge[] {
  let [bx, by] = ring.at(-1) ?? [Number.NaN, Number.NaN];
  return ring.map(([ax, ay]) => {
    const edge = { ax, ay, bx, by };
    [bx, by] = [ax, ay];
    return edge;
  });
}

// a ring of an outline may have more corners than a call takes arguments
const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
