// How does a correction come into force, and out of it? The delivered value is never touched.

import { areaDifference } from "../../geo/area/areaDifference";
import { ApiError } from "../api/apiError";
import type {
  CorrectionDoubt,
  CorrectionField,
  CorrectionSubject,
  CorrectionView,
} from "../api/correctionShapes";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { HIGHEST_YUAN_PER_DM2, TAX_SHARE } from "../import/figureGuards";
import { reportedPeriod } from "../import/figurePeriod";
import { CORRECTION_FIELDS, correctionValue, isArea, isFigure } from "./correctionFields";
import { corrections } from "./corrections";

export interface NewCorrection {
  readonly kind: CorrectionSubject;
  readonly id: string;
  readonly field: CorrectionField;
  /** Of figures: `2024` or `2024Q3`. */
  readonly period: string | null;
  /** As `correctionValue` reads it. */
  readonly value: string;
  readonly reason: string;
  readonly source: string | null;
  readonly author: string;
  /** The last day, `YYYY-MM-DD`; null: until withdrawn. */
  readonly until: string | null;
}

/** A correction, and what speaks against its value: told, never refused. */
export interface WrittenCorrection {
  readonly correction: CorrectionView;
  readonly doubts: readonly CorrectionDoubt[];
}

/**
 * Writes a correction; one of the same value that is in force is withdrawn in its favour. A figure of a year that was delivered as the
 * fourth cumulative quarter is corrected there.
 * @throws ApiError where subject, field, period, value, day, reason or author will not do, or the delivery says the same
 */
