// The thread in which a reach is solved: HiGHS and the proof both compute without a pause, and must not hold up the server.
import { parentPort, workerData } from "node:worker_threads";
import type { ReachProblem } from "../../geo/reach/problem";
import { type ReachOutcome, solveExactly } from "./solveExactly";

export interface SolveTask {
  readonly problems: readonly ReachProblem[];
  /** How many rows of each problem, from the first, are those of targets. */
  readonly targets: number;
  /** For HiGHS, each problem. */
  readonly seconds: number;
}

export type SolverMessage =
  | { readonly ok: true; readonly outcomes: readonly ReachOutcome[] }
  | { readonly ok: false; readonly message: string };

const say = (message: SolverMessage) => parentPort?.postMessage(message);
try {
  const { problems, targets, seconds } = workerData as SolveTask;
  const outcomes: ReachOutcome[] = [];
  for (const problem of problems) outcomes.push(await solveExactly(problem, targets, seconds));
  say({ ok: true, outcomes });
} catch (error) {
  say({ ok: false, message: error instanceof Error ? error.message : String(error) });
}
