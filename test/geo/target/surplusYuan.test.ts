import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { ratio } from "../../../geo/number/ratio";
import { surplusYuan } from "../../../geo/target/surplusYuan";

describe("a surplus in yuan", () => {
  test("−1 234 567 cents are −12 345.67 yuan", () => {
    expect(surplusYuan(-1_234_567n)).toBe(-12_345.67);
  });

  test("JSON prints the very cents, at any size", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -100n * 2n ** 46n, max: 100n * 2n ** 46n }), (cents) => {
        const printed = JSON.parse(JSON.stringify({ yuan: surplusYuan(cents) })) as { yuan: number };
        expect(formatHalfUp(printed.yuan, 2)).toBe(formatHalfUp(ratio(cents, 100n), 2));
        expect(String(printed.yuan).replace(/^[^.]*\.?/, "").length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });

  test("the largest ones are still told apart", () => {
    expect(String(surplusYuan(100n * 2n ** 46n - 1n))).toBe("70368744177663.99");
  });

  test("where there is no room for cents, whole yuan are exact, and nothing falls over", () => {
    // what parks had where a county's output was delivered in 元 as 万元
    expect(surplusYuan(33_365_424_267_217_250n)).toBe(333_654_242_672_173);
    expect(surplusYuan(-(100n * 2n ** 46n) - 50n)).toBe(-70_368_744_177_665);
  });

  test("what a number cannot hold at all is refused", () => {
    expect(() => surplusYuan(100n * 2n ** 53n)).toThrow("cannot be held exactly");
  });
});
