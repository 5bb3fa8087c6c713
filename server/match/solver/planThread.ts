// The thread in which plans are solved: HiGHS and the proof compute without a pause, and must not hold up the server.
import { parentPort, workerData } from "node:worker_threads";
import type { PlanProblem } from "../../../geo/match/plan/planProblem";
import { type PlanProgress, type SolvedPlan, solvePlan } from "./solvePlan";

/** Memory of both threads: a number other than 0 stops the solving and keeps the best plan. */
export interface PlanThreadData {
  readonly stop: SharedArrayBuffer;
}

export interface PlanTask {
  readonly problem: PlanProblem;
  readonly start: readonly number[] | null;
  readonly seconds: number;
}

export type PlanMessage =
  | { readonly kind: "progress"; readonly progress: PlanProgress }
  | { readonly kind: "solved"; readonly solved: SolvedPlan }
  | { readonly kind: "failed"; readonly message: string };

const say = (message: PlanMessage) => parentPort?.postMessage(message);
const stop = new Int32Array((workerData as PlanThreadData).stop);

parentPort?.on("message", async ({ problem, start, seconds }: PlanTask) => {
  try {
    const solved = await solvePlan(
      problem,
      {
        seconds,
        stopped: () => Atomics.load(stop, 0) !== 0,
        told: (progress) => say({ kind: "progress", progress }),
      },
      start,
    );
    say({ kind: "solved", solved });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
