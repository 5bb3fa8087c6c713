// Who has asked for too many pages that there are not? Nobody guesses a token; this keeps the trying from costing anything.

const MINUTE_MS = 60_000;
const MOST_A_MINUTE = 30;
/** Addresses remembered within a minute; beyond them nobody is counted, rather than everybody refused. */
const MOST_ADDRESSES = 10_000;

/** Misses by address, forgotten minute by minute. */
export class Guesses {
  readonly #misses = new Map<string, number>();
  #minute = 0;

  /** @param nowMs any clock in milliseconds, as in `isTooMany` */
  miss(address: string, nowMs: number): void {
    this.#forget(nowMs);
    const misses = this.#misses.get(address) ?? 0;
    if (misses > 0 || this.#misses.size < MOST_ADDRESSES) this.#misses.set(address, misses + 1);
  }

  isTooMany(address: string, nowMs: number): boolean {
    this.#forget(nowMs);
    return (this.#misses.get(address) ?? 0) >= MOST_A_MINUTE;
  }

  #forget(nowMs: number): void {
    const minute = Math.floor(nowMs / MINUTE_MS);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#misses.clear();
  }
}
