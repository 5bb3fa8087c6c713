// An answer that has been worked out once for this state of the data need not be worked out again.

/** Keeps the newest `size` answers by key; a failed one is forgotten, so that it is tried again. */
export class Memo {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #size: number;

  constructor(size = 64) {
    this.#size = size;
  }

  /** The answer under the key, worked out by `work` where it is new. One key always stands for one type. */
  of<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key) as Promise<T> | undefined;
    const answer = known ?? work();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (known === undefined) answer.catch(() => this.#answers.delete(key));
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#size) break;
      this.#answers.delete(oldest);
    }
    return answer;
  }
}
