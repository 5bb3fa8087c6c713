// Does the page get its trace through the router, with defaults filled in and trouble in words?
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { loadCounty } from "../database/support/county";
import { openEmbedded } from "../database/support/embedded";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

let db: Database;
beforeAll(async () => {
  db = await openEmbedded();
  await loadCounty(db);
  await db.query(
    `insert into target_set (district_id, id, name, name_en, caption, caption_en, position)
     values ($1, 'item22', '第22条', 'Item 22', '', '', 1)`,
    [DISTRICT],
  );
});
afterAll(() => db?.close());

const caller = (lang: "zh" | "en") => createCallerFactory(appRouter)(apiContext(db, lang));

test("a park's number is explained for the newest year unless told otherwise, at most twenty parts each", async () => {
  const list = await caller("zh").park.list({});
  const row = list.rows.find(({ tally }) => tally.enterprises > 20)!;
  const root = await caller("en").trace.explain({ kind: "park", id: row.id, metric: "output_per_mu" });
  expect(root.label).toContain(list.period);
  expect(root.formula).toContain("×10k ¥/mu");
  const [, figures] = root.children;
  expect(figures!.children).toHaveLength(20);
  expect(figures!.more).toBeGreaterThan(0);
  expect(Number(root.value)).toBeCloseTo(row.metrics.output_per_mu.value!, 1);
});

test("an unknown id is not found", async () => {
  await expect(
    caller("zh").trace.explain({ kind: "parcel", id: "NO", metric: "tax_per_mu" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
