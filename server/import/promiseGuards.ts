// Are a project's promises believable? What stands out is named, never changed: a unit, a slip of the pen, or the truth.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { isTenfold, type Yield } from "../../geo/promotion/promise";
import type { Queryable } from "../db/database";
import type { DeliveredRow } from "./delivery";
import { HIGHEST_YUAN_PER_DM2 } from "./figureGuards";
import type { ProjectRecord } from "./projectRow";

/** What a project promises of a year, whole yuan, on the least land that it asks for. */
export interface PromiseOfTrade {
  readonly promise: Yield;
  /** Its division (大类), two digits; null without a code. */
  readonly division: string | null;
}

/** Why a promise is hard to believe. */
export interface Doubt {
  readonly code: "promise_too_high" | "promise_tenfold";
  /** The best of the division, which it is held against. */
  readonly best: Yield | null;
}

const perMu = ({ yuan, landDm2 }: Yield): string =>
  // yuan a 0.01 m² × 1 000 000/15 are yuan a mu
  formatHalfUp(ratio(BigInt(yuan) * 1_000_000n, BigInt(landDm2) * 15n * 10_000n), 0, { group: true });

/** Warns of promises beyond belief, by the land's lower end. */
export async function warnOfPromises(
  tx: Queryable,
  district: string,
  projects: readonly (readonly [DeliveredRow, ProjectRecord])[],
): Promise<void> {
  const promises = projects.flatMap(([row, { output_yuan, land_min_dm2, industry_code }]) =>
    output_yuan === null || land_min_dm2 === null
      ? []
      : [
          {
            row,
            promise: { yuan: output_yuan, landDm2: land_min_dm2 },
            division: industry_code?.slice(0, 2) ?? null,
          },
        ],
  );
  const doubts = await doubtsOf(tx, district, promises);
  for (const [place, { row, promise, division }] of promises.entries()) {
    const doubt = doubts[place] ?? null;
    if (doubt === null) continue;
    const field = row.delivery.has("output") && row.text("output") !== "" ? "output" : "output_per_mu";
    row.warn(doubt.code, field, {
      value: perMu(promise),
      ...(doubt.best === null ? {} : { best: perMu(doubt.best), division: division ?? "" }),
    });
  }
}

/** What is hard to believe of each, in their order; null: nothing. */
export async function doubtsOf(
  db: Queryable,
  district: string,
  promises: readonly PromiseOfTrade[],
): Promise<(Doubt | null)[]> {
  const divisions = [...new Set(promises.flatMap(({ division }) => division ?? []))];
  const best = await bestYields(db, district, divisions);
  return promises.map(({ promise, division }) => {
    if (promise.yuan > promise.landDm2 * HIGHEST_YUAN_PER_DM2)
      return { code: "promise_too_high", best: null };
    const top = best.get(division ?? "");
    return top !== undefined && isTenfold(promise, top) ? { code: "promise_tenfold", best: top } : null;
  });
}

/** Of each division (大类) the best yield of an enterprise in the newest year with figures. */
async function bestYields(
  tx: Queryable,
  district: string,
  divisions: readonly string[],
): Promise<ReadonlyMap<string, Yield>> {
  const rows = await tx.query<{ division: string } & Yield>(
    `with newest as (
       select max(period) as period from figure
       where district_id = $1 and superseded_by is null and measure = 'output' and period ~ '^[0-9]{4}$'
     ), yields as (
       select left(a.industry_code, 2) as division, sum(a.output_yuan)::bigint as yuan, sum(a.land_dm2)::bigint as land_dm2
       from newest n
       cross join lateral allocated_figures_of($1, n.period, (
         select array_agg(e.id) from enterprises_in_force($1) e where left(e.industry_code, 2) = any($2::text[]))) a
       where left(a.industry_code, 2) = any($2::text[])
       group by a.enterprise_id, a.industry_code
       having sum(a.output_yuan) > 0 and sum(a.land_dm2) > 0
     )
     select distinct on (division) division, yuan, land_dm2 as "landDm2" from yields
     order by division, yuan::numeric / land_dm2 desc`,
    [district, divisions],
  );
  return new Map(rows.map(({ division, yuan, landDm2 }) => [division, { yuan, landDm2 }]));
}
