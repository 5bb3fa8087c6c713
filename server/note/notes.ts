// What do people say of a parcel, and what have they laid beside it?
import { ApiError } from "../api/apiError";
import type { ParcelNote } from "../api/parcelShapes";
import type { Database, Queryable } from "../db/database";
import { isPicture, type NoteFile } from "./noteFile";

/** The newest first; of one that was taken back only who, when and by whom. */
export async function notesOf(db: Queryable, districtId: string, parcelId: string): Promise<ParcelNote[]> {
  const rows = await db.query<{
    seq: number;
    author: string;
    created_at: Date | string;
    text: string;
    file_name: string | null;
    file_type: string | null;
    file_bytes: number | null;
    withdrawn_at: Date | string | null;
    withdrawn_by: string | null;
  }>(
    `select seq::int as seq, author, created_at, text, file_name, file_type, file_bytes, withdrawn_at, withdrawn_by
     from parcel_note where district_id = $1 and parcel_id = $2 order by seq desc`,
    [districtId, parcelId],
  );
  return rows.map(({ seq, author, created_at, text, file_name, file_type, file_bytes, ...row }) => ({
    ...{ seq, author, text },
    createdAt: new Date(created_at).toISOString(),
    file:
      file_name === null || file_type === null || file_bytes === null
        ? null
        : { name: file_name, bytes: file_bytes, picture: isPicture(file_type) },
    withdrawn:
      row.withdrawn_at === null || row.withdrawn_by === null
        ? null
        : { by: row.withdrawn_by, at: new Date(row.withdrawn_at).toISOString() },
  }));
}

/**
 * Writes a note with what is laid beside it.
 * @returns its number
 * @throws ApiError where there is no such parcel, or neither words nor a file
 */
export async function addNote(
  db: Queryable,
  districtId: string,
  { parcelId, author, text, file }: { parcelId: string; author: string; text: string; file: NoteFile | null },
): Promise<number> {
  if (text === "" && file === null) throw new ApiError("note_empty");
  const [row] = await db.query<{ seq: number }>(
    `insert into parcel_note (district_id, parcel_id, author, text, file_name, file_type, file_bytes, file_sha256, file_base64)
     select $1, id, $3, $4, $5, $6, $7::int, $8, $9 from parcel where district_id = $1 and id = $2
     returning seq::int as seq`,
    [
      ...[districtId, parcelId, author, text],
      ...[file?.name ?? null, file?.type ?? null, file?.bytes.length ?? null, file?.sha256 ?? null],
      file?.bytes.toString("base64") ?? null,
    ],
  );
  if (row === undefined) throw new ApiError("unknown_parcel", parcelId);
  return row.seq;
}

/** Takes a note back: its words and its file are gone. @throws ApiError where there is none, or it is taken back already */
export async function withdrawNote(
  db: Database,
  districtId: string,
  { seq, by }: { readonly seq: number; readonly by: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [standing] = await tx.query<{ gone: boolean }>(
      "select withdrawn_at is not null as gone from parcel_note where district_id = $1 and seq = $2 for update",
      [districtId, seq],
    );
    if (standing === undefined) throw new ApiError("unknown_note", String(seq));
    if (standing.gone) throw new ApiError("note_withdrawn", String(seq));
    await tx.query(
      `update parcel_note set withdrawn_at = current_timestamp, withdrawn_by = $3, text = '',
         file_name = null, file_type = null, file_bytes = null, file_sha256 = null, file_base64 = null
       where district_id = $1 and seq = $2`,
      [districtId, seq, by],
    );
  });
}

/** The file of a note, whole. @throws ApiError where there is none (any more) */
export async function fileOfNote(
  db: Queryable,
  districtId: string,
  seq: number,
): Promise<Pick<NoteFile, "name" | "type" | "bytes">> {
  const [row] = await db.query<{ name: string; type: string; content: string }>(
    `select file_name as name, file_type as type, file_base64 as content from parcel_note
     where district_id = $1 and seq = $2 and file_base64 is not null`,
    [districtId, seq],
  );
  if (row === undefined) throw new ApiError("unknown_note", String(seq));
  return { name: row.name, type: row.type, bytes: Buffer.from(row.content, "base64") };
}
