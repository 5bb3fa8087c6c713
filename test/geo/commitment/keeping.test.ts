// Are a parcel's conditions compared exactly, at their bounds too?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceFrom, isKept, placeInRange } from "../../../geo/commitment/keeping";
import { promisedYield } from "../../../geo/commitment/promisedYield";
import { ratio, ratioOf, toNumber } from "../../../geo/number/ratio";
import { tallyOf } from "../../../geo/tally/tally";

describe("a promise", () => {
  test.each([
    [">=", "48", "48", true],
    [">=", "48", "47.9999999999999999", false],
    [">", "48", "48", false],
    ["<=", "20", "20", true],
    ["<", "20", "20", false],
    ["<", "20", "19.9", true],
    ["=", "30", "30.0", true],
    ["=", "30", "30.01", false],
  ] as const)("%s %s held against %s: %s", (operator, value, actual, kept) => {
    expect(isKept({ operator, value }, ratioOf(actual))).toBe(kept);
  });

  test("what is missing is the difference, and its sign says whether it is kept", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), fc.integer(), (above, below, asked) => {
        const actual = ratio(BigInt(above), BigInt(below));
        const { numerator } = differenceFrom({ operator: ">=", value: asked }, actual);
        expect(numerator >= 0n).toBe(isKept({ operator: ">=", value: asked }, actual));
        expect(numerator > 0n).toBe(isKept({ operator: ">", value: asked }, actual));
      }),
    );
  });
});

test.each([
  ["2.0", "3.0", true, true, "2", "within"],
  ["2.0", "3.0", false, true, "2", "below"],
  ["2.0", "3.0", true, false, "3", "above"],
  ["2.0", null, true, true, "1.99", "below"],
  [null, "55", true, true, "55.01", "above"],
  [null, null, true, true, "9", "within"],
] as const)("a range %s–%s (%s, %s) and %s: %s", (min, max, minInclusive, maxInclusive, actual, place) => {
  expect(placeInRange({ min, max, minInclusive, maxInclusive }, ratioOf(actual))).toBe(place);
});

describe("the yield that was promised", () => {
  const land = { areaDm2: 1_000_000, occupiedDm2: 600_000 };

  test("is over the whole site: 10 000 m² are 15 mu, and 7.2 million yuan are 48 万元/亩, though 6000 m² are in use", () => {
    const found = promisedYield(tallyOf({ ...land, taxYuan: 7_200_000, taxLandDm2: 600_000 }), "tax");
    expect(found.known && toNumber(found.perMu)).toBe(48);
  });

  test("is not known while an enterprise on it has not reported, and not without figures", () => {
    const some = tallyOf({ ...land, taxYuan: 9_999_999, taxLandDm2: 400_000 });
    expect(promisedYield(some, "tax")).toEqual({ known: false, why: "partial" });
    expect(promisedYield(some, "output")).toEqual({ known: false, why: "no_figures" });
  });
});
