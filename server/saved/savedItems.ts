// What have people kept to come back to? Views and selections, by name or only by their link. Nothing of it is overwritten.
import { createHash } from "node:crypto";
import { ApiError } from "../api/apiError";
import type { SavedContent, SavedItemView } from "../api/savedShapes";
import type { Queryable } from "../db/database";

/** As much of a hash as tells a million items apart. */
const ID_LENGTH = 12;

/** Those with a name that were not taken off, newest first. */
export async function savedItems(
  db: Queryable,
  districtId: string,
  kind: SavedContent["kind"],
): Promise<SavedItemView[]> {
  return db.query<SavedItemView>(
    `select id, name, author, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
       case when kind = 'selection' then jsonb_array_length(content -> 'ids') end as parcels
     from saved_item
     where district_id = $1 and kind = $2 and name is not null and removed_at is null
     order by created_at desc, id`,
    [districtId, kind],
  );
}

/** What is behind an id, also where it was taken off the list: links to it stay. @throws ApiError where there is nothing */
export async function savedContent(db: Queryable, districtId: string, id: string): Promise<SavedContent> {
  const [row] = await db.query<{ content: SavedContent }>(
    "select content from saved_item where district_id = $1 and id = $2",
    [districtId, id],
  );
  if (row === undefined) throw new ApiError("unknown_saved_item", id);
  return row.content;
}

/**
 * Keeps a content; the same under the same name by the same person is one item, which comes back on the list.
 * @param named null: reached by its link only
 * @returns its id
 */
export async function saveItem(
  db: Queryable,
  districtId: string,
  content: SavedContent,
  named: { readonly name: string; readonly author: string } | null,
): Promise<string> {
  const text = JSON.stringify(content);
  const id = idOf(content, named);
  await db.query(
    `insert into saved_item (district_id, id, kind, name, author, content) values ($1, $2, $3, $4, $5, $6::jsonb)
     on conflict (district_id, id) do update set removed_at = null, removed_by = null`,
    [districtId, id, content.kind, named?.name ?? null, named?.author ?? null, text],
  );
  return id;
}

/**
 * Puts an item on the list under another name, of the same person and day, and takes the old one off: whoever has a link to that still reaches it.
 * @param by who renames it
 * @returns its id from now on
 * @throws ApiError where there is none on the list
 */
export async function renameItem(
  db: Queryable,
  districtId: string,
  { id, name, by }: { readonly id: string; readonly name: string; readonly by: string },
): Promise<string> {
  const [old] = await db.query<{ content: SavedContent; author: string; name: string }>(
    `select content, author, name from saved_item
     where district_id = $1 and id = $2 and name is not null and removed_at is null`,
    [districtId, id],
  );
  if (old === undefined) throw new ApiError("unknown_saved_item", id);
  if (old.name === name) return id;
  const renamed = idOf(old.content, { name, author: old.author });
  // one statement, so that it is never on the list twice or not at all
  const written = await db.query(
    `with old as (
       update saved_item set removed_at = now(), removed_by = $5
       where district_id = $1 and id = $2 and removed_at is null
       returning district_id, kind, author, content, created_at
     )
     insert into saved_item (district_id, id, kind, name, author, content, created_at)
     select district_id, $3, kind, $4, author, content, created_at from old
     on conflict (district_id, id) do update set removed_at = null, removed_by = null
     returning id`,
    [districtId, id, renamed, name, by],
  );
  // somebody renamed it or took it off since it was read
  if (written.length === 0) throw new ApiError("unknown_saved_item", id);
  return renamed;
}

type PartOf<Content> = Content extends unknown ? keyof Content : never;

/** The parts of every content, in one order: the database hands them back in an order of its own. No part has parts itself: such would be left out. */
const PARTS = Object.keys({
  ...{ kind: 0, schemaVersion: 0, link: 0, state: 0, ids: 0, form: 0, points: 0 },
} satisfies Record<PartOf<SavedContent>, 0>);

/** By what is kept, under which name and by whom. */
function idOf(
  content: SavedContent,
  named: { readonly name: string; readonly author: string } | null,
): string {
  const text = JSON.stringify(content, PARTS);
  return createHash("sha256")
    .update(JSON.stringify([text, named?.name ?? null, named?.author ?? null]))
    .digest("base64url")
    .replaceAll(/[-_]/g, "")
    .slice(0, ID_LENGTH);
}

/** Takes an item off the list. @throws ApiError where there is none */
export async function removeItem(db: Queryable, districtId: string, id: string, by: string): Promise<void> {
  const rows = await db.query(
    `update saved_item set removed_at = coalesce(removed_at, now()), removed_by = coalesce(removed_by, $3)
     where district_id = $1 and id = $2 and name is not null returning id`,
    [districtId, id, by],
  );
  if (rows.length === 0) throw new ApiError("unknown_saved_item", id);
}

/** @throws ApiError where no item of this kind and name is on the list under this id: only such a one is replaced by another */
export async function assertReplaceable(
  db: Queryable,
  districtId: string,
  { id, kind, name }: { readonly id: string; readonly kind: SavedContent["kind"]; readonly name: string },
): Promise<void> {
  const rows = await db.query(
    `select id from saved_item
     where district_id = $1 and id = $2 and kind = $3 and name = $4 and removed_at is null`,
    [districtId, id, kind, name],
  );
  if (rows.length === 0) throw new ApiError("unknown_saved_item", id);
}
