import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRatios, ratio, ratioOf } from "../../../geo/number/ratio";
import { yieldRatio } from "../../../geo/tally/yieldRatio";
import { CLASS_BREAKS, classifier, classOf } from "../../../geo/target/classOf";

/** Classes by comparing fractions, break by break, without any shortcut. */
function slowClass(yuan: number, dm2: number, value: string): number {
  const goal = ratioOf(value);
  return CLASS_BREAKS.filter((percent) => {
    const threshold = ratio(goal.numerator * BigInt(percent), goal.denominator * 100n);
    return compareRatios(yieldRatio(yuan, dm2)!, threshold) >= 0;
  }).length;
}

describe("colour classes", () => {
  test("950 on a 950 target is the first class of those that met it, one yuan less the last that missed", () => {
    expect(classOf(142_500_000, 1_000_000, "950")).toBe(4);
    expect(classOf(142_499_999, 1_000_000, "950")).toBe(3);
  });

  test("each break belongs to the class above it", () => {
    const hectare = 1_000_000;
    CLASS_BREAKS.forEach((percent, index) => {
      const yuan = 1_425_000 * percent;
      expect(classOf(yuan, hectare, "950")).toBe(index + 1);
      expect(classOf(yuan - 1, hectare, "950")).toBe(index);
    });
  });

  test("nothing, and less than nothing, is the lowest class", () => {
    expect(classOf(0, 1, "48")).toBe(0);
    expect(classOf(-1_200_000, 1, "48")).toBe(0);
  });

  test("the shortcut by doubles never changes a class, near a break or far from it", () => {
    const near = fc
      .record({
        blocks: fc.integer({ min: 1, max: 1e12 }),
        percent: fc.constantFrom(...CLASS_BREAKS),
        off: fc.integer({ min: -2, max: 2 }),
      })
      // 200 dm² at n % of 950 ask 285·n yuan
      .map(({ blocks, percent, off }) => ({
        yuan: Math.min(285 * percent * blocks, 9e15) + off,
        dm2: 200 * blocks,
      }));
    const anywhere = fc.record({
      yuan: fc.integer({ min: -9e15, max: 9e15 }),
      dm2: fc.integer({ min: 1, max: 9e15 }),
    });
    fc.assert(
      fc.property(fc.oneof(near, anywhere), fc.constantFrom("950", "48.5"), ({ yuan, dm2 }, value) => {
        expect(classifier(value)(yuan, dm2)).toBe(slowClass(yuan, dm2, value));
      }),
      { numRuns: 2000 },
    );
  });

  test("no land, no figure and no target are not a class", () => {
    expect(() => classOf(1, 0, "950")).toThrow("a class needs land and a figure");
    expect(() => classOf(Number.NaN, 1, "950")).toThrow(RangeError);
    expect(() => classOf(1, 1, "0")).toThrow('classes need a target above 0, not "0"');
    expect(() => classOf(1, 1, "many")).toThrow("is not a decimal number");
  });
});
