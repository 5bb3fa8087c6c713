import { describe, expect, test } from "vitest";
import { coverage, isCoverageLow, isTooLittle } from "../../../geo/tally/coverage";
import { EMPTY_TALLY, tallyOf } from "../../../geo/tally/tally";

describe("coverage", () => {
  test("is the land of those who report ÷ the occupied land, each measure for itself", () => {
    const land = tallyOf({ occupiedDm2: 100, outputLandDm2: 85, taxLandDm2: 95 });
    expect(coverage(land, "output")).toBe(0.85);
    expect(coverage(land, "tax")).toBe(0.95);
    expect(coverage(EMPTY_TALLY, "output")).toBeNull();
  });

  test("exactly 90 % is enough, 0.01 m² less is not", () => {
    const at = (outputLandDm2: number) => tallyOf({ occupiedDm2: 9_000_000_000_000_000, outputLandDm2 });
    expect(isCoverageLow(at(8_100_000_000_000_000), "output")).toBe(false);
    expect(isCoverageLow(at(8_099_999_999_999_999), "output")).toBe(true);
  });

  test("the rule is the same for few and for many, doubles or not", () => {
    for (const scale of [1, 1_000, 900_000_000_000, 9_000_000_000_000])
      expect([isTooLittle(90 * scale, 100 * scale), isTooLittle(90 * scale - 1, 100 * scale)]).toEqual([
        false,
        true,
      ]);
    expect(isTooLittle(0, 0)).toBe(false);
  });
});
