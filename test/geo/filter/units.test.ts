// Is what is written with a unit what is stored, and is a day that does not exist none?
import { describe, expect, test } from "vitest";
import { plainDecimal } from "../../../geo/filter/plainDecimal";
import { dayNumber, storedValue, type UnitId, unitOf } from "../../../geo/filter/units";
import { compareRatios, ratio } from "../../../geo/number/ratio";

describe("units of a filter", () => {
  // 0.01 m², yuan, yuan per 0.01 m²: a mu is 10000/15 m²
  test.each<[string, UnitId, bigint, bigint]>([
    ["30", "mu", 2_000_000n, 1n],
    ["1.5", "m2", 150n, 1n],
    ["2", "ha", 2_000_000n, 1n],
    ["0.01", "km2", 1_000_000n, 1n],
    ["48", "wanYuan", 480_000n, 1n],
    ["-3", "yiYuan", -300_000_000n, 1n],
    ["950", "wanYuanPerMu", 285n, 2n],
    ["720", "yuanPerM2", 36n, 5n],
    ["720", "wanYuanPerHa", 36n, 5n],
    ["7.2", "yiYuanPerKm2", 36n, 5n],
    ["2.5", "ratio", 5n, 2n],
    ["2024-05-13", "day", 20_240_513n, 1n],
  ])("%s %s", (value, unit, numerator, denominator) => {
    expect(compareRatios(storedValue(value, unit), ratio(numerator, denominator))).toBe(0);
  });

  test("of other kinds are none, and what is no value is said", () => {
    expect(() => unitOf("acre")).toThrow('"acre" is not a unit');
    expect(() => storedValue("2015-02-29", "day")).toThrow('"2015-02-29" is not a day');
    expect(() => storedValue("much", "mu")).toThrow(RangeError);
  });

  test.each([
    ["2024-02-29", 20_240_229],
    ["2023-02-29", null],
    // a century is a leap year only by 400
    ["1900-02-29", null],
    ["2000-02-29", 20_000_229],
    ["2023-04-31", null],
    ["2023-12-31", 20_231_231],
    ["2023-13-01", null],
    ["2023-00-10", null],
    ["2023-01-00", null],
    ["2023-1-1", null],
    ["next year", null],
  ])("the day %s is %s", (text, number) => expect(dayNumber(text)).toBe(number));

  test("a decimal is written plainly, and a word is none", () => {
    expect(["+048.50", "-0.0", "1e3", ".5", "-12.30", "10"].map(plainDecimal)).toEqual([
      "48.5",
      "0",
      "1000",
      "0.5",
      "-12.3",
      "10",
    ]);
    expect([plainDecimal("1,000"), plainDecimal("")]).toEqual([null, null]);
  });
});
