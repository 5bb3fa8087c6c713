import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atOnce, inSlices } from "../../../client/map/inSlices";

/** Work of so many steps, each of which takes so long. */
function* work(steps: number, stepMs: number): Generator<void, string, void> {
  for (let step = 0; step < steps; step++) {
    clock += stepMs;
    yield;
  }
  return "done";
}

let clock = 0;

describe("work in slices", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => clock);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("is done at once where a slice is enough", () => {
    const done = vi.fn();
    expect(inSlices(work(3, 1), done)).toBeNull();
    expect(done).toHaveBeenCalledExactlyOnceWith("done");
    expect(atOnce(work(100, 1))).toBe("done");
  });

  it("lets the page go on in between, and is done in the end", () => {
    const done = vi.fn();
    expect(inSlices(work(30, 1), done)).not.toBeNull();
    expect(done).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    expect(done).toHaveBeenCalledExactlyOnceWith("done");
  });

  it("can be given up", () => {
    const done = vi.fn();
    inSlices(work(30, 1), done)?.();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });
});
