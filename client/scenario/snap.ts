// Onto which corner or side does a point jump?
import type { LandPosition } from "../../geo/area/landGeometry";
import { nearestOn, type Point } from "../../geo/repair/plane";

/** How near, on the screen. */
const CORNER_PX = 12;
const SIDE_PX = 9;

export interface Screen {
  project: (position: [number, number]) => { x: number; y: number };
  unproject: (point: [number, number]) => { lng: number; lat: number };
}

/** Of a degree: 0.1 mm. What a hand draws is no finer, and is read in the list of corners. */
const DRAWN_DECIMALS = 9;
const drawn = (degrees: number): number => Number(degrees.toFixed(DRAWN_DECIMALS));

/** The nearest corner within reach, exactly as it is; else the nearest place of a side; else the point itself, to the 0.1 mm. */
export function snapped(
  at: Point,
  rings: readonly (readonly LandPosition[])[],
  screen: Screen,
): LandPosition {
  let corner: LandPosition | null = null;
  let cornerPx = CORNER_PX;
  let side: Point | null = null;
  let sidePx = SIDE_PX;
  for (const ring of rings) {
    let before: Point | null = null;
    for (const [lon = 0, lat = 0] of ring) {
      const { x, y } = screen.project([lon, lat]);
      const px = Math.hypot(x - at[0], y - at[1]);
      if (px < cornerPx) [corner, cornerPx] = [[lon, lat], px];
      if (before !== null) {
        const near = nearestOn(at, before, [x, y]);
        const far = Math.hypot(near[0] - at[0], near[1] - at[1]);
        if (far < sidePx) [side, sidePx] = [near, far];
      }
      before = [x, y];
    }
  }
  if (corner !== null) return corner;
  const { lng, lat } = screen.unproject(side === null ? [at[0], at[1]] : [side[0], side[1]]);
  return [drawn(lng), drawn(lat)];
}
