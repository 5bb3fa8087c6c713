import { expect, test } from "vitest";
import { cornersOfText, textOfCorners } from "../../../client/scenario/cornerText";

const ZONE = "EPSG:4549";
const square: [number, number][] = [
  [121.5, 29.7],
  [121.50123456789012, 29.7],
  [121.501, 29.701],
];
const hole: [number, number][] = [
  [121.5001, 29.7001],
  [121.5002, 29.7001],
  [121.5001, 29.7002],
];
const polygons = [[square, hole], [square]];

test("corners that nobody touched are read again to the last bit, each in its ring", () => {
  expect(cornersOfText(textOfCorners(polygons), polygons, ZONE)).toEqual(polygons);
});

test("a corner is added and moved by typing, in degrees or in metres of the zone", () => {
  const text = "654696.915807, 3299016.87471\n121.6, 29.7\n121.7, 29.7\n121.7, 29.8";
  const read = cornersOfText(text, [[square]], ZONE) as [number, number][][][];
  expect(read[0]?.[0]?.slice(1)).toEqual([
    [121.6, 29.7],
    [121.7, 29.7],
    [121.7, 29.8],
  ]);
  expect(read[0]?.[0]?.[0]?.[0]).toBeCloseTo(121.6, 8);
  expect(read[0]?.[0]?.[0]?.[1]).toBeCloseTo(29.8, 8);
});

test("a fault names its line", () => {
  const at = (text: string) => cornersOfText(text, [[square]], ZONE);
  expect(at("121.5, 29.7\n121.6\n121.6, 29.8")).toEqual({ line: 2, fault: "not_two" });
  expect(at("121.5, 29.7\n\n121.6, 29.8\n121.7, 29.8\n121.7, 29.9")).toEqual({ line: 1, fault: "ring" });
  expect(at(`${textOfCorners([[square]])}\n\n${textOfCorners([[hole]])}`)).toEqual({
    line: 5,
    fault: "rings",
  });
  expect(at("")).toEqual({ line: 1, fault: "rings" });
});
