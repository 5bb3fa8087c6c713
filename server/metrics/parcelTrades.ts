// Of which trades are the enterprises on a parcel? Asked only where a target speaks of trades.
import type { Population } from "../api/shapes";
import type { Queryable } from "../db/database";

/**
 * GB/T 4754 codes of the population's enterprises by parcel ("" for one without a code); a parcel that nobody uses is not there.
 * @param parcels null: all
 */
export async function parcelTrades(
  db: Queryable,
  districtId: string,
  period: string,
  population: Population,
  parcels: readonly string[] | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ id: string; codes: string[] }>(
    `select a.parcel_id as id, array_agg(distinct coalesce(a.industry_code, '')) as codes
     from allocated_figures($1, $2) a
     where ($3 = 'all' or a.above_scale) and ($4::text[] is null or a.parcel_id = any($4::text[]))
     group by a.parcel_id`,
    [districtId, period, population, parcels],
  );
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}
