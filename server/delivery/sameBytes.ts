// Was this very file imported before, however it was read then?
import type { Queryable } from "../db/database";
import type { EarlierImport } from "../import/importReport";

/** The last import of a layer of the same bytes that still stands; null where there is none. */
export async function sameBytes(
  db: Queryable,
  district: string,
  { sha256, layer }: { readonly sha256: string; readonly layer: string },
): Promise<EarlierImport | null> {
  const [row] = await db.query<{ batch: string; at: Date | string; by: string }>(
    `select id as batch, imported_at as at, imported_by as by from import_batch
     where withdrawn_at is null and district_id = $1 and sha256 = $2
       and coalesce(choices -> 'reading' ->> 'layer', $3) = $3
     order by seq desc limit 1`,
    [district, sha256, layer],
  );
  return row === undefined
    ? null
    : { batch: row.batch, importedAt: new Date(row.at).toISOString(), by: row.by };
}
