// Which plan is the best? HiGHS finds one, whole numbers check it, and a search in whole numbers tries to prove it.
import loadHighs from "highs";
import { checkPlan } from "../../geo/match/plan/checkPlan";
import type { PlanProblem } from "../../geo/match/plan/planProblem";
import { planValue } from "../../geo/match/plan/planProblem";
import { priceBound } from "../../geo/match/plan/priceBound";
import { proveBest } from "../../geo/match/plan/proveBest";
import { planModel, pricesFrom, valueScale } from "./planModel";

/** By what a plan is known to be the best. */
type ProofOf =
  /** A search in whole numbers has ruled out all others. */
  | "search"
  /** The bound of exact prices is the plan's value. */
  | "prices"
  /** HiGHS has closed its tree, with values so small that its tolerances are below one whole. Floating point, as every solver's. */
  | "solver";

export interface SolvedPlan {
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  /** Indexes of options; null where no plan was found. */
  readonly chosen: readonly number[] | null;
  readonly value: bigint | null;
  /** No plan is worth more; null where there is none. */
  readonly bound: bigint | null;
  readonly proof: ProofOf | null;
  /** Choices that the search in whole numbers looked at. */
  readonly nodes: number;
  readonly solver: {
    readonly status: string;
    readonly milliseconds: number;
    /** False where its answer broke a row in whole numbers, or was not the best, and was replaced. */
    readonly upheld: boolean;
  };
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let engine: Promise<Highs> | null = null;

/** Choices after which the search in whole numbers gives up: a few seconds. */
const NODE_LIMIT = 300_000;

/**
 * @param seconds for HiGHS, all its runs together
 * @param start a plan that is there already: nothing worse is answered
 */
export async function solvePlan(
  problem: PlanProblem,
  seconds: number,
  start: readonly number[] | null = null,
  nodeLimit = NODE_LIMIT,
): Promise<SolvedPlan> {
  engine ??= loadHighs();
  const highs = await engine;
  const started = performance.now();
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 };
  const nothing = problem.options.length === 0;
  const relaxed = nothing
    ? null
    : highs.solve(planModel(problem, false), { ...options, time_limit: seconds });
  const duals = problem.capacities.map((_, at) => {
    const row = relaxed?.Rows.find((candidate) => "Name" in candidate && candidate.Name === `r${at}`);
    return row !== undefined && "Dual" in row ? Number(row.Dual) : 0;
  });
  const left = Math.max(1, seconds - (performance.now() - started) / 1000);
  const solved = nothing ? null : highs.solve(planModel(problem, true), { ...options, time_limit: left });
  const found = solved === null ? [] : chosenOf(problem, solved.Columns);
  const status = solved === null ? "Optimal" : String(solved.Status);
  const milliseconds = Math.round(performance.now() - started);

  const prices = pricesFrom(problem, duals);
  const ceiling = priceBound(problem, prices);
  const plan = found !== null && checkPlan(problem, found).length === 0 ? found : null;
  const known = start !== null && checkPlan(problem, start).length === 0 ? start : null;
  const best =
    plan === null || (known !== null && planValue(problem, known) > planValue(problem, plan)) ? known : plan;
  const proof = proveBest(problem, prices, best, nodeLimit);
  const report = (upheld: boolean) => ({ status, milliseconds, upheld });
  if (proof.proved) {
    const upheld =
      proof.value === null
        ? status === "Infeasible"
        : plan !== null && planValue(problem, plan) === proof.value;
    return {
      status: proof.value === null ? "infeasible" : "optimal",
      chosen: proof.chosen,
      value: proof.value,
      bound: proof.bound,
      proof: proof.value !== null && proof.value === ceiling ? "prices" : "search",
      nodes: proof.nodes,
      solver: report(upheld),
    };
  }
  const { chosen, value, nodes } = proof;
  // of money in the millions its tolerances may hide some yuan: then its word is no proof
  const closed =
    status === "Optimal" && valueScale(problem) === 1 && plan !== null && value === planValue(problem, plan);
  return {
    status: chosen === null ? "unknown" : closed ? "optimal" : "feasible",
    chosen,
    value,
    bound: closed ? value : proof.bound,
    proof: closed ? "solver" : null,
    nodes,
    solver: report(plan !== null && value === planValue(problem, plan)),
  };
}

/** @returns null where the solver has no whole answer */
function chosenOf(
  { options }: PlanProblem,
  columns: Readonly<Record<string, object>>,
): readonly number[] | null {
  const chosen: number[] = [];
  for (const index of options.keys()) {
    const column = columns[`x${index}`];
    const value = column !== undefined && "Primal" in column ? Number(column.Primal) : Number.NaN;
    if (Number.isNaN(value)) return null;
    if (value > 0.5) chosen.push(index);
  }
  return chosen;
}
