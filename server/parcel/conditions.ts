// Which conditions does a parcel stand under, and are they kept?
import { type ConditionOperator, differenceFrom, isKept, placeInRange } from "../../geo/commitment/keeping";
import { promisedYield } from "../../geo/commitment/promisedYield";
import { ratioOf, toNumber } from "../../geo/number/ratio";
import { parsePeriod } from "../../geo/period/period";
import type { Measure, Tally } from "../../geo/tally/tally";
import type { CommitmentView, PlanLimitView } from "../api/parcelShapes";
import type { Queryable } from "../db/database";
import { PROMISED_UNIT } from "./joinTerms";

/** Which figure of a Tally answers to a promise; of others the data know nothing. */
const MEASURES: Readonly<Record<string, Measure>> = {
  output_per_mu: "output",
  tax_per_mu: "tax",
  rd_per_mu: "rd",
};

/**
 * What the buyer promised, each beside what the whole site yields in the period.
 * @param everybody the parcel's Tally of all enterprises
 */
export async function commitmentsOf(
  db: Queryable,
  districtId: string,
  id: string,
  { period, everybody }: { readonly period: string; readonly everybody: Tally },
): Promise<CommitmentView[]> {
  const promised = await db.query<{ key: string; operator: ConditionOperator; value: string; unit: string }>(
    `select key, operator, trim_scale(value)::text as value, unit from commitment
     where district_id = $1 and parcel_id = $2 order by row_no, key`,
    [districtId, id],
  );
  const annual = parsePeriod(period)?.annual === true;
  return promised.map((one) => ({ ...one, ...keepingOf(one, annual, everybody) }));
}

type Keeping = Pick<CommitmentView, "keeping" | "actual" | "difference">;
const unknown = (keeping: CommitmentView["keeping"]): Keeping => ({
  keeping,
  actual: null,
  difference: null,
});

function keepingOf(
  promise: { key: string; operator: ConditionOperator; value: string; unit: string },
  annual: boolean,
  everybody: Tally,
): Keeping {
  const measure = MEASURES[promise.key];
  if (measure === undefined || promise.unit !== PROMISED_UNIT) return unknown("not_measured");
  if (!annual) return unknown("not_annual");
  const found = promisedYield(everybody, measure);
  if (!found.known) return unknown(found.why);
  return {
    keeping: isKept(promise, found.perMu) ? "kept" : "broken",
    actual: toNumber(found.perMu),
    difference: toNumber(differenceFrom(promise, found.perMu)),
  };
}

interface LimitRow {
  readonly key: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly min_inclusive: boolean;
  readonly max_inclusive: boolean;
  readonly unit: string | null;
  readonly raw: string | null;
}

/**
 * What the plan allows, each beside what stands there where that is known.
 * @param actual decimal texts: floor area ratio, and building coverage in percent
 */
export async function planLimitsOf(
  db: Queryable,
  districtId: string,
  id: string,
  actual: { readonly far: string | null; readonly density: string | null },
): Promise<PlanLimitView[]> {
  const rows = await db.query<LimitRow>(
    `select key, min::text, max::text, min_inclusive, max_inclusive, unit, raw from plan_limit
     where district_id = $1 and parcel_id = $2 order by row_no, key`,
    [districtId, id],
  );
  const known: Readonly<Record<string, string | null>> = actual;
  return rows.map(({ key, min, max, unit, raw, min_inclusive, max_inclusive }) => {
    const value = known[key] ?? null;
    const range = { min, max, minInclusive: min_inclusive, maxInclusive: max_inclusive };
    return {
      ...{ key, unit, raw },
      ...{ min: numberOf(min), max: numberOf(max), minInclusive: min_inclusive, maxInclusive: max_inclusive },
      actual: numberOf(value),
      keeping: value === null ? "not_measured" : placeInRange(range, ratioOf(value)),
    };
  });
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));
