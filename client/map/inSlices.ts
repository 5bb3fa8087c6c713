// How is long work done without holding the page up? In slices, between which the browser may draw and listen.

/** So long at once: a frame must not be missed for what is only seen from the next one on. */
const SLICE_MS = 8;

/** Runs to the end. */
export function atOnce<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Works a little at a time until done; `done` is called before this returns where one slice is enough.
 * @returns how to give up; null where it is done already
 */
export function inSlices<T>(work: Generator<void, T, void>, done: (result: T) => void): (() => void) | null {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const slice = (): boolean => {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return true;
      }
    } while (performance.now() < end);
    waiting = setTimeout(slice);
    return false;
  };
  if (slice()) return null;
  return () => {
    if (waiting !== null) clearTimeout(waiting);
  };
}
