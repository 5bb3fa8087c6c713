// What was ever reported of indicators, by whom, from where, and which of it counts?
import type { IndicatorEntryView } from "../api/indicatorShapes";
import type { Queryable } from "../db/database";

interface Row extends Omit<IndicatorEntryView, "createdAt" | "withdrawnAt" | "file"> {
  created_at: Date | string;
  withdrawn_at: Date | string | null;
  file_name: string | null;
  row_no: number | null;
  batch_id: string | null;
}

export interface EntryFilter {
  readonly indicator?: string;
  readonly seq?: number;
  /** Leaves out what is superseded or withdrawn. */
  readonly inForce?: boolean;
}

/** By indicator and role, the newest day first; of a day what counts first, then the newest. */
export async function indicatorEntries(
  db: Queryable,
  districtId: string,
  { indicator, seq, inForce = false }: EntryFilter = {},
): Promise<IndicatorEntryView[]> {
  const rows = await db.query<Row>(
    `select * from (
       select v.seq::int as seq, v.indicator_id as "indicatorId", v.role, trim_scale(v.value)::text as value, v.as_of as "asOf",
         v.source, v.note, v.author, v.created_at, v.batch_id, v.row_no, b.file_name, v.withdrawn_at,
         v.withdrawn_by as "withdrawnBy", v.withdrawn_why as "withdrawnWhy",
         case
           when v.withdrawn_at is not null then 'withdrawn'
           when v.seq < max(v.seq) filter (where v.withdrawn_at is null) over (partition by v.indicator_id, v.role, v.as_of) then 'superseded'
           else 'in_force'
         end as state
       from indicator_value v
       left join import_batch b on b.district_id = v.district_id and b.id = v.batch_id
       where v.district_id = $1 and ($2::text is null or v.indicator_id = $2)) e
     where ($3::int is null or e.seq = $3) and (not $4::boolean or e.state = 'in_force')
     order by e."indicatorId", e.role, e."asOf" desc, e.state = 'in_force' desc, e.seq desc`,
    [districtId, indicator ?? null, seq ?? null, inForce],
  );
  return rows.map(({ created_at, withdrawn_at, file_name, row_no, batch_id, ...row }) => ({
    ...row,
    createdAt: new Date(created_at).toISOString(),
    withdrawnAt: withdrawn_at === null ? null : new Date(withdrawn_at).toISOString(),
    file:
      file_name === null || row_no === null || batch_id === null
        ? null
        : { name: file_name, row: row_no, batch: batch_id },
  }));
}
