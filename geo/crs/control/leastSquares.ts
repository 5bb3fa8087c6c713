// Which unknowns fit more equations than there are unknowns best?
import { at } from "../../list/at";

/**
 * The least-squares solution of A·x = b, by Householder reflections (no normal equations: their condition is the
 * square of A's); null where the columns are not independent. Source: Golub & Van Loan, Matrix Computations, 5.3.
 * @param rows of A, at least as many as columns; not changed
 * @param independent smallest share of a column's length that must be its own; 1e-9 by default
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  independent = 1e-9,
): number[] | null {
  const columns = rows[0]?.length ?? 0;
  const a = rows.map((row, index) => [...row, at(values, index)]);
  const lengths = Array.from({ length: columns }, (_, k) => Math.hypot(...a.map((row) => at(row, k))));
  for (let k = 0; k < columns; k++) {
    const below = a.slice(k);
    const norm = Math.hypot(...below.map((row) => at(row, k)));
    if (!(norm > independent * at(lengths, k))) return null;
    const first = at(at(below, 0), k);
    const mirror = below.map((row) => at(row, k));
    mirror[0] = first + (first < 0 ? -norm : norm);
    const scale = 2 / mirror.reduce((sum, value) => sum + value * value, 0);
    for (let column = k; column <= columns; column++) {
      const dot = below.reduce((sum, row, index) => sum + at(mirror, index) * at(row, column), 0) * scale;
      below.forEach((row, index) => {
        row[column] = at(row, column) - dot * at(mirror, index);
      });
    }
  }
  const solution = Array.from({ length: columns }, () => 0);
  for (let k = columns - 1; k >= 0; k--) {
    const row = at(a, k);
    let rest = at(row, columns);
    for (let column = k + 1; column < columns; column++) rest -= at(row, column) * at(solution, column);
    solution[k] = rest / at(row, k);
  }
  return solution;
}
