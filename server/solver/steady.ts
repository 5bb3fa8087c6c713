// HiGHS stumbles over the numbers of some small models: is there an answer of its own all the same?
import type { Highs, HighsCallbackMap, HighsOptions, HighsSolution, Model, RunResult } from "highs";

/**
 * Runs a model; where HiGHS gives up with an error, once more from the start and without its presolve.
 * @returns null where it gives up again: then there is no answer of it, and whoever asked goes on without
 */
export function steadyRun(highs: Highs, model: Model, callbacks?: HighsCallbackMap): RunResult | null {
  const run = () => {
    try {
      return model.run(callbacks);
    } catch (error) {
      if (error instanceof highs.errors.HighsError && error.operation === "run") return null;
      throw error;
    }
  };
  const first = run();
  if (first !== null) return first;
  model.clearSolver();
  model.options.set({ presolve: "off" });
  const second = run();
  model.options.set({ presolve: "choose" });
  return second;
}

/** The same for a model in LP text. */
export function steadySolve(highs: Highs, problem: string, options: HighsOptions): HighsSolution | null {
  for (const presolve of ["choose", "off"] as const) {
    try {
      return highs.solve(problem, { ...options, presolve });
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("HiGHS error"))) throw error;
    }
  }
  return null;
}
