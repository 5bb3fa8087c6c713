// What does the page need before anything else: the district, its periods, target sets and size?

import type { ApiContext } from "../api/context";
import type { DistrictOverview } from "../api/shapes";
import { defaultPeriod, districtAt } from "../api/view";
import { USE_CODES } from "../land/useCodes";
import { targetSets, targetSetView } from "../metrics/targetSets";
import { gapsOf, periods } from "./periods";

interface Counts {
  parks: number;
  parcels: number;
  enterprises: number;
  towns: number;
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
}

/** The district at a glance. The extent is that of its parks and parcels, else of its own outline. */
export async function districtOverview(ctx: ApiContext): Promise<DistrictOverview> {
  const { district, version } = await districtAt(ctx);
  return ctx.memo.of(`overview ${version}`, async () => {
    const known = await periods(ctx.db, district.id);
    const sets = await targetSets(ctx.db, district.id);
    const [counts] = await ctx.db.query<Counts>(
      `with box as (
         select ST_Extent(geom) as b from (
           select geom from park where district_id = $1 union all select geom from parcel where district_id = $1) g
       ), outline as (select ST_Extent(geom) as b from district where id = $1)
       select (select count(*)::int from park where district_id = $1) as parks,
         (select count(*)::int from parcel where district_id = $1) as parcels,
         (select count(*)::int from enterprise where district_id = $1) as enterprises,
         (select count(*)::int from town where district_id = $1) as towns,
         ST_XMin(x.b) as west, ST_YMin(x.b) as south, ST_XMax(x.b) as east, ST_YMax(x.b) as north
       from (select coalesce(box.b, outline.b) as b from box, outline) x`,
      [district.id],
    );
    return {
      id: district.id,
      name: district.name,
      nameEn: district.nameEn,
      extent: counts === undefined ? null : extentOf(counts),
      demo: district.demo,
      dataVersion: version,
      periods: known,
      gaps: await gapsOf(ctx.db, district.id),
      defaultPeriod: defaultPeriod(known),
      targetSets: sets.map(targetSetView),
      defaultTargetSet: sets[0]?.id ?? "",
      counts: {
        parks: counts?.parks ?? 0,
        parcels: counts?.parcels ?? 0,
        enterprises: counts?.enterprises ?? 0,
        towns: counts?.towns ?? 0,
      },
      useCodes: USE_CODES,
    };
  });
}

function extentOf({ west, south, east, north }: Counts): DistrictOverview["extent"] {
  return west === null || south === null || east === null || north === null
    ? null
    : [west, south, east, north];
}
