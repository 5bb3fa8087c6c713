// Does one stretch of land hold all those that are to be seen?
import fc from "fast-check";
import { expect, it } from "vitest";
import { aroundAll, type Extent } from "../../../geo/scenario/extent";

const degrees = fc.double({ min: -90, max: 90, noNaN: true });
const extent = fc
  .tuple(degrees, degrees, degrees, degrees)
  .map(([a, b, c, d]): Extent => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

it("holds each, and no side of it lies beyond all of them", () => {
  expect(aroundAll([])).toBeNull();
  fc.assert(
    fc.property(fc.array(extent, { minLength: 1, maxLength: 6 }), (extents) => {
      const sides = [0, 1, 2, 3] as const;
      const farthest = sides.map((side) => extents.map((one) => one[side]).sort((a, b) => a - b));
      const [west, south, east, north] = aroundAll(extents)!;
      expect([west, south, east, north].map((side) => side + 0)).toEqual(
        farthest.map((all, side) => (side < 2 ? all[0]! : all.at(-1)!) + 0),
      );
    }),
  );
});
