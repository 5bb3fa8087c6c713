// How is an import taken back, so that the district is as if it had never come?
import { ApiError } from "../api/apiError";
import type { Database, Queryable } from "../db/database";
import { refreshStatistics } from "../db/refreshStatistics";
import { takeBackAmountsOfGone } from "../promotion/landings";
import { recordVersions } from "../target/recordVersions";
import { laterBatches } from "./laterBatches";
import { lockBatches } from "./lockBatches";
import { namedBatches } from "./namedBatches";
import { type RestoredRows, restoreRows } from "./restore";

export interface Withdrawal {
  readonly district: string;
  readonly batch: string;
  readonly by: string;
  readonly why?: string | null;
  /** Takes back the later batches that stand on it as well. */
  readonly withLater?: boolean;
  /** Looks at the district as it would be; without anything being written. */
  readonly preview?: (tx: Queryable) => Promise<void>;
}

export interface WithdrawnBatch extends RestoredRows {
  readonly batch: string;
  readonly kind: string;
  readonly file: string;
}

/** Ends the transaction as if nothing had been. */
class Undone extends Error {}

/** Kinds whose rows are superseded, never changed: they need no journal. */
const SUPERSEDING: readonly string[] = [
  "figures",
  "occupancy",
  "indicators",
  "honours",
  "measures",
  "reference",
];

/**
 * Takes a batch back in one transaction: its figures and occupancy go and those they took the place of are current again, rows
 * that it changed are what they were, rows that it brought go. The batch stays as withdrawn, with its raw rows.
 * @returns what was done, newest batch first
 * @throws ApiError where the batch is unknown, withdrawn already or from before the journal, where later batches stand on it
 *   (unless `withLater`), or where somebody assigned parcels to a park of it; nothing is changed then
 */
export async function withdrawBatch(db: Database, request: Withdrawal): Promise<readonly WithdrawnBatch[]> {
  const { district, batch, withLater = false, preview } = request;
  const done: WithdrawnBatch[] = [];
  const work = async (tx: Queryable) => {
    await lockBatches(tx, district);
    await standing(tx, district, batch);
    // asked anew after each: what has gone can let another one come to light
    for (;;) {
      const [newest, ...others] = await laterBatches(tx, district, batch);
      if (newest === undefined) break;
      if (!withLater) throw new ApiError("batch_has_later", namedBatches([newest, ...others]));
      done.push(await withdrawOne(tx, request, newest.id));
    }
    done.push(await withdrawOne(tx, request, batch));
    if (preview === undefined) return refreshStatistics(tx);
    await preview(tx);
    throw new Undone();
  };
  try {
    await db.transaction(work);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return done;
}

async function withdrawOne(tx: Queryable, request: Withdrawal, batch: string): Promise<WithdrawnBatch> {
  const { district, by, why = null } = request;
  const { kind, file } = await standing(tx, district, batch);
  const refusal = await refusalOf(tx, district, batch);
  if (refusal !== null) throw refusal;
  const rows = await restoreRows(tx, district, batch);
  if (kind === "projects") await takeBackAmountsOfGone(tx, district, by);
  await recordVersions(tx, district, { origin: "withdrawal", author: by, reason: why ?? file });
  rows.removed += await featuresOf(tx, district, batch);
  rows.removed += await withdrawReported(tx, request, batch);
  await tx.query(
    `update import_batch set withdrawn_at = clock_timestamp(), withdrawn_by = $3, withdrawn_why = $4
     where district_id = $1 and id = $2`,
    [district, batch, by, why],
  );
  return { batch, kind, file, ...rows };
}

/** Features of a reference layer, which stay in its history: the version before it counts again. */
async function featuresOf(tx: Queryable, district: string, batch: string): Promise<number> {
  const [row] = await tx.query<{ rows: number }>(
    "select count(*)::int as rows from reference_feature where district_id = $1 and batch_id = $2",
    [district, batch],
  );
  return row?.rows ?? 0;
}

/** What is only ever added to stays in its history as withdrawn, and what it took the place of counts again. */
async function withdrawReported(
  tx: Queryable,
  { district, by, why = null }: Withdrawal,
  batch: string,
): Promise<number> {
  let done = 0;
  for (const table of ["indicator_value", "enterprise_honour", "enterprise_measure"]) {
    const [row] = await tx.query<{ rows: number }>(
      `with gone as (
         update ${table} set withdrawn_at = clock_timestamp(), withdrawn_by = $3, withdrawn_why = $4
         where district_id = $1 and batch_id = $2 and withdrawn_at is null returning 1)
       select count(*)::int as rows from gone`,
      [district, batch, by, why],
    );
    done += row?.rows ?? 0;
  }
  return done;
}

/** @throws ApiError where there is no such batch, or none any more */
async function standing(
  tx: Queryable,
  district: string,
  batch: string,
): Promise<{ kind: string; file: string }> {
  const [row] = await tx.query<{ kind: string; file: string; withdrawn: boolean }>(
    `select kind, file_name as file, withdrawn_at is not null as withdrawn from import_batch where district_id = $1 and id = $2`,
    [district, batch],
  );
  if (row === undefined) throw new ApiError("unknown_batch", batch);
  if (row.withdrawn) throw new ApiError("batch_withdrawn", row.file);
  return row;
}

/** Why a batch cannot be withdrawn even when nothing later stands on it; null where it can. */
async function refusalOf(tx: Queryable, district: string, batch: string): Promise<ApiError | null> {
  const [row] = await tx.query<{ kind: string; file: string; journalled: boolean; assigned: string | null }>(
    `select b.kind, b.file_name as file, b.journalled, (
       select string_agg(distinct p.park_id, ', ') from batch_change c
       join parcel p on p.district_id = $1 and p.park_id = c.row_key ->> 'id' and p.park_rule = 'assigned'
       where c.district_id = $1 and c.batch_id = $2 and c.table_name = 'park' and c.before is null) as assigned
     from import_batch b where b.district_id = $1 and b.id = $2`,
    [district, batch],
  );
  if (row === undefined) return new ApiError("unknown_batch", batch);
  const edited = await editedSince(tx, district, batch);
  if (edited !== null) return new ApiError("batch_project_edited", edited);
  if (!row.journalled && !SUPERSEDING.includes(row.kind))
    return new ApiError("batch_not_journalled", row.file);
  return row.assigned === null ? null : new ApiError("batch_park_assigned", row.assigned);
}

/** Projects of a batch that somebody has changed by hand since, as words; null where none: what a person wrote is not taken back with a file. */
async function editedSince(tx: Queryable, district: string, batch: string): Promise<string | null> {
  const [row] = await tx.query<{ ids: string | null }>(
    `select string_agg(p.id, ', ' order by p.id collate "C") as ids from batch_change c
     join project p on p.district_id = $1 and p.id = c.row_key ->> 'id' and p.batch_id is null
     where c.district_id = $1 and c.batch_id = $2 and c.table_name = 'project'`,
    [district, batch],
  );
  return row?.ids ?? null;
}
