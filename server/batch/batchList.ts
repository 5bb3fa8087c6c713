// Which files were imported, when, by whom, read how, and with what result?
import type { Queryable } from "../db/database";
import type { ImportKind, ImportRows } from "../import/importReport";
import type { Reading } from "../import/reading";

export interface Batch {
  readonly id: string;
  /** Grows with every batch: times do not order those of one transaction. */
  readonly seq: number;
  readonly kind: ImportKind;
  readonly file: string;
  readonly sha256: string;
  /** Null for batches from before the size was kept. */
  readonly bytes: number | null;
  readonly encoding: string | null;
  readonly crs: string | null;
  readonly period: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** Batches of one delivery came in one transaction; null from the command line. */
  readonly delivery: string | null;
  /** Field → column of the file. */
  readonly mapping: Readonly<Record<string, string>>;
  /** What the table's title said of its money. */
  readonly moneyUnit: string | null;
  /** The system of coordinates and the columns that somebody chose, and how many rows were left out on purpose. */
  readonly chosen: {
    readonly crs: string | null;
    readonly map: Readonly<Record<string, string>>;
    readonly leftOut: number;
    /** Repairs of shapes that were made with it. */
    readonly repairs: number;
  };
  readonly rows: ImportRows;
  readonly withdrawn: { readonly at: string; readonly by: string; readonly why: string | null } | null;
}

type Read = Pick<Reading, "leaveOut" | "moneyUnit">;

interface Row extends Omit<Batch, "at" | "withdrawn" | "chosen" | "moneyUnit"> {
  readonly at: Date | string;
  /** Empty for batches from before choices were kept. */
  readonly choices: Partial<Read> & {
    readonly crs?: string | null;
    readonly map?: Readonly<Record<string, string>>;
    /** Batches from before it was kept as one have what they have of it beside it. */
    readonly reading?: Read;
  };
  readonly repairs: number;
  readonly withdrawn_at: Date | string | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_why: string | null;
}

const iso = (time: Date | string): string => new Date(time).toISOString();

/** Newest first, withdrawn ones among them. @param id of one batch alone */
export async function batchList(
  db: Queryable,
  district: string,
  id: string | null = null,
): Promise<readonly Batch[]> {
  const rows = await db.query<Row>(
    `select id, seq::int as seq, kind, file_name as file, sha256, bytes::float8 as bytes, encoding, crs, period, imported_at as at, imported_by as by,
       delivery_id as delivery, mapping, choices, counts as rows, withdrawn_at, withdrawn_by, withdrawn_why,
       (select count(*)::int from repair r where r.district_id = b.district_id and r.batch_id = b.id and r.accepted) as repairs
     from import_batch b where district_id = $1 and ($2::text is null or id = $2) order by seq desc`,
    [district, id],
  );
  return rows.map(({ withdrawn_at, withdrawn_by, withdrawn_why, choices, repairs, ...row }) => ({
    ...row,
    moneyUnit: (choices.reading ?? choices).moneyUnit ?? null,
    chosen: {
      crs: choices.crs ?? null,
      map: choices.map ?? {},
      leftOut: (choices.reading ?? choices).leaveOut?.length ?? 0,
      repairs,
    },
    at: iso(row.at),
    withdrawn:
      withdrawn_at === null ? null : { at: iso(withdrawn_at), by: withdrawn_by ?? "", why: withdrawn_why },
  }));
}
