// Which target speaks for a period and a population, and whose sets survive a new edition of the policy?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Period, parsePeriod } from "../../geo/period/period";
import { setFor, targetFor } from "../../geo/target/targetFor";
import type { Database } from "../../server/db/database";
import { targetSets } from "../../server/metrics/targetSets";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";

const period = (id: string): Period => parsePeriod(id)!;

describe.each(engines)("target sets on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    await db.query(
      "insert into target_set (district_id, id, name, name_en, caption, caption_en, position) values ($1, 'office', 'x', 'x', 'x', 'x', 99)",
      [DISTRICT],
    );
    for (const [id, value, population, from] of [
      ["a", 900, "above-scale", null],
      ["b", 1000, "above-scale", "2025-01-01"],
      ["c", 400, "all", null],
    ]) {
      await db.query(
        `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, population, valid_from,
           source_document, source_clause, position)
         values ($1, 'office', $2, 'output_per_mu', '>=', $3, '万元/亩', 'district', $4, $5, '文件', '第1条', 1)`,
        [DISTRICT, id, value, population, from],
      );
    }
  });
  afterAll(() => db?.close());

  const office = async () => (await targetSets(db, DISTRICT)).find(({ id }) => id === "office")!;
  const policy = async () => (await targetSets(db, DISTRICT))[0]!;

  test("a year is held against the target of its time, and each population against its own", async () => {
    const asked = async (id: string, population: "above-scale" | "all") =>
      targetFor(setFor(await office(), period(id), population), "output_per_mu", {
        unit: "district",
        id: DISTRICT,
      });
    expect(await asked("2024", "above-scale")).toMatchObject({ value: "900", reference: false });
    expect(await asked("2025", "above-scale")).toMatchObject({ value: "1000", reference: false });
    expect(await asked("2025", "all")).toMatchObject({ value: "400", reference: false });
  });

  test("950 and 48 bind above-scale industry; for everybody they are a reference", async () => {
    const of = async (population: "above-scale" | "all") =>
      targetFor(setFor(await policy(), period("2025"), population), "tax_per_mu", {
        unit: "park",
        id: "",
        parkKind: "strategic_park",
      });
    expect(await of("above-scale")).toMatchObject({ value: "48", reference: false });
    expect(await of("all")).toMatchObject({ value: "48", reference: true });
  });

  test("a new edition of the policy leaves the office's own set alone", async () => {
    await db.query("update setting set value = '\"older\"' where key = 'policy_sha256'");
    await db.query("update target set value = 1 where target_set_id = 'item22'");
    expect(await seedPolicy(db)).toBe(true);
    expect((await office()).targets).toHaveLength(3);
    expect((await policy()).targets[0]).toMatchObject({ metric: "output_per_mu", value: "950" });
    expect(await seedPolicy(db)).toBe(false);
  });
});
