// Of what may all projects together take no more than so much? Energy, what they discharge, and quota of new land; rows of a plan, exact.
import { multiplyRatios } from "../../../geo/number/arithmetic";
import { type Ratio, ratioOf } from "../../../geo/number/ratio";
import type { MatchProject } from "../projects";
import type { Candidate } from "./candidates";

/** What is budgeted: `energy` in tce a year, `land_quota` in mu, or a substance that projects state (`COD`) in t a year. */
export interface Budget {
  readonly of: string;
  /** Decimal text. */
  readonly limit: string;
  /** In this park alone; null: in the whole district. */
  readonly parkId: string | null;
}

export const LAND_QUOTA = "land_quota";

/** Millionths of a unit; what a project takes is rounded up, what there is down, so that no rounding hides a breach. */
const PARTS: Ratio = { numerator: 1_000_000n, denominator: 1n };

export const budgetRow = ({ of, parkId }: Budget): string =>
  parkId === null ? `budget ${of}` : `budget ${of} ${parkId}`;

/** In the units of `budgetTake`. */
export function budgetCapacity({ of, limit }: Budget): bigint {
  if (of === LAND_QUOTA) {
    const { numerator, denominator } = ratioOf(limit);
    return (numerator * 200_000n) / (denominator * 3n);
  }
  const { numerator, denominator } = multiplyRatios(ratioOf(limit), PARTS);
  return numerator / denominator;
}

/**
 * What a place takes of a budget: millionths of the unit, of land 0.01 m².
 * @returns null where the project does not say: under a budget it cannot be placed, as unknown is not nothing
 */
export function budgetTake(budget: Budget, project: MatchProject, place: Candidate): bigint | null {
  if (budget.parkId !== null && place.site.parkId !== budget.parkId) return 0n;
  if (budget.of === LAND_QUOTA) return BigInt(place.quotaDm2);
  const stated = project.uses[budget.of];
  if (stated === undefined) return null;
  const { numerator, denominator } = multiplyRatios(ratioOf(stated), PARTS);
  return (numerator + denominator - 1n) / denominator;
}
