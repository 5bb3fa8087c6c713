// Do cut and joined plots keep their land and share their lines?
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { mergeShapes } from "../../../geo/scenario/shape/mergeShapes";
import { splitShape } from "../../../geo/scenario/shape/splitShape";
import { cell, latOf, lonOf } from "./scenarioLand";

/** Square degrees by the shoelace of each ring: outer ones positive, holes negative. */
function planeArea(shape: LandGeometry): number {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let sum = 0;
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++)
      sum +=
        ((ring[i - 1]![0]! - lonOf(0)) * (ring[i]![1]! - latOf(0)) -
          (ring[i]![0]! - lonOf(0)) * (ring[i - 1]![1]! - latOf(0))) /
        2;
  return sum;
}
const sides = (shape: LandGeometry) =>
  (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates)
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, at) => [ring[at]!, to] as const));
const key = ([a, b]: readonly [readonly number[], readonly number[]]) => `${a} ${b}`;
const split = (shape: LandGeometry, line: number[][]): LandGeometry[] => {
  const pieces = splitShape(shape, line);
  if (typeof pieces === "string") throw new Error(pieces);
  return pieces;
};
const merge = (shapes: LandGeometry[]): LandGeometry => {
  const shape = mergeShapes(shapes);
  if (typeof shape === "string") throw new Error(shape);
  return shape;
};
/** About a hundredth of 0.01 m² here. */
const NOTHING = 1e-14;

/** A square with a yard in its middle. */
const RING: LandGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [lonOf(0), latOf(0)],
      [lonOf(1), latOf(0)],
      [lonOf(1), latOf(1)],
      [lonOf(0), latOf(1)],
      [lonOf(0), latOf(0)],
    ],
    [
      [lonOf(0.4), latOf(0.4)],
      [lonOf(0.4), latOf(0.6)],
      [lonOf(0.6), latOf(0.6)],
      [lonOf(0.6), latOf(0.4)],
      [lonOf(0.4), latOf(0.4)],
    ],
  ],
};

describe("a cut", () => {
  it("keeps the land: pieces add up to the shape, and share their line corner by corner, there and back", () => {
    const place = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.array(fc.tuple(place, place), { maxLength: 2 }), (from, to, between) => {
        const middle = between.map(([x, y]) => [x, y] as const).sort((a, b) => a[1] - b[1]);
        const line = [[from, -0.1], ...middle, [to, 1.1]].map(([x = 0, y = 0]) => [lonOf(x), latOf(y)]);
        const pieces = splitShape(cell(0, 0), line);
        if (typeof pieces === "string") return;
        expect(
          Math.abs(pieces.reduce((sum, piece) => sum + planeArea(piece), 0) - planeArea(cell(0, 0))),
        ).toBeLessThan(NOTHING);
        const all = new Set(pieces.flatMap(sides).map(key));
        const outer = pieces.flatMap(sides).filter(([a, b]) => !all.has(key([b, a])));
        // what runs in one direction only is the old border: it closes around the same land
        expect(outer.length).toBeGreaterThanOrEqual(4);
        expect(Math.abs(planeArea(merge(pieces)) - planeArea(cell(0, 0)))).toBeLessThan(NOTHING);
      }),
      { numRuns: 80 },
    );
  });

  it("through a corner, within 5 cm of it, makes no second corner beside it", () => {
    const near = 0.00000015;
    const [left, right] = split(cell(0, 0), [
      [lonOf(0) + near, latOf(0) - 0.0001 + near],
      [lonOf(0) + near, latOf(0)],
      [lonOf(1), latOf(1)],
    ]);
    expect(sides(left!).length).toBe(3);
    expect(sides(right!).length).toBe(3);
  });

  it("through a yard gives two pieces around it; past it, the yard stays a hole of its piece", () => {
    expect(
      split(RING, [
        [lonOf(0.5), latOf(-0.1)],
        [lonOf(0.5), latOf(1.1)],
      ]).map((piece) => sides(piece).length),
    ).toEqual([8, 8]);
    const [small, large] = split(RING, [
      [lonOf(0.2), latOf(-0.1)],
      [lonOf(0.2), latOf(1.1)],
    ]);
    expect(sides(small!).length).toBe(4);
    expect(large!.coordinates[0]).toHaveLength(2);
  });

  it("between corners that lie on its way, or from side to side, makes no others", () => {
    const ring = (...corners: [number, number][]): LandGeometry => ({
      type: "Polygon",
      coordinates: [[...corners, corners[0]!].map(([x, y]) => [lonOf(x), latOf(y)])],
    });
    const corners: [number, number][] = [
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1, 1],
      [0.5, 1],
      [0, 1],
    ];
    const over = [
      [lonOf(0.5), latOf(-0.1)],
      [lonOf(0.5), latOf(1.1)],
    ];
    const count = (shape: LandGeometry, line: number[][]) =>
      split(shape, line).map((piece) => [sides(piece).length, planeArea(piece) > 0]);
    const halves = [
      [4, true],
      [4, true],
    ];
    expect(count(ring(...corners), over)).toEqual(halves);
    // the same land drawn clockwise
    expect(count(ring(...corners.toReversed()), over)).toEqual(halves);
    const onSides = [
      [lonOf(0.5), latOf(0)],
      [lonOf(0.5), latOf(1)],
    ];
    expect(count(cell(0, 0), onSides)).toEqual(halves);
  });

  it("across gives the pieces from west to east, of two under each other the southern first", () => {
    const [south, north] = split(cell(0, 0), [
      [lonOf(-0.1), latOf(0.5)],
      [lonOf(1.1), latOf(0.5)],
    ]);
    const highest = (shape: LandGeometry) => Math.max(...sides(shape).map(([[, lat = 0]]) => lat));
    expect(highest(south!)).toBeLessThan(highest(north!));
  });

  it("is refused where it cuts nothing, crosses itself or leaves a sliver", () => {
    expect(
      splitShape(cell(0, 0), [
        [lonOf(0.5), latOf(-0.5)],
        [lonOf(0.5), latOf(0.5)],
      ]),
    ).toBe("line_misses");
    expect(
      splitShape(cell(0, 0), [
        [lonOf(2), latOf(0)],
        [lonOf(2), latOf(1)],
      ]),
    ).toBe("line_misses");
    expect(
      splitShape(cell(0, 0), [
        [lonOf(0.005), latOf(-1)],
        [lonOf(0.005), latOf(2)],
      ]),
    ).toBe("sliver");
    expect(
      splitShape(cell(0, 0), [
        [lonOf(0.2), latOf(-1)],
        [lonOf(0.2), latOf(0.8)],
        [lonOf(0.8), latOf(0.8)],
        [lonOf(0.1), latOf(0.2)],
      ]),
    ).toBe("line_crosses_itself");
  });
});

