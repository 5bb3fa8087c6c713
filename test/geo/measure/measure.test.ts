// Are lengths, bearings and buffers those of the ellipsoid, and typed places those that were meant?
import { describe, expect, it, test } from "vitest";
import { geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import type { LandPosition } from "../../../geo/area/landGeometry";
import { metresPerDegree } from "../../../geo/crs/metres";
import { buffered } from "../../../geo/measure/buffer";
import { closingError, densified, legOf, legsOf, lengthM, placeAt } from "../../../geo/measure/legs";
import { parseBearing, parsePosition } from "../../../geo/measure/parsePosition";

const A: LandPosition = [121.54, 29.76];

describe("legs", () => {
  // GeographicLib's documentation, for WGS 84, whose ellipsoid differs by 0.1 mm
  it("agrees with a published geodesic: Wellington to Salamanca", () => {
    const { lengthM: metres, bearing } = legOf([174.81, -41.32], [-5.5, 40.96]);
    expect(metres).toBeCloseTo(19_959_679.267, 1);
    expect(bearing).toBeCloseTo(161.067_669_986, 6);
  });
  it("north and east are as long as the radii of curvature say, west is 270°", () => {
    const { east, north } = metresPerDegree(29.7605);
    expect(legOf(A, [121.54, 29.761])).toMatchObject({ bearing: 0 });
    expect(legOf(A, [121.54, 29.761]).lengthM).toBeCloseTo(north * 0.001, 3);
    const west = legOf(A, [121.539, 29.76]);
    expect(west.bearing).toBeCloseTo(270, 2);
    expect(west.lengthM).toBeCloseTo(metresPerDegree(29.76).east * 0.001, 3);
    expect(east).toBeLessThan(north);
  });
  it("a leg without length has no bearing, a single point no leg", () => {
    expect(legsOf([A, A])).toEqual([{ lengthM: 0, bearing: null }]);
    expect(legsOf([A])).toEqual([]);
  });
  it("the place at a bearing and distance lies at that bearing and distance", () => {
    const there = placeAt(A, 217.25, 1234.567);
    expect(legOf(A, there).lengthM).toBeCloseTo(1234.567, 6);
    expect(legOf(A, there).bearing).toBeCloseTo(217.25, 8);
  });
  it("steps put into a line keep its length and its ends, and none is longer", () => {
    const line = [A, [121.56, 29.78], [121.56, 29.78]];
    const steps = densified(line, 50);
    expect([steps[0], steps.at(-1)]).toEqual([A, [121.56, 29.78]]);
    expect(lengthM(steps)).toBeCloseTo(lengthM(line), 6);
    expect(Math.max(...legsOf(steps).map((leg) => leg.lengthM))).toBeLessThanOrEqual(50);
  });
});

describe("the closing error", () => {
  const traverse = (lastM: number): LandPosition[] => {
    const points = [A];
    for (const bearing of [90, 0, 270, 180])
      points.push(placeAt(points.at(-1)!, bearing, bearing === 180 ? lastM : 1000));
    return points;
  };
  it("is what a traverse lacks to its first corner, and in how much of the way", () => {
    const { lackM, oneIn } = closingError(traverse(999))!;
    expect(lackM).toBeGreaterThan(0.9);
    expect(lackM).toBeLessThan(1.2);
    expect(oneIn).toBeGreaterThan(3300);
    // along one meridian the lengths add up by hand: 0.9 m short on a way of 1,999.1 m, not rounded up
    const back = [A];
    for (const metres of [1000, -500, -499.1]) back.push(placeAt(back.at(-1)!, 0, metres));
    expect(closingError(back)?.lackM).toBeCloseTo(0.9, 6);
    expect(closingError(back)?.oneIn).toBe(2221);
    expect(closingError([...back.slice(0, 3), placeAt(A, 0, 0.004)])?.oneIn).toBeNull();
    expect(closingError([...traverse(1000).slice(0, 4), A])).toEqual({ lackM: 0, oneIn: null });
  });
  it("is none of an area whose last corner was not meant to be its first", () => {
    expect(closingError(traverse(500))).toBeNull();
    expect(closingError([A, placeAt(A, 90, 100), placeAt(A, 90, 0.1)])).toBeNull();
    expect(closingError([])).toBeNull();
  });
});

describe("buffers", () => {
  const square = {
    type: "Polygon" as const,
    coordinates: [[A, [121.543, 29.76], [121.543, 29.763], [121.54, 29.763], A] as LandPosition[]],
  };
  test("around a point: a circle of π r², less what 128 corners leave out", () => {
    const circle = buffered({ type: "Point", coordinates: A }, 100)!;
    const corners = (128 / 2) * Math.sin((2 * Math.PI) / 128) * 100 ** 2;
    expect(geodesicAreaM2(circle)).toBeCloseTo(corners, 1);
  });
  test("around a line: a strip with two half circles, corners counted once", () => {
    const line = [A, placeAt(A, 90, 400)];
    const strip = buffered({ type: "LineString", coordinates: line }, 20)!;
    expect(geodesicAreaM2(strip)).toBeCloseTo(400 * 40 + Math.PI * 20 ** 2, -1);
    const bent = buffered({ type: "LineString", coordinates: [...line, placeAt(line[1]!, 180, 400)] }, 20)!;
    // two strips, a square corner between them (inside a square, outside a quarter circle), two half circles
    const whole = 2 * 400 * 40 - 20 ** 2 + (Math.PI / 4) * 20 ** 2 + Math.PI * 20 ** 2;
    expect(geodesicAreaM2(bent)).toBeCloseTo(whole, -1);
  });
  test("around an area: perimeter × distance and one circle more, Steiner's formula; inwards a strip less", () => {
    const areaM2 = geodesicAreaM2(square);
    const around = lengthM(square.coordinates[0]!);
    expect(geodesicAreaM2(buffered(square, 10)!)).toBeCloseTo(areaM2 + around * 10 + Math.PI * 100, 0);
    expect(geodesicAreaM2(buffered(square, -10)!)).toBeCloseTo(areaM2 - around * 10 + 4 * 100, 0);
    expect(buffered(square, -200)).toBeNull();
  });
  test("a point or a line has nothing within, a line without length no strip", () => {
    expect(buffered({ type: "Point", coordinates: A }, -1)).toBeNull();
    expect(buffered({ type: "LineString", coordinates: [A, [121.55, 29.76]] }, -1)).toBeNull();
    expect(buffered({ type: "LineString", coordinates: [A, A] }, 5)).toBeNull();
    expect(buffered({ type: "MultiPolygon", coordinates: [[[A, A, A, A]]] }, -5)).not.toBeNull();
  });
});

describe("typed places", () => {
  const at = (text: string) => {
    const place = parsePosition(text, "EPSG:4549");
    if (typeof place === "string") return place;
    return place.map((degrees) => Number(degrees.toFixed(6)));
  };
  test.each([
    ["121.6, 29.8"],
    ["121.6 29.8"],
    ["121.6；29.8"],
    // as maps on phones give it: no other order is a place
    ["29.8,121.6"],
    ["29.8 121.6"],
    ["29.8N 121.6E"],
    ["N29°48′ E121°36′0″"],
    ['东经121°36′0"，北纬29°48′'],
    ["29°48'N 121°36'E"],
    ["654696.915807 3299016.87471"],
    ["3299016.87471, 654696.915807"],
    ["40654696.915807,3299016.87471"],
  ])("%s", (text) => expect(at(text)).toEqual([121.6, 29.8]));
  test.each([
    ["121.6", "not_two"],
    ["一 二", "not_a_number"],
    ["121.6, x", "not_a_number"],
    ["200, 29.8", "off_the_earth"],
    ["121.6, 95", "off_the_earth"],
    ["654696, 99", "off_the_earth"],
    ["50000, 3299016", "off_the_earth"],
    ["41654696.9,3299016.8", "other_zone"],
  ])("%s is refused as %s", (text, fault) => expect(at(text)).toBe(fault));
  test("south and west are minus", () => expect(at("-121.5, -29.75")).toEqual([-121.5, -29.75]));
});

describe("bearings", () => {
  test.each([
    ["135.5", 135.5],
    ["135°30′", 135.5],
    ["360", 0],
    ["N45°E", 45],
    ["S30E", 150],
    ["南偏西30", 210],
    ["北偏西 15°", 345],
    ["东", null],
    ["-5", null],
    ["400", null],
    ["N95E", null],
    ["N45", null],
    ["", null],
  ])("%s", (text, degrees) => expect(parseBearing(text)).toBe(degrees));
});
