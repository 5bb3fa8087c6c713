// The policy as data: the district, target sets with their sources, indicators, industry names and clusters, from seeds/policy.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { targetKey } from "../../geo/target/targetDraft";
import type { Database, Queryable } from "../db/database";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { INDUSTRY_CODES } from "../industry/clusterMap";
import { recordVersions } from "../target/recordVersions";
import { EVALUATION_FILES, writeEvaluation } from "./seedEvaluation";
import { INDICATOR_FILES, writeIndicators } from "./seedIndicators";

const FILES = [
  "target_sets.csv",
  ...INDICATOR_FILES,
  ...EVALUATION_FILES,
  "gb4754_manufacturing.csv",
  "gb4754_zhonglei.csv",
  "cluster_map.csv",
] as const;
/** Raised when the same files are written to the tables in another way. */
const LAYOUT = 3;
type File = (typeof FILES)[number];
type Table = Record<string, string>[];

const CLUSTERS: Readonly<Record<string, string>> = {
  HE_NEV: "新能源汽车",
  HE_GEN: "通用及专用装备",
  HE_MAR: "海洋工程装备",
  SM_HOME: "智能家电",
  SM_MED: "智慧医疗",
  EM_NIT: "新一代信息技术",
  EM_MAT: "新材料",
  EM_ENE: "新能源",
  OTHER: "其他（传统）",
};

/** Brings the policy's tables to what the files say; nothing is written where they have not changed since. True where it was. */
export function seedPolicy(db: Database): Promise<boolean> {
  return db.exclusively(() => bringUpToDate(db));
}

async function bringUpToDate(db: Database): Promise<boolean> {
  const texts = new Map(
    FILES.map((name) => [name, readFileSync(new URL(`../../seeds/policy/${name}`, import.meta.url), "utf8")]),
  );
  const stamp = createHash("sha256")
    .update(JSON.stringify([LAYOUT, ...texts]))
    .digest("hex");
  const [known] = await db.query<{ value: string }>(
    "select value #>> '{}' as value from setting where district_id = '' and key = 'policy_sha256'",
  );
  if (known?.value === stamp) return false;
  const table = (name: File): Table => parse(texts.get(name) ?? "", { columns: true, bom: true });
  await db.transaction(async (tx) => {
    await tx.query(
      "insert into district (id, name, name_en) values ($1, $2, $3) on conflict (id) do nothing",
      [HOME_DISTRICT.id, HOME_DISTRICT.name, HOME_DISTRICT.nameEn],
    );
    // what stands is kept before it is written over
    await recordVersions(tx, HOME_DISTRICT.id, { origin: "before", author: "", reason: "" });
    await writeTargets(tx, table("target_sets.csv"));
    await recordVersions(tx, HOME_DISTRICT.id, {
      origin: "policy",
      author: "",
      reason: "seeds/policy/target_sets.csv",
    });
    await writeIndicators(tx, table);
    await writeEvaluation(tx, (name) => texts.get(name) ?? "");
    await writeIndustries(tx, table);
    await tx.query(
      `insert into setting (district_id, key, value) values ('', 'policy_sha256', to_jsonb($1::text))
       on conflict (district_id, key) do update set value = excluded.value`,
      [stamp],
    );
  });
  return true;
}

async function writeTargets(tx: Queryable, all: Table): Promise<void> {
  // Sets that the office imported itself stay, and those of the policy that somebody has changed since.
  const changed = await tx.query<{ id: string }>(
    `select distinct target_set_id as id from target_set_version
     where district_id = $1 and origin not in ('policy', 'before')`,
    [HOME_DISTRICT.id],
  );
  const rows = all.filter(({ set }) => !changed.some(({ id }) => id === set));
  const own = [HOME_DISTRICT.id, rows.map(({ set }) => set)];
  await tx.query("delete from target where district_id = $1 and target_set_id = any($2::text[])", own);
  await tx.query("delete from target_set where district_id = $1 and id = any($2::text[])", own);
  const numbered = JSON.stringify(
    rows.map((row, position) => ({
      ...row,
      id: targetKey({
        metric: row.metric ?? "",
        population: row.population === "all" ? "all" : "above-scale",
        validFrom: row.valid_from || null,
      }),
      position,
    })),
  );
  await tx.query(
    `insert into target_set (district_id, id, name, name_en, caption, caption_en, position)
     select distinct on (r.set) $1, r.set, r.set_name, r.set_name_en, r.caption, r.caption_en, r.position
     from jsonb_to_recordset($2::jsonb)
       as r (set text, set_name text, set_name_en text, caption text, caption_en text, position int)
     order by r.set, r.position`,
    [HOME_DISTRICT.id, numbered],
  );
  await tx.query(
    `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, population, valid_from, valid_to,
       source_document, source_clause, binds_kinds, reference, position)
     select $1, r.set, r.id, r.metric, r.operator, r.value::numeric, r.unit, r.scope, r.population,
       nullif(r.valid_from, '')::date, nullif(r.valid_to, '')::date, r.document, r.clause,
       case when r.binds_kinds = '' then '{}' else string_to_array(r.binds_kinds, ';') end, r.reference::boolean, r.position
     from jsonb_to_recordset($2::jsonb)
       as r (set text, id text, metric text, operator text, value text, unit text, scope text, population text, valid_from text,
             valid_to text, document text, clause text, binds_kinds text, reference text, position int)`,
    [HOME_DISTRICT.id, numbered],
  );
}

async function writeIndustries(tx: Queryable, table: (name: File) => Table): Promise<void> {
  await tx.query("delete from industry_code where version = $1", [INDUSTRY_CODES]);
  await tx.query(
    `insert into industry_code (version, code, name, name_en)
     select $1, r.code, r.zh, r.en from jsonb_to_recordset($2::jsonb) as r (code text, zh text, en text)`,
    [INDUSTRY_CODES, JSON.stringify([...table("gb4754_manufacturing.csv"), ...table("gb4754_zhonglei.csv")])],
  );
  await tx.query("delete from industry_cluster where district_id = $1", [HOME_DISTRICT.id]);
  await tx.query(
    `insert into industry_cluster (district_id, prefix, cluster, name, basis)
     select $1, r.gb_prefix, r.cluster, $3::jsonb ->> r.cluster, r.basis
     from jsonb_to_recordset($2::jsonb) as r (gb_prefix text, cluster text, basis text)`,
    [HOME_DISTRICT.id, JSON.stringify(table("cluster_map.csv")), JSON.stringify(CLUSTERS)],
  );
}
