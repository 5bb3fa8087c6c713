import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yuanOf, yuanOfWanYuan } from "../../../geo/unit/money";

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
