// Which towns or clusters are there, where, and in which parks?
import type { Queryable } from "../db/database";

interface GroupNaming {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly bbox: [number, number, number, number] | null;
  readonly parkIds: string[];
}

/** Land by town, `""` without one. */
const TOWNS = `
  with land as (select coalesce(p.town_id, '') as id, p.park_id, p.geom from parcel p where p.district_id = $1 and $2::text is not null)
  select l.id, coalesce(t.name, '') as name, t.name_en as "nameEn",
    ST_XMin(l.box) as west, ST_YMin(l.box) as south, ST_XMax(l.box) as east, ST_YMax(l.box) as north, l.parks
  from (
    select id, ST_Extent(geom) as box, array_agg(distinct park_id) filter (where park_id is not null) as parks from land group by id
    union all
    select t.id, null, null from town t where t.district_id = $1 and not exists (select from land where land.id = t.id)
  ) l
  left join town t on t.district_id = $1 and t.id = l.id`;

/** Land by the clusters of the enterprises on it, `""` for those in none. */
const CLUSTERS = `
  with code as (
    select c.industry_code, cluster_of_code($1, c.industry_code) as cluster
    from (select distinct coalesce(industry_code, '') as industry_code from enterprises_in_force($1)) c
  ), land as (
    select c.cluster as id, p.park_id, p.geom
    from occupied_land($1, left($2, 4)::int) o
    join enterprises_in_force($1) e on e.id = o.enterprise_id
    join code c on c.industry_code = coalesce(e.industry_code, '')
    join parcel p on p.district_id = $1 and p.id = o.parcel_id
  )
  select l.id, coalesce(n.name, '') as name, null as "nameEn",
    ST_XMin(l.box) as west, ST_YMin(l.box) as south, ST_XMax(l.box) as east, ST_YMax(l.box) as north, l.parks
  from (select id, ST_Extent(geom) as box, array_agg(distinct park_id) filter (where park_id is not null) as parks from land group by id) l
  left join (select cluster, min(name) as name from industry_cluster where district_id = $1 group by cluster) n on n.cluster = l.id`;

/** Every group by id, the one without a name last. */
export async function groupNamings(
  db: Queryable,
  districtId: string,
  by: "town" | "cluster",
  period: string,
): Promise<GroupNaming[]> {
  const rows = await db.query<{
    id: string;
    name: string;
    nameEn: string | null;
    west: number | null;
    south: number | null;
    east: number | null;
    north: number | null;
    parks: string[] | null;
  }>(`select * from (${by === "town" ? TOWNS : CLUSTERS}) g order by g.id = '', g.id collate "C"`, [
    districtId,
    period,
  ]);
  return rows.map(({ id, name, nameEn, west, south, east, north, parks }) => ({
    id,
    name,
    nameEn,
    bbox:
      west === null || south === null || east === null || north === null ? null : [west, south, east, north],
    parkIds: parks ?? [],
  }));
}
