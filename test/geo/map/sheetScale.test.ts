// At which scale does land fit on a sheet, and how long is the scale bar?
import fc from "fast-check";
import { expect, test } from "vitest";
import { SCALES, scaleBarM, sheetScale } from "../../../geo/map/sheetScale";

test("a park of 1.7 km fits into 180 mm at 1:10 000", () => {
  expect(sheetScale(1700, 900, 180, 100)).toBe(10_000);
  expect(sheetScale(0, 0, 180, 100)).toBe(SCALES[0]);
});

test("the land fits, and would not at the next finer scale", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 200_000 }),
      (width, height) => {
        const scale = sheetScale(width, height, 150, 120);
        expect((width * 1000) / scale).toBeLessThanOrEqual(150);
        expect((height * 1000) / scale).toBeLessThanOrEqual(120);
        const finer = SCALES[SCALES.indexOf(scale) - 1];
        if (finer !== undefined)
          expect(Math.max((width * 1000) / finer / 150, (height * 1000) / finer / 120)).toBeGreaterThan(1);
      },
    ),
  );
});

test("a scale bar is 1, 2 or 5 times a power of ten and no longer than wished", () => {
  expect(scaleBarM(10_000, 50)).toBe(500);
  for (const scale of SCALES) {
    const metres = scaleBarM(scale, 40);
    expect([1, 2, 5]).toContain(Number(String(metres)[0]));
    expect((metres * 1000) / scale).toBeLessThanOrEqual(40);
    expect((metres * 1000) / scale).toBeGreaterThan(40 / 2.5 - 1e-9);
  }
});
