// What does a table say of where its projects stand in the project list (三已三未)? Added to their history where it is news.

import { stageOfWord } from "../../geo/promotion/projectStage";
import type { StageNames } from "../api/stageShapes";
import type { Queryable } from "../db/database";
import { definitions } from "../promotion/projectStages";
import { isMissing, textCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { plannedDay } from "./projectCells";
import { STAGE_HEADERS } from "./projectNames";

export interface StatedStage {
  readonly stage: string;
  readonly onDay: string;
  readonly owner: string;
  readonly note: string | null;
}

/** The states that a table may name. */
export const knownStages = async (tx: Queryable, district: string): Promise<StageNames["stages"]> =>
  (await definitions(tx, district)).stages;

/** Null where the row says nothing of it, or too little: then it is rejected. */
export function stageOf(row: DeliveredRow, known: StageNames["stages"]): StatedStage | null {
  const said = Object.keys(STAGE_HEADERS).some((field) => !isMissing(row.text(field)));
  if (!said) return null;
  const [word, onDay] = [textCell(row, "list_stage"), plannedDay(row, "list_stage_on")];
  const owner = textCell(row, "list_stage_owner");
  const stage = word === null ? null : stageOfWord(word, known);
  if (word !== null && stage === null)
    row.reject("unknown_list_stage", "list_stage", {
      value: word,
      choices: known.map(({ name }) => name).join("、"),
    });
  for (const [field, value] of [
    ["list_stage", word],
    ["list_stage_on", onDay],
    ["list_stage_owner", owner],
  ] as const)
    if (value === null && !row.rejected) row.reject("missing_value", field);
  if (stage === null || onDay === null || owner === null) return null;
  return { stage, onDay, owner, note: textCell(row, "list_stage_note") };
}

/** Since when each project stands where the newest entry of its history says; by number. */
export async function standingDays(tx: Queryable, district: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ project: string; day: string }>(
    `select distinct on (project_id) project_id as project, on_day as day
     from project_stage where district_id = $1 order by project_id, seq desc`,
    [district],
  );
  return new Map(rows.map(({ project, day }) => [project, day]));
}

/** Adds what is news to the history, in the name of whoever imports. The project's own row is the same for it. */
export async function recordStages(
  tx: Queryable,
  delivery: Delivery,
  stated: readonly (StatedStage & { readonly project: string })[],
): Promise<void> {
  if (stated.length === 0) return;
  const { district, batch } = delivery.facts;
  await tx.query(
    `insert into project_stage (district_id, project_id, stage_id, on_day, owner, note, author)
     select $1, s.project, s.stage, s."onDay", s.owner, s.note, b.imported_by
     from jsonb_to_recordset($3::jsonb) as s (project text, stage text, "onDay" date, owner text, note text)
     join import_batch b on b.district_id = $1 and b.id = $2
     left join lateral (
       select g.stage_id, g.on_day, g.owner, g.note from project_stage g
       where g.district_id = $1 and g.project_id = s.project order by g.seq desc limit 1) g on true
     where (g.stage_id, g.on_day, g.owner, g.note) is distinct from (s.stage, s."onDay", s.owner, s.note)`,
    [district, batch, JSON.stringify(stated)],
  );
}
