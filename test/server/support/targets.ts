// The default target set, as a test needs it: 950 / 48 / (42 as reference) / 70 % for strategic parks.
import type { Queryable } from "../../../server/db/database";
import { DISTRICT } from "../../database/support/smallDistrict";

export async function addTargets(db: Queryable): Promise<void> {
  await db.query(
    `insert into target_set (district_id, id, name, name_en, caption, caption_en, position)
     values ($1, 'item22', '第22条', 'Item 22', '对标第22条：950/48 万元/亩', 'Against item 22: 950/48', 1)`,
    [DISTRICT],
  );
  const targets = [
    ["output_per_mu", "950", "万元/亩", false, []],
    ["tax_per_mu", "48", "万元/亩", false, []],
    ["rd_per_mu", "42", "万元/亩", true, []],
    ["concentration", "70", "%", false, ["strategic_park"]],
  ] as const;
  for (const [position, [metric, value, unit, reference, kinds]] of targets.entries()) {
    await db.query(
      `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, population, source_document,
         source_clause, binds_kinds, reference, position)
       values ($1, 'item22', $2, $2, '>=', $3, $4, 'district', 'above-scale', '521实施意见', '第22条', $5, $6, $7)`,
      [DISTRICT, metric, value, unit, [...kinds], reference, position],
    );
  }
}
