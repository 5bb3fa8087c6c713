// Does every template, downloaded and dropped again with its example, come in without a click, and is every column told in words?
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { formatGuide } from "../../server/export/formatGuide";
import { RECORD_KINDS } from "../../server/import/importReport";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { type FormatWords, formatsPage } from "./support/formatsPage";
import { type DroppedFile, type Page, pageOver } from "./support/overHttp";

let db: Database;
let page: Page;
beforeAll(async () => {
  db = await engines.at(-1)!.open();
  // indicators and honours are known by the policy's names
  await seedPolicy(db);
  page = await pageOver(db);
});
afterAll(async () => {
  await page?.close();
  await db?.close();
});

/** As a browser saves it, under the name that the server gives it. */
async function download(address: string): Promise<DroppedFile> {
  const answer = await fetch(`${page.url}${address}`);
  const name = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  return { name: decodeURIComponent(name ?? ""), bytes: Buffer.from(await answer.arrayBuffer()) };
}

test.each([
  ["csv", "csv"],
  ["xlsx", "xlsx"],
  ["geojson", "xlsx"],
])(
  "layers as %s, tables as %s: all are told for what they are and tried out with nothing rejected",
  async (layers, tables) => {
    const guide = await page.trpc.format.guide.query();
    const files = await Promise.all(
      guide.map(({ kind, templates }) =>
        download(`/templates/${kind}?format=${templates.includes("geojson") ? layers : tables}`),
      ),
    );
    expect(files.length).toBe(RECORD_KINDS.length);
    const opened = await page.drop(files.toReversed());
    expect([opened.fault, opened.refused]).toEqual([null, []]);
    const told = opened.layers.map(({ file, kind, ready }) => [kind, file.includes("模板"), ready]);
    expect(told.toSorted()).toEqual(RECORD_KINDS.map((kind) => [kind, true, true]).toSorted());
    await page.trpc.delivery.check.mutate({ id: opened.id });
    const { fault, check } = await page.settled(opened.id);
    expect(fault).toBe(null);
    expect(
      check?.parts.map(({ kind, rows }) => [kind, rows.new + rows.changed, rows.rejected]).toSorted(),
    ).toEqual(RECORD_KINDS.map((kind) => [kind, 1, 0]).toSorted());
    const { issues } = await page.trpc.delivery.issues.query({ id: opened.id });
    // what a template shows as right must not be warned about
    expect(issues.map(({ code, field }) => [code, field])).toEqual([]);
    await page.trpc.delivery.drop.mutate({ id: opened.id });
  },
  // a thread for each workbook, and the machine may be busy
  300_000,
);

test("without a format the address gives the first that the kind has", async () => {
  expect((await download("/templates/parks")).name).toBe("园区-模板.geojson");
  expect((await download("/templates/figures")).name).toBe("产值税收研发-模板.xlsx");
  expect((await fetch(`${page.url}/templates/nothing`)).status).toBe(400);
});

const wordsIn = (language: string): FormatWords =>
  JSON.parse(readFileSync(new URL(`../../client/locale/${language}/formats.json`, import.meta.url), "utf8"));

describe.each(["zh-CN", "en"])("the rules in %s", (language) => {
  const words = wordsIn(language);

  test("say something of every kind and every column, and of no other", () => {
    const guide = formatGuide();
    for (const { kind, columns } of guide) {
      expect(words.about[kind]).toMatch(/\S/);
      expect([kind, Object.keys(words.rule[kind]!).toSorted()]).toEqual([
        kind,
        columns.map(({ field }) => field).toSorted(),
      ]);
    }
    expect(Object.keys(words.rule).toSorted()).toEqual(guide.map(({ kind }) => kind).toSorted());
  });
});

test("the rules in English are those of docs/formats.md", async () => {
  await expect(formatsPage(wordsIn("en"))).toMatchFileSnapshot("../../docs/formats.md");
});
