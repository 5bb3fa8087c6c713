// Who gives deck.gl its frames? It asks for sixty a second whether anything is to be drawn or not, which keeps a processor busy for nothing; on
// this map it gets some after each change and each frame of the map, and rests until the next.

/** Enough to see what a drawn frame has left to do: that draws the map again, which brings as many. */
const FRAMES = 4;

type Frame = (time: number) => void;

/** As deck.gl takes it for its loop. */
export interface RestingFrames {
  readonly requestAnimationFrame: (frame: Frame) => number;
  readonly cancelAnimationFrame: (handle: number) => void;
  /** Something has changed: there are frames again. */
  readonly wake: () => void;
}

/** For one loop. @param page where frames come from: the window */
export function restingFrames(
  page: Pick<Window, "requestAnimationFrame" | "cancelAnimationFrame">,
): RestingFrames {
  let left = FRAMES;
  let waiting: Frame | null = null;
  let asked = 0;
  const give = (frame: Frame) => {
    left -= 1;
    asked = page.requestAnimationFrame(frame);
    return asked;
  };
  return {
    requestAnimationFrame(frame) {
      if (left > 0) return give(frame);
      waiting = frame;
      return 0;
    },
    cancelAnimationFrame(handle) {
      waiting = null;
      page.cancelAnimationFrame(handle === 0 ? asked : handle);
    },
    wake() {
      left = FRAMES;
      const frame = waiting;
      waiting = null;
      if (frame !== null) give(frame);
    },
  };
}
