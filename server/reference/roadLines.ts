// Along which lines does a reference layer lead? With a vertex wherever two of them meet or cross.
import type { LandPosition } from "../../geo/area/landGeometry";
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";

/** The network is made in one piece, while nobody else is answered: as many as all roads of a county have. */
const MOST_VERTICES = 200_000;

/**
 * Bridges and underpasses are not told apart: where lines cross, one can turn.
 * @throws ApiError where the layer has too many vertices
 */
export async function roadLines(db: Queryable, districtId: string, batch: string): Promise<LandPosition[][]> {
  const [size] = await db.query<{ vertices: number }>(
    `select coalesce(sum(st_npoints(f.geom)), 0)::int as vertices from reference_feature f
     where f.district_id = $1 and f.batch_id = $2 and st_dimension(f.geom) = 1`,
    [districtId, batch],
  );
  if ((size?.vertices ?? 0) > MOST_VERTICES) throw new ApiError("roads_too_many", String(MOST_VERTICES));
  const rows = await db.query<{ line: string }>(
    `select st_asgeojson((st_dump(st_node(st_collect(f.geom)))).geom, 8, 0) as line
     from reference_feature f where f.district_id = $1 and f.batch_id = $2 and st_dimension(f.geom) = 1`,
    [districtId, batch],
  );
  return rows.map(({ line }) => (JSON.parse(line) as { coordinates: LandPosition[] }).coordinates);
}
