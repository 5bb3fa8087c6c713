// What becomes of files that are damaged, mean or huge? A sentence each, nothing written, and the server answers others meanwhile.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import type { Database } from "../../server/db/database";
import { message } from "../../server/locale/messages";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { openEmbedded } from "../database/support/embedded";
import { type Page, pageOver } from "../delivery/support/overHttp";
import { type DamagedFile, damagedFiles } from "./support/damagedFiles";
import { formatFiles } from "./support/formatFiles";

const LONGEST_MS = 30_000;
const AT_ONCE = 2;

let db: Database;
let page: Page;
beforeAll(async () => {
  db = await openEmbedded();
  await seedPolicy(db);
  page = await pageOver(db);
});
afterAll(async () => {
  await page?.close();
  await db?.close();
});

/** Every row of every table, so that nothing can come in unseen. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'spatial_ref_sys' order by 1`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await db.query(
      `select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`,
    );
    rows[name] = row;
  }
  return rows;
}

/** All that the page would show of what is wrong. */
async function toldOf(view: DeliveryView, lang: "zh" | "en"): Promise<string[]> {
  const told = [...view.refused.map((one) => one.message), ...(view.fault === null ? [] : [view.fault])];
  for (const layer of view.layers) {
    told.push(...layer.notes);
    if (layer.kind === null) told.push(lang === "zh" ? "种类未定" : "kind open");
    if (layer.missing.length > 0) told.push(`${lang === "zh" ? "缺少" : "lacks"} ${layer.missing.join()}`);
    if (layer.crs?.ask === true) told.push(lang === "zh" ? "坐标系未定" : "system open");
  }
  if (told.length > 0 || view.layers.length === 0) return told;
  const { id } = view;
  await page.trpc.delivery.check.mutate({ id });
  const checked = await page.settled(id, lang);
  if (checked.check === null) return [checked.fault ?? ""];
  const { issues } = await page.trpc.delivery.issues.query({ id });
  return issues.map((one) => one.message);
}

interface Outcome {
  readonly name: string;
  readonly lang: "zh" | "en";
  readonly told: readonly string[];
  readonly took: number;
}

async function handOver({ name, files }: DamagedFile, lang: "zh" | "en"): Promise<Outcome> {
  const began = Date.now();
  const view = await page.drop(files, lang);
  const told = await toldOf(view, lang);
  await page.trpc.delivery.drop.mutate({ id: view.id });
  return { name, lang, told, took: Date.now() - began };
}

/** Asks again and again, as somebody who looks at the map meanwhile. */
function askMeanwhile(): { stop: () => Promise<number[]> } {
  const answers: number[] = [];
  let on = true;
  const asking = (async () => {
    while (on) {
      const began = Date.now();
      const answer = await fetch(`${page.url}/healthz`);
      if (!answer.ok) throw new Error(await answer.text());
      answers.push(Date.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop() {
      on = false;
      await asking;
      return answers;
    },
  };
}

test("undamaged, every one of those formats is read whole: what is said of the damaged ones is said for their damage", async () => {
  const read: unknown[] = [];
  const formats = await formatFiles();
  for (const { format, files } of formats) {
    const view = await page.drop(files);
    read.push([format, view.fault, view.refused, view.layers.map(({ rows, missing }) => [rows, missing])]);
    await page.trpc.delivery.drop.mutate({ id: view.id });
  }
  expect(read).toEqual(formats.map(({ format }) => [format, null, [], [[40, []]]]));
});

test("two hundred damaged files: a sentence each within 30 s, nothing written, others are answered meanwhile", async () => {
  const cases = await damagedFiles();
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  const before = await everything();
  const meanwhile = askMeanwhile();
  const outcomes: Outcome[] = [];
  const waiting = cases.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, one] of waiting) outcomes.push(await handOver(one, index % 2 === 0 ? "zh" : "en"));
    }),
  );
  const answers = await meanwhile.stop();

  const untold = outcomes.filter(({ told }) => told.length === 0 || told.some((text) => text === ""));
  expect(untold.map(({ name }) => name)).toEqual([]);
  const helpless = outcomes.filter(({ told, lang }) => told.includes(message("unexpected", lang)));
  expect(helpless.map(({ name }) => name)).toEqual([]);
  const wrongTongue = outcomes.filter(
    ({ told, lang }) => lang === "zh" && !told.every((text) => /\p{Script=Han}/u.test(text)),
  );
  expect(wrongTongue.map(({ name, told }) => [name, told[0]])).toEqual([]);
  expect(outcomes.filter(({ took }) => took > LONGEST_MS).map(({ name, took }) => [name, took])).toEqual([]);
  expect(page.unforeseen).toEqual([]);
  expect(await everything()).toEqual(before);
  expect(answers.length).toBeGreaterThan(50);
  expect(Math.max(...answers)).toBeLessThan(5000);
}, 600_000);
