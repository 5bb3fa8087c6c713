// How much of each parcel lies in a drawn ring, on a layer, or on those of its features of which an attribute says something? SQL adds; what is enough is judged by geo/filter.
import type { LandQuestion } from "../../geo/filter/asked";
import type { Corner } from "../../geo/filter/filter";
import type { LayerLand } from "../../geo/filter/onLayer";
import type { Queryable } from "../db/database";
import { standingLayer } from "../reference/referenceLayers";
import type { Columns } from "./packColumns";
import { parcelPages } from "./parcelPages";

/** Ids of reference layers; every other layer is a kind of parks. */
const REFERENCE = /^L[1-9][0-9]*$/;

/**
 * Land of each parcel that lies there, each place once, in 0.01 m², and whether the point inside the parcel does; in the order of the
 * geometry's. Lines and points have no land. A parcel within one feature lies on it whole; others are cut, the sides given points every 25 m as
 * in geo/overlay, and measured on the CGCS2000 ellipsoid.
 * @throws ApiError for a reference layer that is not there
 */
export async function layerLandColumns(
  db: Queryable,
  districtId: string,
  dataVersion: string,
  asked: LandQuestion,
): Promise<Columns> {
  const rows = await landOfParcels(db, districtId, await shapesOf(db, districtId, asked));
  return {
    count: rows.length,
    dataVersion,
    dictionaries: {},
    arrays: {
      commonDm2: Float64Array.from(rows, ({ common }) => Number(common)),
      inner: Uint8Array.from(rows, ({ pointed }) => (pointed ? 1 : 0)),
    },
  };
}

/** Parcels whose land is cut at a time. */
const PAGE = 2_000;

interface Land {
  readonly common: number;
  readonly pointed: boolean;
}
/** Shapes as SQL in which `page` is the parcels looked at, and what it is given after the district. */
interface Shapes {
  readonly shapes: string;
  readonly params: readonly [string | null, string | null, string | null];
}

/**
 * Every parcel with its drawn area in 0.01 m² and its land on the shapes, in the order of the geometry's. Others are served between two pages:
 * where they have brought a parcel that no page had, nobody knows its land, and all is looked at anew.
 */
async function landOfParcels(
  db: Queryable,
  districtId: string,
  of: Shapes,
): Promise<(Land & { readonly id: string; readonly whole: number })[]> {
  const { shapes, params } = of;
  const found = new Map<string, Land>();
  for await (const { after, to } of parcelPages(db, districtId, PAGE))
    for (const { id, ...land } of await db.query<Land & { id: string }>(LAND(shapes), [
      districtId,
      ...params,
      after,
      to,
    ]))
      found.set(id, land);
  const parcels = await db.query<{ id: string; whole: number }>(
    `select id, geodesic_dm2::float8 as whole from parcel where district_id = $1 order by id collate "C"`,
    [districtId],
  );
  const rows = parcels.flatMap((parcel) => {
    const land = found.get(parcel.id);
    return land === undefined ? [] : [{ ...parcel, ...land }];
  });
  return rows.length === parcels.length ? rows : landOfParcels(db, districtId, of);
}

async function shapesOf(db: Queryable, districtId: string, asked: LandQuestion): Promise<Shapes> {
  if ("ring" in asked) return { shapes: DRAWN_SHAPE, params: [wellKnown(asked.ring), null, null] };
  const { layer, where } = asked;
  const reference = REFERENCE.test(layer);
  if (!reference)
    return { shapes: PARK_SHAPES, params: [layer, where?.attribute ?? null, where?.value ?? null] };
  const { batch } = await standingLayer(db, districtId, layer);
  return { shapes: REFERENCE_SHAPES, params: [batch, where?.attribute ?? null, where?.value ?? null] };
}

/** How much of a parcel lies on layers, of how much; 0.01 m² of its drawn shape. */
export interface ParcelOnLayers {
  readonly id: string;
  readonly wholeDm2: number;
  readonly commonDm2: number;
}

