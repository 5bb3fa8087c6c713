// Does the solver find the published optima, and can it be trusted where it cannot?
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../geo/match/plan/checkPlan";
import type { PlanProblem } from "../../geo/match/plan/planProblem";
import { proveBest } from "../../geo/match/plan/proveBest";
import { solvePlan } from "../../server/match/solver/solvePlan";

/** @param sign −1 for the least cost */
function instance(name: string, sign: 1n | -1n): PlanProblem {
  const text = readFileSync(new URL(`../fixtures/gap/${name}.txt`, import.meta.url), "utf8");
  const [agents, jobs, ...rest] = text.trim().split(/\s+/).map(Number) as [number, number, ...number[]];
  const value = (agent: number, job: number) => BigInt(rest[agent * jobs + job]!);
  const takes = (agent: number, job: number) => BigInt(rest[agents * jobs + agent * jobs + job]!);
  return {
    required: Array.from({ length: jobs }, () => true),
    capacities: rest.slice(2 * agents * jobs, 2 * agents * jobs + agents).map(BigInt),
    options: Array.from({ length: agents * jobs }, (_, at) => {
      const [agent, project] = [at % agents, Math.floor(at / agents)];
      return {
        project,
        value: sign * value(agent, project),
        uses: [{ row: agent, amount: takes(agent, project) }],
      };
    }),
  };
}

describe("published instances", () => {
  test.each([
    ["gap1-0", 336n, 261n],
    ["gap1-1", 327n, 269n],
    ["gap1-2", 339n, 256n],
  ])("%s: the most is %d and the least %d, proved in whole numbers", async (name, most, least) => {
    for (const [sign, optimum] of [
      [1n, most],
      [-1n, -least],
    ] as const) {
      const problem = instance(name, sign);
      const solved = await solvePlan(problem, { seconds: 60 });
      expect(solved).toMatchObject({ status: "optimal", value: optimum, bound: optimum });
      expect(["search", "prices"]).toContain(solved.proof);
      expect(checkPlan(problem, solved.chosen!)).toEqual([]);
    }
  });

  test("what the search cannot close in its limit is told as the solver's word, not as a proof of its own", async () => {
    const solved = await solvePlan(instance("gap3-0", -1n), { seconds: 60, nodeLimit: 10 });
    expect(solved).toMatchObject({ status: "optimal", value: -438n, proof: "solver" });
  });
});

describe("the solver's answer", () => {
  test("is what the search alone finds, money of 10¹⁴ among it, and a row is kept to the unit", async () => {
    const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 14n });
    const anyProblem = fc.record({
      required: fc.constant([false, false, true]),
      capacities: fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 2, maxLength: 2 }),
      options: fc.array(
        fc.record({
          project: fc.nat(2),
          value: amount,
          uses: fc.tuple(amount, amount).map((both) => both.map((one, row) => ({ row, amount: one }))),
        }),
        { maxLength: 8 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        const alone = proveBest(
          problem,
          { perUnit: problem.capacities.map(() => 0n), denominator: 1n },
          null,
          1e6,
        );
        const solved = await solvePlan(problem, { seconds: 10 });
        expect(solved.value).toBe(alone.value);
        expect(solved.status).toBe(alone.value === null ? "infeasible" : "optimal");
      }),
      { numRuns: 40 },
    );
  });

  test("no projects, no options, one that must be placed and cannot", async () => {
    expect(await solvePlan({ required: [], options: [], capacities: [] }, { seconds: 5 })).toMatchObject({
      status: "optimal",
      chosen: [],
      value: 0n,
    });
    expect(
      await solvePlan({ required: [true], options: [], capacities: [1n] }, { seconds: 5 }),
    ).toMatchObject({
      status: "infeasible",
      chosen: null,
    });
    const tight: PlanProblem = {
      required: [true],
      options: [{ project: 0, value: 1n, uses: [{ row: 0, amount: 2n }] }],
      capacities: [1n],
    };
    expect(await solvePlan(tight, { seconds: 5 })).toMatchObject({
      status: "infeasible",
      value: null,
      bound: null,
    });
  });
});
