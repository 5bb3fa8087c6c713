// Who has asked too often? Nobody guesses a token, and nobody needs one page a hundred times; this keeps the trying from costing anything.

const MINUTE_MS = 60_000;
/** Remembered within a minute; beyond them nobody new is counted, rather than everybody refused. */
const MOST_KEYS = 10_000;

/** Counts by key, forgotten minute by minute. */
export class PerMinute {
  readonly #counts = new Map<string, number>();
  readonly #most: number;
  #minute = 0;

  /** @param most from how many on it is too many */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param nowMs any clock in milliseconds, as in `isTooMany` */
  count(key: string, nowMs: number): void {
    this.#forget(nowMs);
    const count = this.#counts.get(key) ?? 0;
    if (count > 0 || this.#counts.size < MOST_KEYS) this.#counts.set(key, count + 1);
  }

  isTooMany(key: string, nowMs: number): boolean {
    this.#forget(nowMs);
    return (this.#counts.get(key) ?? 0) >= this.#most;
  }

  #forget(nowMs: number): void {
    const minute = Math.floor(nowMs / MINUTE_MS);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#counts.clear();
  }
}
