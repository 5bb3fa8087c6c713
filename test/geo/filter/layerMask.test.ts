// Does a plot lie on a layer exactly where its inner point does?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOf, inRing } from "../../../geo/filter/evaluate";
import { layerMask } from "../../../geo/filter/layerMask";

type Box = readonly [west: number, south: number, east: number, north: number];
const ring = ([w, s, e, n]: Box) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];
const polygon = (...boxes: Box[]) => ({ type: "Polygon" as const, coordinates: boxes.map(ring) });
const on = (shapes: Parameters<typeof layerMask>[0], ...points: [number, number][]) => [
  ...layerMask(shapes, points.flat(), points.length),
];

describe("plots on a layer", () => {
  test("a hole is not of the shape, an island in it is", () => {
    const lake = polygon([0, 0, 10, 10], [2, 2, 8, 8]);
    const island = polygon([4, 4, 6, 6]);
    const points: [number, number][] = [
      [1, 1],
      [3, 3],
      [5, 5],
      [11, 5],
    ];
    expect(on([lake], ...points)).toEqual([1, 0, 0, 0]);
    expect(on([lake, island], ...points)).toEqual([1, 0, 1, 0]);
    const both = { type: "MultiPolygon" as const, coordinates: [lake.coordinates, island.coordinates] };
    expect(on([both], ...points)).toEqual([1, 0, 1, 0]);
  });

  test("what lies under two shapes is on the layer once, also where they are the same", () => {
    const square = polygon([0, 0, 2, 2]);
    expect(on([square, square, polygon([1, 1, 3, 3])], [1.5, 1.5])).toEqual([1]);
  });

  test("a notch that the box around the shape covers is outside", () => {
    // an L: the square without its upper right quarter
    const corner = {
      type: "Polygon" as const,
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [1, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    expect(on([corner], [1.5, 1.5], [0.5, 1.5], [1.5, 0.5])).toEqual([0, 1, 1]);
  });

  test("no shapes, a shape of nothing and a plot without a point give nothing", () => {
    expect(on([], [1, 1])).toEqual([0]);
    expect(
      on(
        [
          { type: "MultiPolygon", coordinates: [] },
          { type: "Polygon", coordinates: [] },
        ],
        [0, 0],
      ),
    ).toEqual([0]);
    expect([...layerMask([polygon([0, 0, 2, 2])], [1, 1], 2)]).toEqual([1, 0]);
    expect([...inRing([0, 0], 1, [])]).toEqual([0]);
  });

  test("of boxes it is what comparing with their sides gives", () => {
    // corners on whole numbers, points between them
    const whole = fc.integer({ min: 0, max: 8 });
    const box = fc
      .tuple(whole, whole, whole, whole)
      .map(([a, b, c, d]): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
    const point = fc.tuple(whole, whole).map(([x, y]): [number, number] => [x + 0.5, y + 0.5]);
    fc.assert(
      fc.property(fc.array(box, { maxLength: 4 }), fc.array(point, { maxLength: 8 }), (boxes, points) => {
        const expected = points.map(([x, y]) =>
          boxes.some(([w, s, e, n]) => x > w && x < e && y > s && y < n) ? 1 : 0,
        );
        const mask = layerMask(
          boxes.map((one) => polygon(one)),
          points.flat(),
          points.length,
        );
        expect([...mask]).toEqual(expected);
        expect(countOf(mask)).toBe(expected.filter((bit) => bit === 1).length);
      }),
      { numRuns: 60 },
    );
  });
});
