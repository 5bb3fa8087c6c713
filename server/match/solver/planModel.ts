// How does HiGHS see a plan? Each row divided by its largest number, the objective by its own, so that its tolerances mean the same everywhere.
import type { Highs, ModelData } from "highs";
import type { PlanProblem } from "../../../geo/match/plan/planProblem";
import type { Prices } from "../../../geo/match/plan/priceBound";

/** By what the objective is divided: nothing, unless its values are above `most`, so that tolerances of 1e-7 would blur them. */
export function valueScale({ options }: PlanProblem, most: number): number {
  const largest = Number(largestOf(options.map(({ value }) => value)));
  return largest > most ? largest / most : 1;
}

/** By what each row is divided. */
export function rowScales({ options, capacities }: PlanProblem): number[] {
  const largest = capacities.map((capacity) => Math.max(1, Math.abs(Number(capacity))));
  for (const { uses } of options)
    for (const { row, amount } of uses) largest[row] = Math.max(largest[row] ?? 1, Math.abs(Number(amount)));
  return largest;
}

export interface ModelScales {
  /** By `valueScale`. */
  readonly value: number;
  readonly rows: readonly number[];
}

/**
 * Columns: the options, then for each row and for each project what may be lacking. Rows: the problem's, then one for each project.
 * @param lacking what a scaled unit that is lacking costs; 0: nothing may lack, and options are taken whole
 */
export function planModel(
  highs: Highs,
  { options, required, capacities }: PlanProblem,
  scales: ModelScales,
  lacking: number,
): ModelData {
  const { constants, infinity } = highs;
  const whole = lacking === 0;
  const rows = capacities.length;
  const numRows = rows + required.length;
  const numCols = options.length + numRows;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { project, uses } of options) {
    for (const { row, amount } of uses) {
      indices.push(row);
      values.push(Number(amount) / (scales.rows[row] ?? 1));
    }
    indices.push(rows + project);
    values.push(1);
    starts.push(indices.length);
  }
  for (let row = 0; row < numRows; row++) {
    indices.push(row);
    values.push(row < rows ? -1 : 1);
    starts.push(indices.length);
  }
  const { integer, continuous } = constants.variableType;
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: [
      ...options.map(({ value }) => Number(value) / scales.value),
      ...Array.from({ length: numRows }, () => -lacking),
    ],
    colLower: new Float64Array(numCols),
    colUpper: [...options.map(() => 1), ...Array.from({ length: numRows }, () => (whole ? 0 : infinity))],
    rowLower: [...capacities.map(() => -infinity), ...required.map((must) => (must ? 1 : -infinity))],
    rowUpper: [
      ...capacities.map((capacity, row) => Number(capacity) / (scales.rows[row] ?? 1)),
      ...required.map(() => 1),
    ],
    matrix: { format: "csc", numRows, numCols, starts, indices, values },
    ...(whole
      ? {
          integrality: Array.from({ length: numCols }, (_, at) =>
            at < options.length ? integer : continuous,
          ),
        }
      : {}),
  };
}

/** Fractions of a price that are kept: fine enough for one placement spread over the 10¹³ units of a park's surplus. */
const DENOMINATOR = 1n << 64n;

/** Prices for geo's proofs from the duals of the relaxed plan: none is wrong, these are near the best. @param duals by row */
export function pricesFrom(duals: ArrayLike<number>, scales: ModelScales): Prices {
  return {
    perUnit: scales.rows.map((scale, row) => {
      const price = (Math.max(0, duals[row] ?? 0) * scales.value * Number(DENOMINATOR)) / scale;
      return Number.isFinite(price) ? BigInt(Math.round(price)) : 0n;
    }),
    denominator: DENOMINATOR,
  };
}

/** At least 1. Math.max takes no bigints. */
function largestOf(values: readonly bigint[]): bigint {
  let largest = 1n;
  for (const value of values) {
    const size = value < 0n ? -value : value;
    if (size > largest) largest = size;
  }
  return largest;
}
