// The terms of a parcel: what its plan allows (plan_limit) and what its buyer promised (commitment).
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import { decimalCell, textCell } from "./cells";
import type { DeliveredRow, Delivery, DeliveryFacts } from "./delivery";
import { linesOf } from "./stage";

interface Term {
  readonly row_no: number;
  readonly parcel_id: string | null;
  readonly of: "plan_limit" | "commitment";
  readonly key: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string | null;
  readonly raw: string;
}
/** Which of the two tables the file says anything about. */
export type TermTables = readonly Term["of"][];

const LIMITS = [
  { key: "far", min: "far_min", max: "far_max", unit: null },
  { key: "green_ratio", min: null, max: "green_max", unit: "%" },
  { key: "height", min: null, max: "height_max", unit: "m" },
] as const;
const COMMITMENTS = [
  { key: "tax_per_mu", field: "commit_tax" },
  { key: "output_per_mu", field: "commit_output" },
  { key: "investment_per_mu", field: "commit_investment" },
] as const;

/** The terms that a row states. */
export function termsOf(row: DeliveredRow): readonly Term[] {
  const known = { row_no: row.row, parcel_id: row.id };
  const limits = LIMITS.flatMap(({ key, min, max, unit }): Term[] => {
    const [from, to] = [min === null ? null : decimalCell(row, min), decimalCell(row, max)];
    if (from === null && to === null) return [];
    const raw = [min === null ? null : textCell(row, min), textCell(row, max)].filter(Boolean).join("–");
    return [{ ...known, of: "plan_limit", key, min: from, max: to, unit, raw }];
  });
  const commitments = COMMITMENTS.flatMap(({ key, field }): Term[] => {
    const min = decimalCell(row, field);
    return min === null
      ? []
      : [{ ...known, of: "commitment", key, min, max: null, unit: "万元/亩", raw: row.text(field) }];
  });
  return [...limits, ...commitments];
}

/** Puts the terms into the temporary table `stage_term`. */
export async function stageTerms(
  tx: Queryable,
  delivery: Delivery,
  terms: readonly Term[],
): Promise<TermTables> {
  const types = `row_no int, parcel_id text, "of" text, key text, min numeric, max numeric, unit text, raw text`;
  await tx.query(`create temp table stage_term (${types}) on commit drop`);
  await tx.copyIn(
    "stage_term",
    linesOf(terms, ({ row_no, parcel_id, of, key, min, max, unit, raw }) => [
      ...[row_no, parcel_id, of, key],
      ...[min, max, unit, raw],
    ]),
  );
  await tx.query("analyze stage_term");
  const limits = LIMITS.some(({ min, max }) => delivery.has(max) || (min !== null && delivery.has(min)));
  const commitments = COMMITMENTS.some(({ field }) => delivery.has(field));
  return [...(limits ? (["plan_limit"] as const) : []), ...(commitments ? (["commitment"] as const) : [])];
}

/** SQL condition on `s`: the staged terms of a parcel are not those of the database. */
export function termsDiffer(district: string, tables: TermTables): string {
  const values = { plan_limit: "key, min, max, unit", commitment: "key, value, null::numeric, unit" };
  const differ = tables.map((table) => {
    const staged = `select parcel_id, key, min, max, unit from stage_term where "of" = '${table}'`;
    const stored = `select parcel_id, ${values[table]} from ${table} where district_id = '${district}' and parcel_id in (select id from stage)`;
    return `s.id in (select parcel_id from ((${staged}) except (${stored})) d union all select parcel_id from ((${stored}) except (${staged})) e)`;
  });
  return differ.length === 0 ? "false" : `(${differ.join(" or ")})`;
}

/** Replaces the terms of new and changed parcels. */
export async function writeTerms(tx: Queryable, facts: DeliveryFacts, tables: TermTables): Promise<void> {
  const targets = {
    plan_limit: ["key, min, max, unit, raw", "t.key, t.min, t.max, t.unit, t.raw"],
    commitment: ["key, operator, value, unit, raw", "t.key, '>=', t.min, t.unit, t.raw"],
  } as const;
  for (const table of tables) {
    const [columns, values] = targets[table];
    await journal(
      tx,
      facts,
      table,
      `select parcel_id, key, max(row_no) as row_no from (
         select t.parcel_id, t.key, t.row_no from stage_term t join stage s on s.id = t.parcel_id
         where t."of" = '${table}' and s.merge_state <> 'same'
         union all
         select t.parcel_id, t.key, s.row_no from ${table} t join stage s on s.id = t.parcel_id
         where t.district_id = $1 and s.merge_state = 'changed') k
       group by parcel_id, key`,
    );
    await tx.query(
      `delete from ${table} where district_id = $1 and parcel_id in (select id from stage where merge_state = 'changed')`,
      [facts.district],
    );
    await tx.query(
      `insert into ${table} (district_id, parcel_id, ${columns}, batch_id, row_no)
       select $1, t.parcel_id, ${values}, $2, t.row_no
       from stage_term t join stage s on s.id = t.parcel_id where t."of" = '${table}' and s.merge_state <> 'same'`,
      [facts.district, facts.batch],
    );
  }
  await tx.query("drop table stage_term");
}
