// Which choice is the cheapest? HiGHS finds it, integers check it, and an exhaustive search in integers proves it.
import loadHighs from "highs";
import { leastShortfall } from "../../geo/reach/leastShortfall";
import { isEnough, type ReachProblem, withoutIdleRows } from "../../geo/reach/problem";
import { type LeastProof, proveLeast } from "../../geo/reach/proveLeast";
import { steadySolve } from "../solver/steady";
import { costScale, highsModel, rowWeights } from "./highsModel";

/** What HiGHS said of the problem. */
interface SolverReport {
  readonly status: string;
  readonly objective: number | null;
  /** The bound of the relaxed problem; no choice costs less. */
  readonly relaxedBound: number | null;
  readonly milliseconds: number;
  /** False where its answer failed the check in integers or was not the cheapest, and was replaced. */
  readonly upheld: boolean;
}

export type ReachOutcome =
  | ({ readonly kind: "reached"; readonly chosen: readonly number[]; readonly cost: bigint } & Proof)
  | ({
      readonly kind: "unreachable";
      /**
       * What each target's row lacks at best, the other targets apart; 0 for one that can be reached. Where every one can,
       * `together` is true and the first says what it lacks while the others hold. Null where that is not known.
       */
      readonly shortBy: readonly (bigint | null)[];
      readonly together: boolean;
    } & Proof)
  /** The time ran out before any choice was found that is enough. */
  | ({ readonly kind: "unknown" } & Proof);

interface Proof {
  readonly proved: boolean;
  readonly bound: bigint | null;
  /** Branches of the search in integers. */
  readonly nodes: number;
  readonly solver: SolverReport;
}

/** Branches after which the search in integers gives up: a few seconds. */
const NODE_LIMIT = 4_000_000;

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let engine: Promise<Highs> | null = null;

/**
 * @param targets how many of the rows, from the first, are those of targets
 * @param seconds for HiGHS
 */
export async function solveExactly(
  whole: ReachProblem,
  targets: number,
  seconds: number,
): Promise<ReachOutcome> {
  engine ??= loadHighs();
  const highs = await engine;
  const problem = withoutIdleRows(whole);
  const found = ask(highs, problem, seconds);
  const proof = proveLeast(problem, found.chosen, found.weights, NODE_LIMIT);
  const { proved, bound, nodes } = proof;
  const upheld =
    proof.chosen === null
      ? found.solver.status === "Infeasible"
      : found.chosen !== null &&
        isEnough(problem, found.chosen) &&
        costOf(problem, found.chosen) === proof.cost;
  const shared = { proved, bound, nodes, solver: { ...found.solver, upheld } };
  if (proof.chosen !== null && proof.cost !== null) {
    return { kind: "reached", chosen: mostGain(problem, proof), cost: proof.cost, ...shared };
  }
  if (!proved) return { kind: "unknown", ...shared };
  const rows = whole.rows.slice(targets);
  const alone = whole.rows
    .slice(0, targets)
    .map((row) => shortfall(highs, { ...whole, rows: [row, ...rows] }, seconds));
  const together = alone.length > 1 && alone.every((short) => short === 0n);
  return {
    kind: "unreachable",
    together,
    shortBy: together ? [shortfall(highs, whole, seconds), ...alone.slice(1)] : alone,
    ...shared,
  };
}

/** By how much the first row is missed at best, found and proved the same way; 0 where it is not, null where that is not proved. */
function shortfall(highs: Highs, whole: ReachProblem, seconds: number): bigint | null {
  const { problem: turned, shortfallAt } = leastShortfall(whole);
  const problem = withoutIdleRows(turned);
  const found = ask(highs, problem, seconds);
  const proof = proveLeast(problem, found.chosen, found.weights, NODE_LIMIT);
  if (proof.cost === null || !proof.proved) return null;
  const least = shortfallAt(proof.cost);
  return least > 0n ? least : 0n;
}

function ask(highs: Highs, problem: ReachProblem, seconds: number) {
  const nothing = { chosen: [], weights: problem.rows.map(() => 1n) };
  const idle = (status: string): SolverReport => ({
    status,
    objective: status === "Optimal" ? 0 : null,
    relaxedBound: status === "Optimal" ? 0 : null,
    milliseconds: 0,
    upheld: true,
  });
  if (problem.rows.length === 0) return { ...nothing, solver: idle("Optimal") };
  if (problem.costs.length === 0) return { ...nothing, chosen: null, solver: idle("Infeasible") };
  const unit = costScale(problem);
  const started = performance.now();
  const options = { output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0 };
  const relaxed = steadySolve(highs, highsModel(problem, false), options);
  const solved = steadySolve(highs, highsModel(problem, true), options);
  const columns = problem.costs.map((_, index) => {
    const column = solved?.Columns[`x${index}`];
    return column !== undefined && "Primal" in column ? Number(column.Primal) : Number.NaN;
  });
  const chosen = columns.some(Number.isNaN)
    ? null
    : columns.flatMap((value, index) => (value > 0.5 ? [index] : []));
  const duals = problem.rows.map((_, at) => {
    const row = relaxed?.Rows.find((candidate) => "Name" in candidate && candidate.Name === `r${at}`);
    return row !== undefined && "Dual" in row ? Number(row.Dual) : 0;
  });
  return {
    chosen: solved?.Status === "Infeasible" ? null : chosen,
    weights: rowWeights(problem, duals),
    solver: {
      status: String(solved?.Status ?? "Unknown"),
      objective: solved?.Status === "Optimal" ? solved.ObjectiveValue * unit : null,
      relaxedBound: relaxed?.Status === "Optimal" ? relaxed.ObjectiveValue * unit : null,
      milliseconds: Math.round(performance.now() - started),
      upheld: true,
    },
  };
}

function costOf({ costs }: ReachProblem, chosen: readonly number[]): bigint {
  return chosen.reduce((sum, index) => sum + (costs[index] ?? 0n), 0n);
}

/** Of the equally cheap choices of one row with equal costs the one that gains most, so that the answer is always the same. */
function mostGain({ costs, rows }: ReachProblem, { chosen }: LeastProof): readonly number[] {
  const [only] = rows;
  if (chosen === null) return [];
  if (only === undefined || rows.length > 1 || costs.some((cost) => cost !== costs[0])) return chosen;
  return costs
    .map((_, index) => index)
    .sort((a, b) => order(only.gains[b] ?? 0n, only.gains[a] ?? 0n) || a - b)
    .slice(0, chosen.length)
    .sort((a, b) => a - b);
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