describe("a merger", () => {
  it("of neighbours drawn 3 cm apart has no slit and no corner of both", () => {
    const apart = cell(1, 0);
    const moved: LandGeometry = {
      type: "Polygon",
      coordinates: (apart.coordinates as number[][][][])[0]!.map((ring) =>
        ring.map(([x = 0, y = 0]) => [x + 0.0000003, y]),
      ),
    };
    expect(sides(merge([cell(0, 0), moved])).length).toBe(6);
  });

  it("of a plot with two behind one side takes their corner into that side", () => {
    const [west, east] = split(cell(0, 1), [
      [lonOf(0.3), latOf(0.9)],
      [lonOf(0.3), latOf(2.1)],
    ]);
    const all = merge([cell(0, 0), west!, east!]);
    expect(Math.abs(planeArea(all) - planeArea(cell(0, 0)) - planeArea(cell(0, 1)))).toBeLessThan(NOTHING);
  });

  it("around a yard keeps it as a hole", () => {
    const around = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ].map(([x = 0, y = 0]) => cell(x, y));
    const all = merge(around);
    expect(all.coordinates).toHaveLength(1);
    expect(all.coordinates[0]).toHaveLength(2);
    expect(Math.abs(planeArea(all) - 8 * planeArea(cell(0, 0)))).toBeLessThan(1e-13);
  });

  it("is refused where plots do not touch, touch in a point, or lie over each other", () => {
    expect(mergeShapes([cell(0, 0), cell(2, 0)])).toBe("not_adjacent");
    expect(mergeShapes([cell(0, 0), cell(1, 1)])).toBe("not_adjacent");
    const over = {
      type: "Polygon" as const,
      coordinates: [
        [
          [lonOf(0.5), latOf(0)],
          [lonOf(1.5), latOf(0)],
          [lonOf(1.5), latOf(1)],
          [lonOf(0.5), latOf(1)],
          [lonOf(0.5), latOf(0)],
        ],
      ],
    };
    expect(["overlapping", "not_adjacent"]).toContain(mergeShapes([cell(0, 0), over]));
    // a neighbour on the eastern side that reaches over the northern one into the land
    const spike = {
      type: "Polygon" as const,
      coordinates: [
        [
          [1, 0],
          [2, 0],
          [2, 2.5],
          [0.5, 0.7],
          [1, 1],
          [1, 0],
        ].map(([x = 0, y = 0]) => [lonOf(x), latOf(y)]),
      ],
    };
    expect(mergeShapes([cell(0, 0), spike])).toBe("overlapping");
    expect(mergeShapes([cell(0, 0), cell(0, 0)])).toBe("overlapping");
  });
});
