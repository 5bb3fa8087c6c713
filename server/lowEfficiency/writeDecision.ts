// How does somebody decide that a parcel is inefficient (or is not), and tell what is done about it? Nothing is overwritten.
import {
  type DisposalState,
  type DisposalTrack,
  stepFault,
  toTakeBackFirst,
} from "../../geo/lowEfficiency/disposal";
import { ApiError } from "../api/apiError";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import type { District } from "../district/district";
import { lowEfficiencyOf, stepsOf } from "./lowEfficiency";

export interface NewDecision {
  readonly parcel: string;
  readonly period: string;
  readonly confirmed: boolean;
  readonly note: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/**
 * Keeps the decision with the reasons and numbers as they are now.
 * @throws ApiError where note or author are missing, or a parcel without any reason is to be confirmed
 */
export async function decide(db: Database, district: District, wanted: NewDecision): Promise<number> {
  if (wanted.note.trim() === "") throw new ApiError("low_efficiency_note");
  if (wanted.author.trim() === "") throw new ApiError("evaluation_author");
  return db.transaction(async (tx) => {
    await refuseComing(tx, wanted.decidedOn);
    await lockBatches(tx, district.id);
    const now = await lowEfficiencyOf(tx, { district, period: wanted.period }, wanted.parcel);
    if (wanted.confirmed && !now.suggested) throw new ApiError("low_efficiency_no_reason", wanted.parcel);
    const reasons = now.reasons
      .filter(({ state }) => state === "met")
      .map(({ rule, numbers }) => ({ rule, numbers }));
    const [row] = await tx.query<{ seq: number }>(
      `insert into low_efficiency_decision (district_id, parcel_id, year, confirmed, reasons, note, author, decided_on)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8::date) returning seq::int as seq`,
      [
        ...[district.id, wanted.parcel, now.year, wanted.confirmed, JSON.stringify(reasons)],
        ...[wanted.note.trim(), wanted.author.trim(), wanted.decidedOn],
      ],
    );
    if (row === undefined) throw new Error("a decision was not kept");
    return row.seq;
  });
}

export interface NewStep {
  readonly parcel: string;
  readonly track: DisposalTrack;
  readonly state: DisposalState;
  readonly on: string;
  readonly note: string | null;
  readonly author: string;
}

/** @throws ApiError where the parcel is not confirmed inefficient, or the step cannot follow */
export async function addStep(db: Database, district: District, wanted: NewStep): Promise<number> {
  if (wanted.author.trim() === "") throw new ApiError("evaluation_author");
  return db.transaction(async (tx) => {
    await lockBatches(tx, district.id);
    const [decision] = await tx.query<{ confirmed: boolean }>(
      `select confirmed from low_efficiency_decision
       where district_id = $1 and parcel_id = $2 and withdrawn_at is null order by seq desc limit 1`,
      [district.id, wanted.parcel],
    );
    if (decision?.confirmed !== true) throw new ApiError("disposal_not_confirmed", wanted.parcel);
    const before = (await stepsOf(tx, district.id, wanted.parcel)).get(wanted.parcel) ?? [];
    await refuseComing(tx, wanted.on);
    const fault = stepFault(before, wanted);
    if (fault !== null)
      throw new ApiError(fault === "day_before" ? "disposal_day_before" : "disposal_not_after", wanted.on);
    const [row] = await tx.query<{ seq: number }>(
      `insert into disposal_step (district_id, parcel_id, track, state, on_day, note, author)
       values ($1, $2, $3, $4, $5::date, $6, $7) returning seq::int as seq`,
      [district.id, wanted.parcel, wanted.track, wanted.state, wanted.on, wanted.note, wanted.author.trim()],
    );
    if (row === undefined) throw new Error("a step was not kept");
    return row.seq;
  });
}

/** What somebody has found, or done, was not tomorrow. */
async function refuseComing(tx: Queryable, day: string): Promise<void> {
  const [row] = await tx.query<{ coming: boolean }>("select $1::date > correction_day() as coming", [day]);
  if (row?.coming === true) throw new ApiError("day_to_come", day);
}

export interface Withdrawal {
  readonly of: "decision" | "step";
  readonly seq: number;
  readonly by: string;
  readonly why: string | null;
}

/**
 * Takes a decision or a step back.
 * @throws ApiError where none of that number stands, or something else stands on it: a later step of the track, or steps on the last
 *   decision that confirms the parcel
 */
export async function withdrawDecision(
  db: Database,
  district: District,
  { of, seq, by, why }: Withdrawal,
): Promise<void> {
  const table = of === "decision" ? "low_efficiency_decision" : "disposal_step";
  await db.transaction(async (tx) => {
    await lockBatches(tx, district.id);
    const [entry] = await tx.query<{ parcel: string }>(
      `select parcel_id as parcel from ${table} where district_id = $1 and seq = $2 and withdrawn_at is null`,
      [district.id, seq],
    );
    if (entry === undefined) throw new ApiError("unknown_low_efficiency_entry", String(seq));
    const steps = (await stepsOf(tx, district.id, entry.parcel)).get(entry.parcel) ?? [];
    const step = steps.find((one) => one.seq === seq);
    if (of === "step" && step !== undefined) {
      const first = toTakeBackFirst(steps, step);
      if (first !== null) throw new ApiError("disposal_step_not_last", first.on);
    }
    if (
      of === "decision" &&
      steps.length > 0 &&
      !(await isConfirmedWithout(tx, district.id, entry.parcel, seq))
    )
      throw new ApiError("disposal_stands", entry.parcel);
    await tx.query(
      `update ${table} set withdrawn_at = now(), withdrawn_by = $3, withdrawn_why = $4
       where district_id = $1 and seq = $2`,
      [district.id, seq, by, why],
    );
  });
}

/** Whether another decision that stands confirms the parcel. */
async function isConfirmedWithout(
  tx: Queryable,
  districtId: string,
  parcel: string,
  seq: number,
): Promise<boolean> {
  const others = await tx.query(
    `select from low_efficiency_decision
     where district_id = $1 and parcel_id = $2 and seq <> $3 and confirmed and withdrawn_at is null`,
    [districtId, parcel, seq],
  );
  return others.length > 0;
}
