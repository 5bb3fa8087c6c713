// Do shifted tiles come to lie where the unshifted data are, to less than a pixel?
import gcoord from "gcoord";
import { describe, expect, it } from "vitest";
import { shiftedParts, tileShift } from "../../../geo/map/tileShift";

const RADIUS = 6_378_137;
/** Pixels from the north-west, by the projection in metres. */
const pixelsOf = (zoom: number, [lon, lat]: readonly [number, number]) => {
  const size = 256 * 2 ** zoom;
  const east = (RADIUS * lon * Math.PI) / 180;
  const north = RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const span = 2 * Math.PI * RADIUS;
  return [(east / span + 0.5) * size, (0.5 - north / span) * size] as const;
};
const PLACES = [
  [121.54, 29.76],
  [121.35, 29.65],
  [121.78, 29.9],
  [121.6012345, 29.8012345],
] as const;

describe("tile shift", () => {
  it.each([8, 10, 12, 14, 16, 18])(
    "at zoom %i every place of the district's tiles is less than a pixel off",
    (zoom) => {
      for (const place of PLACES) {
        const [px, py] = pixelsOf(zoom, place);
        const [x, y] = [Math.floor(px / 256), Math.floor(py / 256)];
        const shown = gcoord.transform([place[0], place[1]], gcoord.WGS84, gcoord.GCJ02) as [number, number];
        const [sx, sy] = pixelsOf(zoom, shown);
        const { dx, dy } = tileShift(zoom, x, y);
        expect(Math.hypot(sx - px - dx, sy - py - dy)).toBeLessThan(1);
      }
    },
  );
  it("at zoom 16 the map is hundreds of pixels wrong without it", () => {
    const [px, py] = pixelsOf(16, PLACES[0]);
    const { dx, dy } = tileShift(16, Math.floor(px / 256), Math.floor(py / 256));
    expect(Math.hypot(dx, dy)).toBeGreaterThan(200);
  });
  it("the parts cover the tile without a gap", () => {
    const parts = shiftedParts(14, 13724, 6763);
    const covered = new Set<string>();
    for (const { left, top } of parts)
      for (let i = 0; i < 256; i += 15)
        for (let j = 0; j < 256; j += 15)
          if (i >= left && i < left + 256 && j >= top && j < top + 256) covered.add(`${i} ${j}`);
    expect(covered.size).toBe(18 * 18);
    expect(new Set(parts.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });
  it("outside of China nothing is shifted: a tile is itself", () => {
    expect(shiftedParts(3, 1, 1)).toEqual([{ x: 1, y: 1, left: 0, top: 0 }]);
  });
});
