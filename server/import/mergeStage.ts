// Which staged rows are new, which say something else than the database, and how do they get in?
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import type { Delivery } from "./delivery";
import { countStatuses, type StageColumns } from "./stage";

export interface Merge {
  readonly table: "park" | "parcel" | "enterprise" | "project" | "floor_space";
  readonly columns: StageColumns;
  /** Columns of which the file says nothing: rows already there keep theirs, and take what follows from another column where they have none. */
  readonly kept: readonly string[];
  /** SQL condition on `s`: the row's further tables differ. */
  readonly alsoChanged?: string;
  /** Columns that follow from the staged ones of the row: their SQL, on `s` and what is joined. Alone they make no row a changed one. */
  readonly derived?: Readonly<Record<string, string>>;
  /** Columns that only a new row gets, whoever has the say over them later. */
  readonly first?: Readonly<Record<string, string>>;
  /** SQL of joins that `derived` and `first` read, one row for each of `s`. */
  readonly joined?: string;
  /** SQL condition on the table: rows that still count; left away: all. */
  readonly standing?: string;
  /** Runs once it is known which rows are new or changed, before they are written. */
  readonly classified?: () => Promise<void>;
}

/** Classifies the stage by id (merge_state new, changed, same), writes new and changed rows, counts all and the missing. */
export async function mergeStage(tx: Queryable, delivery: Delivery, merge: Merge): Promise<void> {
  const { district, batch, rehearsal } = delivery.facts;
  const { table, columns, derived = {}, first = {} } = merge;
  const names = Object.keys(columns);
  const same = `t.district_id = '${district}' and t.id = s.id`;
  if (merge.kept.length > 0) {
    const kept = merge.kept.map((name) => `${name} = coalesce(t.${name}, s.${name})`).join(", ");
    await tx.query(`update stage s set ${kept} from ${table} t where ${same}`);
  }
  const compared = names.filter((name) => name !== "id");
  const side = (alias: string) =>
    compared.map((name) =>
      columns[name] === "geometry" ? `st_asewkb(${alias}.${name})` : `${alias}.${name}`,
    );
  await tx.query(
    `update stage s set merge_state = case
       when (${side("s").join(", ")}) is distinct from (${side("t").join(", ")}) or ${merge.alsoChanged ?? "false"} then 'changed'
       else 'same' end
     from ${table} t where ${same}`,
  );
  await merge.classified?.();
  // whoever takes back what is new takes it out; a rehearsal is undone as a whole
  const journalled = rehearsal ? "= 'changed'" : "<> 'same'";
  await journal(tx, delivery.facts, table, `select id, row_no from stage where merge_state ${journalled}`);
  const written = [...names, ...Object.keys(derived)];
  const values = [...names.map((name) => `s.${name}`), ...Object.values(derived), ...Object.values(first)];
  await tx.query(
    `insert into ${table} (district_id, ${[...written, ...Object.keys(first)].join(", ")}, batch_id, row_no)
     select $1, ${values.join(", ")}, $2, s.row_no from stage s ${merge.joined ?? ""} where s.merge_state <> 'same'
     on conflict (district_id, id) do update
     set ${written.map((name) => `${name} = excluded.${name}`).join(", ")}, batch_id = excluded.batch_id, row_no = excluded.row_no`,
    [district, batch],
  );
  await countStatuses(tx, delivery);
  const delivered = delivery.rows.flatMap(({ id }) => (id === null ? [] : [id]));
  const [missing] = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${table}
     where district_id = $1 and ${merge.standing ?? "true"} and id not in (select jsonb_array_elements_text($2::jsonb))`,
    [district, JSON.stringify(delivered)],
  );
  delivery.counts.missing = missing?.count ?? 0;
}

/** Columns whose fields the file does not have. @param fields column → field */
export const absentColumns = (delivery: Delivery, fields: Readonly<Record<string, string>>): string[] =>
  Object.entries(fields).flatMap(([column, field]) => (delivery.has(field) ? [] : [column]));
