// Targets: what a park's figures are held against, set by set, with the clause that says so.

import { LAND_DENOMINATORS } from "../../geo/target/denominator";
import { METRIC_IDS } from "../../geo/target/target";
import {
  faultsOf,
  OPERATORS,
  POPULATIONS,
  type TargetDraft,
  type TargetFault,
  targetKey,
} from "../../geo/target/targetDraft";
import { readExemptions, readMilestones } from "../../geo/target/targetText";
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import { recordVersions } from "../target/recordVersions";
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
  denominator: "text",
  scope_ids: "text[]",
  ramp: "jsonb",
  exemptions: "jsonb",
};
const SET_COLUMNS = { set_name: "text", set_name_en: "text", caption: "text", caption_en: "text" };
const COLUMNS = { ...TARGET_COLUMNS, ...SET_COLUMNS };
/** The sets of the stage as their first rows say them. */
const STAGED_SETS = `select distinct on (target_set_id) target_set_id as id, coalesce(set_name, target_set_id) as name,
  coalesce(set_name_en, set_name, target_set_id) as name_en, coalesce(caption, set_name, target_set_id) as caption,
  coalesce(caption_en, caption, target_set_id) as caption_en, row_no from stage order by target_set_id, row_no`;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  metric: METRIC_IDS,
  operator: OPERATORS,
  population: POPULATIONS,
  denominator: LAND_DENOMINATORS,
  ramp_shape: ["line", "steps"],
};

interface Fault {
  readonly code: "bad_ramp" | "bad_exemption" | "bad_scope_ids" | "ratio_denominator";
  readonly column: string;
}
/** What is refused of what only newer files say; the rest is checked cell by cell. */
const FAULT: Partial<Record<TargetFault["field"], Fault>> = {
  ramp: { code: "bad_ramp", column: "ramp" },
  exemptions: { code: "bad_exemption", column: "exemptions" },
  scopeIds: { code: "bad_scope_ids", column: "scope_ids" },
  denominator: { code: "ratio_denominator", column: "denominator" },
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
  await recordVersions(tx, district, {
    origin: "import",
    author: delivery.facts.batch,
    reason: delivery.facts.file,
  });
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
  const scope = textCell(row, "scope") ?? "district";
  const scope_ids = listCell(row, "scope_ids");
  const id = targetKey({
    ...{ metric, population: population as TargetDraft["population"], validFrom: valid_from },
    ...{ scope: scope as TargetDraft["scope"], scopeIds: scope_ids },
  });
  row.id = `${set}/${id}`;
  const unit = required("unit");
  const suiting = metric === "concentration" ? "%" : "万元/亩";
  if (unit !== null && unit !== suiting) row.reject("bad_unit", "unit", { value: unit, unit: suiting });
  const operator = chosen("operator");
  const denominator = chosen("denominator", "occupied");
  const milestones = readMilestones(row.text("ramp"));
  const ramp =
    milestones === null || milestones.length === 0
      ? null
      : { shape: chosen("ramp_shape", "line") as "line" | "steps", milestones };
  const exemptions = readExemptions(row.text("exemptions"));
  const valid_to = dateCell(row, "valid_to");
  if (!row.rejected) {
    const draft = {
      ...{ metric, operator, value: value ?? "", unit: suiting, population, scope, denominator, ramp },
      ...{ scopeIds: scope_ids, bindsKinds: [], reference: false, validFrom: valid_from, validTo: valid_to },
      ...{ exemptions: exemptions ?? [], document: "-", clause: "-" },
    } as TargetDraft;
    // a file of old may say "park" and name none
    const fault = faultsOf(draft).find(
      ({ field }) => FAULT[field] !== undefined && (field !== "scopeIds" || scope_ids.length > 0),
    );
    const wrong: Fault | undefined =
      milestones === null ? FAULT.ramp : exemptions === null ? FAULT.exemptions : fault && FAULT[fault.field];
    if (wrong !== undefined) row.reject(wrong.code, wrong.column, { value: row.text(wrong.column) });
  }
  return {
    row_no: row.row,
    target_set_id: set,
    id,
    metric,
    operator,
    value,
    unit,
    scope,
    population,
    reference: yesCell(row, "reference", false),
    binds_kinds: listCell(row, "binds_kinds"),
    valid_from,
    valid_to,
    // what is not said stays null, as rows have it that are older than the columns
    denominator: denominator === "occupied" ? null : denominator,
    scope_ids,
    ramp,
    exemptions: exemptions === null || exemptions.length === 0 ? null : exemptions,
    source_document: required("document"),
    source_clause: required("clause"),
    set_name: textCell(row, "set_name"),
    set_name_en: textCell(row, "set_name_en"),
    caption: textCell(row, "caption"),
    caption_en: textCell(row, "caption_en"),
  };
}
