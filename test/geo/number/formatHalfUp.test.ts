import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { compareRatios, ratio, ratioOf } from "../../../geo/number/ratio";

describe("writing a figure with a fixed number of decimals", () => {
  test("1.005 gives 1.01, as text and as a number: not what toFixed makes of it", () => {
    expect(formatHalfUp("1.005", 2)).toBe("1.01");
    expect(formatHalfUp(1.005, 2)).toBe("1.01");
    expect((1.005).toFixed(2)).toBe("1.00");
  });

  test("halves go away from zero on both sides (四舍五入)", () => {
    expect(["0.5", "1.5", "2.5", "-0.5", "-2.5"].map((value) => formatHalfUp(value, 0))).toEqual([
      "1",
      "2",
      "3",
      "-1",
      "-3",
    ]);
  });

  test("just under a half goes down", () => {
    expect(formatHalfUp("0.4999999999999999999999999", 0)).toBe("0");
    expect(formatHalfUp(ratio(10n ** 30n - 1n, 2n * 10n ** 30n), 0)).toBe("0");
  });

  test("as many decimals as asked for, zeros included", () => {
    expect(formatHalfUp(950, 1)).toBe("950.0");
    expect(formatHalfUp(0.05, 2)).toBe("0.05");
    expect(formatHalfUp(1e21, 1)).toBe("1000000000000000000000.0");
    expect(formatHalfUp(1e-7, 7)).toBe("0.0000001");
  });

  test("what rounds to zero has no sign", () => {
    expect(formatHalfUp("-0.004", 2)).toBe("0.00");
    expect(formatHalfUp(-0, 1, { minus: "−" })).toBe("0.0");
  });

  test("the screen gets a true minus and thousands, a file neither", () => {
    expect(formatHalfUp(-1_234_567.891, 2, { group: true, minus: "−" })).toBe("−1,234,567.89");
    expect(formatHalfUp(-1_234_567.891, 2)).toBe("-1234567.89");
  });

  test("a third is written from the fraction itself", () => {
    expect(formatHalfUp(ratio(2n, 3n), 20)).toBe("0.66666666666666666667");
  });

  test("NaN, infinity and words are refused, and so is half a decimal", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "无数据"]) {
      expect(() => formatHalfUp(value, 1)).toThrow("is not a decimal number");
    }
    for (const digits of [-1, 1.5, 101, Number.NaN]) {
      expect(() => formatHalfUp(1, digits)).toThrow("digits must be a whole number from 0 to 100");
    }
  });

  test("what is written is never more than half a unit from the value", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.nat(8), (above, below, digits) => {
        const exact = ratio(above, below);
        const shown = ratioOf(formatHalfUp(exact, digits));
        const difference = shown.numerator * exact.denominator - exact.numerator * shown.denominator;
        const size = difference < 0n ? -difference : difference;
        const half = ratio(1n, 2n * 10n ** BigInt(digits));
        expect(compareRatios(ratio(size, shown.denominator * exact.denominator), half)).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
});
