// Reference layers: shapes of any kind with every column of the file. A batch brings a layer whole; the version before it stays in history.
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Queryable } from "../db/database";
import { anyEwkbText, type PlainGeometry } from "./anyEwkbText";
import { checkStagedGeometry, geometryOf } from "./checkGeometry";
import type { DeliveredRow, Delivery } from "./delivery";
import { countStatuses, dropRejected, fillStage } from "./stage";

const COLUMNS = { properties: "jsonb", geom: "shape" };
/** How deep positions lie in the coordinates of shapes that are no areas. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
};

/**
 * Takes the delivery as the new version of the layer of its name; the version that stood is told apart row by row. Nothing is written where
 * it says the very same.
 */
export async function importReference(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch, reference } = delivery.facts;
  const records = delivery.rows.map((row) => recordOf(row));
  const accepted = records.filter((_, at) => delivery.rows[at]?.rejected === false);
  await fillStage(tx, COLUMNS, accepted);
  await checkStagedGeometry(tx, delivery);
  await dropRejected(tx, delivery);
  const [standing] = await tx.query<{ batch_id: string; kind: string }>(
    "select batch_id, kind from reference_layers_in_force($1) where name = $2",
    [district, reference.name],
  );
  const before = [district, standing?.batch_id ?? ""];
  // a row is known by what it says: these layers have no ids that could be trusted
  await tx.query(
    `update stage s set merge_state = 'same' from reference_feature f
     where f.district_id = $1 and f.batch_id = $2 and f.properties = s.properties and st_asewkb(f.geom) = st_asewkb(s.geom)`,
    before,
  );
  const [missing] = await tx.query<{ count: number }>(
    `select count(*)::int as count from reference_feature f where f.district_id = $1 and f.batch_id = $2
       and not exists (select from stage s where s.merge_state = 'same' and s.properties = f.properties and st_asewkb(s.geom) = st_asewkb(f.geom))`,
    before,
  );
  delivery.counts.missing = missing?.count ?? 0;
  await countStatuses(tx, delivery);
  const { counts } = delivery;
  if (counts.new + counts.same === 0) return;
  if (counts.new === 0 && counts.missing === 0 && standing?.kind === reference.kind) return;
  await tx.query(
    `insert into reference_layer (district_id, batch_id, layer_id, name, kind)
     select $1, $2, coalesce(
       (select min(l.layer_id) from reference_layer l where l.district_id = $1 and l.name = $3),
       'L' || (select coalesce(max(substr(l.layer_id, 2)::int), 0) + 1 from reference_layer l where l.district_id = $1)), $3, $4`,
    [district, batch, reference.name, reference.kind],
  );
  await tx.query(
    `insert into reference_feature (district_id, batch_id, row_no, properties, geom)
     select $1, $2, row_no, properties, geom from stage order by row_no`,
    [district, batch],
  );
}

function recordOf(row: DeliveredRow): Record<string, unknown> {
  const properties = Object.fromEntries(
    Object.entries(row.source.cells).filter(([, text]) => text.trim() !== ""),
  );
  return { row_no: row.row, properties, geom: shapeOf(row) };
}

/** The row's shape as EWKB, or null with the row rejected. */
function shapeOf(row: DeliveredRow): string | null {
  const { type, coordinates } = (row.geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const depth = DEPTHS[String(type)];
  if (depth === undefined) {
    if (typeof type === "string" && !type.endsWith("Polygon")) {
      row.reject("not_a_plain_shape", "geometry", { value: type });
      return null;
    }
    const area: LandGeometry | null = geometryOf(row, null);
    return area === null ? null : anyEwkbText(area);
  }
  const bad = badPosition(coordinates, depth);
  if (bad !== null) {
    row.reject("bad_coordinate", "geometry", { value: bad });
    return null;
  }
  return anyEwkbText({ type, coordinates } as PlainGeometry);
}

/** The first thing that is no place on the earth, as text; null where all are. */
function badPosition(value: unknown, depth: number): string | null {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value ?? null);
  const list = value as readonly unknown[];
  if (depth > 0) {
    for (const inner of list) {
      const bad = badPosition(inner, depth - 1);
      if (bad !== null) return bad;
    }
    return null;
  }
  const [lon, lat] = list;
  const sound =
    typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return sound ? null : JSON.stringify(list);
}
