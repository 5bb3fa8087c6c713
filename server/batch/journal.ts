// What were the rows before a batch changed them? Written before they change, one statement a table.
import type { Queryable } from "../db/database";
import { districtColumn, imageSql, JOURNAL_TABLES, type JournalTable, keySql } from "./journalTables";

interface OfBatch {
  readonly district: string;
  readonly batch: string;
}

/**
 * Writes before-images of the rows that a batch is about to change; of rows that are not there yet only the key.
 * @param rows SQL query for their keys, each once, and the line of the file as row_no; `$1` is the district
 */
export async function journal(
  tx: Queryable,
  { district, batch }: OfBatch,
  table: JournalTable,
  rows: string,
): Promise<void> {
  const { keys } = JOURNAL_TABLES[table];
  const same = keys.map((key) => `t.${key} = s.${key}`).join(" and ");
  await tx.query(
    `insert into batch_change (district_id, batch_id, table_name, row_key, row_no, before)
     select $1, $2, '${table}', ${keySql(table, "s")}, s.row_no, case when t.${keys[0]} is not null then ${imageSql(table, "t")} end
     from (${rows}) s left join ${table} t on t.${districtColumn(table)} = $1 and ${same}`,
    [district, batch],
  );
}
