// How does HiGHS see a plan? Each row divided by its largest number, the objective by its own, so that its tolerances mean the same everywhere.
import type { PlanProblem } from "../../geo/match/plan/planProblem";
import type { Prices } from "../../geo/match/plan/priceBound";

/** By what the objective is divided: nothing, unless its values are so large that tolerances of 1e-6 would blur them. */
export function valueScale({ options }: PlanProblem): number {
  const largest = Number(largestOf(options.map(({ value }) => value)));
  return largest > 1e6 ? largest / 1e6 : 1;
}

function rowScales({ options, capacities }: PlanProblem): number[] {
  const largest = capacities.map((capacity) => Math.max(1, Math.abs(Number(capacity))));
  for (const { uses } of options)
    for (const { row, amount } of uses) largest[row] = Math.max(largest[row] ?? 1, Math.abs(Number(amount)));
  return largest;
}

/** The plan as LP text; `whole` false leaves fractions of options in, for the prices of the rows. */
export function planModel(problem: PlanProblem, whole: boolean): string {
  const { options, required, capacities } = problem;
  const unit = valueScale(problem);
  const scales = rowScales(problem);
  const byProject: number[][] = required.map(() => []);
  const byRow: string[][] = capacities.map(() => []);
  for (const [index, { project, uses }] of options.entries()) {
    byProject[project]?.push(index);
    for (const { row, amount } of uses) byRow[row]?.push(term(Number(amount) / (scales[row] ?? 1), index));
  }
  const objective = options.flatMap(({ value }, index) =>
    value === 0n ? [] : [term(Number(value) / unit, index)],
  );
  const placed = byProject.flatMap((own, project) =>
    own.length === 0
      ? []
      : [
          ` p${project}: ${own.map((index) => `+ x${index}`).join("\n ")} ${required[project] ? "=" : "<="} 1`,
        ],
  );
  const rows = byRow.flatMap((terms, row) =>
    terms.length === 0
      ? []
      : [` r${row}: ${terms.join("\n ")} <= ${Number(capacities[row]) / (scales[row] ?? 1)}`],
  );
  const names = options.map((_, index) => `x${index}`).join("\n ");
  return [
    "Maximize",
    ` value: ${objective.join("\n ") || "0 x0"}`,
    "Subject To",
    ...placed,
    ...rows,
    ...(whole ? ["Binary", ` ${names}`] : []),
    "End",
  ].join("\n");
}

const term = (factor: number, index: number): string =>
  `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${index}`;

/** Fractions of a price that are kept. */
const DENOMINATOR = 1n << 20n;

/** Prices for geo's proof from the duals of the relaxed plan: none is wrong, these are near the best. @param duals by row; 0 where unknown */
export function pricesFrom(problem: PlanProblem, duals: readonly number[]): Prices {
  const unit = valueScale(problem);
  return {
    perUnit: rowScales(problem).map((scale, row) => {
      const price = (Math.max(0, duals[row] ?? 0) * unit * Number(DENOMINATOR)) / scale;
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
