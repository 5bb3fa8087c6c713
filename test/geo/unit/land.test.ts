import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { toNumber } from "../../../geo/number/ratio";
import { wanYuanPerMuOf } from "../../../geo/unit/density";
import { dm2Of, dm2OfM2, muOf, muRatio } from "../../../geo/unit/land";
import { yuanOf, yuanOfWanYuan } from "../../../geo/unit/money";

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

  test("mu to the fourth decimal and back is the same land to 0.01 m² · 34", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (dm2) => {
        const back = dm2Of(formatHalfUp(muRatio(dm2), 4), "mu")!;
        // 0.00005 mu are 3.33 dm²
        expect(Math.abs(back - dm2)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("money", () => {
  test("−120 万元 of tax is valid, and −1 200 000 yuan", () => {
    expect(yuanOfWanYuan("-120")).toBe(-1_200_000);
  });

  test("千元 and 亿元 are not mistaken for 万元", () => {
    expect([
      yuanOf("7", "yuan"),
      yuanOf("7", "qianYuan"),
      yuanOf("7", "wanYuan"),
      yuanOf("7", "yiYuan"),
    ]).toEqual([7, 7_000, 70_000, 700_000_000]);
  });

  test("four decimals of 万元 are whole yuan; half a yuan goes away from zero", () => {
    expect(yuanOfWanYuan("94999.9001")).toBe(949_999_001);
    expect(yuanOfWanYuan("0.00005")).toBe(1);
    expect(yuanOfWanYuan("-0.00005")).toBe(-1);
  });

  test("what is no money gives nothing", () => {
    expect([yuanOfWanYuan("—"), yuanOfWanYuan("1,000"), yuanOfWanYuan("1e15")]).toEqual([null, null, null]);
  });

  test("whole yuan written in 万元 read back to the yuan", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), (yuan) => {
        expect(yuanOfWanYuan(`${yuan}e-4`)).toBe(yuan === 0 ? 0 : yuan);
      }),
    );
  });
});

describe("densities of land notices", () => {
  test("8250 万元/公顷 are 550 万元/亩", () => {
    expect(toNumber(wanYuanPerMuOf("8250", "wanYuanPerHa"))).toBe(550);
  });

  test("1 亿元/km² is 6.6667 万元/亩, 1 万元/m² is 666.6667", () => {
    expect(formatHalfUp(wanYuanPerMuOf(1, "yiYuanPerKm2"), 4)).toBe("6.6667");
    expect(formatHalfUp(wanYuanPerMuOf(1, "wanYuanPerM2"), 4)).toBe("666.6667");
  });
});
