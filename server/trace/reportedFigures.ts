// What did enterprises report, figure by figure, and in which file and row?
import { periodTerms, reportedPeriods } from "../../geo/period/period";
import type { Measure } from "../../geo/tally/tally";
import type { Queryable } from "../db/database";
import type { CorrectionFacts } from "./correctionNodes";
import { type SourceColumns, sourceColumns, sourceOf } from "./sources";
import type { Source } from "./traceNode";

/** One reported figure as it enters a period's: `sign` is −1 where it is taken off. */
export interface ReportedFigure {
  readonly period: string;
  readonly sign: 1 | -1;
  /** What counts: as delivered, or as corrected. */
  readonly yuan: number;
  /** The delivered value where a correction stands over it; null where nothing was delivered, or nothing corrects it. */
  readonly deliveredYuan: number | null;
  readonly correction: CorrectionFacts | null;
  /** Of the delivered value. */
  readonly source: Source | null;
}

interface Row extends SourceColumns {
  enterprise_id: string;
  period: string;
  value_yuan: number;
}

interface CorrectedRow {
  enterprise_id: string;
  period: string;
  value_yuan: number;
  seq: number;
  author: string;
  reason: string;
  created_at: Date | string;
  valid_until: string | null;
}

const correctionOf = ({ seq, author, reason, created_at, valid_until }: CorrectedRow): CorrectionFacts => ({
  seq,
  author,
  reason,
  createdAt: new Date(created_at).toISOString(),
  validUntil: valid_until,
});

/**
 * The figures that make each enterprise's of a period, by enterprise: one for a year or quarter, three for rolling four quarters.
 * A year without a figure of its own is its fourth cumulative quarter.
 */
export async function reportedFigures(
  db: Queryable,
  districtId: string,
  measure: Measure,
  period: string,
  enterprises: readonly string[],
): Promise<Map<string, ReportedFigure[]>> {
  const terms = periodTerms(period) ?? [];
  const rows = await db.query<Row>(
    `select f.enterprise_id, f.period, f.value_yuan, f.batch_id, f.row_no, ${sourceColumns("f")}
     from figure f join import_batch b on b.district_id = f.district_id and b.id = f.batch_id
     where f.district_id = $1 and f.superseded_by is null and f.measure = $2
       and f.period = any($3::text[]) and f.enterprise_id = any($4::text[])`,
    [districtId, measure, terms.flatMap(({ id }) => reportedPeriods(id)), enterprises],
  );
  const corrected = await db.query<CorrectedRow>(
    `select f.subject_id as enterprise_id, f.period, f.number_value as value_yuan, c.seq::int as seq, c.author, c.reason,
       c.created_at, c.valid_until
     from corrections_in_force($1, 'enterprise') f join correction c on c.district_id = $1 and c.seq = f.seq
     where f.field = $2 and f.period = any($3::text[]) and f.subject_id = any($4::text[])`,
    [districtId, measure, terms.flatMap(({ id }) => reportedPeriods(id)), enterprises],
  );
  const corrections = new Map(corrected.map((row) => [`${row.enterprise_id} ${row.period}`, row]));
  const byKey = new Map(rows.map((row) => [`${row.enterprise_id} ${row.period}`, row]));
  return new Map(
    enterprises.map((enterprise) => [
      enterprise,
      terms.flatMap(({ id, sign }) => {
        // a year of its own, delivered or corrected, goes before the fourth cumulative quarter
        const period = reportedPeriods(id).find(
          (one) => byKey.has(`${enterprise} ${one}`) || corrections.has(`${enterprise} ${one}`),
        );
        if (period === undefined) return [];
        const row = byKey.get(`${enterprise} ${period}`);
        const correction = corrections.get(`${enterprise} ${period}`);
        const yuan = correction?.value_yuan ?? row?.value_yuan;
        if (yuan === undefined) return [];
        return [
          {
            period,
            sign,
            yuan,
            deliveredYuan: correction === undefined ? null : (row?.value_yuan ?? null),
            correction: correction === undefined ? null : correctionOf(correction),
            source: row === undefined ? null : sourceOf(row, measure, "money", period),
          },
        ];
      }),
    ]),
  );
}
