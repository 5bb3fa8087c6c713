// How does long work let others in? The server has one thread for everybody.

/** Nobody notices a wait of this length. */
const SLICE_MS = 15;

/** Ends once whatever else was waiting has had its turn. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives way whenever it has been asked often enough for that: `await` it between short pieces of work. */
export function inTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    return giveWay().then(() => {
      since = performance.now();
    });
  };
}

/** Goes through all steps of a work, letting others in between them. */
export async function stepByStep<T>(work: Generator<undefined, T>): Promise<T> {
  const turn = inTurns();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const wait = turn();
    if (wait !== undefined) await wait;
  }
}
