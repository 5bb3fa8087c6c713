// How does HiGHS see a problem in integers: each row divided by its largest number, so that its tolerances mean the same everywhere.
import type { NeedRow, ReachProblem } from "../../geo/reach/problem";

/** The largest number of a row, at least 1: what it is divided by. */
function scaleOf({ need, gains }: NeedRow): bigint {
  const size = (value: bigint) => (value < 0n ? -value : value);
  return largestOf([size(need), ...gains.map(size)]);
}

/** By what the costs are divided: nothing, unless they are so large that HiGHS takes them for infinite. */
export function costScale({ costs }: ReachProblem): number {
  const largest = Number(largestOf(costs));
  return largest > 1e9 ? largest / 1e6 : 1;
}

/** The problem as LP text; `whole` false leaves fractions of candidates in, for the bound and the weights of the rows. */
export function highsModel(problem: ReachProblem, whole: boolean): string {
  const { costs, rows } = problem;
  const unit = costScale(problem);
  const names = costs.map((_, index) => `x${index}`);
  const terms = (values: readonly number[]) =>
    values
      .flatMap((value, index) =>
        value === 0 ? [] : [`${value < 0 ? "-" : "+"} ${Math.abs(value)} x${index}`],
      )
      .join("\n ");
  return [
    "Minimize",
    ` cost: ${terms(costs.map((cost) => Number(cost) / unit)) || "0 x0"}`,
    "Subject To",
    ...rows.map((row, at) => {
      const scale = Number(scaleOf(row));
      const left = terms(row.gains.map((gain) => Number(gain) / scale)) || "0 x0";
      return ` r${at}: ${left} >= ${Number(row.need) / scale}`;
    }),
    ...(whole
      ? ["Binary", ` ${names.join("\n ")}`]
      : ["Bounds", ...names.map((name) => ` 0 <= ${name} <= 1`)]),
    "End",
  ].join("\n");
}

/** Weights of the rows for geo's proof, from the duals of the relaxed problem: no weight is wrong, these are close to the best. */
export function rowWeights({ rows }: ReachProblem, duals: readonly number[]): bigint[] {
  const scales = rows.map(scaleOf);
  const largest = largestOf(scales);
  const strongest = Math.max(0, ...duals.filter(Number.isFinite));
  const weights = scales.map((scale, at) => {
    const share = strongest > 0 ? Math.max(0, duals[at] ?? 0) / strongest : 1;
    return (BigInt(Math.round(share * 1e6)) * largest) / scale;
  });
  return weights.some((weight) => weight > 0n) ? weights : scales.map((scale) => largest / scale);
}

/** At least 1. Math.max takes no bigints. */
function largestOf(values: readonly bigint[]): bigint {
  let largest = 1n;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}
