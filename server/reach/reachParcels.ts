// Which parcels does a park have, each with its part of the sums, industries included?
import type { ReachParcel } from "../../geo/reach/demand";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";

/** Parcels by id; their Tallies add up to the park's, parcels apart. */
export async function reachParcels(db: Queryable, view: View, parkId: string): Promise<ReachParcel[]> {
  const given = [view.district.id, view.period, view.population, parkId];
  const rows = await db.query<TallyRow>(
    `select * from park_parcel_tallies($1, $2, $3, $4) order by id collate "C"`,
    given,
  );
  const outputs = await db.query<{ parcel_id: string; industry_code: string; output_yuan: number }>(
    `select f.parcel_id, f.industry_code, sum(f.output_yuan)::bigint as output_yuan
     from (
       select a.parcel_id, coalesce(a.industry_code, '') as industry_code, a.output_yuan, a.above_scale
       from allocated_figures($1, $2) a
       where a.parcel_id in (select k.parcel_id from park_parcels($1, $4) k where not k.split)
       union all
       select s.parcel_id, coalesce(s.industry_code, ''), s.output_yuan, s.above_scale
       from split_figures($1, $2) s
       where s.park_id in (select t.park_id from park_tree($1, $4) t)) f
     where f.output_yuan is not null and ($3 = 'all' or f.above_scale)
     group by f.parcel_id, f.industry_code`,
    given,
  );
  const byParcel = new Map<string, Record<string, number>>();
  for (const { parcel_id, industry_code, output_yuan } of outputs) {
    byParcel.set(parcel_id, { ...byParcel.get(parcel_id), [industry_code]: output_yuan });
  }
  return rows.map((row) => ({
    id: row.id,
    tally: tallyFrom({ ...row, output_by_industry: byParcel.get(row.id) ?? {} }),
  }));
}
