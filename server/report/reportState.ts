// Of which state of the data does a report speak? The one place that names it: a published release will be named here.
import type { View } from "../api/view";
import type { Queryable } from "../db/database";

export interface ReportState {
  /** Names the state: two reports with the same id and the same wishes are the same file. */
  readonly id: string;
  /** When the data last changed; null where nothing was ever imported. */
  readonly changedAt: Date | null;
}

/** The current data: its version and the time of the last import, withdrawal, correction or boundary rule. */
export async function reportState(db: Queryable, { district, version }: View): Promise<ReportState> {
  const [row] = await db.query<{ ms: number | null }>(
    `select floor(extract(epoch from greatest(
         (select max(greatest(imported_at, withdrawn_at)) from import_batch where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from correction where district_id = $1),
         (select max(decided_at) from boundary_rule where district_id = $1))) * 1000)::float8 as ms`,
    [district.id],
  );
  const ms = row?.ms ?? null;
  return { id: version, changedAt: ms === null ? null : new Date(ms) };
}

/** `2026-11-29 15:04`, Beijing time: the same on every machine. */
export function writeTime(time: Date): string {
  const beijing = new Date(time.getTime() + 8 * 3_600_000);
  return beijing.toISOString().slice(0, 16).replace("T", " ");
}
