// Along which lines does a reference layer lead? With a vertex wherever two of them meet or cross.
import type { LandPosition } from "../../geo/area/landGeometry";
import type { Queryable } from "../db/database";

/** Bridges and underpasses are not told apart: where lines cross, one can turn. */
export async function roadLines(db: Queryable, districtId: string, batch: string): Promise<LandPosition[][]> {
  const rows = await db.query<{ line: string }>(
    `select st_asgeojson((st_dump(st_node(st_collect(f.geom)))).geom, 8, 0) as line
     from reference_feature f where f.district_id = $1 and f.batch_id = $2 and st_dimension(f.geom) = 1`,
    [districtId, batch],
  );
  return rows.map(({ line }) => (JSON.parse(line) as { coordinates: LandPosition[] }).coordinates);
}
