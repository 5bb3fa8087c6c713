// Is only what has rings of finite numbers a shape, and is such a one left untouched?
import { describe, expect, test } from "vitest";
import { readShape } from "../../../geo/repair/readShape";
import { box, multi, polygon } from "./support";

const RING = box(0, 0, 10, 10);
const high = RING.map(([x, y]) => [x, y, 12.5]);

describe("a shape that was read", () => {
  test("is the very same object where nothing is to be left away", () => {
    for (const one of [polygon(RING), multi([RING], [box(20, 0, 5, 5)])]) expect(readShape(one)).toBe(one);
  });

  test("is without heights and foreign members", () => {
    const polygons = { type: "Polygon", coordinates: [high], bbox: [0, 0, 1, 1] };
    expect(readShape(polygons)).toEqual(polygon(RING));
    expect(readShape({ type: "MultiPolygon", coordinates: [[high], [high]] })).toEqual(multi([RING], [RING]));
    expect(readShape({ ...polygon(RING), crs: "EPSG:4490" })).toEqual(polygon(RING));
  });

  const [a, b, c] = RING;
  test.each<[string, unknown]>([
    ["nothing", null],
    ["text", "POLYGON EMPTY"],
    ["a line", { type: "LineString", coordinates: RING }],
    ["a polygon without rings", { type: "Polygon", coordinates: [] }],
    ["one without coordinates", { type: "Polygon" }],
    ["many of none", { type: "MultiPolygon", coordinates: [] }],
    ["many that are no list", { type: "MultiPolygon", coordinates: "x" }],
    ["many, one of which has no rings", { type: "MultiPolygon", coordinates: [[RING], []] }],
    ["a ring of two corners", { type: "Polygon", coordinates: [[a, b]] }],
    ["a ring that is no list", { type: "Polygon", coordinates: [RING, 5] }],
    ["a corner that is no list", { type: "Polygon", coordinates: [[a, b, 7]] }],
    ["a corner of one number", { type: "Polygon", coordinates: [[a, b, [121]]] }],
    ["a corner in words", { type: "Polygon", coordinates: [[a, b, ["121", 29]]] }],
    ["a corner half in words", { type: "Polygon", coordinates: [[a, b, [121, "29"]]] }],
    ["a corner nowhere", { type: "Polygon", coordinates: [[a, b, c, [Number.NaN, 29]]] }],
    [
      "a corner without end",
      { type: "MultiPolygon", coordinates: [[[a, b, [121, Number.POSITIVE_INFINITY]]]] },
    ],
    ["a high corner nowhere", { type: "Polygon", coordinates: [[...high, [Number.NaN, 29, 1]]] }],
  ])("%s is none", (_, geometry) => expect(readShape(geometry)).toBeNull());
});
