// How is a reach solved beside the server, for so long and no longer, and ended when nobody waits for it any more?
import { ApiError } from "../api/apiError";
import { startThread } from "../thread/startThread";
import type { ReachOutcome } from "./solveExactly";
import type { SolverMessage, SolveTask } from "./solver";

/** Threads at a time: the machine has other work too. */
const THREADS = 2;
/** All problems of a request together, the start of the thread included. */
const LIMIT_MS = 60_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * @param signal ends the thread where the asker has gone
 * @throws ApiError where the time is up, or it was ended
 */
export async function solveInThread(task: SolveTask, signal?: AbortSignal): Promise<readonly ReachOutcome[]> {
  if (running >= THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await solve(task, signal);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function solve(task: SolveTask, signal?: AbortSignal): Promise<readonly ReachOutcome[]> {
  if (signal?.aborted) throw new ApiError("reach_stopped");
  const worker = await startThread(new URL("./solver.ts", import.meta.url), { workerData: task });
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(new ApiError("reach_stopped"));
      // it may have gone while the thread was made
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop);
      timer = setTimeout(() => reject(new ApiError("reach_too_long")), LIMIT_MS);
      worker.once("message", (message: SolverMessage) => {
        if (message.ok) resolve(message.outcomes);
        else reject(new Error(message.message));
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the solver ended early")));
    });
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal?.removeEventListener("abort", stop);
    void worker.terminate();
  }
}
