// Where is the park, parcel or enterprise that somebody half remembers?
import type { ApiContext } from "../api/context";
import type { SearchHit } from "../api/shapes";
import { pinyinHits } from "./pinyinHits";

/** Exact before prefix before anywhere before all of several words before what answers to letters of pinyin; of equal ones parks, parcels and enterprises in turn; at most `limit`. Nothing for a blank query. */
export async function search(
  ctx: ApiContext,
  districtId: string,
  version: string,
  query: string,
  limit: number,
): Promise<SearchHit[]> {
  const text = query.normalize("NFKC").trim();
  if (text === "") return [];
  const anywhere = holding(text);
  const words = text.split(/[\s,;、]+/).filter((word) => word !== "");
  const several = words.length > 1;
  const spoken = await pinyinHits(ctx, districtId, version, text);
  const rows = await ctx.db.query<Omit<SearchHit, "point"> & { lon: number | null; lat: number | null }>(
    several ? SEARCH_WORDS : SEARCH,
    [
      ...[districtId, text, anywhere, limit, spoken.parks, spoken.parcels, spoken.enterprises],
      ...(several ? [words.map(holding)] : []),
    ],
  );
  ctx.log.info(
    { hits: rows.filter(({ kind }) => kind === "enterprise").map(({ id }) => id) },
    "named enterprises read",
  );
  return rows.map(({ lon, lat, ...hit }) => ({
    ...hit,
    point: lon === null || lat === null ? null : [lon, lat],
  }));
}

/** What holds a text anywhere, for `ilike`. */
const holding = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

const PATTERN = `
  with hit as (
    (select 'park' as kind, 1 as class, k.id, k.name, k.name_en as "nameEn", k.kind as detail, k.id as "parkId", null::text as "parcelId",
       ST_X(ST_PointOnSurface(k.geom)) as lon, ST_Y(ST_PointOnSurface(k.geom)) as lat,
       coalesce(least(place(k.id, $2), place(k.name, $2), place(k.name_en, $2)), words(park), spoken(k.id, $5)) as place
     from park k
     where k.district_id = $1 and (k.id ilike $3 or k.name ilike $3 or k.name_en ilike $3 or k.id = any($5::text[]) or words(park))
     order by 11, k.id limit 200)
    union all
    (select 'parcel', 2, p.id, coalesce(p.code, p.id), null::text, case when p.owner ilike $3 then p.owner else coalesce(p.name, p.address, '') end, p.park_id, p.id, p.label_lon, p.label_lat,
       coalesce(least(place(p.id, $2), place(p.code, $2), place(p.name, $2), place(p.address, $2), place(p.owner, $2)), words(parcel), spoken(p.id, $6))
     from parcel p
     where p.district_id = $1 and (p.id ilike $3 or p.code ilike $3 or p.name ilike $3 or p.address ilike $3 or p.owner ilike $3 or p.id = any($6::text[]) or words(parcel))
     order by 11, p.id limit 200)
    union all
    (select 'enterprise', 3, e.id, e.name, null::text, e.id, o.park_id, o.parcel_id, o.label_lon, o.label_lat,
       coalesce(least(place(e.id, $2), place(e.name, $2)), words(enterprise), spoken(e.id, $7))
     from enterprise e
     left join lateral (
       select c.parcel_id, p.park_id, p.label_lon, p.label_lat
       from occupancy c join parcel p on p.district_id = c.district_id and p.id = c.parcel_id
       where c.district_id = e.district_id and c.enterprise_id = e.id and c.superseded_by is null
       order by coalesce(c.area_dm2, 0) desc, c.parcel_id limit 1
     ) o on true
     where e.district_id = $1 and (e.name ilike $3 or e.id ilike $3 or e.id = any($7::text[]) or words(enterprise))
     order by 11, e.id limit 200)
  )
  select kind, id, name, "nameEn", detail, "parkId", "parcelId", lon, lat
  from (select *, row_number() over (partition by place, class order by name collate "C", id collate "C") as turn from hit) h
  order by place, turn, class limit $4`
  .replaceAll(
    /place\(([^,]+), \$2\)/g,
    (_, column) =>
      `case when lower(${column}) = lower($2) then 0 when starts_with(lower(${column}), lower($2)) then 1 when ${column} ilike $3 then 2 end`,
  )
  // behind what is written so, in the order in which it was found
  .replaceAll(/spoken\(([^,]+), (\$\d)\)/g, (_, id, list) => `4 + array_position(${list}::text[], ${id})`);

/** Where all words stand, of a plot also in the name of its park: behind what is written whole, before what only sounds so. */
const WORDS: Readonly<Record<string, string>> = {
  park: "concat_ws(' ', k.id, k.name, k.name_en)",
  parcel:
    "concat_ws(' ', p.id, p.code, p.name, p.address, p.owner, (select k.name from park k where k.district_id = p.district_id and k.id = p.park_id))",
  enterprise: "concat_ws(' ', e.id, e.name)",
};
const SEARCH_WORDS = PATTERN.replaceAll(
  /, words\((\w+)\)/g,
  (_, kind: string) => `, case when ${WORDS[kind]} ilike all($8::text[]) then 3 end`,
).replaceAll(/ or words\((\w+)\)/g, (_, kind: string) => ` or ${WORDS[kind]} ilike all($8::text[])`);
const SEARCH = PATTERN.replaceAll(/(, | or )words\(\w+\)/g, "");