export async function addCorrection(
  db: Database,
  districtId: string,
  wanted: NewCorrection,
  dryRun = false,
): Promise<WrittenCorrection> {
  const fields: readonly CorrectionField[] = CORRECTION_FIELDS[wanted.kind];
  if (!fields.includes(wanted.field)) throw new ApiError("bad_correction_field", wanted.field);
  if (wanted.reason.trim() === "") throw new ApiError("correction_reason");
  if (wanted.author.trim() === "") throw new ApiError("correction_author");
  const value = correctionValue(wanted.field, wanted.value);
  if (value === null) throw new ApiError("bad_correction_value", wanted.value);
  let written: WrittenCorrection | null = null;
  try {
    await db.transaction(async (tx) => {
      await lockBatches(tx, districtId);
      const period = await periodOf(tx, districtId, wanted);
      const delivered = await deliveredValue(tx, districtId, { ...wanted, period });
      if (delivered.number === value.number && delivered.text === value.text)
        throw new ApiError("same_as_delivered", wanted.value);
      const [late] = await tx.query<{ late: boolean }>("select $1::date < correction_day() as late", [
        wanted.until,
      ]);
      if (late?.late === true) throw new ApiError("correction_past", wanted.until ?? "");
      await tx.query(
        `update correction set withdrawn_at = now(), withdrawn_by = $6, withdrawn_why = $7
         where district_id = $1 and subject_kind = $2 and subject_id = $3 and field = $4 and period is not distinct from $5
           and withdrawn_at is null and (valid_until is null or valid_until >= correction_day())`,
        [districtId, wanted.kind, wanted.id, wanted.field, period, wanted.author, REPLACED],
      );
      const [row] = await tx.query<{ seq: number }>(
        `insert into correction (district_id, subject_kind, subject_id, field, period, delivered_number, delivered_text,
           corrected_number, corrected_text, reason, source, author, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::date) returning seq::int as seq`,
        [
          ...[districtId, wanted.kind, wanted.id, wanted.field, period, delivered.number, delivered.text],
          ...[
            value.number,
            value.text,
            wanted.reason.trim(),
            wanted.source,
            wanted.author.trim(),
            wanted.until,
          ],
        ],
      );
      const [correction] = await corrections(tx, districtId, { seq: row?.seq ?? -1 });
      if (correction === undefined) throw new Error("a correction was not kept");
      written = { correction, doubts: await doubtsOf(tx, districtId, correction) };
      if (dryRun) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (written === null) throw new Error("a correction ended without an answer");
  return written;
}

/** @throws ApiError where there is none of that number, or it is withdrawn already */
export async function withdrawCorrection(
  db: Database,
  districtId: string,
  { seq, by, why }: { readonly seq: number; readonly by: string; readonly why: string | null },
): Promise<CorrectionView> {
  return db.transaction(async (tx) => {
    await lockBatches(tx, districtId);
    const [standing] = await corrections(tx, districtId, { seq });
    if (standing === undefined) throw new ApiError("unknown_correction", String(seq));
    if (standing.state === "withdrawn") throw new ApiError("correction_withdrawn", String(seq));
    await tx.query(
      "update correction set withdrawn_at = now(), withdrawn_by = $3, withdrawn_why = $4 where district_id = $1 and seq = $2",
      [districtId, seq, by, why],
    );
    const [done] = await corrections(tx, districtId, { seq });
    if (done === undefined) throw new Error("a correction is gone");
    return done;
  });
}

/** Why an older one is withdrawn where a newer one takes its place; the page and the command line word it. */
const REPLACED = "replaced";

/** Ends the transaction without its rows. */
class Undone extends Error {}

async function periodOf(
  tx: Queryable,
  districtId: string,
  { field, period, id }: NewCorrection,
): Promise<string | null> {
  if (!isFigure(field)) {
    if (period !== null) throw new ApiError("correction_no_period", field);
    return null;
  }
  const reported = reportedPeriod(period ?? "");
  if (reported === null) throw new ApiError("bad_period", period ?? "");
  if (reported.length > 4) return reported;
  const [row] = await tx.query<{ year: boolean; quarter: boolean }>(
    `select coalesce(bool_or(period = $4), false) as year, coalesce(bool_or(period = $4 || 'Q4'), false) as quarter from figure
     where district_id = $1 and enterprise_id = $2 and measure = $3 and superseded_by is null and period in ($4, $4 || 'Q4')`,
    [districtId, id, field, reported],
  );
  return row?.year !== true && row?.quarter === true ? `${reported}Q4` : reported;
}

async function deliveredValue(
  tx: Queryable,
  districtId: string,
  { kind, id, field, period }: Pick<NewCorrection, "kind" | "id" | "field" | "period">,
): Promise<{ number: number | null; text: string | null }> {
  const [row] = await tx.query<{ number: number | null; text: string | null }>(
    kind === "parcel"
      ? `select case $3::text when 'certificate' then certificate_dm2 when 'contract' then contract_dm2 when 'survey' then survey_dm2 end as number,
           case $3::text when 'status' then status when 'use_code' then use_code end as text
         from parcel where district_id = $1 and id = $2 and $4::text is null`
      : `select (select f.value_yuan from figure f where f.district_id = e.district_id and f.enterprise_id = e.id
             and f.measure = $3 and f.period = $4 and f.superseded_by is null) as number,
           case $3::text when 'industry_code' then e.industry_code when 'above_scale' then case when e.above_scale then 'yes' else 'no' end end as text
         from enterprise e where e.district_id = $1 and e.id = $2`,
    [districtId, id, field, period],
  );
  if (row === undefined) throw new ApiError("unknown_subject", id);
  return row;
}

/** The guards of an import, for one value: yield beyond belief, tax out of proportion to output. */
async function doubtsOf(
  tx: Queryable,
  districtId: string,
  { subjectId, field, period }: CorrectionView,
): Promise<CorrectionDoubt[]> {
  if (isArea(field)) return areaDoubts(tx, districtId, subjectId);
  if (period === null) return [];
  const [row] = await tx.query<{ output: number | null; tax: number | null; land_dm2: number | null }>(
    `select max(f.value_yuan) filter (where f.measure = 'output') as output, max(f.value_yuan) filter (where f.measure = 'tax') as tax,
       (select sum(l.land_dm2)::bigint from occupied_land_of($1, left($3, 4)::int, array[$2]::text[]) l) as land_dm2
     from figures_in_force($1, $3, array[$2]::text[]) f`,
    [districtId, subjectId, period],
  );
  const { output = null, tax = null, land_dm2 = null } = row ?? {};
  const doubts: CorrectionDoubt[] = [];
  if (field === "output" && output !== null && land_dm2 !== null && output > land_dm2 * HIGHEST_YUAN_PER_DM2)
    doubts.push("suspect_per_mu");
  if (
    field !== "rd" &&
    output !== null &&
    tax !== null &&
    output > 0 &&
    (tax < output * TAX_SHARE.low || tax > output * TAX_SHARE.high)
  )
    doubts.push("suspect_tax_share");
  return doubts;
}

/** Whether the area that counts now is far from the drawn one. */
async function areaDoubts(tx: Queryable, districtId: string, id: string): Promise<CorrectionDoubt[]> {
  const [row] = await tx.query<{ registered: number | null; drawn: number }>(
    `select coalesce(v.certificate_dm2, v.contract_dm2, v.survey_dm2) as registered, v.geodesic_dm2 as drawn
     from parcels_in_force($1) v where v.id = $2`,
    [districtId, id],
  );
  return row !== undefined && areaDifference(row.registered, row.drawn) === "conflict"
    ? ["area_conflict"]
    : [];
}
