// What would rows be worth if parts of options could be taken? HiGHS keeps the relaxed plan and goes on from where it was.
import type { Highs, Model } from "highs";
import type { PlanProblem } from "../../../geo/match/plan/planProblem";
import type { Relaxed } from "../../../geo/match/plan/proveTree";
import { steadyRun } from "../../solver/steady";
import { planModel, pricesFrom, rowScales, valueScale } from "./planModel";

/** The largest value of an option in the relaxed plan, and what a unit that lacks costs there: always solvable, never wrong. */
const MOST = 1e3;
const LACKING = 1e6;

export interface Relaxation {
  relax(open: readonly boolean[], must: readonly boolean[]): Relaxed;
  dispose(): void;
}

/** Every row is free: where there is nothing to choose, or HiGHS has no answer. A longer search, the same answer. */
const free = ({ capacities }: PlanProblem): Relaxed => ({
  prices: { perUnit: capacities.map(() => 0n), denominator: 1n },
  shares: [],
});

/** @throws Error where HiGHS does not take the model */
export function relaxPlan(highs: Highs, problem: PlanProblem): Relaxation {
  if (problem.options.length === 0) return { relax: () => free(problem), dispose: () => undefined };
  const scales = { value: valueScale(problem, MOST), rows: rowScales(problem) };
  const model: Model = highs.createModel(planModel(highs, problem, scales, LACKING));
  model.options.set({ output_flag: false });
  const { options, capacities, required } = problem;
  const columns = Int32Array.from(options.keys());
  const rows = Int32Array.from(required.keys(), (project) => capacities.length + project);
  return {
    relax(open, must) {
      model.changeColsBounds(
        { kind: "set", indices: columns },
        new Float64Array(options.length),
        open.map(Number),
      );
      model.changeRowsBounds(
        { kind: "set", indices: rows },
        must.map((one) => (one ? 1 : -highs.infinity)),
        must.map(() => 1),
      );
      if (steadyRun(highs, model) === null) return free(problem);
      const { rowDual, colValue } = model.getSolution();
      return { prices: pricesFrom(rowDual, scales), shares: colValue };
    },
    dispose: () => model.dispose(),
  };
}
