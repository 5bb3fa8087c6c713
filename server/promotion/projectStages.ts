// The project list (三已三未): in which stage is each project, since when, who answers, and which are stalled? Stages are the office's own.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { LEAST_YUAN, largeOfYear, reportedVerdict } from "../../geo/promotion/item21";
import { daysBetween, investmentByQuarter, isStalled, largeProjects } from "../../geo/promotion/projectStage";
import { quarterName } from "../../geo/relocation/quarter";
import { ApiError } from "../api/apiError";
import type { StageBoard, StageEntry, StageNames } from "../api/stageShapes";
import type { Queryable } from "../db/database";
import { indicatorEntries } from "../indicator/entries";

/** A status word of the office. */
export const wordInput = z.string().trim().min(1).max(40);

export const stagesInput = z
  .array(
    z.object({
      id: z.string().regex(/^[a-z][a-z0-9_]{0,19}$/),
      name: z.string().trim().min(1).max(40),
      nameEn: z.string().trim().min(1).max(60),
      limitDays: z.int().min(1).max(3650).nullable(),
    }),
  )
  .min(1)
  .max(12)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "an id stands twice");
const KEPT = z.object({ stages: stagesInput });
const SETTING = "project_stages";
/** Word → state. Apart from the names, as a sample of names is one still where words are mapped to it. */
const WORDS = "project_stage_words";
const KEPT_WORDS = z.object({ words: z.record(z.string(), z.string()) });

/** The states as the office has named them, or the sample; each with the words that mean it. */
export async function definitions(db: Queryable, district: string): Promise<StageNames> {
  const { stages, example } = await named(db, district);
  const words = Object.entries(await wordsOf(db, district));
  return {
    example,
    stages: stages.map((one) => ({
      ...one,
      words: words.flatMap(([word, stage]) => (stage === one.id ? word : [])),
    })),
  };
}

async function named(db: Queryable, district: string) {
  const own = await settingOf(db, district, SETTING);
  if (own !== undefined) return { stages: KEPT.parse(own).stages, example: false };
  const sample: unknown = JSON.parse(
    readFileSync(new URL("../../seeds/policy/project_stages.json", import.meta.url), "utf8"),
  );
  return { stages: KEPT.parse(sample).stages, example: true };
}

async function wordsOf(db: Queryable, district: string): Promise<Readonly<Record<string, string>>> {
  const kept = await settingOf(db, district, WORDS);
  return kept === undefined ? {} : KEPT_WORDS.parse(kept).words;
}

async function settingOf(db: Queryable, district: string, key: string): Promise<unknown> {
  const [own] = await db.query<{ value: unknown }>(
    "select value from setting where district_id = $1 and key = $2",
    [district, key],
  );
  return own?.value;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly lead_unit: string | null;
  readonly investment_yuan: number | null;
  readonly starts_on: string | null;
  readonly state: string | null;
}

