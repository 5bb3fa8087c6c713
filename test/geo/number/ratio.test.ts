import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRatios, divideHalfUp, ratio, ratioOf, signOf, toNumber } from "../../../geo/number/ratio";

describe("exact fractions", () => {
  test("keep their sign above the line, and have something below it", () => {
    expect(ratio(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n });
    expect(() => ratio(1n, 0n)).toThrow("denominator other than 0");
  });

  test("are compared by value, not by writing", () => {
    expect(compareRatios(ratioOf("0.50"), ratio(1n, 2n))).toBe(0);
    expect(compareRatios(ratioOf("-1"), ratioOf("-0.5"))).toBe(-1);
    expect([signOf(-2n), signOf(0n), signOf(2n)]).toEqual([-1, 0, 1]);
  });

  test("round halves away from zero", () => {
    expect([5n, -5n, 4n, -4n, 0n].map((value) => divideHalfUp(value, 10n))).toEqual([1n, -1n, 0n, 0n, 0n]);
  });

  test("become the very number they were made of", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-80, max: 1e80 }), (value) => {
        expect(toNumber(ratioOf(value))).toBe(value);
      }),
    );
  });

  test("too large for numbers above and below, they still give the nearest one", () => {
    expect(toNumber(ratio(2n * 10n ** 40n, 3n * 10n ** 40n))).toBe(2 / 3);
    expect(toNumber(ratio(-(10n ** 20n), 10n ** 60n))).toBe(-1e-40);
    expect(toNumber(ratio(0n, 10n ** 60n))).toBe(0);
  });
});
