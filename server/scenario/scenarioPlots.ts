// Which land, figures and shapes do the plots of a scenario start with? The sums of all of them are the parks' tallies.
import type { AreaBasis } from "../../geo/area/areaBasis";
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Extent } from "../../geo/scenario/extent";
import {
  combineHoldings,
  type Holding,
  type Plot,
  type PlotLimit,
  type PlotPart,
} from "../../geo/scenario/plot";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";

interface LandRow {
  id: string;
  park_id: string | null;
  park_split: boolean;
  use_code: string | null;
  status: string | null;
  area_basis: AreaBasis;
  area_dm2: number;
  geodesic_dm2: number;
  shape: LandGeometry | null;
}
interface PartRow {
  parcel_id: string;
  park_id: string | null;
  area_dm2: number;
  geodesic_dm2: number;
}
interface HoldingRow {
  parcel_id: string;
  park_id: string | null;
  split: boolean;
  enterprise_id: string;
  name: string;
  industry_code: string | null;
  above_scale: boolean;
  land_dm2: number;
  land_geodesic_dm2: number;
  output_yuan: number | null;
  tax_yuan: number | null;
  rd_yuan: number | null;
}

/** What stands for the shape of a plot that no event draws, cuts or joins. */
const UNDRAWN: LandGeometry = { type: "MultiPolygon", coordinates: [] };

/** Which plots: of these parcels, all that these enterprises use, and all that reach into these stretches of land. */
export interface WantedPlots {
  readonly plots: readonly string[];
  readonly enterprises: readonly string[];
  readonly around: readonly Extent[];
}

/** The plots wanted, with their shapes, by id; names that are not there are left out. */
export async function plotsWanted(db: Queryable, view: View, wanted: WantedPlots): Promise<Plot[]> {
  const district = view.district.id;
  const used = await db.query<{ id: string }>(
    `select distinct o.parcel_id as id from occupancy o
     where o.district_id = $1 and o.superseded_by is null and o.enterprise_id = any($2)`,
    [district, [...wanted.enterprises]],
  );
  const near = await plotIdsNear(db, view, wanted.around);
  const ids = [...new Set([...wanted.plots, ...used.map(({ id }) => id), ...near])];
  return plotsOf(db, view, ids, ids);
}

/** The parcels whose boxes reach into any of these stretches of land. */
export async function plotIdsNear(db: Queryable, view: View, extents: readonly Extent[]): Promise<string[]> {
  if (extents.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `select distinct k.id from jsonb_array_elements($2::jsonb) e
     join parcel k on k.district_id = $1
       and k.geom && ST_MakeEnvelope((e->>0)::float8, (e->>1)::float8, (e->>2)::float8, (e->>3)::float8, 4490)`,
    [view.district.id, JSON.stringify(extents)],
  );
  return rows.map(({ id }) => id);
}

/** Every plot of the district, with the shapes of those that events name. */
export function plotsOfDistrict(db: Queryable, view: View, drawn: readonly string[]): Promise<Plot[]> {
  return plotsOf(db, view, null, drawn);
}

