// Can an office move a threshold and a weight without the rest of the method changing?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRule } from "../../../geo/match/checkRule";
import { reweigh } from "../../../geo/match/reweigh";
import type { SiteRule } from "../../../geo/match/rule";
import { thresholdOf, withThreshold } from "../../../geo/match/threshold";

const rule = (anyOf: SiteRule["anyOf"]): SiteRule => ({ id: "r", anyOf, modes: [], whenUnknown: "keep" });

describe("a threshold", () => {
  const idleOrLow = rule([
    { fact: "status", test: "in", words: ["idle"] },
    { fact: "tax", test: "<", than: { value: "24" } },
  ]);

  test("is the first number, day or multiple that a rule states itself", () => {
    expect(thresholdOf(idleOrLow)).toEqual({ kind: "number", fact: "tax", value: "24" });
    const size = rule([{ fact: "mu", test: "<=", than: { need: "mu" }, times: "1.15" }]);
    expect(thresholdOf(size)).toEqual({ kind: "times", fact: "mu", value: "1.15" });
    const until = rule([{ fact: "until", test: "from", than: { value: "2045-01-01" } }]);
    expect(thresholdOf(until)).toEqual({ kind: "day", fact: "until", value: "2045-01-01" });
    const by = rule([{ fact: "free", test: "by", than: { value: "2027-01-01" } }]);
    expect(thresholdOf(by)?.kind).toBe("day");
    expect(thresholdOf(rule([{ fact: "mu", test: ">=", than: { need: "mu" } }]))).toBeNull();
  });

  test("moves alone: the other clauses, words and tests stay", () => {
    const moved = withThreshold(idleOrLow, "30");
    expect(moved).toEqual({
      ...idleOrLow,
      anyOf: [idleOrLow.anyOf[0], { fact: "tax", test: "<", than: { value: "30" } }],
    });
    expect(checkRule(idleOrLow, { status: "in_use", tax: "27" }, {}).kind).toBe("fail");
    expect(checkRule(moved, { status: "in_use", tax: "27" }, {}).kind).toBe("pass");
    const size = rule([{ fact: "mu", test: "<=", than: { need: "mu" }, times: "1.15" }]);
    expect(checkRule(withThreshold(size, "1.2"), { mu: "120" }, { mu: "100" }).kind).toBe("pass");
    const words = rule([{ fact: "use", test: "prefix", words: ["1001"] }]);
    expect(withThreshold(words, "7")).toEqual(words);
  });
});

describe("a weight that is moved", () => {
  test("leaves the others in their proportions, the larger remainder first", () => {
    expect(reweigh([30, 25, 20, 15, 10], 0, 65)).toEqual([65, 13, 10, 7, 5]);
    expect(reweigh([30, 25, 20, 15, 10], 4, 0)).toEqual([33, 28, 22, 17, 0]);
    expect(reweigh([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
    expect(reweigh([100], 0, 40)).toEqual([100]);
  });

  test("always whole percents that sum to 100", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        fc.nat(100),
        (weights, place, weight) => {
          const at = place % weights.length;
          const moved = reweigh(weights, at, weight);
          expect(moved[at]).toBe(weight);
          expect(moved.reduce((sum, one) => sum + one, 0)).toBe(100);
          expect(moved.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        },
      ),
    );
  });
});
