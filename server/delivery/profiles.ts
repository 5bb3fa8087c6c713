// How was a delivery of this shape read the last time? So that the next one needs no click.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "../db/database";
import { headerForm } from "../import/headerForm";
import { IMPORT_KINDS } from "../import/importReport";
import { MONEY_UNIT_WORDS } from "../import/moneyUnit";
import { SOURCE_FORMATS, type SourceFormat, type SourceLayer } from "../source/sourceLayer";

const PROFILE = z.object({
  kind: z.enum(IMPORT_KINDS).nullable(),
  crs: z.string().nullable(),
  /** Header → field; the header without its period where it has one. */
  map: z.record(z.string(), z.string()),
  /** Profiles from before it was asked for have none. */
  moneyUnit: z.enum(MONEY_UNIT_WORDS).nullable().default(null),
  encoding: z.string().nullable(),
});
export type Profile = z.infer<typeof PROFILE>;

/** Layers with the same columns in the same format come from the same source, whatever the year or quarter in their headers. */
export function profileKey(format: string, { headers, drawn }: SourceLayer): string {
  const forms = new Set(headers.map(headerForm));
  const shape = JSON.stringify([format, drawn, [...forms].toSorted()]);
  return createHash("sha256").update(shape).digest("hex").slice(0, 32);
}

/** The choices remembered under a key, and when they were made; null where there are none. */
async function profileOf(
  db: Queryable,
  district: string,
  key: string,
): Promise<{ profile: Profile; at: string } | null> {
  const [row] = await db.query<{ choices: unknown; remembered_at: Date | string }>(
    "select choices, remembered_at from source_profile where district_id = $1 and key = $2",
    [district, key],
  );
  const parsed = PROFILE.safeParse(row?.choices);
  return row === undefined || !parsed.success
    ? null
    : { profile: parsed.data, at: new Date(row.remembered_at).toISOString() };
}

/**
 * The same for a layer: rejected rows that come back mended are read as the file that they were taken from, whose format theirs may not be.
 * Of its encoding they have none, they are UTF-8.
 */
export async function profileOfLayer(
  db: Queryable,
  district: string,
  format: SourceFormat,
  layer: SourceLayer,
): Promise<{ profile: Profile; at: string } | null> {
  const own = await profileOf(db, district, profileKey(format, layer));
  if (own !== null || layer.mended !== true) return own;
  const keys = SOURCE_FORMATS.map((other) => profileKey(other, layer));
  const [latest] = await db.query<{ key: string }>(
    "select key from source_profile where district_id = $1 and key = any($2) order by remembered_at desc limit 1",
    [district, keys],
  );
  if (latest === undefined) return null;
  const other = await profileOf(db, district, latest.key);
  return other === null ? null : { ...other, profile: { ...other.profile, encoding: null } };
}

/** Remembers what was chosen, in the place of what was. */
export async function rememberProfile(
  db: Queryable,
  district: string,
  key: string,
  profile: Profile,
  by: string,
): Promise<void> {
  await db.query(
    `insert into source_profile (district_id, key, choices, remembered_by) values ($1, $2, $3::jsonb, $4)
     on conflict (district_id, key) do update
     set choices = excluded.choices, remembered_by = excluded.remembered_by, remembered_at = current_timestamp`,
    [district, key, JSON.stringify(profile), by],
  );
}
