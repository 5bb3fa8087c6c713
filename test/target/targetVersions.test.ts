// Does changing a target rewrite nothing, and does the preview say what saving then gives?

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TargetDraft } from "../../geo/target/targetDraft";
import { workOut } from "../../geo/trace/workOut";
import { appRouter } from "../../server/api/router";
import type { MetricId, ParkList } from "../../server/api/shapes";
import type { SetDraft } from "../../server/api/targetShapes";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { metricsRows } from "../../server/metrics/metricsRows";
import { targetSets } from "../../server/metrics/targetSets";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { draftsOf } from "../../server/target/setContent";
import { setCsv } from "../../server/target/setCsv";
import { loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

const SCOPE = { period: "2024", population: "above-scale" } as const;

describe.each(engines)("versions of target sets on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
    await seedPolicy(db);
  });
  afterAll(() => db?.close());

  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const draftOf = async (ref: string): Promise<SetDraft> => {
    const set = (await targetSets(db, DISTRICT)).find(({ id }) => id === ref)!;
    const { name, nameEn, caption, captionEn } = set;
    return { name, nameEn, caption, captionEn, targets: draftsOf(set) };
  };
  const changed = async (
    ref: string,
    metric: MetricId,
    changes: (one: TargetDraft) => TargetDraft[],
  ): Promise<SetDraft> => {
    const draft = await draftOf(ref);
    return {
      ...draft,
      targets: draft.targets.flatMap((one) => (one.metric === metric ? changes(one) : [one])),
    };
  };
  const list = (targetSet: string) => call().park.list({ ...SCOPE, targetSet });
  const verdicts = ({ rows }: ParkList) =>
    rows.map(({ id, worst, metrics }) => ({
      id,
      worst,
      metrics: Object.values(metrics).map(({ metric, value, verdict, surplusYuan }) => ({
        metric,
        value,
        verdict,
        surplusYuan,
      })),
    }));
  const by = { author: "甲", reason: "第三季度例会" };

  test("three readings of 950/48 and the common yardstick stand ready, each says which it is", async () => {
    const sets = await call().target.sets();
    expect(sets.map(({ rule }) => rule)).toEqual([
      "item22@1",
      "overall@1",
      "ningbo2025@1",
      "item22-r1@1",
      "item22-r2@1",
      "item22-r3@1",
    ]);
    expect(sets.slice(3).map(({ caption }) => /读法[一二三]/.exec(caption)?.[0])).toEqual([
      "读法一",
      "读法二",
      "读法三",
    ]);
    const bound = async (set: string) => {
      const { rows, district } = await list(set);
      const kinds = rows.filter(({ metrics }) => metrics.tax_per_mu.target?.reference === false);
      return [
        [...new Set(kinds.map(({ kind }) => kind))].sort(),
        district.metrics.tax_per_mu.target?.reference === false,
      ];
    };
    expect(await bound("item22-r1")).toEqual([["strategic_park"], false]);
    const [second] = await bound("item22-r2");
    expect(second).toEqual(expect.arrayContaining(["advantage_community", "strategic_park"]));
    expect(second).not.toContain("themed_park");
    expect(await bound("item22-r3")).toEqual([[], true]);
  });

  test("a preview names the parks that fall, writes nothing, and saving gives just that", async () => {
    const before = await list("item22");
    const draft = await changed("item22", "output_per_mu", (one) => [{ ...one, value: "1400" }]);
    const preview = await call().target.preview({ ...SCOPE, draft, against: "item22" });
    expect(await list("item22")).toEqual(before);
    expect((await call().target.versions({ setId: "item22" })).map(({ rule }) => rule)).toEqual(["item22@1"]);
    const falling = preview.parks.filter(({ metrics }) =>
      metrics.some(({ before: was, after }) => was.verdict === "met" && after.verdict === "missed"),
    );
    expect(falling.length).toBeGreaterThan(0);
    expect(preview.sentences[0]).toContain(
      `亩均产值 950 → 1,400 万元/亩（2024 期）：${falling.length} 个园区将低于目标：${falling[0]?.name}（余缺 `,
    );

    const { rule } = await call().target.save({ setId: "item22", base: "item22@1", draft, ...by });
    expect(rule).toBe("item22@2");
    const after = await list("item22");
    const told = new Map(preview.parks.map((park) => [park.id, park]));
    for (const row of after.rows) {
      const was = before.rows.find(({ id }) => id === row.id)!;
      for (const metric of Object.values(row.metrics)) {
        const change = told.get(row.id)?.metrics.find((one) => one.metric === metric.metric);
        const old = was.metrics[metric.metric];
        expect([change?.after.verdict ?? old.verdict, change?.after.surplusYuan ?? old.surplusYuan]).toEqual([
          metric.verdict,
          metric.surplusYuan,
        ]);
        expect(metric.ruleVersion).toBe("item22@2");
      }
      expect(told.get(row.id)?.worst.after ?? was.worst).toBe(row.worst);
    }
    const rows = await metricsRows(db, { by: "parcel", ...SCOPE });
    const old = await metricsRows(db, { by: "parcel", ...SCOPE, targetSet: "item22@1" });
    const fell = rows.filter(
      ({ output_verdict }, at) => output_verdict === "missed" && old[at]?.output_verdict === "met",
    );
    const count = preview.parcels.flips.find(({ from, to }) => from === "met" && to === "missed");
    expect(count?.parcels).toBe(fell.length);
    expect([rows[0]?.target_set, old[0]?.target_set]).toEqual(["item22@2", "item22@1"]);

    // an old verdict is the same after the change
    const then = await list("item22@1");
    expect(verdicts(then)).toEqual(verdicts(before));
    expect(then.rows[0]?.metrics.tax_per_mu.ruleVersion).toBe("item22@1");
    const trace = (targetSet: string) =>
      call().trace.explain({ ...SCOPE, kind: "park", id: "SP-01", metric: "output_per_mu", targetSet });
    expect(JSON.stringify(await trace("item22@1"))).toContain("item22@1");
    expect(JSON.stringify(await trace("item22"))).toContain("item22@2");
  });

  test("a target from 2027 is shown for 2027 over the figures of today, and leaves today alone", async () => {
    const draft = await changed("item22-r2", "tax_per_mu", (one) => [
      { ...one, validTo: "2026-12-31" },
      { ...one, value: "500", validFrom: "2027-01-01", validTo: null },
    ]);
    const preview = await call().target.preview({ ...SCOPE, draft, against: "item22-r2" });
    expect([preview.period, preview.asOf]).toEqual(["2024", "2027"]);
    expect(preview.sentences[0]).toMatch(
      /^亩均税收 48 → 500 万元\/亩（2027 年目标，对照 2024 期数据）：\d+ 个园区将低于目标/,
    );
    const today = await call().target.preview({ ...SCOPE, draft, against: "item22-r2", asOf: "2024" });
    expect([today.parks, today.parcels.flips]).toEqual([[], []]);
  });

  test("an exempt park is not judged and counts for nothing against it; its figures stay in the district's", async () => {
    const before = await list("overall");
    const exempt = (one: TargetDraft): TargetDraft => ({
      ...one,
      exemptions: [{ kind: "park", id: "SP-01", reason: "整体拆迁", until: "2025-12-31" }],
    });
    const source = await draftOf("overall");
    const draft = { ...source, targets: source.targets.map(exempt) };
    await call().target.save({ setId: "overall", base: "overall@1", draft, ...by });
    const after = await list("overall");
    const row = after.rows.find(({ id }) => id === "SP-01");
    expect(row?.metrics.tax_per_mu).toMatchObject({
      verdict: "undecided",
      reason: "exempt",
      surplusYuan: null,
    });
    expect(row?.metrics.tax_per_mu.target?.exemption?.reason).toBe("整体拆迁");
    expect(row?.worst).toBe("undecided");
    expect(after.district.tally).toEqual(before.district.tally);
    expect(after.district.metrics.tax_per_mu.surplusYuan).toBe(
      before.district.metrics.tax_per_mu.surplusYuan,
    );
    const others = ({ rows }: ParkList) => rows.filter(({ id }) => id !== "SP-01").map(({ worst }) => worst);
    expect(others(after)).toEqual(others(before));
    // what is not judged is not taken apart either
    const exempted = { ...SCOPE, id: "SP-01", metric: "tax_per_mu", targetSet: "overall" } as const;
    expect(await call().ledger.park(exempted)).toMatchObject({ reason: "exempt", totalYuan: null });
    expect(await call().reach.park(exempted)).toMatchObject({ standing: "undecided", levers: [] });
  });

  test("a park's own target and a parcel's contract go before everybody's, for them alone", async () => {
    const [first] = await metricsRows(db, { by: "parcel", ...SCOPE });
    const parcel = String(first?.id);
    const draft = await changed("ningbo2025", "tax_per_mu", (one) => [
      one,
      { ...one, value: "61", scope: "park", scopeIds: ["SP-01"], clause: "协议" },
      { ...one, value: "62", scope: "parcel", scopeIds: [parcel], clause: "出让合同" },
    ]);
    await call().target.save({ setId: "ningbo2025", base: "ningbo2025@1", draft, ...by });
    const asked = Object.fromEntries(
      (await list("ningbo2025")).rows.map(({ id, metrics }) => [id, metrics.tax_per_mu.target?.value]),
    );
    expect(new Set(Object.values({ ...asked, "SP-01": "60" }))).toEqual(new Set(["60"]));
    expect(asked["SP-01"]).toBe("61");
    // every screen that takes the park apart speaks of the same target
    const own = { ...SCOPE, id: "SP-01", metric: "tax_per_mu", targetSet: "ningbo2025" } as const;
    const surplus = (await list("ningbo2025")).rows.find(({ id }) => id === "SP-01")?.metrics.tax_per_mu
      .surplusYuan;
    const ledger = await call().ledger.park(own);
    expect([ledger.target?.value, ledger.totalYuan]).toEqual(["61", surplus]);
    const reach = await call().reach.park({ ...own, levers: ["lift"] });
    expect(reach.demands).toMatchObject([{ target: { value: "61" }, surplusYuan: surplus }]);
    const robust = await call().robust.park(own);
    expect(robust.target?.value).toBe("61");
    expect(robust.cases[0]?.surplusYuan).toBe(surplus);
    const changes = await call().change.park({ ...own, from: "2023" });
    expect([changes.to.target?.value, changes.to.surplusYuan]).toEqual(["61", surplus]);
    const detail = await call().parcel.detail({ ...SCOPE, id: parcel, targetSet: "ningbo2025" });
    expect(detail.metrics.tax_per_mu.target).toMatchObject({ value: "62", rule: "ningbo2025@2" });
  });

  test("an earlier version stands again as a new one; what is saved blindly or says nothing new is refused", async () => {
    const { rule } = await call().target.restore({ setId: "item22", version: 1, base: "item22@2", ...by });
    expect(rule).toBe("item22@3");
    expect(verdicts(await list("item22"))).toEqual(verdicts(await list("item22@1")));
    const versions = await call().target.versions({ setId: "item22" });
    expect(
      versions.map(({ version, origin, restores, author }) => [version, origin, restores, author]),
    ).toEqual([
      [3, "restore", 1, "甲"],
      [2, "edit", null, "甲"],
      [1, "policy", null, ""],
    ]);
    const draft = await draftOf("item22");
    const save = (changes: object) =>
      call().target.save({ setId: "item22", base: "item22@3", draft, ...by, ...changes });
    await expect(save({})).rejects.toThrow("targets_same");
    await expect(save({ base: "item22@2" })).rejects.toThrow("targets_changed: item22@3");
    await expect(save({ reason: " " })).rejects.toThrow("targets_reason");
    await expect(save({ base: null })).rejects.toThrow("target_set_exists");
    const [one] = draft.targets;
    await expect(save({ draft: { ...draft, targets: [one, one] } })).rejects.toThrow("bad_target_draft: 2");
    const nobody = { ...one, scope: "park", scopeIds: ["SP-99"] };
    await expect(save({ draft: { ...draft, targets: [nobody] } })).rejects.toThrow("SP-99");
    expect((await call().target.versions({ setId: "item22" })).length).toBe(3);
  });

  test("held against all supplied land, ledger and trace give the surplus of the park's verdict", async () => {
    const draft = await changed("item22-r2", "output_per_mu", (one) => [{ ...one, denominator: "supplied" }]);
    await call().target.save({ setId: "item22-r2", base: "item22-r2@1", draft, ...by });
    const scope = { ...SCOPE, targetSet: "item22-r2" };
    const occupied = (await list("item22-r2@1")).rows.find(({ id }) => id === "SP-01")?.metrics.output_per_mu;
    const park = await call().park.detail({ ...scope, id: "SP-01" });
    const { value, surplusYuan, target } = park.metrics.output_per_mu;
    expect(target?.denominator).toBe("supplied");
    expect(value).toBeLessThan(occupied?.value ?? 0);
    expect(park.ledger.output_per_mu.totalYuan).toBe(surplusYuan);
    const tree = await call().trace.explain({
      ...scope,
      ...{ kind: "park", id: "SP-01", metric: "output_per_mu", all: true },
    });
    expect(Number(tree.children.find(({ quantity }) => quantity === "cents")?.value)).toBe(surplusYuan);
    expect(workOut(tree).differences).toEqual([]);
  });

  test("a set written as a table comes in again as it was", async () => {
    const set = (await targetSets(db, DISTRICT)).find(({ id }) => id === "ningbo2025")!;
    const folder = mkdtempSync(join(tmpdir(), "mutu-targets-"));
    const path = join(folder, "targets.csv");
    writeFileSync(path, setCsv(set));
    const report = await importFile(db, { path, kind: "targets", by: "乙" });
    rmSync(folder, { recursive: true });
    expect(report.issues).toEqual([]);
    const again = (await targetSets(db, DISTRICT)).find(({ id }) => id === "ningbo2025")!;
    expect(draftsOf(again)).toEqual(draftsOf(set));
  });

  test("a copy is a set of its own, and a new edition of the policy leaves changed sets alone", async () => {
    const draft = await changed("item22", "tax_per_mu", (one) => [{ ...one, value: "50" }]);
    const saved = await call().target.save({ setId: "office", base: null, draft, ...by, copyOf: "item22@3" });
    expect(saved.rule).toBe("office@1");
    await db.query("update setting set value = '\"older\"' where key = 'policy_sha256'");
    expect(await seedPolicy(db)).toBe(true);
    expect((await call().target.sets()).map(({ rule }) => rule).sort()).toEqual(
      [
        "item22-r1@1",
        "item22-r2@2",
        "item22-r3@1",
        "item22@3",
        "ningbo2025@2",
        "office@1",
        "overall@2",
      ].sort(),
    );
  });
});
