// Are a project's promises believable? What stands out is named, never changed: a unit, a slip of the pen, or the truth.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { compareRatios, ratio, ratioOf } from "../../geo/number/ratio";
import { isTenfold, type Yield } from "../../geo/promotion/promise";
import type { Queryable } from "../db/database";
import type { DeliveredRow } from "./delivery";
import { HIGHEST_YUAN_PER_DM2, TAX_SHARE } from "./figureGuards";
import type { ProjectRecord } from "./projectRow";

const MEASURES = ["output", "tax"] as const;
type GuardedMeasure = (typeof MEASURES)[number];

/** What a project promises of a year, whole yuan, on the least land that it asks for. */
export interface PromiseOfTrade {
  readonly measure: GuardedMeasure;
  readonly promise: Yield;
  /** Its division (大类), two digits; null without a code. */
  readonly division: string | null;
}

/** Why a promise is hard to believe. */
export interface Doubt {
  readonly code: "promise_too_high" | "promise_tenfold" | "promise_tax_too_high" | "promise_tax_tenfold";
  /** The best of the division, which it is held against. */
  readonly best: Yield | null;
}

const CODES = {
  output: { tooHigh: "promise_too_high", tenfold: "promise_tenfold" },
  tax: { tooHigh: "promise_tax_too_high", tenfold: "promise_tax_tenfold" },
} as const satisfies Record<GuardedMeasure, Record<string, Doubt["code"]>>;

/** Beyond so much nothing in the country yields, in yuan per 0.01 m²: of the highest output the highest share is tax. */
const HIGHEST = {
  output: HIGHEST_YUAN_PER_DM2,
  tax: HIGHEST_YUAN_PER_DM2 * TAX_SHARE.high,
} as const;

const perMu = ({ yuan, landDm2 }: Yield): string =>
  // yuan a 0.01 m² × 1 000 000/15 are yuan a mu
  formatHalfUp(ratio(BigInt(yuan) * 1_000_000n, BigInt(landDm2) * 15n * 10_000n), 0, { group: true });

/** Warns of promises beyond belief: by the land's lower end, and of tax that is more of the output than any trade pays. */
export async function warnOfPromises(
  tx: Queryable,
  district: string,
  projects: readonly (readonly [DeliveredRow, ProjectRecord])[],
): Promise<void> {
  const promises = projects.flatMap(([row, { output_yuan, tax_yuan, land_min_dm2, industry_code }]) =>
    MEASURES.flatMap((measure) => {
      const yuan = { output: output_yuan, tax: tax_yuan }[measure];
      return yuan === null || land_min_dm2 === null
        ? []
        : {
            ...{ row, measure, promise: { yuan, landDm2: land_min_dm2 } },
            division: industry_code?.slice(0, 2) ?? null,
          };
    }),
  );
  const doubts = await doubtsOf(tx, district, promises);
  for (const [place, { row, measure, promise, division }] of promises.entries()) {
    const doubt = doubts[place] ?? null;
    if (doubt === null) continue;
    row.warn(doubt.code, statedIn(row, measure), {
      value: perMu(promise),
      ...(doubt.best === null ? {} : { best: perMu(doubt.best), division: division ?? "" }),
    });
  }
  for (const [row, { output_yuan, tax_yuan }] of projects) {
    if (output_yuan === null || tax_yuan === null || output_yuan <= 0) continue;
    const share = ratio(BigInt(tax_yuan), BigInt(output_yuan));
    if (compareRatios(share, ratioOf(TAX_SHARE.high)) > 0)
      row.warn("promise_tax_share", statedIn(row, "tax"), {
        value: formatHalfUp(ratio(100n * share.numerator, share.denominator), 1),
      });
  }
}

/** The column in which a row says it: as a whole, or per mu. */
const statedIn = (row: DeliveredRow, measure: GuardedMeasure): string =>
  row.delivery.has(measure) && row.text(measure) !== "" ? measure : `${measure}_per_mu`;

/** What is hard to believe of each, in their order; null: nothing. */
export async function doubtsOf(
  db: Queryable,
  district: string,
  promises: readonly PromiseOfTrade[],
): Promise<(Doubt | null)[]> {
  const divisions = [...new Set(promises.flatMap(({ division }) => division ?? []))];
  const best = await bestYields(db, district, divisions);
  return promises.map(({ measure, promise, division }) => {
    const top = best.get(`${measure} ${division}`);
    // what can be held against somebody says more than what cannot be
    if (top !== undefined && isTenfold(promise, top)) return { code: CODES[measure].tenfold, best: top };
    return promise.yuan > promise.landDm2 * HIGHEST[measure]
      ? { code: CODES[measure].tooHigh, best: null }
      : null;
  });
}

/** Of each measure and division (大类), as `tax 36`, the best yield of an enterprise in the newest year with figures. */
async function bestYields(
  tx: Queryable,
  district: string,
  divisions: readonly string[],
): Promise<ReadonlyMap<string, Yield>> {
  const rows = await tx.query<{ name: string } & Yield>(
    `with newest as (
       select max(period) as period from figure
       where district_id = $1 and superseded_by is null and measure = 'output' and period ~ '^[0-9]{4}$'
     ), yields as (
       select left(a.industry_code, 2) as division, sum(a.output_yuan)::bigint as output_yuan, sum(a.tax_yuan)::bigint as tax_yuan,
         sum(a.land_dm2)::bigint as land_dm2
       from newest n
       cross join lateral allocated_figures_of($1, n.period, (
         select array_agg(e.id) from enterprises_in_force($1) e where left(e.industry_code, 2) = any($2::text[]))) a
       where left(a.industry_code, 2) = any($2::text[])
       group by a.enterprise_id, a.industry_code
       having sum(a.land_dm2) > 0
     ), named as (
       select y.land_dm2, m.* from yields y
       cross join lateral (values ('output ' || y.division, y.output_yuan), ('tax ' || y.division, y.tax_yuan)) m (name, yuan)
       where m.yuan > 0
     )
     select distinct on (name) name, yuan, land_dm2 as "landDm2" from named
     order by name, yuan::numeric / land_dm2 desc`,
    [district, divisions],
  );
  return new Map(rows.map(({ name, yuan, landDm2 }) => [name, { yuan, landDm2 }]));
}
