import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakClassifier, CLASS_BREAKS, classifier } from "../../../geo/target/classOf";
import { BREAK_METHODS, naturalBreaks, ownBreaks, scaleBreaks } from "../../../geo/target/scaleBreaks";

/** Sum of squared distances from the means of the classes that begin at these places. */
function cost(sorted: readonly number[], starts: readonly number[]): number {
  const ends = [...starts, sorted.length];
  return [0, ...starts].reduce((sum, from, i) => {
    const part = sorted.slice(from, ends[i]);
    const mean = part.reduce((all, one) => all + one, 0) / part.length;
    return sum + part.reduce((all, one) => all + (one - mean) ** 2, 0);
  }, 0);
}

describe("breaks of the scale", () => {
  test("by the target they are those that the map has always had, and class as it does", () => {
    const breaks = scaleBreaks("target", [], "48");
    expect(breaks).toEqual(["12", "24", "38.4", "48", "60", "84"]);
    const [own, usual] = [breakClassifier(breaks), classifier("48")];
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1e9 }), fc.integer({ min: 1, max: 1e7 }), (yuan, dm2) => {
        expect(own(yuan, dm2)).toBe(usual(yuan, dm2));
      }),
    );
    expect(own(7_199, 1_000)).toBe(3);
    expect(own(7_200, 1_000)).toBe(4);
  });

  test("by any method they ascend, and the target is the fourth", () => {
    const values = fc.array(fc.double({ min: -50, max: 5_000, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(values, fc.constantFrom(...BREAK_METHODS), (some, method) => {
        const breaks = scaleBreaks(method, some, "48");
        expect(breaks).toHaveLength(CLASS_BREAKS.length);
        expect(breaks[3]).toBe("48");
        expect(() => breakClassifier(breaks)).not.toThrow();
      }),
    );
  });

  test("quantiles hold equally many on each side of the target, equal ones are equally wide", () => {
    const values = Array.from({ length: 400 }, (_, i) => i / 4);
    expect(scaleBreaks("quantile", values, "40")).toEqual(["10", "20", "30", "40", "60", "80"]);
    expect(scaleBreaks("equal", [0, 1, 2, 39, 40, 41, 100], "40").slice(0, 3)).toEqual([
      "9.75",
      "19.5",
      "29.3",
    ]);
  });

  test("natural breaks are the best that any division gives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 9 }), (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        let least = Number.POSITIVE_INFINITY;
        for (let a = 1; a < sorted.length - 1; a++)
          for (let b = a + 1; b < sorted.length; b++) least = Math.min(least, cost(sorted, [a, b]));
        const found = naturalBreaks(sorted, 3);
        const starts = found.map((one) => sorted.indexOf(one));
        // equal values may stand on both sides of a break without a difference to the cost of the values
        if (new Set(sorted).size === sorted.length) expect(cost(sorted, starts)).toBeCloseTo(least, 6);
        expect(found).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  test("breaks that are too few, or do not rise, are no scale", () => {
    expect(() => breakClassifier(["1", "2"])).toThrow("classes need 6 breaks, not 2");
    expect(() => breakClassifier(["1", "2", "3", "3", "4", "5"])).toThrow("breaks must ascend");
    expect(() => breakClassifier(["1", "2", "3", "2.5", "4", "5"])).toThrow("breaks must ascend");
    // 1.50 is 1.5, and both are under 1.51
    expect(() => breakClassifier(["1", "1.5", "1.50", "3", "4", "5"])).toThrow(RangeError);
    expect(() => breakClassifier(["1", "1.5", "1.51", "3", "4", "5"])).not.toThrow();
  });

  test("breaks by hand lie around the target, or are none", () => {
    expect(ownBreaks(["10", "20", "30", "60", "80"], "48")).toEqual(["10", "20", "30", "48", "60", "80"]);
    expect(ownBreaks(["10", "20", "50", "60", "80"], "48")).toBeNull();
    expect(ownBreaks(["10", "20", "30"], "48")).toBeNull();
    expect(ownBreaks(["10", "20", "x", "60", "80"], "48")).toBeNull();
  });
});
