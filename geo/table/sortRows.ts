// In which order do rows stand, by several columns? Exact where two yields lie close, stable, the unknown last.
import { compareRatios, type Ratio, ratio } from "../number/ratio";

/** A column to sort by; of words the place of each in the alphabet. NaN is unknown, a yield of no land too. */
export interface SortKey {
  readonly above: ArrayLike<number>;
  /** A yield is `above ÷ below`; null for plain numbers. */
  readonly below: ArrayLike<number> | null;
  readonly descending: boolean;
}

/** Two doubles nearer than this share are held against each other in integers. */
const DOUBT = 1e-12;

/**
 * A new list of the rows by the first key, where that is equal by the second, and so on; rows that are equal in all keep the order
 * that they came in. What is unknown stands last, whichever way the key runs.
 * @param rows numbers of rows into the columns
 * @example sortRows(Uint32Array.of(0, 1, 2), [{ above: [1, NaN, 3], below: null, descending: true }]) // [2, 0, 1]
 */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  const made = keys.map((key) => ({ ...key, values: valuesOf(rows, key) }));
  const places = new Uint32Array(rows.length).map((_, i) => i);
  const compare = (a: number, b: number): number => {
    for (const { values, above, below, descending } of made) {
      const left = values[a] ?? Number.NaN;
      const right = values[b] ?? Number.NaN;
      if (left === right && below === null) continue;
      if (Number.isNaN(left) || Number.isNaN(right)) {
        if (Number.isNaN(left) && Number.isNaN(right)) continue;
        return Number.isNaN(left) ? 1 : -1;
      }
      const gap = left - right;
      const sign =
        below === null || Math.abs(gap) > DOUBT * Math.abs(left)
          ? gap
          : compareRatios(yieldAt(rows[a], above, below), yieldAt(rows[b], above, below));
      if (sign !== 0) return descending ? -sign : sign;
    }
    return a - b;
  };
  return places.sort(compare).map((place) => rows[place] ?? 0);
}

function valuesOf(rows: Uint32Array, { above, below }: SortKey): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const under = below === null ? 1 : (below[row] ?? 0);
    values[i] = under > 0 ? (above[row] ?? Number.NaN) / under : Number.NaN;
  }
  return values;
}

const yieldAt = (row = 0, above: ArrayLike<number>, below: ArrayLike<number>): Ratio =>
  ratio(BigInt(above[row] ?? 0), BigInt(below[row] ?? 1));