/** @param ids null: all */
async function plotsOf(
  db: Queryable,
  view: View,
  ids: readonly string[] | null,
  drawn: readonly string[],
): Promise<Plot[]> {
  const district = view.district.id;
  const given = [district, ids];
  const land = await db.query<LandRow>(
    `select p.id, k.park_id, k.park_split, p.use_code, p.status, p.area_basis, p.area_dm2, p.geodesic_dm2,
       case when p.id = any($3::text[]) then st_asgeojson(k.geom, 15, 0)::jsonb end as shape
     from parcels_in_force($1) p join parcel k on k.district_id = $1 and k.id = p.id
     where $2::text[] is null or p.id = any($2)
     order by p.id collate "C"`,
    [...given, [...drawn]],
  );
  const parts = await db.query<PartRow>(
    `select parcel_id, park_id, area_dm2, geodesic_dm2 from split_land($1) where $2::text[] is null or parcel_id = any($2)`,
    given,
  );
  const limits = await db.query<{ parcel_id: string; key: string; min: string | null; max: string | null }>(
    `select parcel_id, key, trim_scale(min)::text as min, trim_scale(max)::text as max from plan_limit
     where district_id = $1 and ($2::text[] is null or parcel_id = any($2))`,
    given,
  );
  const holdings = await holdingsOf(db, view, ids);
  const byPlot = grouped(holdings, ({ parcel_id }) => parcel_id);
  const partsByPlot = grouped(parts, ({ parcel_id }) => parcel_id);
  const limitsByPlot = grouped(limits, ({ parcel_id }) => parcel_id);
  return land.map((row) => ({
    id: row.id,
    from: [row.id],
    use: row.use_code,
    status: row.status,
    basis: row.area_basis,
    limits: Object.fromEntries(
      (limitsByPlot.get(row.id) ?? []).map(({ key, min, max }): [string, PlotLimit] => [key, { min, max }]),
    ),
    parts: partsOf(row, partsByPlot.get(row.id) ?? [], byPlot.get(row.id) ?? []),
    shape: row.shape ?? UNDRAWN,
  }));
}

function partsOf(row: LandRow, split: readonly PartRow[], holdings: readonly HoldingRow[]): PlotPart[] {
  if (!row.park_split) {
    const own = holdings.filter((one) => !one.split);
    return [
      {
        parkId: row.park_id,
        areaDm2: row.area_dm2,
        geodesicDm2: row.geodesic_dm2,
        holdings: combineHoldings(own.map(holdingOf)),
      },
    ];
  }
  return split.map((part) => ({
    parkId: part.park_id,
    areaDm2: part.area_dm2,
    geodesicDm2: part.geodesic_dm2,
    holdings: holdings.filter((one) => one.split && one.park_id === part.park_id).map(holdingOf),
  }));
}

const holdingOf = (row: HoldingRow): Holding => ({
  enterpriseId: row.enterprise_id,
  name: row.name,
  industry: row.industry_code ?? "",
  aboveScale: row.above_scale,
  landDm2: row.land_dm2,
  geodesicDm2: row.land_geodesic_dm2,
  outputYuan: row.output_yuan,
  taxYuan: row.tax_yuan,
  rdYuan: row.rd_yuan,
});

/** What enterprises have on the plots, as the parks' tallies add it up. */
async function holdingsOf(
  db: Queryable,
  { district, period }: View,
  ids: readonly string[] | null,
): Promise<HoldingRow[]> {
  const tenants =
    ids === null
      ? null
      : (
          await db.query<{ id: string }>(
            `select distinct o.enterprise_id as id from occupancy o
             where o.district_id = $1 and o.superseded_by is null and o.parcel_id = any($2)`,
            [district.id, ids],
          )
        ).map(({ id }) => id);
  const figures = `f.enterprise_id, e.name, f.industry_code, f.above_scale, f.land_dm2, f.land_geodesic_dm2, f.output_yuan, f.tax_yuan, f.rd_yuan`;
  return db.query<HoldingRow>(
    `select f.parcel_id, null as park_id, false as split, ${figures}
     from allocated_figures_of($1, $2, $3) f
     join enterprise e on e.district_id = $1 and e.id = f.enterprise_id
     where $4::text[] is null or f.parcel_id = any($4)
     union all
     select f.parcel_id, f.park_id, true, ${figures}
     from split_figures($1, $2) f
     join enterprise e on e.district_id = $1 and e.id = f.enterprise_id
     where ($3::text[] is null or f.enterprise_id = any($3)) and ($4::text[] is null or f.parcel_id = any($4))
       and (f.land_dm2 <> 0)
     order by 1, 4`,
    [district.id, period, tenants, ids],
  );
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known === undefined) groups.set(key(row), [row]);
    else known.push(row);
  }
  return groups;
}
