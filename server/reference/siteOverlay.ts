// On what does a site lie: of each reference layer, of the parks, of the parcels?
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { type LayerShape, overlay } from "../../geo/overlay/overlay";
import { siteFault } from "../../geo/overlay/siteFault";
import { ApiError } from "../api/apiError";
import type { ReferenceKind, SiteLayerView, SiteOverlayView } from "../api/layerShapes";
import type { Queryable } from "../db/database";
import { giveWay } from "../db/giveWay";

export interface SiteQuestion {
  readonly site: LandGeometry;
  /** By which attribute each reference layer is told apart; one that is not named is taken as a whole. */
  readonly fields: Readonly<Record<string, string>>;
  /** Only these layers; null: all that have land within the site. */
  readonly only: readonly string[] | null;
}

/** So many shapes of one layer can lie within a site that somebody waits for. */
const MOST_SHAPES = 3000;

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly kind: ReferenceKind | null;
  readonly class: string | null;
  readonly geometry: string;
}

/**
 * Each layer with areas that reach into the site, cut by it in `geo/overlay`; lines and points have no land. The reference layers come first,
 * then parks by kind, as those of different kinds lie over each other on purpose, then parcels by land use.
 * @throws ApiError for a site that crosses itself or has no area, and where a layer holds too much within it
 */
export async function siteOverlay(
  db: Queryable,
  district: string,
  { site, fields, only }: SiteQuestion,
): Promise<SiteOverlayView> {
  const fault = siteFault(site);
  if (fault !== null) throw new ApiError(fault);
  const rows = await db.query<Row>(SHAPES, [district, JSON.stringify(fields), ...boxOf(site)]);
  const layers = new Map<string, { readonly of: Row; readonly shapes: LayerShape[] }>();
  for (const row of rows) {
    if (only !== null && !only.includes(row.id)) continue;
    const known = layers.get(row.id) ?? { of: row, shapes: [] };
    known.shapes.push({ class: row.class, geometry: JSON.parse(row.geometry) as LandGeometry });
    layers.set(row.id, known);
    if (known.shapes.length > MOST_SHAPES) throw new ApiError("site_too_large", row.name ?? row.id);
  }
  const found: SiteLayerView[] = [];
  for (const [id, { of, shapes }] of layers) {
    await giveWay();
    const { name, kind } = of;
    const result = overlay(site, shapes);
    if (result.parts.length > 0) found.push({ id, name, kind, field: fields[id] ?? null, overlay: result });
  }
  const asked = await db.query<{ id: string; name: string }>(WITH_AREAS, [district, only]);
  const free = asked.filter(({ id }) => !found.some((layer) => layer.id === id));
  return { wholeDm2: geodesicAreaDm2(site), layers: found, free };
}

/** The land of a parcel. @throws ApiError for an unknown one */
export async function landOfParcel(db: Queryable, district: string, id: string): Promise<LandGeometry> {
  const [row] = await db.query<{ geometry: string }>(
    "select st_asgeojson(geom, 17, 0) as geometry from parcel where district_id = $1 and id = $2",
    [district, id],
  );
  if (row === undefined) throw new ApiError("unknown_parcel", id);
  return JSON.parse(row.geometry) as LandGeometry;
}

/** All shapes whose box meets the site's, in full precision: one row per shape. */
const SHAPES = `
  with site as (select st_makeenvelope($3::float8, $4::float8, $5::float8, $6::float8, 4490) as box)
  select l.layer_id as id, l.name, l.kind, f.properties ->> ($2::jsonb ->> l.layer_id) as class, st_asgeojson(f.geom, 17, 0) as geometry,
    1 as part, substr(l.layer_id, 2)::int as place, lpad(f.row_no::text, 9, '0') as line
  from site, reference_layers_in_force($1) l
  join reference_feature f on f.district_id = $1 and f.batch_id = l.batch_id
  where st_dimension(f.geom) = 2 and f.geom && site.box
  union all
  select 'parks:' || k.kind, null, null, k.name, st_asgeojson(k.geom, 17, 0), 2, 0, k.id
  from site, park k where k.district_id = $1 and k.geom && site.box
  union all
  select 'parcels', null, null, coalesce(p.use_code, ''), st_asgeojson(p.geom, 17, 0), 3, 0, p.id
  from site, parcels_in_force($1) v join parcel p on p.district_id = $1 and p.id = v.id
  where p.geom && site.box
  order by part, place, id, line`;

/** The reference layers that a site could lie on. */
const WITH_AREAS = `
  select l.layer_id as id, l.name from reference_layers_in_force($1) l
  where ($2::text[] is null or l.layer_id = any($2::text[])) and exists (
    select from reference_feature f where f.district_id = $1 and f.batch_id = l.batch_id and st_dimension(f.geom) = 2)
  order by substr(l.layer_id, 2)::int`;

function boxOf(site: LandGeometry): [west: number, south: number, east: number, north: number] {
  const polygons = site.type === "Polygon" ? [site.coordinates] : site.coordinates;
  const corners = polygons.flatMap((rings) => rings[0] ?? []);
  const [lons, lats] = [corners.map(([lon = 0]) => lon), corners.map(([, lat = 0]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
