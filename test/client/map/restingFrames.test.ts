import { describe, expect, it } from "vitest";
import { restingFrames } from "../../../client/map/restingFrames";

/** A page whose frames come when they are called for. */
function page() {
  const asked = new Map<number, (time: number) => void>();
  let last = 0;
  return {
    requestAnimationFrame: (frame: (time: number) => void) => {
      last += 1;
      asked.set(last, frame);
      return last;
    },
    cancelAnimationFrame: (handle: number) => void asked.delete(handle),
    /** Runs frames until nobody asks for one, at most so many. */
    run(most: number): number {
      let count = 0;
      for (; count < most && asked.size > 0; count += 1) {
        const now = [...asked.values()];
        asked.clear();
        for (const frame of now) frame(count);
      }
      return count;
    },
  };
}

/** A loop that asks for the next frame in each, as deck.gl's does. */
function loop(frames: ReturnType<typeof restingFrames>) {
  const told = { drawn: 0, handle: 0, stopped: false };
  const frame = () => {
    told.drawn += 1;
    if (!told.stopped) told.handle = frames.requestAnimationFrame(frame);
  };
  told.handle = frames.requestAnimationFrame(frame);
  return told;
}

describe("frames for deck.gl", () => {
  it("end where nothing happens, and come again when something does", () => {
    const own = page();
    const frames = restingFrames(own);
    const told = loop(frames);
    expect(own.run(1000)).toBeLessThan(10);
    const before = told.drawn;
    expect(own.run(1000)).toBe(0);
    frames.wake();
    expect(own.run(1000)).toBeGreaterThan(0);
    expect(told.drawn).toBeGreaterThan(before);
  });

  it("go on as long as each frame leaves something to do", () => {
    const own = page();
    const frames = restingFrames(own);
    loop(frames);
    for (let i = 0; i < 100; i += 1) {
      expect(own.run(1)).toBe(1);
      frames.wake();
    }
  });

  it("do not come to a loop that is stopped between being woken and its frame", () => {
    const own = page();
    const frames = restingFrames(own);
    const told = loop(frames);
    own.run(1000);
    const before = told.drawn;
    frames.wake();
    frames.cancelAnimationFrame(told.handle);
    own.run(1000);
    expect(told.drawn).toBe(before);
  });

  it("do not come to a loop that was stopped, waiting or not", () => {
    for (const most of [0, 1000]) {
      const own = page();
      const frames = restingFrames(own);
      const told = loop(frames);
      own.run(most);
      const before = told.drawn;
      told.stopped = true;
      frames.cancelAnimationFrame(told.handle);
      frames.wake();
      own.run(1000);
      expect(told.drawn).toBe(before);
    }
  });
});