/**
 * The same on all standing layers of a kind together, each place once.
 * @param named a pattern of their names; null: all of the kind
 * @returns null where there is no such layer
 */
export async function landOnKind(
  db: Queryable,
  districtId: string,
  kind: string,
  named: string | null,
): Promise<ParcelOnLayers[] | null> {
  const [layer] = await db.query(
    `select 1 from reference_layers_in_force($1) l where l.kind = $2 and ($3::text is null or l.name ~* $3)`,
    [districtId, kind, named],
  );
  if (layer === undefined) return null;
  const rows = await landOfParcels(db, districtId, { shapes: KIND_SHAPES, params: [kind, named, null] });
  return rows.map(({ id, whole, common }) => ({ id, wholeDm2: Number(whole), commonDm2: Number(common) }));
}

/** The ring, closed, as the database reads it. */
function wellKnown(ring: readonly Corner[]): string {
  const corners = [...ring, ...ring.slice(0, 1)].map((corner) => corner.join(" "));
  return `POLYGON((${corners.join(",")}))`;
}

/** The same as a filter reads it. */
export function landOfColumns({ arrays }: Columns): LayerLand {
  return { commonDm2: arrays.commonDm2 ?? [], inner: arrays.inner ?? [] };
}

/** Those near the page only, found by their index: a layer may have tens of thousands. */
const REFERENCE_SHAPES = `
  select distinct on (f.row_no) f.geom from page p join reference_feature f on f.district_id = $1 and f.batch_id = $2 and f.geom && p.geom
  where st_dimension(f.geom) = 2 and ($3::text is null or f.properties ->> $3 = $4)`;

const KIND_SHAPES = `
  select distinct on (f.batch_id, f.row_no) f.geom from reference_layers_in_force($1) l
  join reference_feature f on f.district_id = $1 and f.batch_id = l.batch_id
  join page p on f.geom && p.geom
  where l.kind = $2 and st_dimension(f.geom) = 2 and ($3::text is null or l.name ~* $3) and $4::text is null`;

/** A park has no columns of a file: what asks for one finds nothing. */
const PARK_SHAPES = `
  select k.geom from park k where k.district_id = $1 and k.kind = $2 and $3::text is null and $4::text is null`;

/** A line that crosses itself encloses what an odd number of its turns does. */
const DRAWN_SHAPE = `
  select st_collectionextract(st_makevalid(st_geomfromtext($2, 4490)), 3) as geom where $1::text is not null and $3::text is null and $4::text is null`;

/** One row per parcel of the page. */
const LAND = (shapes: string): string => `
  with page as materialized (
    select id, geom, geodesic_dm2, label_lon, label_lat from parcel where district_id = $1 and id > $5 and id <= $6
  ),
  shape as materialized (${shapes}),
  met as (
    select p.id, p.geodesic_dm2, p.geom as plot, s.geom as shape, st_covers(s.geom, p.geom) as whole,
      st_intersects(s.geom, st_setsrid(st_makepoint(p.label_lon, p.label_lat), 4490)) as pointed
    from shape s join page p on p.geom && s.geom and st_intersects(s.geom, p.geom)
  ),
  parcel_met as (
    select id, max(geodesic_dm2) as geodesic_dm2, bool_or(whole) as whole, bool_or(pointed) as pointed from met group by id
  ),
  cut as (
    select m.id, round(st_area(st_union(st_collectionextract(st_intersection(
      st_segmentize(m.plot::geography, 25)::geometry, st_segmentize(m.shape::geography, 25)::geometry), 3))::geography)::numeric * 100) as dm2
    from met m join parcel_met o on o.id = m.id and not o.whole
    group by m.id
  )
  select p.id, coalesce(case when o.whole then o.geodesic_dm2 else least(o.geodesic_dm2, c.dm2) end, 0)::float8 as common,
    coalesce(o.pointed, false) as pointed
  from page p left join parcel_met o on o.id = p.id left join cut c on c.id = p.id`;
