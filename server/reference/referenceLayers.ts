// Which reference layers stand, and what is in them?
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { ApiError } from "../api/apiError";
import type { ReferenceLayerView, ReferenceProperties } from "../api/layerShapes";
import type { Queryable } from "../db/database";

type Row = Omit<ReferenceLayerView, "importedAt" | "extent"> & {
  at: Date | string;
  west: number;
  south: number;
  east: number;
  north: number;
};

/** The layers in the order in which they first came. */
export async function referenceLayers(db: Queryable, district: string): Promise<ReferenceLayerView[]> {
  const rows = await db.query<Row>(
    `select l.layer_id as id, l.name, l.kind, l.batch_id as batch, b.file_name as file, b.imported_at as at,
       b.imported_by as "importedBy", b.crs, f.*,
       (select count(*)::int from reference_layer o join import_batch e on e.district_id = o.district_id and e.id = o.batch_id
        where o.district_id = $1 and o.layer_id = l.layer_id and o.batch_id <> l.batch_id and e.withdrawn_at is null) as earlier
     from reference_layers_in_force($1) l
     join import_batch b on b.district_id = $1 and b.id = l.batch_id
     cross join lateral (
       select count(*) filter (where st_dimension(g.geom) = 2)::int as areas, count(*) filter (where st_dimension(g.geom) = 1)::int as lines,
         count(*) filter (where st_dimension(g.geom) = 0)::int as points,
         min(st_xmin(g.geom)) as west, min(st_ymin(g.geom)) as south, max(st_xmax(g.geom)) as east, max(st_ymax(g.geom)) as north
       from reference_feature g where g.district_id = $1 and g.batch_id = l.batch_id) f
     order by substr(l.layer_id, 2)::int`,
    [district],
  );
  return rows.map(({ at, west, south, east, north, ...layer }) => ({
    ...layer,
    importedAt: new Date(at).toISOString(),
    extent: [west, south, east, north],
  }));
}

/** The standing version of a layer. @throws ApiError where there is none */
export async function standingLayer(
  db: Queryable,
  district: string,
  id: string,
): Promise<{ readonly batch: string; readonly name: string }> {
  const [row] = await db.query<{ batch: string; name: string }>(
    "select batch_id as batch, name from reference_layers_in_force($1) where layer_id = $2",
    [district, id],
  );
  if (row === undefined) throw new ApiError("unknown_layer", id);
  return row;
}

/** All features of a version, numbered by the lines of its file, in degrees CGCS2000 to 0.1 mm. */
export async function referenceFeatures(
  db: Queryable,
  district: string,
  batch: string,
): Promise<FeatureCollection<Geometry, ReferenceProperties>> {
  const rows = await db.query<{ row: number; properties: ReferenceProperties; geometry: string }>(
    `select row_no as row, properties, st_asgeojson(geom, 9, 0) as geometry from reference_feature
     where district_id = $1 and batch_id = $2 order by row_no`,
    [district, batch],
  );
  return {
    type: "FeatureCollection",
    features: rows.map(
      ({ row, properties, geometry }): Feature<Geometry, ReferenceProperties> => ({
        type: "Feature",
        id: row,
        properties,
        geometry: JSON.parse(geometry) as Geometry,
      }),
    ),
  };
}
