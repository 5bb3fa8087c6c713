// The policy's indicators, text milestones, ladder tiers and honours, from seeds/policy into their tables.
import type { Queryable } from "../db/database";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { PLAN_SETTING } from "../indicator/plan";

export const INDICATOR_FILES = [
  "indicators.csv",
  "indicators_notes.csv",
  "plan.csv",
  "milestones.csv",
  "responsible_units.csv",
  "indicator_computations.csv",
  "ladder_tiers.csv",
  "honours.csv",
] as const;

type Row = Readonly<Record<string, string>>;
type Tables = (file: (typeof INDICATOR_FILES)[number]) => readonly Row[];

/** A milestone has words and no number: 1 stands for done. */
const MILESTONE = { kind: "milestone", unit: "", target: "1", comparator: ">=" };

/** Entries reported of them, and honours of enterprises, stay: they name them by id. */
export async function writeIndicators(tx: Queryable, table: Tables): Promise<void> {
  const noteOf = new Map(table("indicators_notes.csv").map((note) => [note.id, note]));
  const unitsOf = new Map(table("responsible_units.csv").map((line) => [line.item, line]));
  const computed = new Map(table("indicator_computations.csv").map((line) => [line.id, line.computation]));
  const rows: Row[] = [
    ...table("indicators.csv").map((row) => ({ ...noteOf.get(row.id), ...row })),
    ...table("milestones.csv").map((row) => ({ ...row, ...MILESTONE })),
  ];
  await tx.query("delete from indicator where district_id = $1", [HOME_DISTRICT.id]);
  await tx.query(
    `insert into indicator (district_id, id, position, name, name_en, scope, unit, target, operator, clause, scope_basis, kind,
       dated_2027, quote, responsible, responsible_quote, computation)
     select $1, r.id, r.position, r.zh, r.en, r.scope, r.unit, r.target, r.comparator, r.item, r.scope_basis, r.kind,
       r.dated_2027_in_text = 'y', r.quote, coalesce(string_to_array(r.units, ';'), '{}'), r.units_quote, r.computation
     from jsonb_to_recordset($2::jsonb)
       as r (id text, position int, zh text, en text, scope text, unit text, target text, comparator text, item text,
             scope_basis text, kind text, dated_2027_in_text text, quote text, units text, units_quote text, computation text)`,
    [
      HOME_DISTRICT.id,
      JSON.stringify(
        rows.map((row, position) => {
          const units = unitsOf.get(row.item ?? "");
          return {
            ...row,
            position,
            units: units?.units,
            units_quote: units?.quote,
            computation: computed.get(row.id ?? ""),
          };
        }),
      ),
    ],
  );
  await tx.query(
    `insert into setting (district_id, key, value) values ($1, $2, $3::jsonb)
     on conflict (district_id, key) do update set value = excluded.value`,
    [HOME_DISTRICT.id, PLAN_SETTING, JSON.stringify(table("plan.csv")[0] ?? null)],
  );
  await writeLadder(tx, table);
}

async function writeLadder(tx: Queryable, table: Tables): Promise<void> {
  await tx.query("delete from ladder_tier where district_id = $1", [HOME_DISTRICT.id]);
  await tx.query(
    `insert into ladder_tier (district_id, id, position, from_yuan, to_yuan, name, name_en, indicator_id, clause, quote)
     select $1, r.id, r.position, r.from_yuan::bigint, nullif(r.to_yuan, '')::bigint, r.name, r.name_en, nullif(r.indicator, ''), r.item, r.quote
     from jsonb_to_recordset($2::jsonb)
       as r (id text, position int, from_yuan text, to_yuan text, name text, name_en text, indicator text, item text, quote text)`,
    [HOME_DISTRICT.id, JSON.stringify(table("ladder_tiers.csv"))],
  );
  await tx.query("delete from honour where district_id = $1", [HOME_DISTRICT.id]);
  await tx.query(
    `insert into honour (district_id, id, position, name, name_en, level, indicators, synonyms, clause, quote)
     select $1, r.id, r.position, r.name, r.name_en, nullif(r.level, ''), string_to_array(r.indicators, ';'),
       string_to_array(r.synonyms, ';'), r.item, r.quote
     from jsonb_to_recordset($2::jsonb)
       as r (id text, position int, name text, name_en text, level text, indicators text, synonyms text, item text, quote text)`,
    [HOME_DISTRICT.id, JSON.stringify(table("honours.csv"))],
  );
}
