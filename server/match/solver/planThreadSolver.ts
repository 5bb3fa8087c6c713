// How is a plan solved beside the server, told on its way, stopped with the best so far kept, and what is said where the thread dies?
import type { Worker } from "node:worker_threads";
import { ApiError } from "../../api/apiError";
import { startThread } from "../../thread/startThread";
import type { PlanSolver } from "../plan/solveAims";
import type { PlanMessage, PlanTask } from "./planThread";

export interface PlanThread {
  readonly solver: PlanSolver;
  /** Ends what is being solved and all that comes after it; the best plan so far is the answer. */
  stop(): void;
  /** The thread is ended. */
  close(): Promise<void>;
  /** For whoever looks after threads; tests end it. */
  readonly worker: Promise<Worker>;
}

/** @param seconds for each plan */
export function planThread(seconds: number): PlanThread {
  const stop = new SharedArrayBuffer(4);
  const entry = new URL("./planThread.ts", import.meta.url);
  let ended = false;
  const worker = startThread(entry, { workerData: { stop } }).then((started) => {
    started.once("exit", () => {
      ended = true;
    });
    started.on("error", () => undefined);
    return started;
  });
  // told where it is used
  worker.catch(() => undefined);
  const solver: PlanSolver = async (problem, start, told) => {
    const thread = await worker;
    return new Promise((resolve, reject) => {
      const over = () => reject(new ApiError("plan_solver_ended"));
      if (ended) return over();
      const hear = (message: PlanMessage) => {
        if (message.kind === "progress") return told(message.progress);
        thread.off("message", hear).off("exit", over);
        if (message.kind === "solved") resolve(message.solved);
        else reject(new Error(message.message));
      };
      thread.on("message", hear).once("exit", over);
      thread.postMessage({ problem, start, seconds } satisfies PlanTask);
    });
  };
  return {
    solver,
    worker,
    stop: () => Atomics.store(new Int32Array(stop), 0, 1),
    close: async () => {
      const started = await worker.catch(() => null);
      await started?.terminate();
    },
  };
}
