import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bufferBeside } from "../../../client/measure/bufferBeside";
import { buffered, type DrawnShape } from "../../../geo/measure/buffer";

type Heard = (event: { data?: unknown; message?: string }) => void;

/** Whether workers that were started have been ended. */
const ended: boolean[] = [];
let silent = false;

/** Runs the worker's own file; what goes in and out is copied, as between threads. */
class ThreadlessWorker {
  readonly #heard = new Map<string, Heard>();
  readonly #at = ended.push(false) - 1;
  addEventListener(type: string, heard: Heard) {
    this.#heard.set(type, heard);
  }
  async postMessage(question: unknown) {
    if (silent) return;
    const data = structuredClone(question);
    const listeners: Heard[] = [];
    vi.stubGlobal("addEventListener", (_: string, heard: Heard) => listeners.push(heard));
    vi.stubGlobal("postMessage", (answer: unknown) =>
      this.#heard.get("message")?.({ data: structuredClone(answer) }),
    );
    vi.resetModules();
    await import("../../../client/measure/bufferWorker");
    try {
      for (const heard of listeners) heard({ data });
    } catch (error) {
      this.#heard.get("error")?.({ message: String(error) });
    }
  }
  terminate() {
    ended[this.#at] = true;
  }
}

beforeEach(() => {
  ended.length = 0;
  silent = false;
  vi.stubGlobal("Worker", ThreadlessWorker);
});
afterEach(() => vi.unstubAllGlobals());

const SITE: DrawnShape = {
  type: "Polygon",
  coordinates: [
    [
      [121.5, 29.8],
      [121.51, 29.8],
      [121.51, 29.81],
      [121.5, 29.81],
      [121.5, 29.8],
    ],
  ],
};
const going = () => new AbortController().signal;

test("the worker's buffer is that of geo/, to the last digit, and the worker ends", async () => {
  expect(await bufferBeside({ shape: SITE, distanceM: 120 }, going())).toEqual(buffered(SITE, 120));
  expect(await bufferBeside({ shape: SITE, distanceM: -20_000 }, going())).toBeNull();
  expect(ended).toEqual([true, true]);
});

test("a buffer that is not wanted any more is given up at once", async () => {
  silent = true;
  const asked = new AbortController();
  const answer = bufferBeside({ shape: SITE, distanceM: 120 }, asked.signal);
  asked.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  expect(ended).toEqual([true]);
});

test("what the worker cannot work out is an error, never an empty land", async () => {
  const broken = { type: "Polygon", coordinates: null } as unknown as DrawnShape;
  await expect(bufferBeside({ shape: broken, distanceM: 120 }, going())).rejects.toThrow();
  expect(ended).toEqual([true]);
});
