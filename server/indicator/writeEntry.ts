// How does a value of an indicator come into its history, and out of force? Nothing is overwritten.
import { doubtsOf } from "../../geo/indicator/doubts";
import type { EntryRole } from "../../geo/indicator/indicator";
import { ApiError } from "../api/apiError";
import type { IndicatorEntryView, WrittenEntry } from "../api/indicatorShapes";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { indicatorEntries } from "./entries";
import { indicatorRows } from "./indicatorRows";
import { entryDay, entryValue } from "./readEntry";

export interface NewEntry {
  readonly indicator: string;
  readonly role: EntryRole;
  /** As `entryValue` reads it. */
  readonly value: string;
  /** As `entryDay` reads it. */
  readonly asOf: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly author: string;
}

/** Ends the transaction without its rows. */
class Undone extends Error {}

/**
 * Writes an entry; an earlier one of the same role and day is superseded, and stays in the history.
 * @throws ApiError where there is no such indicator, or value, day or author will not do
 */
export async function addEntry(
  db: Database,
  districtId: string,
  wanted: NewEntry,
  dryRun = false,
): Promise<WrittenEntry> {
  if (wanted.author.trim() === "") throw new ApiError("indicator_author");
  const asOf = entryDay(wanted.asOf);
  if (asOf === null) throw new ApiError("bad_indicator_day", wanted.asOf);
  let written: WrittenEntry | null = null;
  try {
    await db.transaction(async (tx) => {
      await lockBatches(tx, districtId);
      const [indicator] = await indicatorRows(tx, districtId, wanted.indicator);
      if (indicator === undefined) throw new ApiError("unknown_indicator", wanted.indicator);
      if (indicator.kind === "milestone" && wanted.role !== "value")
        throw new ApiError("milestone_role", wanted.indicator);
      const value = entryValue(wanted.value, indicator);
      if (value === null)
        throw new ApiError(
          indicator.kind === "milestone" ? "bad_milestone_value" : "bad_indicator_value",
          wanted.value,
        );
      const standing = await indicatorEntries(tx, districtId, { indicator: indicator.id, inForce: true });
      const doubts = doubtsOf(
        indicator,
        wanted.role,
        { asOf, value },
        standing.filter(({ role }) => role === wanted.role),
        await today(tx),
      );
      const [row] = await tx.query<{ seq: number }>(
        `insert into indicator_value (district_id, indicator_id, role, value, as_of, source, note, author)
         values ($1, $2, $3, $4::numeric, $5::date, $6, $7, $8) returning seq::int as seq`,
        [
          ...[districtId, indicator.id, wanted.role, value, asOf],
          ...[wanted.source?.trim() || null, wanted.note?.trim() || null, wanted.author.trim()],
        ],
      );
      written = { entry: await entryOf(tx, districtId, row?.seq ?? -1), doubts: [...doubts] };
      if (dryRun) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (written === null) throw new Error("an indicator's entry ended without an answer");
  return written;
}

/** @throws ApiError where there is none of that number, or it is withdrawn already */
export async function withdrawEntry(
  db: Database,
  districtId: string,
  { seq, by, why }: { readonly seq: number; readonly by: string; readonly why: string | null },
): Promise<IndicatorEntryView> {
  return db.transaction(async (tx) => {
    await lockBatches(tx, districtId);
    const standing = await entryOf(tx, districtId, seq);
    if (standing.state === "withdrawn") throw new ApiError("indicator_withdrawn", String(seq));
    await tx.query(
      `update indicator_value set withdrawn_at = now(), withdrawn_by = $3, withdrawn_why = $4
       where district_id = $1 and seq = $2`,
      [districtId, seq, by, why],
    );
    return entryOf(tx, districtId, seq);
  });
}

async function entryOf(tx: Queryable, districtId: string, seq: number): Promise<IndicatorEntryView> {
  const [entry] = await indicatorEntries(tx, districtId, { seq });
  if (entry === undefined) throw new ApiError("unknown_indicator_entry", String(seq));
  return entry;
}

/** Today where the district is. */
export async function today(db: Queryable): Promise<string> {
  const [row] = await db.query<{ day: string }>("select correction_day() as day");
  return row?.day ?? "9999-12-31";
}
