// Are projects entered by hand checked as a file is, kept from being saved over, and withdrawn with a name?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

describe.each(engines)("projects by hand on $name", ({ open }) => {
  let db: Database;
  let told: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), "mutu-projects-"));
  const api = () => {
    const context = apiContext(db, "zh");
    const log = { info: (...words: unknown[]) => told.push(words), error: () => {} } as typeof context.log;
    return createCallerFactory(appRouter)({ ...context, log }).promotion.project;
  };
  const load = (text: string) => {
    const path = join(folder, "p.csv");
    writeFileSync(path, text);
    return importFile(db, { path, kind: "projects", districtId: DISTRICT, by: "赵工" });
  };
  const FORM = {
    name: "机密项目",
    investor: "某某集团",
    confidentiality: "保密",
    mode: "供地",
    land: "37",
    output: "59385",
    energy: "1200.5",
    cod: "0.3",
    honours: "小巨人;521重点培育",
    needed_by: "2027-06-30",
  };

  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db?.close();
  });

  test("a new one gets a number, reads back as it was written, and is held against the targets", async () => {
    const saved = await api().save({ id: null, version: null, fields: FORM, author: "钱工" });
    expect(saved).toEqual({ id: "XM-001", version: 1 });
    const { project, fields, source } = await api().at({ id: "XM-001" });
    expect(fields).toMatchObject({ ...FORM, id: "XM-001", honours: expect.stringContaining("521重点培育") });
    expect([project.outputYuan, project.author, source]).toEqual([593_850_000, "钱工", null]);
    const list = await api().list({});
    expect(list.targets.output_per_mu).toMatchObject({ value: "950", operator: ">=" });
    expect((await api().list({ mode: "workshop" })).projects).toEqual([]);
    // 1605 万元/亩
    let out = "";
    await run(["projects", "--json"], { db, env: {}, out: (text) => (out += text), talk: () => {} });
    expect(JSON.parse(out)).toMatchObject([
      { id: "XM-001", output_verdict: "met", tax_verdict: "undecided" },
    ]);
  });

  test("reading is logged, without names", () => {
    expect(told.length).toBeGreaterThan(2);
    expect(JSON.stringify(told)).not.toMatch(/机密|某某/);
    told = [];
  });

  test("what the import refuses is refused in the same words, and nothing is kept", async () => {
    const fields = { ...FORM, land: "80-40" };
    const { issues } = await api().check({ fields });
    expect(issues).toEqual([
      {
        field: "land",
        code: "bad_range",
        message: "“用地需求(亩)”的值 80-40 下限大于上限：请改正。",
        severity: "rejected",
      },
    ]);
    await expect(api().save({ id: null, version: null, fields, author: "钱工" })).rejects.toThrow(
      /下限大于上限/,
    );
    await expect(
      api().save({ id: null, version: null, fields: { ...FORM, id: "XM-001" }, author: "钱工" }),
    ).rejects.toThrow("project_number_taken: XM-001");
    expect((await api().list({})).projects).toHaveLength(1);
  });

  test("a promise beyond belief is named for output and tax, a day before any earlier one, and no fault elsewhere hides it", async () => {
    const odd = {
      ...{ ...FORM, land: "46", output: "9999999", tax: "900000", clear_height: "很高" },
      ...{ signed_on: "2028-01-01", starts_on: "2030-01-01", completes_on: "", produces_on: "2029-05-01" },
    };
    const said = async (fields: Record<string, string>) =>
      (await api().check({ fields })).issues.map(({ field, code }) => `${field} ${code}`).toSorted();
    expect(await said(odd)).toEqual([
      "clear_height not_a_number",
      "output promise_too_high",
      "produces_on days_out_of_order",
      "tax promise_tax_too_high",
    ]);
    // after a slip the next day is held against what was before the slip
    expect(
      await said({ ...FORM, starts_on: "2030-01-01", completes_on: "2029-01-01", full_on: "2029-06-01" }),
    ).toEqual(["completes_on days_out_of_order", "full_on days_out_of_order"]);
    expect(await said({ ...FORM, tax: "20000" })).toEqual(["tax promise_tax_share"]);
  });

  test("who read an older version cannot save over a newer one, and is told whose it is", async () => {
    const first = { id: "XM-001", version: 1, fields: { ...FORM, land: "40" }, author: "孙工" };
    expect(await api().save(first)).toEqual({ id: "XM-001", version: 2 });
    await expect(api().save({ ...first, author: "钱工" })).rejects.toThrow("project_changed: 孙工");
    await expect(api().withdraw({ id: "XM-001", version: 1, by: "钱工", why: "重复" })).rejects.toThrow(
      "孙工",
    );
  });

  test("a file's project that was changed by hand keeps its other columns, and its batch is not taken back", async () => {
    const { batch } = await load("项目编号,项目名称,供地方式,备注\nPJ-1,甲,供地,来自推介会\n");
    const { project, fields, source, stated } = await api().at({ id: "PJ-1" });
    expect([source, stated]).toEqual([{ batch, file: "p.csv", row: 2 }, { 备注: "来自推介会" }]);
    await api().save({
      id: "PJ-1",
      version: project.version,
      fields: { ...fields, state: "在谈" },
      author: "孙工",
    });
    expect((await api().at({ id: "PJ-1" })).stated).toEqual({ 备注: "来自推介会" });
    await expect(withdrawBatch(db, { district: DISTRICT, batch: batch ?? "", by: "赵工" })).rejects.toThrow(
      "batch_project_edited: PJ-1",
    );
    const again = await load("项目编号,项目名称,供地方式,备注\nPJ-1,甲,供楼,来自推介会\n");
    expect([again.rows.changed, again.issues.map(({ code }) => code)]).toEqual([1, ["hand_work_replaced"]]);
  });

  test("one that was withdrawn is kept with who and why, not shown, and no file brings it back", async () => {
    await api().withdraw({ id: "PJ-1", version: 3, by: "孙工", why: "项目终止" });
    expect((await api().list({})).projects.map(({ id }) => id)).toEqual(["XM-001"]);
    await expect(api().at({ id: "PJ-1" })).rejects.toThrow("unknown_promoted_project: PJ-1");
    expect(await db.query("select name, withdrawn_by, withdrawn_why from project where id = 'PJ-1'")).toEqual(
      [{ name: "甲", withdrawn_by: "孙工", withdrawn_why: "项目终止" }],
    );
    const { rows, issues } = await load("项目编号,项目名称,供地方式\nPJ-1,甲,供地\n");
    expect([rows.rejected, issues[0]?.message]).toEqual([1, expect.stringContaining("已由孙工撤销")]);
  });
});