/** Projects by number. @param day today, as the reader's calendar has it */
export async function stageBoard(db: Queryable, district: string, day: string): Promise<StageBoard> {
  const { stages, example } = await definitions(db, district);
  const rows = await db.query<Row>(
    `select id, name, lead_unit, investment_yuan, starts_on, state from project
     where district_id = $1 and withdrawn_at is null order by id collate "C"`,
    [district],
  );
  const entries = await db.query<{
    project_id: string;
    stage_id: string;
    on_day: string;
    owner: string;
    note: string | null;
    author: string;
    created_at: Date | string;
  }>(
    `select project_id, stage_id, on_day, owner, note, author, created_at from project_stage
     where district_id = $1 order by seq desc`,
    [district],
  );
  const asked = await db.query<Omit<StageBoard["targets"][number], "years" | "reported">>(
    `select id, name, name_en as "nameEn", target, unit, operator from indicator
     where district_id = $1 and clause = '21' order by position`,
    [district],
  );
  const limits = new Map(stages.map(({ id, limitDays }) => [id, limitDays]));
  const projects = rows.map((row) => {
    const history = entries
      .filter(({ project_id }) => project_id === row.id)
      .map(
        ({ stage_id, on_day, owner, note, author, created_at }): StageEntry => ({
          ...{ stage: stage_id, onDay: on_day, owner, note, author },
          createdAt: new Date(created_at).toISOString(),
        }),
      );
    const current = history[0] ?? null;
    return {
      ...{ id: row.id, name: row.name, leadUnit: row.lead_unit, state: row.state },
      ...{ investmentYuan: row.investment_yuan, startsOn: row.starts_on, current, history },
      days: current === null ? null : daysBetween(current.onDay, day),
      stalled: current !== null && isStalled(current.onDay, day, limits.get(current.stage) ?? null),
    };
  });
  const year = day.slice(0, 4);
  // what is over is judged by what was reported of it
  const years = [...new Set([year, ...projects.flatMap(({ startsOn }) => startsOn?.slice(0, 4) ?? [])])]
    .filter((one) => one >= year)
    .sort();
  const reported = await indicatorEntries(db, district, { inForce: true });
  const targets = asked.map((one): StageBoard["targets"][number] => {
    const least = LEAST_YUAN[one.id];
    const [newest] = reported.filter(({ indicatorId, role }) => indicatorId === one.id && role === "value");
    return {
      ...one,
      years: least === undefined ? [] : years.map((of) => largeOfYear(projects, of, least, one)),
      reported:
        newest === undefined
          ? null
          : {
              ...{ asOf: newest.asOf, value: newest.value },
              verdict: reportedVerdict(newest.value, one, newest.asOf, day),
            },
    };
  });
  const starting = projects.filter(({ startsOn }) => startsOn?.startsWith(year) === true);
  const { fromYi, fromTenYi } = largeProjects(starting);
  const ofYear = investmentByQuarter(starting);
  return {
    ...{ stages, example, projects, targets, large: largeProjects(projects) },
    thisYear: { year, fromYi, fromTenYi, yuan: ofYear.reduce((sum, { yuan }) => sum + yuan, 0) },
    quarters: investmentByQuarter(projects).map((one) => ({ ...one, quarter: quarterName(one.quarter) })),
  };
}

export interface NewStage {
  readonly project: string;
  readonly stage: string;
  readonly onDay: string;
  readonly owner: string;
  /** "" for none. */
  readonly note: string;
  readonly author: string;
}

/** @throws ApiError where project or stage are unknown */
export async function addStage(db: Queryable, district: string, one: NewStage): Promise<void> {
  const { stages } = await definitions(db, district);
  if (!stages.some(({ id }) => id === one.stage)) throw new ApiError("unknown_stage", one.stage);
  const written = await db.query(
    `insert into project_stage (district_id, project_id, stage_id, on_day, owner, note, author)
     select $1, p.id, $3, $4, $5, $6, $7 from project p where p.district_id = $1 and p.id = $2 and p.withdrawn_at is null
     returning seq`,
    [district, one.project, one.stage, one.onDay, one.owner, one.note === "" ? null : one.note, one.author],
  );
  if (written.length === 0) throw new ApiError("unknown_promoted_project", one.project);
}

/** The office names its stages and their limits; with who did, and when. */
export async function saveStages(
  db: Queryable,
  district: string,
  { stages, author }: { readonly stages: z.infer<typeof stagesInput>; readonly author: string },
): Promise<void> {
  await db.query(
    `insert into setting (district_id, key, value)
     values ($1, $2, jsonb_build_object('stages', $3::jsonb, 'author', $4::text, 'at', current_timestamp))
     on conflict (district_id, key) do update set value = excluded.value`,
    [district, SETTING, JSON.stringify(stages), author],
  );
}

/** From now on the word means that state, and no other; null: none. With who said so, and when. @throws ApiError where the state is unknown */
export async function mapStatusWord(
  db: Queryable,
  district: string,
  { word, stage, author }: { readonly word: string; readonly stage: string | null; readonly author: string },
): Promise<void> {
  const { stages } = await named(db, district);
  if (stage !== null && !stages.some(({ id }) => id === stage)) throw new ApiError("unknown_stage", stage);
  const change = stage === null ? {} : { [word]: stage };
  // in one statement: two words that are mapped at once do not undo each other
  await db.query(
    `insert into setting (district_id, key, value)
     values ($1, $2, jsonb_build_object('words', $3::jsonb, 'author', $5::text, 'at', current_timestamp))
     on conflict (district_id, key) do update set value = jsonb_build_object(
       'words', ((setting.value -> 'words') - $4::text) || $3::jsonb, 'author', $5::text, 'at', current_timestamp)`,
    [district, WORDS, JSON.stringify(change), word, author],
  );
}
