// Has a plot with a target of its own that target's class on paper, and is it told?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewOf } from "../../../server/api/view";
import type { Database } from "../../../server/db/database";
import { Memo } from "../../../server/metrics/memo";
import { tallies } from "../../../server/metrics/tallies";
import { plotClasses } from "../../../server/report/plotClasses";
import { engines } from "../../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../../database/support/smallDistrict";
import { addTargets } from "../support/targets";

describe.each(engines)("plots on paper on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "SP-01", box: [121.4, 29.7, 121.6, 29.9] });
    for (const id of ["A", "B"]) {
      await addParcel(db, { id, parkId: "SP-01" });
      await addEnterprise(db, { id: `E-${id}` });
      // 15 mu and 600 万元 of tax: 40 万元/亩, 83 % of 48
      await addOccupancy(db, { enterprise: `E-${id}`, parcel: id, areaDm2: 1_000_000 });
      await addFigure(db, `E-${id}`, "2025", { tax: 6_000_000 });
    }
    // B's contract asks for 20 万元/亩, which it doubles
    await db.query(
      `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, population, source_document, source_clause,
         scope_ids, position)
       select district_id, target_set_id, 'tax-contract-b', metric, operator, 20, unit, 'parcel', population, '合同', '第3条', '{B}', position + 100
       from target where district_id = $1 and metric = 'tax_per_mu' and scope <> 'parcel'`,
      [DISTRICT],
    );
  });
  afterAll(() => db?.close());

  test("the same yield misses the one's target and doubles the other's", async () => {
    const view = await viewOf({ db, lang: "zh", memo: new Memo() }, { period: "2025" });
    const rows = await tallies(db, "parcel", DISTRICT, "2025", "above-scale");
    const { target, targetOf, classes, counts, own } = await plotClasses(
      { db },
      view,
      "tax",
      ["A", "B"].map((id) => ({ ...rows.get(id)!, idle: false })),
    );
    expect([target?.value, targetOf("A")?.value, targetOf("B")?.value]).toEqual(["48", "48", "20"]);
    expect(own).toBe(1);
    // of seven classes the first four miss; the last is far above
    expect([classes.get("A"), classes.get("B")]).toEqual([3, 6]);
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(2);
  });
});
