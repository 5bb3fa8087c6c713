// Which plan is the best? HiGHS finds one, whole numbers check it, and a search in whole numbers tries to prove it.
import loadHighs, { type Highs } from "highs";
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import type { PlanProblem } from "../../../geo/match/plan/planProblem";
import { planValue } from "../../../geo/match/plan/planProblem";
import { proveTree } from "../../../geo/match/plan/proveTree";
import { steadyRun } from "../../solver/steady";
import { planModel, rowScales, valueScale } from "./planModel";
import { relaxPlan } from "./relaxPlan";

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

/** What is known while it is being solved. */
export interface PlanProgress {
  /** Options of the best plan so far, checked; null: none yet. */
  readonly chosen: readonly number[] | null;
  readonly value: bigint | null;
  /** Exact; null: not known yet. */
  readonly bound: bigint | null;
}

export interface SolveLimits {
  /** For HiGHS and the proof together. */
  readonly seconds: number;
  /** Choices after which the search in whole numbers gives up. */
  readonly nodeLimit?: number;
  /** Asked again and again: true ends it, and the best plan so far is the answer. */
  readonly stopped?: () => boolean;
  readonly told?: (progress: PlanProgress) => void;
}

let engine: Promise<Highs> | null = null;

const NODE_LIMIT = 1_000_000;
/** Values up to this stand in the model as they are. */
const UNSCALED = 1e6;

/** @param start a plan that is there already: nothing worse is answered */
export async function solvePlan(
  problem: PlanProblem,
  limits: SolveLimits,
  start: readonly number[] | null = null,
): Promise<SolvedPlan> {
  engine ??= loadHighs();
  const highs = await engine;
  const began = performance.now();
  const past = () => (performance.now() - began) / 1000 > limits.seconds || limits.stopped?.() === true;
  let best = start !== null && checkPlan(problem, start).length === 0 ? start : null;
  let bound: bigint | null = null;
  const tell = () =>
    limits.told?.({ chosen: best, value: best === null ? null : planValue(problem, best), bound });
  const offer = (found: readonly number[]) => {
    if (checkPlan(problem, found).length > 0) return false;
    if (best === null || planValue(problem, found) > planValue(problem, best)) best = found;
    tell();
    return true;
  };
  tell();
  const solved = problem.options.length === 0 ? null : wholePlan(highs, problem, best, limits, past, offer);
  const status = solved?.status ?? "Optimal";
  const milliseconds = Math.round(performance.now() - began);
  const relaxation = relaxPlan(highs, problem);
  try {
    const proof = proveTree(problem, relaxation.relax, best, {
      nodes: limits.nodeLimit ?? NODE_LIMIT,
      stopped: past,
      told: (_, now) => {
        bound = now;
        tell();
      },
    });
    const { chosen, value, nodes } = proof;
    const found = solved?.chosen ?? null;
    const upheld =
      found !== null && checkPlan(problem, found).length === 0 && planValue(problem, found) === value;
    const report = { status, milliseconds, upheld: value === null ? status === "Infeasible" : upheld };
    if (proof.proved)
      return {
        status: value === null ? "infeasible" : "optimal",
        ...{ chosen, value, bound: proof.bound, nodes, solver: report },
        proof: nodes <= 1 ? "prices" : "search",
      };
    // of money in the millions its tolerances may hide some yuan: then its word is no proof
    const closed = status === "Optimal" && valueScale(problem, UNSCALED) === 1 && upheld;
    return {
      status: chosen === null ? "unknown" : closed ? "optimal" : "feasible",
      ...{ chosen, value, nodes, solver: report },
      bound: closed ? value : proof.bound,
      proof: closed ? "solver" : null,
    };
  } finally {
    relaxation.dispose();
  }
}

/** What HiGHS says to the plan with whole options; its plans are offered as they come. */
function wholePlan(
  highs: Highs,
  problem: PlanProblem,
  start: readonly number[] | null,
  { seconds }: SolveLimits,
  stopped: () => boolean,
  offer: (found: readonly number[]) => boolean,
): { status: string; chosen: readonly number[] | null } {
  const scales = { value: valueScale(problem, UNSCALED), rows: rowScales(problem) };
  const model = highs.createModel(planModel(highs, problem, scales, 0));
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds });
    if (start !== null)
      model.setSolution({
        indices: start.toSorted((a, b) => a - b),
        values: start.map(() => 1),
      });
    const { mipImprovingSolution, mipInterrupt } = highs.constants.callbackType;
    const run = steadyRun(highs, model, {
      [mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution !== undefined) offer(chosenOf(problem, data.mip_solution));
      },
      [mipInterrupt]: (event) => {
        if (stopped()) event.interrupt();
      },
    });
    if (run === null) return { status: "Stopped", chosen: null };
    const names = highs.constants.modelStatus;
    const status =
      run.modelStatus === names.optimal
        ? "Optimal"
        : run.modelStatus === names.infeasible
          ? "Infeasible"
          : "Stopped";
    const chosen = status === "Infeasible" ? null : chosenOf(problem, model.getSolution().colValue);
    if (chosen !== null) offer(chosen);
    return { status, chosen };
  } finally {
    model.dispose();
  }
}

function chosenOf({ options }: PlanProblem, shares: ArrayLike<number>): readonly number[] {
  return [...options.keys()].filter((index) => (shares[index] ?? 0) > 0.5);
}
