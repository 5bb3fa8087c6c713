import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { greedyPlan } from "../../../geo/match/plan/greedyPlan";
import { type PlanProblem, planValue } from "../../../geo/match/plan/planProblem";
import { floorDivide, priceBound } from "../../../geo/match/plan/priceBound";
import { proveBest } from "../../../geo/match/plan/proveBest";
import { anyProblem, big, everyPlan } from "./support/smallPlans";

const anyPrices = fc.array(big(0, 40), { minLength: 3, maxLength: 3 });

describe("the best plan", () => {
  test("is what trying everything finds, whatever the prices, and is a plan", () => {
    fc.assert(
      fc.property(anyProblem, anyPrices, (problem, perUnit) => {
        const truth = everyPlan(problem);
        const proof = proveBest(problem, { perUnit, denominator: 10n }, null, 1_000_000);
        expect(proof.proved).toBe(true);
        expect(proof.value).toBe(truth);
        expect(proof.bound).toBe(truth);
        if (proof.chosen !== null) {
          expect(checkPlan(problem, proof.chosen)).toEqual([]);
          expect(planValue(problem, proof.chosen)).toBe(truth);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is never above the bound of any prices, cut short or not", () => {
    fc.assert(
      fc.property(anyProblem, anyPrices, (problem, perUnit) => {
        const truth = everyPlan(problem);
        const prices = { perUnit, denominator: 7n };
        const bound = priceBound(problem, prices);
        if (truth !== null) expect(bound !== null && bound >= truth).toBe(true);
        const short = proveBest(problem, prices, null, 2);
        if (truth !== null) expect(short.bound !== null && short.bound >= truth).toBe(true);
        if (short.proved) expect(short.value).toBe(truth);
      }),
      { numRuns: 100 },
    );
  });

  const two: PlanProblem = {
    required: [true, false],
    capacities: [10n],
    options: [
      { project: 0, value: 5n, uses: [{ row: 0, amount: 6n }] },
      { project: 0, value: 4n, uses: [{ row: 0, amount: 5n }] },
      { project: 1, value: 9n, uses: [{ row: 0, amount: 5n }] },
    ],
  };

  test("a start that breaks a row by one is passed over, a good one is kept where nothing is better", () => {
    const free = { perUnit: [0n], denominator: 1n };
    expect(proveBest(two, free, [0, 2], 100)).toMatchObject({ chosen: [2, 1], value: 13n, proved: true });
    expect(proveBest(two, free, [1, 2], 100)).toMatchObject({ chosen: [1, 2], value: 13n, proved: true });
    // the bound of the prices meets the start's value: nothing has to be searched
    expect(proveBest(two, { perUnit: [1n], denominator: 1n }, [1, 2], 0)).toMatchObject({
      value: 13n,
      proved: true,
    });
  });

  test("a project that must be placed and has no option: there is no plan", () => {
    const none: PlanProblem = { required: [true], capacities: [], options: [] };
    expect(proveBest(none, { perUnit: [], denominator: 1n }, null, 10)).toMatchObject({
      chosen: null,
      proved: true,
      bound: null,
    });
  });

  test("the checker names what is over, to the unit, twice, unplaced or unknown", () => {
    expect(checkPlan(two, [0, 2])).toEqual([{ kind: "over", row: 0, by: 1n }]);
    expect(checkPlan(two, [0, 1])).toEqual([
      { kind: "twice", project: 0 },
      { kind: "over", row: 0, by: 1n },
    ]);
    expect(checkPlan(two, [2])).toEqual([{ kind: "unplaced", project: 0 }]);
    expect(checkPlan(two, [1, 7])).toEqual([{ kind: "unknown", option: 7 }]);
  });

  test("a list worked through from the top may miss it", () => {
    const own = (project: number) =>
      two.options.flatMap((option, index) => (option.project === project ? [index] : []));
    expect(greedyPlan(two, [0, 1], own)).toEqual({ chosen: [0], value: 5n, missed: [] });
    expect(greedyPlan(two, [1, 0], own)).toEqual({ chosen: [2, 1], value: 13n, missed: [] });
    expect(greedyPlan({ ...two, capacities: [4n] }, [0, 1], own)).toEqual({
      chosen: [],
      value: 0n,
      missed: [0],
    });
  });

  test("rounds towards minus infinity", () => {
    expect([floorDivide(7n, 2n), floorDivide(-7n, 2n), floorDivide(-8n, 2n)]).toEqual([3n, -4n, -4n]);
  });
});
