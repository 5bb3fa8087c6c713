import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { geodesicAreaDm2, geodesicAreaM2 } from "../../../geo/area/geodesicArea";

/** Rings with their area on the CGCS2000 ellipsoid, in m² to the 0.001, worked out apart from this code. */
const VECTORS: { name: string; ring: Position[]; areaM2: number }[] = [
  {
    name: "a block of 145 mu",
    ring: [
      [121.54, 29.76],
      [121.543, 29.76],
      [121.543, 29.763],
      [121.54, 29.763],
    ],
    areaM2: 96_487.514,
  },
  {
    name: "an L of 192 mu",
    ring: [
      [121.6, 29.82],
      [121.6042, 29.82],
      [121.6042, 29.8218],
      [121.6021, 29.8218],
      [121.6021, 29.8239],
      [121.6, 29.8239],
    ],
    areaM2: 128_252.509,
  },
  {
    name: "a slanted block of 572 mu",
    ring: [
      [121.856, 29.69],
      [121.8623, 29.6911],
      [121.8601, 29.6973],
      [121.8548, 29.6951],
    ],
    areaM2: 381_648.219,
  },
  {
    name: "a park of 13 km²",
    ring: [
      [121.83, 29.67],
      [121.87, 29.69],
      [121.865, 29.72],
      [121.835, 29.71],
    ],
    areaM2: 13_141_109.453,
  },
];

const closed = (ring: Position[]): Position[] => [...ring, ring[0]!];
const polygon = (...rings: Position[][]): Polygon => ({ type: "Polygon", coordinates: rings });
const multiPolygon = (...polygons: Polygon[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: polygons.map(({ coordinates }) => coordinates),
});
/** A rectangle between two corners, counter-clockwise. */
const box = (west: number, south: number, east: number, north: number): Position[] =>
  closed([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

describe("geodesic area", () => {
  for (const { name, ring, areaM2 } of VECTORS) {
    test(`${name} agrees with the reference to 0.001 m²`, () => {
      expect(Math.abs(geodesicAreaM2(polygon(closed(ring))) - areaM2)).toBeLessThanOrEqual(0.0005 + 1e-6);
    });

    test(`${name} is as large drawn clockwise, opened, or begun elsewhere`, () => {
      const area = geodesicAreaM2(polygon(closed(ring)));
      const turned = [...ring.slice(2), ...ring.slice(0, 2)];
      expect(geodesicAreaM2(polygon(closed(ring).reverse()))).toBeCloseTo(area, 6);
      expect(geodesicAreaM2(polygon(ring))).toBeCloseTo(area, 6);
      expect(geodesicAreaM2(polygon(closed(turned)))).toBeCloseTo(area, 6);
    });
  }

  test("a hole is taken out, whichever way it runs", () => {
    const outer = box(121.54, 29.76, 121.543, 29.763);
    const hole = box(121.541, 29.761, 121.542, 29.762);
    const expected = geodesicAreaM2(polygon(outer)) - geodesicAreaM2(polygon(hole));
    expect(geodesicAreaM2(polygon(outer, hole))).toBeCloseTo(expected, 6);
    expect(geodesicAreaM2(polygon(outer, [...hole].reverse()))).toBeCloseTo(expected, 6);
  });

  test("a land of several parts is their sum, holes included", () => {
    const a = polygon(box(121.54, 29.76, 121.543, 29.763), box(121.541, 29.761, 121.542, 29.762));
    const b = polygon(box(121.6, 29.7, 121.601, 29.701));
    expect(geodesicAreaM2(multiPolygon(a, b))).toBeCloseTo(geodesicAreaM2(a) + geodesicAreaM2(b), 6);
  });

  test("a geometry without rings has no area", () => {
    expect(geodesicAreaM2(polygon())).toBe(0);
    expect(geodesicAreaM2(multiPolygon())).toBe(0);
  });

  test("the stored area is the whole 0.01 m² nearest to it", () => {
    expect(VECTORS.map(({ ring }) => geodesicAreaDm2(polygon(closed(ring))))).toEqual([
      9_648_751, 12_825_251, 38_164_822, 1_314_110_945,
    ]);
  });

  test("a sphere would read 0.117 % more: the ellipsoid is not optional", () => {
    const sphereM2 = 96_601.309;
    expect(sphereM2 / geodesicAreaM2(polygon(closed(VECTORS[0]!.ring))) - 1).toBeCloseTo(0.00118, 5);
  });

  test("a ring of two vertices is refused", () => {
    expect(() =>
      geodesicAreaM2(
        polygon([
          [121, 29],
          [121.1, 29],
          [121, 29],
        ]),
      ),
    ).toThrow("a ring needs three vertices, not 2");
  });

  test("a coordinate that is no longitude and latitude is refused", () => {
    const wrong = [
      [121.5, 29.7],
      [121.6, 29.7],
      [648_000, 3_290_000],
    ];
    expect(() => geodesicAreaM2(polygon(wrong))).toThrow("[648000, 3290000] is no longitude and latitude");
    expect(() =>
      geodesicAreaM2(
        polygon([
          [121.5, 29.7],
          [121.6, Number.NaN],
          [121.6, 29.8],
        ]),
      ),
    ).toThrow(RangeError);
    const text = [
      [121.5, 29.7],
      [121.6, 29.7],
      ["121.6", 29.8],
    ] as unknown as Position[];
    expect(() => geodesicAreaM2(polygon(text))).toThrow(RangeError);
  });
});
