// What did the enterprise or the parcels that a project became report, year by year? SQL adds; what is enough is judged by geo/promotion.
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
  /** Whole yuan; null where an enterprise that belongs to it has not reported the figure. */
  readonly output: number | null;
  readonly tax: number | null;
  readonly rd: number | null;
}

/**
 * By enterprise alone all of its figures; by parcels alone what all enterprises on them report for that land; by both the enterprise's figures for
 * that land. A figure that one of them does not report is not known: the others' are not the whole.
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
  return db.query<DeliveredYear>(DELIVERED, [district, from, to, JSON.stringify(landed)]);
}

/** One row per project and year in which somebody is there, or the enterprise reports anything. */
const DELIVERED = `
  with landed as materialized (
    select l.project, l.enterprise, l.parcels from jsonb_to_recordset($4::jsonb) as l (project text, enterprise text, parcels text[])
  ),
  there as materialized (
    select array_agg(distinct o.enterprise_id) as ids from occupancy o
    where o.district_id = $1 and o.parcel_id in (select unnest(l.parcels) from landed l)
  ),
  whole as (
    select l.project, y.year, f.output_yuan, f.tax_yuan, f.rd_yuan
    from generate_series($2::int, $3::int) as y (year)
    cross join lateral period_figures_of($1, y.year::text, 
      coalesce((select array_agg(enterprise) from landed where cardinality(parcels) = 0), '{}')) f
    join landed l on l.enterprise = f.enterprise_id and cardinality(l.parcels) = 0
  ),
  part as (
    select l.project, y.year, a.output_yuan, a.tax_yuan, a.rd_yuan
    from there t
    cross join generate_series($2::int, $3::int) as y (year)
    cross join lateral allocated_figures_of($1, y.year::text, t.ids) a
    join landed l on a.parcel_id = any(l.parcels) and (l.enterprise is null or l.enterprise = a.enterprise_id)
    where t.ids is not null
  )
  select project, year,
    case when count(output_yuan) = count(*) then sum(output_yuan)::bigint end as output,
    case when count(tax_yuan) = count(*) then sum(tax_yuan)::bigint end as tax,
    case when count(rd_yuan) = count(*) then sum(rd_yuan)::bigint end as rd
  from (select * from whole union all select * from part) reported
  group by project, year
  order by project collate "C", year`;
