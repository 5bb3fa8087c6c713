import { WebMercatorViewport } from "@deck.gl/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPositions } from "../../../client/map/commonPositions";

/** A pixel at zoom 19, the nearest, in the common space. */
const PIXEL = 2 ** -19;

describe("corners in the plane of the map", () => {
  it("lie where deck.gl puts longitude and latitude, to a tenth of a pixel at the nearest zoom", () => {
    const viewport = new WebMercatorViewport({ longitude: 121.6, latitude: 29.8, zoom: 12 });
    const corner = fc.tuple(
      fc.double({ min: 121.2, max: 122, noNaN: true }),
      fc.double({ min: 29.4, max: 30.2, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 1, maxLength: 20 }), (corners) => {
        const { origin, offsets } = commonPositions(Float64Array.from(corners.flat()));
        expect(origin.map(Math.fround)).toEqual(origin);
        for (const [i, one] of corners.entries()) {
          const [x, y] = viewport.projectFlat(one);
          expect(Math.abs(origin[0] + offsets[2 * i]! - x)).toBeLessThan(PIXEL / 10);
          expect(Math.abs(origin[1] + offsets[2 * i + 1]! - y)).toBeLessThan(PIXEL / 10);
        }
      }),
    );
  });
});
