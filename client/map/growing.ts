// How are many numbers gathered without an object for each?

type Numbers = Uint32Array | Float32Array;

/** A list of numbers that grows. */
class Growing<T extends Numbers> {
  private used = 0;

  /** @param held room for as many as are likely */
  constructor(
    private held: T,
    private readonly more: (room: number) => T,
  ) {}

  get length(): number {
    return this.used;
  }

  add(numbers: readonly number[]): void {
    const to = this.next(numbers.length);
    let at = this.used - numbers.length;
    for (const one of numbers) to[at++] = one;
  }

  /** Makes room for so many behind those that are there. @returns where all are; the new ones, not written yet, are the last up to `length` */
  next(count: number): T {
    if (this.used + count > this.held.length) {
      const larger = this.more((this.used + count) * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.used += count;
    return this.held;
  }

  /** What was added, without the room that is left. */
  taken(): T {
    return this.held.slice(0, this.used) as T;
  }
}

export const growingU32 = (room: number) => new Growing(new Uint32Array(room), (n) => new Uint32Array(n));
export const growingF32 = (room: number) => new Growing(new Float32Array(room), (n) => new Float32Array(n));
