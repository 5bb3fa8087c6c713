// How do the rows that a batch changed become what they were, to the last bit?
import type { Queryable } from "../db/database";
import {
  districtColumn,
  isRowSql,
  JOURNAL_TABLE_NAMES,
  JOURNAL_TABLES,
  type JournalTable,
} from "./journalTables";

export interface RestoredRows {
  /** Rows of its file that stood; one of them can be three figures. */
  fileRows: number;
  /** Records that the batch had brought. */
  removed: number;
  /** Rows set back to what they were. */
  restored: number;
  /** Figures and occupancy that it had taken the place of. */
  currentAgain: number;
}

/**
 * Takes back all that the batch wrote. Later batches that stand on it must be gone already.
 * A parcel's park is worked out again, unless somebody assigned it.
 */
export async function restoreRows(tx: Queryable, district: string, batch: string): Promise<RestoredRows> {
  const ids = [district, batch];
  const count = async (sql: string) => {
    const [row] = await tx.query<{ rows: number }>(
      `with done as (${sql} returning 1) select count(*)::int as rows from done`,
      ids,
    );
    return row?.rows ?? 0;
  };
  const done: RestoredRows = {
    fileRows: await fileRows(tx, district, batch),
    removed: 0,
    restored: 0,
    currentAgain: 0,
  };
  for (const table of ["figure", "occupancy"]) {
    done.removed += await count(`delete from ${table} where district_id = $1 and batch_id = $2`);
    done.currentAgain += await count(
      `update ${table} set superseded_by = null where district_id = $1 and superseded_by = $2`,
    );
  }
  const touched = await touchedTables(tx, district, batch);
  if (touched.has("park")) await tx.query(LEAVE_PARKS, ids);
  const tables = JOURNAL_TABLE_NAMES.filter((table) => touched.has(table));
  for (const table of tables.toReversed())
    if (table !== "town") done.removed += await count(removeSql(table));
  for (const table of tables) done.restored += await count(setBackSql(table));
  if (touched.has("town")) {
    await tx.query(HAND_TOWNS_ON, ids);
    done.removed += await count(REMOVE_TOWNS);
  }
  if (touched.has("park") || touched.has("parcel")) await tx.query("select assign_parks($1)", [district]);
  return done;
}

/** How many rows of its file are behind what the batch brought or changed. */
async function fileRows(tx: Queryable, district: string, batch: string): Promise<number> {
  const [row] = await tx.query<{ rows: number }>(
    `select count(*)::int as rows from (
       select row_no from figure where district_id = $1 and batch_id = $2
       union select row_no from occupancy where district_id = $1 and batch_id = $2
       union select row_no from indicator_value where district_id = $1 and batch_id = $2 and withdrawn_at is null
       union select row_no from enterprise_honour where district_id = $1 and batch_id = $2 and withdrawn_at is null
       union select row_no from enterprise_measure where district_id = $1 and batch_id = $2 and withdrawn_at is null
       union select row_no from reference_feature where district_id = $1 and batch_id = $2
       union select row_no from park where district_id = $1 and batch_id = $2
       union select row_no from parcel where district_id = $1 and batch_id = $2
       union select row_no from enterprise where district_id = $1 and batch_id = $2
       union select row_no from project where district_id = $1 and batch_id = $2
       union select row_no from floor_space where district_id = $1 and batch_id = $2) one`,
    [district, batch],
  );
  return row?.rows ?? 0;
}

async function touchedTables(tx: Queryable, district: string, batch: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ table_name: string }>(
    "select distinct table_name from batch_change where district_id = $1 and batch_id = $2",
    [district, batch],
  );
  return new Set(rows.map(({ table_name }) => table_name));
}

const CHANGES = "batch_change c where c.district_id = $1 and c.batch_id = $2";

const removeSql = (table: JournalTable): string =>
  `delete from ${table} t using ${CHANGES} and c.table_name = '${table}' and c.before is null
     and ${isRowSql(table, "t", "$1", "c.row_key")}`;

/** Columns that the image does not hold keep what the row has now; a row that is gone comes back. */
const setBackSql = (table: JournalTable): string => {
  const { keys, columns } = JOURNAL_TABLES[table];
  const key = [...new Set([districtColumn(table), ...keys])].join(", ");
  return `insert into ${table}
    select r.* from batch_change c
    left join ${table} t on ${isRowSql(table, "t", "$1", "c.row_key")}
    cross join lateral jsonb_populate_record(t, c.before) r
    where c.district_id = $1 and c.batch_id = $2 and c.table_name = '${table}' and c.before is not null
    on conflict (${key}) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}`;
};

/** Parcels let go of parks that vanish. */
const LEAVE_PARKS = `update parcel p set park_id = null, park_rule = 'none', park_share = null
  from ${CHANGES} and c.table_name = 'park' and c.before is null
    and p.district_id = $1 and p.park_id = c.row_key ->> 'id' and p.park_rule <> 'assigned'`;

/** Which standing batches name a town: by a parcel as it is, or as it was before them. */
const NAMED_BY = `select p.batch_id from parcel p where p.district_id = $1 and p.town_id = c.row_key ->> 'id'
  union
  select o.batch_id from batch_change o join import_batch b on b.district_id = o.district_id and b.id = o.batch_id
  where o.district_id = $1 and o.table_name = 'parcel' and o.before ->> 'town_id' = c.row_key ->> 'id' and b.withdrawn_at is null
    and b.id <> $2`;

/** A town that others name as well would have come with them: the first of them is now the one that brought it. */
const HAND_TOWNS_ON = `insert into batch_change (district_id, batch_id, table_name, row_key)
  select c.district_id, h.id, c.table_name, c.row_key
  from batch_change c
  cross join lateral (
    select b.id from import_batch b where b.district_id = $1 and b.id in (${NAMED_BY}) order by b.seq limit 1) h
  where c.district_id = $1 and c.batch_id = $2 and c.table_name = 'town' and c.before is null`;

const REMOVE_TOWNS = `delete from town t using ${CHANGES} and c.table_name = 'town' and c.before is null
  and ${isRowSql("town", "t", "$1", "c.row_key")} and not exists (${NAMED_BY})`;
