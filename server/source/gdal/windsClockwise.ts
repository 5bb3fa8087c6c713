// Which way does a ring run? As GDAL tells it where it writes GeoJSON.

type Ring = readonly (readonly number[])[];

/** Vertices nearer than this, in the file's own unit, say nothing about a turn. */
const APART = 1e-5;

/**
 * Whether the ring runs clockwise: by the turn at its lowest (of several: rightmost) vertex, which lies on the hull; by the sign of its area
 * where that vertex or a neighbour of it is there twice, or the turn is none.
 * @param ring closed. Source: GDAL, OGRCurve::isClockwise
 */
export function windsClockwise(ring: Ring): boolean {
  const last = ring.length - 1;
  let low = 0;
  let twice = false;
  for (let place = 1; place < last; place++) {
    const [x = 0, y = 0] = ring[place] ?? [];
    const [lowX = 0, lowY = 0] = ring[low] ?? [];
    if (y < lowY || (y === lowY && x > lowX)) [low, twice] = [place, false];
    else if (y === lowY && x === lowX) twice = true;
  }
  const turn = twice ? 0 : turnAt(ring, low);
  return (turn === 0 ? twiceArea(ring) : turn) < 0;
}

/** Positive where the ring turns left at the vertex; 0 where a neighbour of it is too near. */
function turnAt(ring: Ring, at: number): number {
  const last = ring.length - 1;
  const [x = 0, y = 0] = ring[at] ?? [];
  const [ax = 0, ay = 0] = ring[at === 0 ? last - 1 : at - 1] ?? [];
  const [bx = 0, by = 0] = ring[at + 1 >= last ? 0 : at + 1] ?? [];
  const near = (px: number, py: number) => Math.abs(px - x) < APART && Math.abs(py - y) < APART;
  return near(ax, ay) || near(bx, by) ? 0 : (bx - x) * (ay - y) - (ax - x) * (by - y);
}

/** Positive for a ring that runs counter-clockwise. */
function twiceArea(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let place = 1; place < ring.length; place++) {
    const [ax = 0, ay = 0] = ring[place - 1] ?? [];
    const [bx = 0, by = 0] = ring[place] ?? [];
    // from its first corner: products of whole map coordinates would lose the last digits
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice;
}
