// What else did the delivered files say of a parcel, in columns for which the house has no field?
import { ApiError } from "../api/apiError";
import type { ParcelAttribute } from "../api/parcelShapes";
import type { Queryable } from "../db/database";

/** By the columns' own names, as delivered; blanks are left away. @throws ApiError where there is no such parcel */
export async function parcelAttributes(
  db: Queryable,
  districtId: string,
  id: string,
): Promise<ParcelAttribute[]> {
  const rows = await db.query<{ name: string | null; value: string | null }>(
    `select a.key as name, a.value from parcel p left join lateral jsonb_each_text(p.attributes) a on a.value <> ''
     where p.district_id = $1 and p.id = $2 order by a.key collate "C"`,
    [districtId, id],
  );
  if (rows.length === 0) throw new ApiError("unknown_parcel", id);
  return rows.flatMap(({ name, value }) => (name === null || value === null ? [] : [{ name, value }]));
}
