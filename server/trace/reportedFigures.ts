// What did enterprises report, figure by figure, and in which file and row?
import { periodTerms } from "../../geo/period/period";
import type { Measure } from "../../geo/tally/tally";
import type { Queryable } from "../db/database";
import { SOURCE_COLUMNS, type SourceColumns, sourceOf } from "./sources";
import type { Source } from "./traceNode";

/** One reported figure as it enters a period's: `sign` is −1 where it is taken off. */
export interface ReportedFigure {
  readonly period: string;
  readonly sign: 1 | -1;
  readonly yuan: number;
  readonly source: Source;
}

interface Row extends SourceColumns {
  enterprise_id: string;
  period: string;
  value_yuan: number;
}

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
    `select f.enterprise_id, f.period, f.value_yuan, f.batch_id, f.row_no, ${SOURCE_COLUMNS}
     from figure f join import_batch b on b.district_id = f.district_id and b.id = f.batch_id
     where f.district_id = $1 and f.superseded_by is null and f.measure = $2
       and f.period = any($3::text[]) and f.enterprise_id = any($4::text[])`,
    [districtId, measure, terms.flatMap(({ id }) => [id, `${id}Q4`]), enterprises],
  );
  const byKey = new Map(rows.map((row) => [`${row.enterprise_id} ${row.period}`, row]));
  return new Map(
    enterprises.map((enterprise) => [
      enterprise,
      terms.flatMap(({ id, sign }) => {
        const row = byKey.get(`${enterprise} ${id}`) ?? byKey.get(`${enterprise} ${id}Q4`);
        if (row === undefined) return [];
        return [{ period: row.period, sign, yuan: row.value_yuan, source: sourceOf(row) }];
      }),
    ]),
  );
}
