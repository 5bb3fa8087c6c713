// Which staged rows are new, which say something else than the database, and how do they get in?
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import type { Delivery } from "./delivery";
import { countStatuses, type StageColumns } from "./stage";

export interface Merge {
  readonly table: "park" | "parcel" | "enterprise";
  readonly columns: StageColumns;
  /** Columns of which the file says nothing: rows already there keep theirs. */
  readonly kept: readonly string[];
  /** SQL that runs once kept columns are filled in, before rows are compared. */
  readonly complete?: string;
  /** SQL condition on `s`: the row's further tables differ. */
  readonly alsoChanged?: string;
  /** Columns that are written, but that alone make no row a changed one. */
  readonly derived?: readonly string[];
}

/** Classifies the stage by id (merge_state new, changed, same), writes new and changed rows, counts all and the missing. */
export async function mergeStage(tx: Queryable, delivery: Delivery, merge: Merge): Promise<void> {
  const { district, batch } = delivery.facts;
  const { table, columns } = merge;
  const names = Object.keys(columns);
  const same = `t.district_id = '${district}' and t.id = s.id`;
  if (merge.kept.length > 0) {
    const kept = merge.kept.map((name) => `${name} = t.${name}`).join(", ");
    await tx.query(`update stage s set ${kept} from ${table} t where ${same}`);
  }
  if (merge.complete !== undefined) await tx.query(merge.complete);
  const compared = names.filter((name) => name !== "id" && !merge.derived?.includes(name));
  const side = (alias: string) =>
    compared.map((name) =>
      columns[name] === "geometry" ? `st_asewkb(${alias}.${name})` : `${alias}.${name}`,
    );
  await tx.query(
    `update stage s set merge_state = case
       when t.id is null then 'new'
       when (${side("s").join(", ")}) is distinct from (${side("t").join(", ")}) or ${merge.alsoChanged ?? "false"} then 'changed'
       else 'same' end
     from stage o left join ${table} t on t.district_id = '${district}' and t.id = o.id
     where o.row_no = s.row_no`,
  );
  await journal(tx, delivery.facts, table, "select id, row_no from stage where merge_state <> 'same'");
  await tx.query(
    `insert into ${table} (district_id, ${names.join(", ")}, batch_id, row_no)
     select $1, ${names.map((name) => `s.${name}`).join(", ")}, $2, s.row_no from stage s where s.merge_state <> 'same'
     on conflict (district_id, id) do update
     set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, batch_id = excluded.batch_id, row_no = excluded.row_no`,
    [district, batch],
  );
  await countStatuses(tx, delivery);
  const delivered = delivery.rows.flatMap(({ id }) => (id === null ? [] : [id]));
  const [missing] = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${table}
     where district_id = $1 and id not in (select jsonb_array_elements_text($2::jsonb))`,
    [district, JSON.stringify(delivered)],
  );
  delivery.counts.missing = missing?.count ?? 0;
}

/** Columns whose fields the file does not have. @param fields column → field */
export const absentColumns = (delivery: Delivery, fields: Readonly<Record<string, string>>): string[] =>
  Object.entries(fields).flatMap(([column, field]) => (delivery.has(field) ? [] : [column]));
