// Who works out a buffer while the page goes on?
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { DrawnShape } from "../../geo/measure/buffer";

export interface BufferQuestion {
  readonly shape: DrawnShape;
  /** Not 0. */
  readonly distanceM: number;
}

export interface BufferAnswer {
  readonly around: LandGeometry | null;
}

/**
 * What `buffered` answers, from a worker of its own; null where nothing is left.
 * @param signal ends the work; the promise then rejects with its reason
 * @throws where the shape cannot be buffered, or the worker does not start
 */
export function bufferBeside(question: BufferQuestion, signal: AbortSignal): Promise<LandGeometry | null> {
  const worker = new Worker(new URL("./bufferWorker.ts", import.meta.url), { type: "module" });
  return new Promise<LandGeometry | null>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<BufferAnswer>) => resolve(data.around));
    worker.addEventListener("error", ({ message }) => reject(new Error(message || "the worker failed")));
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
