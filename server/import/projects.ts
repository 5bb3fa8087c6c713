// Projects of investment promotion (招商项目): what they ask for, what they promise, how far they are.
import type { Queryable } from "../db/database";
import { isMoneyUnit } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { headerParts } from "./headerParts";
import { mergeStage } from "./mergeStage";
import { EMISSIONS, PROJECT_QUANTITIES } from "./projectNames";
import {
  knownToProjects,
  PLANNED_DAYS,
  PROJECT_COLUMNS,
  type ProjectRecord,
  projectRecord,
} from "./projectRow";
import { knownStages, recordStages, type StatedStage, stageOf, standingDays } from "./projectStage";
import { recordYears, type StatedYear, standingYears, yearsOf } from "./projectYears";
import { warnOfPromises } from "./promiseGuards";
import { fillStage } from "./stage";

/** Columns that a file can leave out, and the fields of which any fills them. */
const FILLED_BY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...["source", "lead_unit", "contact", "confidentiality", "investor", "investor_credit_code", "honours"],
      ...["industry_code", "mode", "far_min", "lifts", "employees", "wanted_parks", "state", "needed_by"],
      ...PLANNED_DAYS,
    ].map((name) => [name, [name]] as const),
  ),
  foreign_owned: ["foreign_owned", "honours"],
  land_min_dm2: ["land", "land_min"],
  land_max_dm2: ["land", "land_max"],
  floor_min_dm2: ["floor", "floor_min"],
  floor_max_dm2: ["floor", "floor_max"],
  clear_height_m: ["clear_height"],
  floor_load_t_m2: ["floor_load"],
  crane_t: ["crane"],
  investment_yuan: ["investment"],
  fixed_investment_yuan: ["fixed_investment"],
  financing_yuan: ["financing"],
  output_yuan: ["output", "output_per_mu"],
  tax_yuan: ["tax", "tax_per_mu"],
  rd_yuan: ["rd", "rd_per_mu"],
  energy_tce: ["energy"],
  power_kva: ["power"],
  emissions: Object.keys(EMISSIONS),
};

/** Merges the delivery's projects by number, else by name. One that somebody withdrew stays withdrawn. */
export async function importProjects(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district } = delivery.facts;
  warnOfAssumedUnits(delivery);
  if (!delivery.has("id")) delivery.warn("known_by_name", "id", {});
  const known = await knownToProjects(tx, district);
  const withdrawn = await withdrawnProjects(tx, district);
  const stages = await knownStages(tx, district);
  const standing = await standingDays(tx, district);
  const promised = await standingYears(tx, district);
  const stated = new Map<DeliveredRow, StatedStage>();
  const years = new Map<DeliveredRow, readonly StatedYear[]>();
  const records = new Map<DeliveredRow, ProjectRecord>();
  for (const row of delivery.rows) {
    records.set(row, projectRecord(row, known));
    const gone = withdrawn.get(row.id ?? "");
    const stage = stageOf(row, stages);
    const since = standing.get(row.id ?? "");
    // a table that is older than what was recorded after it does not bring the project back
    if (stage !== null && since !== undefined && stage.onDay < since)
      row.warn("stage_older", "list_stage_on", { value: stage.onDay, day: since });
    else if (stage !== null) stated.set(row, stage);
    years.set(row, yearsOf(row, promised));
    if (gone !== undefined) row.reject("project_withdrawn", "id", { value: row.id ?? "", by: gone });
  }
  const rows = settleDuplicates(delivery, (row) => row.id, delivery.has("id") ? "id" : "name");
  const going = rows.flatMap((row) => {
    const record = records.get(row);
    return record === undefined ? [] : [[row, record] as const];
  });
  await warnOfPromises(tx, district, going);
  await fillStage(
    tx,
    PROJECT_COLUMNS,
    going.map(([row, record]) => ({ ...record, row_no: row.row })),
  );
  const absent = Object.entries(FILLED_BY).flatMap(([column, fields]) =>
    fields.some((field) => delivery.has(field)) ? [] : [column],
  );
  await mergeStage(tx, delivery, {
    table: "project",
    columns: PROJECT_COLUMNS,
    kept: delivery.others.length === 0 ? [...absent, "attributes"] : absent,
    joined: "left join project t on t.district_id = $1 and t.id = s.id",
    derived: {
      version: "coalesce(t.version, 0) + 1",
      author: "(select b.imported_by from import_batch b where b.district_id = $1 and b.id = $2)",
      updated_at: "now()",
    },
    standing: "withdrawn_at is null",
    classified: () => warnOfHandWork(tx, delivery),
  });
  await recordStages(
    tx,
    delivery,
    going.flatMap(([row]) => {
      const stage = stated.get(row);
      return stage === undefined || row.rejected || row.id === null ? [] : { ...stage, project: row.id };
    }),
  );
  await recordYears(
    tx,
    delivery,
    going.flatMap(([row]) => {
      const { id } = row;
      return row.rejected || id === null
        ? []
        : (years.get(row) ?? []).map((one) => ({ ...one, project: id }));
    }),
  );
}

/** A file goes before what somebody entered, as it does everywhere; it is said. */
async function warnOfHandWork(tx: Queryable, delivery: Delivery): Promise<void> {
  const rows = await tx.query<{ row: number; by: string; day: string }>(
    `select s.row_no as row, t.author as by, t.updated_at::date::text as day from stage s
     join project t on t.district_id = $1 and t.id = s.id
     where s.merge_state = 'changed' and t.batch_id is null order by s.row_no`,
    [delivery.facts.district],
  );
  const byRow = new Map(delivery.rows.map((row) => [row.row, row]));
  for (const { row, by, day } of rows) byRow.get(row)?.warn("hand_work_replaced", "id", { by, day });
}

/** By whom each was withdrawn, by id. */
async function withdrawnProjects(tx: Queryable, district: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; by: string }>(
    "select id, withdrawn_by as by from project where district_id = $1 and withdrawn_at is not null",
    [district],
  );
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** Once for the file, of columns of land or money where neither the header nor any cell says the unit. */
function warnOfAssumedUnits(delivery: Delivery): void {
  const zh = delivery.facts.lang === "zh";
  for (const [field, of] of Object.entries(PROJECT_QUANTITIES)) {
    const column = delivery.columns.get(field);
    if (column === undefined || column.unit !== null) continue;
    const notes = headerParts(column.header).notes;
    const said =
      notes.some((note) => isMoneyUnit(note.replace(/\/.*$/, ""))) ||
      (of === "money" && delivery.facts.moneyUnit !== null) ||
      delivery.rows.every((row) => !/\d$/.test(row.text(field)));
    if (said) continue;
    const money = zh ? "万元" : "10,000 yuan";
    const area = field.startsWith("land") ? (zh ? "亩" : "mu") : zh ? "平方米" : "m²";
    delivery.warn("unit_assumed", field, { unit: of === "money" ? money : area });
  }
}
