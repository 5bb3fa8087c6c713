// Of which state of the data does a report speak: of the working data, or of a published release?
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { lastChange } from "../district/lastChange";
import type { Release } from "../release/releaseList";

/** What paper says of a release. */
export type NamedRelease = Pick<Release, "id" | "title">;

export interface ReportState {
  /** Names the state: two reports with the same id and the same wishes are the same file. */
  readonly id: string;
  /** Null for the working data. */
  readonly release: NamedRelease | null;
  /** When the data last changed; null where nothing was ever imported. */
  readonly changedAt: Date | null;
}

/** @param release that the database is opened for */
export async function reportState(
  db: Queryable,
  { district, version }: View,
  release: NamedRelease | null,
): Promise<ReportState> {
  return { id: release?.id ?? version, release, changedAt: await lastChange(db, district.id) };
}

/** `2026-11-29 15:04`, Beijing time: the same on every machine. */
export function writeTime(time: Date): string {
  const beijing = new Date(time.getTime() + 8 * 3_600_000);
  return beijing.toISOString().slice(0, 16).replace("T", " ");
}

/** The day of an instant in Beijing, `YYYY-MM-DD`. */
export const beijingDay = (time: Date): string => writeTime(time).slice(0, "YYYY-MM-DD".length);
