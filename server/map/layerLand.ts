// How much of each parcel lies in a drawn ring, on a layer, or on those of its features of which an attribute says something? SQL adds; what is enough is judged by geo/filter.
import type { LandQuestion } from "../../geo/filter/asked";
import type { Corner } from "../../geo/filter/filter";
import type { LayerLand } from "../../geo/filter/onLayer";
import type { Queryable } from "../db/database";
import { standingLayer } from "../reference/referenceLayers";
import type { Columns } from "./packColumns";

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
  const rows = await ("ring" in asked
    ? db.query<Row>(LAND(DRAWN_SHAPE), [districtId, wellKnown(asked.ring)])
    : landOnLayer(db, districtId, asked));
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

interface Row {
  readonly id: string;
  readonly whole: number;
  readonly common: number;
  readonly pointed: boolean;
}

async function landOnLayer(
  db: Queryable,
  districtId: string,
  { layer, where }: Exclude<LandQuestion, { ring: unknown }>,
): Promise<Row[]> {
  const reference = REFERENCE.test(layer);
  if (reference) await standingLayer(db, districtId, layer);
  const params = [districtId, layer, where?.attribute ?? null, where?.value ?? null];
  return db.query<Row>(LAND(reference ? REFERENCE_SHAPES : PARK_SHAPES), params);
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
  const rows = await db.query<Row>(LAND(KIND_SHAPES), [districtId, kind, named]);
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

const REFERENCE_SHAPES = `
  select f.geom from reference_layers_in_force($1) l
  join reference_feature f on f.district_id = $1 and f.batch_id = l.batch_id
  where l.layer_id = $2 and st_dimension(f.geom) = 2 and ($3::text is null or f.properties ->> $3 = $4)`;

const KIND_SHAPES = `
  select f.geom from reference_layers_in_force($1) l
  join reference_feature f on f.district_id = $1 and f.batch_id = l.batch_id
  where l.kind = $2 and st_dimension(f.geom) = 2 and ($3::text is null or l.name ~* $3)`;

/** A park has no columns of a file: what asks for one finds nothing. */
const PARK_SHAPES = `
  select k.geom from park k where k.district_id = $1 and k.kind = $2 and $3::text is null and $4::text is null`;

/** A line that crosses itself encloses what an odd number of its turns does. */
const DRAWN_SHAPE = "select st_collectionextract(st_makevalid(st_geomfromtext($2, 4490)), 3) as geom";

/** One row per parcel. */
const LAND = (shapes: string): string => `
  with shape as materialized (${shapes}),
  met as (
    select p.id, p.geodesic_dm2, p.geom as plot, s.geom as shape, st_covers(s.geom, p.geom) as whole,
      st_intersects(s.geom, st_setsrid(st_makepoint(p.label_lon, p.label_lat), 4490)) as pointed
    from shape s join parcel p on p.district_id = $1 and p.geom && s.geom and st_intersects(s.geom, p.geom)
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
  select p.id, p.geodesic_dm2::float8 as whole,
    coalesce(case when o.whole then o.geodesic_dm2 else least(o.geodesic_dm2, c.dm2) end, 0)::float8 as common,
    coalesce(o.pointed, false) as pointed
  from parcel p left join parcel_met o on o.id = p.id left join cut c on c.id = p.id
  where p.district_id = $1 order by p.id collate "C"`;
