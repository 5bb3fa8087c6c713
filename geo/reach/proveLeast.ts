// Is there really nothing cheaper? An exhaustive search in exact integers, cut short only by bounds that are proofs.
import { isEnough, type ReachProblem, totalOf } from "./problem";

/** What the search found. */
export interface LeastProof {
  /** The cheapest choice known, ascending; null where none was found. */
  readonly chosen: readonly number[] | null;
  readonly cost: bigint | null;
  /** True where nothing cheaper exists; with `chosen` null: where nothing at all satisfies the rows. */
  readonly proved: boolean;
  /** No choice costs less than this (null: no choice exists); equal to `cost` where proved. */
  readonly bound: bigint | null;
  /** Branches looked at. */
  readonly nodes: number;
}

/**
 * The cheapest choice that satisfies every row, proved by branch and bound in integers. Each branch is cut by two
 * proofs: a row that even all candidates left cannot satisfy, or the fractional optimum of the weighted sum of the
 * rows (Dantzig's bound of the knapsack), rounded up, which no choice can undercut.
 * @param start a choice to begin with, from a solver say; it counts only where it is enough in integers
 * @param weights of the rows in the weighted sum, none negative; any weights are right, good ones are fast
 * @param nodeLimit branches after which it gives up; then `proved` is false and `bound` still holds
 * @example proveLeast({ costs: [1n, 1n], rows: [{ need: 5n, gains: [2n, 5n] }] }, null, [1n], 100).chosen // [1]
 */
export function proveLeast(
  problem: ReachProblem,
  start: readonly number[] | null,
  weights: readonly bigint[],
  nodeLimit: number,
): LeastProof {
  const search = new Search(problem, weights, nodeLimit);
  if (start !== null && isEnough(problem, start)) search.keep([...start]);
  return search.run();
}

interface Item {
  readonly index: number;
  readonly cost: bigint;
  /** Gain in the weighted sum of the rows. */
  readonly gain: bigint;
}

class Search {
  readonly #problem: ReachProblem;
  readonly #items: readonly Item[];
  /** How many items gain something in the weighted sum: they come first, cheapest gain first. */
  readonly #useful: number;
  readonly #gainUpTo: bigint[] = [0n];
  readonly #costUpTo: bigint[] = [0n];
  /** Per row and place: what the items from there on can add at most. */
  readonly #most: readonly (readonly bigint[])[];
  readonly #need: bigint;
  readonly #nodeLimit: number;
  #best: number[] | null = null;
  #bestCost: bigint | null = null;
  #nodes = 0;

  constructor(problem: ReachProblem, weights: readonly bigint[], nodeLimit: number) {
    const { costs, rows } = problem;
    const weighted = (value: (row: ReachProblem["rows"][number]) => bigint) =>
      rows.reduce((sum, row, at) => sum + (weights[at] ?? 0n) * value(row), 0n);
    this.#problem = problem;
    this.#nodeLimit = nodeLimit;
    this.#need = weighted((row) => row.need);
    const items = costs.map((cost, index) => ({
      index,
      cost,
      gain: weighted((row) => row.gains[index] ?? 0n),
    }));
    const useful = items.filter(({ gain }) => gain > 0n).sort(cheapestGainFirst);
    this.#items = [...useful, ...items.filter(({ gain }) => gain <= 0n)];
    this.#useful = useful.length;
    let gained = 0n;
    let paid = 0n;
    for (const { gain, cost } of useful) {
      gained += gain;
      paid += cost;
      this.#gainUpTo.push(gained);
      this.#costUpTo.push(paid);
    }
    this.#most = rows.map(({ gains }) => {
      const most: bigint[] = Array.from({ length: this.#items.length + 1 }, () => 0n);
      for (let place = this.#items.length - 1; place >= 0; place--) {
        const gain = gains[this.#items[place]?.index ?? -1] ?? 0n;
        most[place] = (most[place + 1] ?? 0n) + (gain > 0n ? gain : 0n);
      }
      return most;
    });
  }

  keep(chosen: number[]): void {
    this.#best = chosen.sort((a, b) => a - b);
    this.#bestCost = totalOf(this.#problem.costs, chosen);
  }

  run(): LeastProof {
    const root = this.#bound(0, this.#need);
    const proved = this.#branch(
      0,
      0n,
      this.#need,
      this.#problem.rows.map(({ need }) => need),
      [],
    );
    return {
      chosen: this.#best,
      cost: this.#bestCost,
      proved,
      bound: proved ? this.#bestCost : root === null ? 0n : ceilDivide(root.numerator, root.denominator),
      nodes: this.#nodes,
    };
  }

  /** @returns false where the limit ended it */
  #branch(place: number, cost: bigint, need: bigint, needs: readonly bigint[], chosen: number[]): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.#nodeLimit) return false;
    if (needs.every((left) => left <= 0n)) {
      // Enough: whatever else is chosen only costs.
      if (this.#bestCost === null || cost < this.#bestCost) this.keep([...chosen]);
      return true;
    }
    const item = this.#items[place];
    if (item === undefined) return true;
    if (needs.some((left, row) => (this.#most[row]?.[place] ?? 0n) < left)) return true;
    const bound = this.#bound(place, need);
    if (bound === null) return true;
    if (this.#bestCost !== null && (this.#bestCost - 1n - cost) * bound.denominator < bound.numerator) {
      return true;
    }
    const { index } = item;
    chosen.push(index);
    const rows = this.#problem.rows;
    const withIt = this.#branch(
      place + 1,
      cost + item.cost,
      need - item.gain,
      needs.map((left, row) => left - (rows[row]?.gains[index] ?? 0n)),
      chosen,
    );
    chosen.pop();
    return withIt && this.#branch(place + 1, cost, need, needs, chosen);
  }

  /** The least cost at which the items from `place` on can gain `need`, fractions allowed; null where they cannot. */
  #bound(place: number, need: bigint): { numerator: bigint; denominator: bigint } | null {
    if (need <= 0n) return { numerator: 0n, denominator: 1n };
    if (place >= this.#useful) return null;
    const gained = this.#gainUpTo[place] ?? 0n;
    const paid = this.#costUpTo[place] ?? 0n;
    let low = place + 1;
    let high = this.#useful;
    if ((this.#gainUpTo[high] ?? 0n) - gained < need) return null;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#gainUpTo[middle] ?? 0n) - gained >= need) high = middle;
      else low = middle + 1;
    }
    const last = this.#items[low - 1];
    if (last === undefined) return null;
    const before = (this.#costUpTo[low - 1] ?? 0n) - paid;
    const left = need - ((this.#gainUpTo[low - 1] ?? 0n) - gained);
    return { numerator: before * last.gain + last.cost * left, denominator: last.gain };
  }
}

function cheapestGainFirst(a: Item, b: Item): number {
  const left = a.cost * b.gain;
  const right = b.cost * a.gain;
  if (left !== right) return left < right ? -1 : 1;
  return a.gain > b.gain ? -1 : a.gain < b.gain ? 1 : a.index - b.index;
}

function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
