import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { type PlanProblem, planValue } from "../../../geo/match/plan/planProblem";
import { proveTree, type Relax } from "../../../geo/match/plan/proveTree";
import { anyProblem, everyPlan } from "./support/smallPlans";

/** A relaxed plan that knows little: the same prices everywhere, and shares made up. */
const poor =
  (perUnit: readonly bigint[], shares: readonly number[]): Relax =>
  () => ({ prices: { perUnit, denominator: 10n }, shares });
const anyRelax = fc.record({
  perUnit: fc.array(fc.integer({ min: 0, max: 40 }).map(BigInt), { minLength: 3, maxLength: 3 }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
});

describe("the best plan by parts", () => {
  test("is what trying everything finds, however poor the relaxed plans are, parted down to single choices", () => {
    fc.assert(
      fc.property(anyProblem, anyRelax, fc.integer({ min: 1, max: 300 }), (problem, relaxed, each) => {
        const truth = everyPlan(problem);
        const proof = proveTree(problem, poor(relaxed.perUnit, relaxed.shares), null, {
          nodes: 1_000_000,
          triedEach: each,
        });
        expect(proof).toMatchObject({ proved: true, value: truth, bound: truth });
        if (proof.chosen !== null) {
          expect(checkPlan(problem, proof.chosen)).toEqual([]);
          expect(planValue(problem, proof.chosen)).toBe(truth);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("cut short it never claims more than it knows, and tells what it knows on the way", () => {
    fc.assert(
      fc.property(anyProblem, anyRelax, fc.integer({ min: 0, max: 6 }), (problem, relaxed, nodes) => {
        const truth = everyPlan(problem);
        const bounds: bigint[] = [];
        const proof = proveTree(problem, poor(relaxed.perUnit, relaxed.shares), null, {
          nodes,
          triedEach: 1,
          told: (_, bound) => bounds.push(bound),
        });
        if (proof.proved) expect(proof.value).toBe(truth);
        if (truth === null) return;
        expect(proof.bound !== null && proof.bound >= truth).toBe(true);
        expect(bounds.every((bound) => bound >= truth)).toBe(true);
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
  const free = poor([0n], [0.5, 0.5, 1]);

  test("stopped at once it keeps the plan that it was given, and the bound of the first prices", () => {
    const kept = proveTree(two, free, [0], { nodes: 100, stopped: () => true });
    expect(kept).toMatchObject({ chosen: [0], value: 5n, bound: 14n, proved: false });
    // one that breaks a row by one is passed over
    expect(proveTree(two, free, [0, 2], { nodes: 0 })).toMatchObject({
      chosen: null,
      value: null,
      bound: 14n,
    });
  });

  test("a project that must be placed and has no option: there is no plan", () => {
    const none: PlanProblem = { required: [true], capacities: [], options: [] };
    expect(proveTree(none, poor([], []), null, { nodes: 9 })).toMatchObject({ proved: true, bound: null });
  });
});
