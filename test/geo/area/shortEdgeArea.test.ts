import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { geodesicAreaDm2, geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import { shortEdgeArea } from "../../../geo/area/shortEdgeArea";

const degree = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1e9) / 1e9);

/** Rings around a place, with corners near and far, edges along meridians and parallels among them. */
const rings = fc
  .record({
    lon: degree(-170, 170),
    lat: degree(-58, 58),
    size: fc.constantFrom(1e-5, 1e-4, 1e-3, 4e-3),
    reach: fc.array(degree(0.01, 1), { minLength: 3, maxLength: 60 }),
    square: fc.boolean(),
  })
  .map(({ lon, lat, size, reach, square }): Position[] => {
    const ring = reach.map((far, at): Position => {
      const angle = (2 * Math.PI * at) / reach.length;
      const [x, y] = [far * Math.cos(angle), far * Math.sin(angle)];
      return [lon + size * (square ? Math.round(x) : x), lat + size * (square ? Math.round(y) : y)];
    });
    return [...ring, ring[0] as Position];
  });

const polygon = (...coordinates: Position[][]): Polygon => ({ type: "Polygon", coordinates });

describe("area of shapes with short edges", () => {
  test("it is Karney's within what it says, on both sides of the equator", () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const quick = shortEdgeArea(polygon(ring));
        expect(quick).not.toBeNull();
        const apart = Math.abs((quick?.areaM2 ?? 0) - geodesicAreaM2(polygon(ring)));
        expect(apart).toBeLessThan((quick?.withinM2 ?? 0) / 2);
      }),
      { numRuns: 2000 },
    );
  });

  test("rounded to 0.01 m² it is the same whole number", () => {
    fc.assert(
      fc.property(rings, (ring) => {
        expect(geodesicAreaDm2(polygon(ring))).toBe(Math.round(geodesicAreaM2(polygon(ring)) * 100));
      }),
      { numRuns: 2000 },
    );
  });

  test("holes are taken off, whichever way they run", () => {
    const side = (from: number, to: number): Position[] => [
      [121.54 + from, 29.76 + from],
      [121.54 + to, 29.76 + from],
      [121.54 + to, 29.76 + to],
      [121.54 + from, 29.76 + to],
      [121.54 + from, 29.76 + from],
    ];
    const holed = polygon(side(0, 0.003), side(0.001, 0.002));
    const turned = polygon(side(0, 0.003), side(0.001, 0.002).toReversed());
    expect(shortEdgeArea(holed)?.areaM2).toBeCloseTo(geodesicAreaM2(holed), 3);
    expect(shortEdgeArea(turned)?.areaM2).toBeCloseTo(geodesicAreaM2(holed), 3);
  });

  test("what it cannot do it leaves to Karney: long edges, open rings, high latitudes, no coordinates", () => {
    const triangle = (size: number, lat = 29): Position[] => [
      [121, lat],
      [121 + size, lat],
      [121, lat + size],
      [121, lat],
    ];
    for (const ring of [
      triangle(0.02),
      triangle(0.001).slice(0, -1),
      triangle(0.001, 70),
      [...triangle(0.001).slice(0, 2), [Number.NaN, 29], [121, 29]],
      triangle(0.001).slice(0, 2),
    ])
      expect(shortEdgeArea(polygon(ring))).toBeNull();
    expect(shortEdgeArea(polygon(triangle(0.001)))).not.toBeNull();
  });
});
