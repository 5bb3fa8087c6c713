// How is a plan solved beside the server, told on its way, stopped with the best so far kept, and what is said where the thread dies?
import { Worker } from "node:worker_threads";
import { ApiError } from "../../api/apiError";
import type { PlanSolver } from "../plan/solveAims";
import type { PlanMessage, PlanTask } from "./planThread";

export interface PlanThread {
  readonly solver: PlanSolver;
  /** Ends what is being solved and all that comes after it; the best plan so far is the answer. */
  stop(): void;
  /** The thread is ended. */
  close(): Promise<void>;
  /** For whoever looks after threads; tests end it. */
  readonly worker: Worker;
}

/** @param seconds for each plan */
export function planThread(seconds: number): PlanThread {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL("./planThread.mjs", import.meta.url), {
    workerData: { stop },
    stdout: true,
    stderr: true,
  });
  let ended = false;
  worker.once("exit", () => {
    ended = true;
  });
  worker.on("error", () => undefined);
  const solver: PlanSolver = (problem, start, told) =>
    new Promise((resolve, reject) => {
      const over = () => reject(new ApiError("plan_solver_ended"));
      if (ended) return over();
      const hear = (message: PlanMessage) => {
        if (message.kind === "progress") return told(message.progress);
        worker.off("message", hear).off("exit", over);
        if (message.kind === "solved") resolve(message.solved);
        else reject(new Error(message.message));
      };
      worker.on("message", hear).once("exit", over);
      worker.postMessage({ problem, start, seconds } satisfies PlanTask);
    });
  return {
    solver,
    worker,
    stop: () => Atomics.store(new Int32Array(stop), 0, 1),
    close: async () => {
      await worker.terminate();
    },
  };
}
