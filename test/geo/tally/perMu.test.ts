import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { add, sum } from "../../../geo/tally/add";
import { grossPerMu } from "../../../geo/tally/grossPerMu";
import { perMu } from "../../../geo/tally/perMu";
import { EMPTY_TALLY, tallyOf } from "../../../geo/tally/tally";
import { yieldRatio } from "../../../geo/tally/yieldRatio";
import { idleLand, usedLand } from "./landTallies";

describe("yield per mu", () => {
  test("14 250 万元 on 1 hectare are 950 万元/亩 exactly", () => {
    expect(perMu(tallyOf({ outputYuan: 142_500_000, outputLandDm2: 1_000_000 }), "output")).toBe(950);
  });

  test("each measure has its own figure and its own land", () => {
    const land = tallyOf({
      outputYuan: 15_000_000,
      outputLandDm2: 1_000_000,
      taxYuan: 1_500_000,
      taxLandDm2: 500_000,
      rdYuan: 150_000,
      rdLandDm2: 100_000,
      outputLandGeodesicDm2: 2_000_000,
      taxLandGeodesicDm2: 1_000_000,
      rdLandGeodesicDm2: 200_000,
    });
    expect([perMu(land, "output"), perMu(land, "tax"), perMu(land, "rd")]).toEqual([100, 20, 10]);
    const geodesic = (["output", "tax", "rd"] as const).map((measure) => perMu(land, measure, "geodesic"));
    expect(geodesic).toEqual([50, 10, 5]);
  });

  test("land without a figure yields nothing known, which is not 0", () => {
    expect(perMu(EMPTY_TALLY, "output")).toBeNull();
    expect(perMu(tallyOf({ outputYuan: 0, outputLandDm2: 100 }), "output")).toBe(0);
  });

  test("a park of three parcels yields the ratio of sums, 390.00, not the mean of ratios, 466.67", () => {
    const parcels = [usedLand("10", { output: "9000" }), usedLand("60", { output: "30000" }), idleLand("30")];
    expect(grossPerMu(sum(parcels), "output")!.toFixed(2)).toBe("390.00");
    const ratios = [900, 500, 0];
    expect((ratios.reduce((a, b) => a + b) / 3).toFixed(2)).toBe("466.67");
  });

  test("the gross figure counts idle land, the judged one only the land of those who report", () => {
    const park = add(usedLand("70", { output: "39000" }), idleLand("30"));
    expect(perMu(park, "output")).toBeCloseTo(557.1429, 3);
    expect(grossPerMu(park, "output")).toBeCloseTo(390, 3);
  });

  test("gross is unknown without industrial land and without any figure", () => {
    expect(grossPerMu(idleLand("30"), "output")).toBeNull();
    expect(grossPerMu(tallyOf({ outputYuan: 1, outputLandDm2: 1 }), "output")).toBeNull();
  });

  test("a tax refund of 120 万元 makes the parcel's tax per mu negative; it is not clamped", () => {
    expect(perMu(usedLand("30", { tax: "-120" }), "tax")).toBe(-4);
  });

  test("splitting a parcel changes no park's yield", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 2, max: 1e9 }),
        fc.nat(),
        fc.nat(),
        (yuan, landDm2, cutLand, cutYuan) => {
          const whole = tallyOf({ outputYuan: yuan, outputLandDm2: landDm2 });
          const a = tallyOf({
            outputYuan: cutYuan % (Math.abs(yuan) + 1),
            outputLandDm2: cutLand % landDm2,
          });
          const b = tallyOf({
            outputYuan: yuan - a.outputYuan,
            outputLandDm2: landDm2 - a.outputLandDm2,
          });
          expect(perMu(add(a, b), "output")).toBe(perMu(whole, "output"));
        },
      ),
    );
  });

  test("digits are shown from the exact fraction: 94 999.9 万元 on 100 mu read 949.999", () => {
    const exact = yieldRatio(949_999_000, 6_666_667)!;
    expect(formatHalfUp(exact, 1)).toBe("950.0");
    expect(formatHalfUp(exact, 3)).toBe("949.999");
    expect(yieldRatio(1, 0)).toBeNull();
  });
});
