// Which park, or the district, is meant, and what are parcels and enterprises called?
import { ApiError } from "../api/apiError";
import type { ParkKind } from "../api/shapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import type { Unit } from "./yardstickOf";

/** Every park with its kind and designated industries, by id. */
export function parkUnits(db: Queryable, districtId: string): Promise<Unit[]> {
  return db.query<Unit & { kind: ParkKind }>(
    `select k.id, k.name, k.name_en as "nameEn", k.kind,
       array(select l.prefix from park_lead_industry l
         where l.district_id = k.district_id and l.park_id = k.id order by l.position, l.prefix) as leads
     from park k where k.district_id = $1 order by k.id collate "C"`,
    [districtId],
  );
}

/** The district as a unit: it has no kind and no leading industries of its own. */
function districtUnit({ district }: Pick<View, "district">): Unit {
  return { id: district.id, name: district.name, nameEn: district.nameEn, kind: null, leads: [] };
}

/** @throws ApiError where there is no such park */
export async function unitOf(db: Queryable, view: View, parkId: string | null): Promise<Unit> {
  if (parkId === null) return districtUnit(view);
  const found = (await parkUnits(db, view.district.id)).find(({ id }) => id === parkId);
  if (found === undefined) throw new ApiError("unknown_park", parkId);
  return found;
}

/** Names of enterprises; one that is not there (any more) has none. */
export async function enterpriseNames(
  db: Queryable,
  districtId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    "select id, name from enterprise where district_id = $1 and id = any($2)",
    [districtId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
