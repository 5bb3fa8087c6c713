import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { dm2Of, dm2OfM2, muOf, muRatio } from "../../../geo/unit/land";

describe("land", () => {
  test("20 000 m² are 30.00 mu", () => {
    expect(muOf(dm2OfM2("20000")!)).toBe(30);
    expect(formatHalfUp(muRatio(2_000_000), 2)).toBe("30.00");
  });

  test("1 km² is 1500 mu, 1 ha is 15", () => {
    expect(muOf(dm2Of("1", "km2")!)).toBe(1500);
    expect(muOf(dm2Of("1", "ha")!)).toBe(15);
  });

  test("100 mu are 66 666.67 m², the nearest 0.01 m²", () => {
    expect(dm2Of("100", "mu")).toBe(6_666_667);
    expect(formatHalfUp(muRatio(6_666_667), 4)).toBe("100.0000");
  });

  test("square metres are read to the digit: halves of 0.01 m² go up, and no float blurs them", () => {
    expect(dm2OfM2("19921.82")).toBe(1_992_182);
    expect(dm2OfM2("1.005")).toBe(101);
    expect(dm2OfM2("1.00499999999999999999")).toBe(100);
    expect(dm2OfM2("-3.5")).toBe(-350);
  });

  test("what is no area gives nothing", () => {
    expect([dm2OfM2(""), dm2OfM2("20亩"), dm2OfM2("1e30"), dm2Of("x", "mu")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("mu written with four decimals give back the land to 0.04 m²", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (dm2) => {
        const back = dm2Of(formatHalfUp(muRatio(dm2), 4), "mu")!;
        // 0.00005 mu are 3.33 dm²
        expect(Math.abs(back - dm2)).toBeLessThanOrEqual(4);
      }),
    );
  });
});
