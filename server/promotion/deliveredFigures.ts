// What did the enterprise or the parcels that a project became report, year by year? SQL adds; what is enough is judged by geo/promotion.
import type { ReportedSum } from "../../geo/promotion/followUp";
import type { Queryable } from "../db/database";

/** What a project became. */
export interface Landed {
  readonly project: string;
  readonly enterprise: string | null;
  readonly parcels: readonly string[];
}

export interface DeliveredYear {
  readonly project: string;
  readonly year: number;
  readonly output: ReportedSum;
  readonly tax: ReportedSum;
  readonly rd: ReportedSum;
  /** Other projects of which a part of these figures is too; by number. */
  readonly sharedWith: readonly string[];
}

/**
 * By enterprise alone all of its figures; by parcels alone what all enterprises on them report for that land; by both the enterprise's figures for
 * that land.
 * @param from,to years, both counted
 */
export async function deliveredFigures(
  db: Queryable,
  district: string,
  landed: readonly Landed[],
  from: number,
  to: number,
): Promise<DeliveredYear[]> {
  if (landed.length === 0) return [];
  const rows = await db.query<Row>(DELIVERED, [district, from, to, JSON.stringify(landed)]);
  return rows.map(({ project, year, members, shared_with, ...row }) => ({
    ...{ project, year, sharedWith: shared_with },
    output: { yuan: row.output_yuan, reporters: row.output_reporters, members },
    tax: { yuan: row.tax_yuan, reporters: row.tax_reporters, members },
    rd: { yuan: row.rd_yuan, reporters: row.rd_reporters, members },
  }));
}

interface Row {
  readonly project: string;
  readonly year: number;
  readonly members: number;
  readonly output_yuan: number | null;
  readonly output_reporters: number;
  readonly tax_yuan: number | null;
  readonly tax_reporters: number;
  readonly rd_yuan: number | null;
  readonly rd_reporters: number;
  readonly shared_with: string[];
}

/** One row per project and year in which somebody is there, or the enterprise reports anything. Members: an enterprise, or its part on a parcel. */
const DELIVERED = `
  with landed as materialized (
    select l.project, l.enterprise, l.parcels from jsonb_to_recordset($4::jsonb) as l (project text, enterprise text, parcels text[])
  ),
  there as materialized (
    select array_agg(distinct o.enterprise_id) as ids from occupancy o
    where o.district_id = $1 and o.parcel_id in (select unnest(l.parcels) from landed l)
  ),
  whole as (
    select l.project, y.year, f.enterprise_id, null::text as parcel_id, f.output_yuan, f.tax_yuan, f.rd_yuan
    from generate_series($2::int, $3::int) as y (year)
    cross join lateral period_figures_of($1, y.year::text,
      coalesce((select array_agg(enterprise) from landed where cardinality(parcels) = 0), '{}')) f
    join landed l on l.enterprise = f.enterprise_id and cardinality(l.parcels) = 0
  ),
  part as (
    select l.project, y.year, a.enterprise_id, a.parcel_id, a.output_yuan, a.tax_yuan, a.rd_yuan
    from there t
    cross join generate_series($2::int, $3::int) as y (year)
    cross join lateral allocated_figures_of($1, y.year::text, t.ids) a
    join landed l on a.parcel_id = any(l.parcels) and (l.enterprise is null or l.enterprise = a.enterprise_id)
    where t.ids is not null
  ),
  reported as materialized (select * from whole union all select * from part),
  shared as (
    select r.project, r.year, array_agg(distinct o.project collate "C") as others
    from reported r
    join reported o on o.year = r.year and o.enterprise_id = r.enterprise_id and o.project <> r.project
      and (o.parcel_id = r.parcel_id or o.parcel_id is null or r.parcel_id is null)
    group by r.project, r.year
  )
  select r.project, r.year, count(*)::int as members,
    sum(r.output_yuan)::bigint as output_yuan, count(r.output_yuan)::int as output_reporters,
    sum(r.tax_yuan)::bigint as tax_yuan, count(r.tax_yuan)::int as tax_reporters,
    sum(r.rd_yuan)::bigint as rd_yuan, count(r.rd_yuan)::int as rd_reporters,
    coalesce(s.others, '{}') as shared_with
  from reported r
  left join shared s on s.project = r.project and s.year = r.year
  group by r.project, r.year, s.others
  order by r.project collate "C", r.year`;
