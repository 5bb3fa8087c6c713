// Targets: what a park's figures are held against, set by set, with the clause that says so.
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import { targetKey } from "../metrics/targetSets";
import { dateCell, decimalCell, listCell, textCell, yesCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { countStatuses, dropRejected, fillStage } from "./stage";

const TARGET_COLUMNS = {
  target_set_id: "text",
  id: "text",
  metric: "text",
  operator: "text",
  value: "numeric",
  unit: "text",
  scope: "text",
  population: "text",
  reference: "boolean",
  binds_kinds: "text[]",
  valid_from: "date",
  valid_to: "date",
  source_document: "text",
  source_clause: "text",
};
const SET_COLUMNS = { set_name: "text", set_name_en: "text", caption: "text", caption_en: "text" };
const COLUMNS = { ...TARGET_COLUMNS, ...SET_COLUMNS };
/** The sets of the stage as their first rows say them. */
const STAGED_SETS = `select distinct on (target_set_id) target_set_id as id, coalesce(set_name, target_set_id) as name,
  coalesce(set_name_en, set_name, target_set_id) as name_en, coalesce(caption, set_name, target_set_id) as caption,
  coalesce(caption_en, caption, target_set_id) as caption_en, row_no from stage order by target_set_id, row_no`;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  metric: ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"],
  operator: [">=", ">", "<="],
  population: ["above-scale", "all"],
};

/** Merges the delivery's targets by set and metric. */
export async function importTargets(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district } = delivery.facts;
  const records = new Map(delivery.rows.map((row) => [row, recordOf(row)]));
  const rows = settleDuplicates(delivery, (row) => row.id, "metric");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await dropRejected(tx, delivery);
  await journal(
    tx,
    delivery.facts,
    "target_set",
    `select n.id, n.row_no from (${STAGED_SETS}) n where not exists (
       select from target_set t where t.district_id = $1 and t.id = n.id
         and (t.name, t.name_en, t.caption, t.caption_en) is not distinct from (n.name, n.name_en, n.caption, n.caption_en))`,
  );
  await tx.query(
    `insert into target_set as t (district_id, id, name, name_en, caption, caption_en, position)
     select $1, n.id, n.name, n.name_en, n.caption, n.caption_en, n.row_no from (${STAGED_SETS}) n
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en, caption = excluded.caption, caption_en = excluded.caption_en
     where (t.name, t.name_en, t.caption, t.caption_en)
       is distinct from (excluded.name, excluded.name_en, excluded.caption, excluded.caption_en)`,
    [district],
  );
  const names = Object.keys(TARGET_COLUMNS);
  const compared = (alias: string) => names.map((name) => `${alias}.${name}`).join(", ");
  await tx.query(
    `update stage s set merge_state = case when t.id is null then 'new'
       when (${compared("s")}) is distinct from (${compared("t")}) then 'changed' else 'same' end
     from stage o left join target t on t.district_id = $1 and t.target_set_id = o.target_set_id and t.id = o.id
     where o.row_no = s.row_no`,
    [district],
  );
  await journal(
    tx,
    delivery.facts,
    "target",
    "select target_set_id, id, row_no from stage where merge_state <> 'same'",
  );
  await tx.query(
    `insert into target (district_id, ${names.join(", ")}, position)
     select $1, ${names.join(", ")}, row_no from stage where merge_state <> 'same'
     on conflict (district_id, target_set_id, id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`,
    [district],
  );
  await countStatuses(tx, delivery);
}

function recordOf(row: DeliveredRow): Record<string, unknown> {
  const required = (field: string) => {
    const text = textCell(row, field);
    if (text === null) row.reject("missing_value", field);
    return text;
  };
  const chosen = (field: string, otherwise?: string) => {
    const text = row.text(field) || (otherwise ?? "");
    const choices = CHOICES[field] ?? [];
    if (!choices.includes(text))
      row.reject("bad_target", field, { value: text, choices: choices.join(", ") });
    return text;
  };
  const [set, metric, value] = [required("set"), chosen("metric"), decimalCell(row, "value")];
  if (value === null && !row.rejected) row.reject("missing_value", "value");
  const [population, valid_from] = [chosen("population", "above-scale"), dateCell(row, "valid_from")];
  const id = targetKey(metric, population, valid_from);
  row.id = `${set}/${id}`;
  const unit = required("unit");
  const suiting = metric === "concentration" ? "%" : "万元/亩";
  if (unit !== null && unit !== suiting) row.reject("bad_unit", "unit", { value: unit, unit: suiting });
  return {
    row_no: row.row,
    target_set_id: set,
    id,
    metric,
    operator: chosen("operator"),
    value,
    unit,
    scope: textCell(row, "scope") ?? "district",
    population,
    reference: yesCell(row, "reference", false),
    binds_kinds: listCell(row, "binds_kinds"),
    valid_from,
    valid_to: dateCell(row, "valid_to"),
    source_document: required("document"),
    source_clause: required("clause"),
    set_name: textCell(row, "set_name"),
    set_name_en: textCell(row, "set_name_en"),
    caption: textCell(row, "caption"),
    caption_en: textCell(row, "caption_en"),
  };
}
