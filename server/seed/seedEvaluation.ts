// The published methods of evaluation, class shares and rules of inefficient land, from seeds/policy into their table.
import type { Queryable } from "../db/database";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { parseMethods } from "../evaluation/methodSchema";
import { lowEfficiencyFile } from "../lowEfficiency/ruleSchema";

export const EVALUATION_FILES = ["evaluation_methods.json", "low_efficiency_rules.json"] as const;

/** What the district added itself stays. */
export async function writeEvaluation(
  tx: Queryable,
  textOf: (file: (typeof EVALUATION_FILES)[number]) => string,
): Promise<void> {
  const { methods, shares } = parseMethods(JSON.parse(textOf("evaluation_methods.json")));
  const { rules, version } = lowEfficiencyFile.parse(JSON.parse(textOf("low_efficiency_rules.json")));
  const rows = [
    ...methods.map((content, position) => ({
      kind: "method",
      id: content.id,
      version: content.version,
      position,
      content,
    })),
    ...shares.map((content, position) => ({
      kind: "shares",
      id: content.id,
      version: "1",
      position,
      content,
    })),
    ...rules.map((content, position) => ({
      kind: "low_efficiency",
      id: content.id,
      version,
      position,
      content,
    })),
  ];
  await tx.query("delete from evaluation_rule_set where district_id = $1 and origin = 'policy'", [
    HOME_DISTRICT.id,
  ]);
  await tx.query(
    `insert into evaluation_rule_set (district_id, kind, id, version, position, origin, content, author)
     select $1, r.kind, r.id, r.version, r.position, 'policy', r.content, ''
     from jsonb_to_recordset($2::jsonb) as r (kind text, id text, version text, position int, content jsonb)
     on conflict do nothing`,
    [HOME_DISTRICT.id, JSON.stringify(rows)],
  );
}
