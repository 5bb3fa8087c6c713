// Does a change of the boundary rule tell its whole effect first, do what it told, and keep the district's sums?
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { explain } from "../../server/trace/explain";
import { loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

async function mutu(db: Database, words: string) {
  let out = "";
  const talk: string[] = [];
  const code = await run(words.split(" "), {
    db,
    env: { USER: "王工" },
    out: (text) => {
      out += text;
    },
    talk: (line) => talk.push(line),
  });
  return { code, out, talk };
}

describe.each(engines)("a change of the boundary rule on $name", ({ open }) => {
  let db: Database;
  const call = (lang: "zh" | "en" = "zh") => createCallerFactory(appRouter)(apiContext(db, lang));

  describe("in a small district", () => {
    beforeAll(async () => {
      db = await open();
      await addDistrict(db);
      await addTargets(db);
      await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
      await addPark(db, { id: "B", box: [121.51, 29.8, 121.52, 29.81] });
      await addPark(db, { id: "R", kind: "relocation_park", box: [121.55, 29.8, 121.56, 29.81] });
      // three quarters in A, one in B; half in B, half in nothing; whole in A
      await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802], areaDm2: 2_000_000 });
      await addParcel(db, { id: "2", box: [121.519, 29.801, 121.521, 29.802] });
      await addParcel(db, { id: "4", box: [121.501, 29.803, 121.502, 29.804] });
      for (const [id, parcel, output, tax] of [
        ["E1", "1", 400_000_000, 1_000_001],
        ["E2", "2", 90_000_000, -7],
        ["E4", "4", 100_000_000, 30],
      ] as const) {
        await addEnterprise(db, { id });
        await addOccupancy(db, { enterprise: id, parcel });
        await addFigure(db, id, "2024", { output, tax });
      }
      await db.query("select assign_parks($1)", [DISTRICT]);
    });
    afterEach(async () => {
      await db.query("delete from boundary_rule");
      await db.query("select assign_parks($1)", [DISTRICT]);
    });
    afterAll(() => db?.close());

    const state = async () => ({
      parcels: await db.query(
        "select id, park_id, park_rule, park_share::text, park_split from parcel order by id",
      ),
      shares: await db.query(
        "select parcel_id, position, park_id, geodesic_dm2 from parcel_share order by 1, 2",
      ),
      rules: await db.query("select kind, rule from boundary_rule"),
    });

    test("the preview tells parks, verdicts, parcels and sums, and writes nothing", async () => {
      const before = await state();
      const change = await call().boundary.preview({ kind: "strategic_park", rule: "share", period: "2024" });
      expect(await state()).toEqual(before);
      expect(change).toMatchObject({ from: "largest_share", to: "share", movedCount: 2 });
      expect(change.moved).toEqual([
        {
          id: "1",
          areaDm2: 2_000_000,
          before: [{ parkId: "A", share: 1 }],
          after: [
            { parkId: "A", share: 0.75 },
            { parkId: "B", share: 0.25 },
          ],
        },
        {
          id: "2",
          areaDm2: 1_000_000,
          before: [{ parkId: "B", share: 1 }],
          after: [
            { parkId: "B", share: 0.5 },
            { parkId: null, share: 0.5 },
          ],
        },
      ]);
      const side = (id: string) => change.parks.find((park) => park.id === id)!;
      // A: 40 000 + 10 000 万元 on 45 亩 → 30 000 + 10 000 on 37.5; B: 9 000 on 15 → 10 000 + 4 500 on 15
      const output = (id: string) => [
        side(id).before.metrics.find(({ metric }) => metric === "output_per_mu"),
        side(id).after.metrics.find(({ metric }) => metric === "output_per_mu"),
      ];
      expect(output("A")).toMatchObject([
        { value: 50_000 / 45, verdict: "met" },
        { value: 40_000 / 37.5, verdict: "met" },
      ]);
      expect(output("B")).toMatchObject([
        { value: 600, verdict: "missed", surplusYuan: -52_500_000 },
        { value: 14_500 / 15, verdict: "met", surplusYuan: 2_500_000 },
      ]);
      expect([side("B").flips, change.parks[0]?.id]).toEqual([true, "B"]);
      // of −7 each half is −3.5: the odd yuan goes to the park before no park
      expect(side("B").after).toMatchObject({ parcels: 2, areaDm2: 1_000_000, taxYuan: 250_000 - 4 });
      // a park of another kind that nothing changes is not told
      expect(change.parks.map(({ id }) => id).sort()).toEqual(["A", "B"]);
      const line = (sums: typeof change.sums.before, sum: string) =>
        sums.lines.find((one) => one.sum === sum);
      expect(line(change.sums.before, "taxYuan")).toEqual({
        sum: "taxYuan",
        district: 1_000_024,
        inParks: 1_000_024,
        outside: 0,
        conserved: true,
      });
      expect(line(change.sums.after, "taxYuan")).toEqual({
        sum: "taxYuan",
        district: 1_000_024,
        inParks: 1_000_027,
        outside: -3,
        conserved: true,
      });
      expect(line(change.sums.after, "areaDm2")).toMatchObject({ inParks: 3_500_000, outside: 500_000 });
      expect(
        [...change.sums.before.lines, ...change.sums.after.lines].every(({ conserved }) => conserved),
      ).toBe(true);
      expect(change.sums.after).toMatchObject({ parcelsOutside: 0, parcelsPartlyOutside: 1 });
    });

    test("what is applied is what was told, dated and with who; data that changed meanwhile are refused", async () => {
      const ask = { kind: "strategic_park", rule: "majority", period: "2024" } as const;
      const told = await call().boundary.preview(ask);
      const done = await call().boundary.set({
        ...ask,
        by: "王工",
        why: "区里会议纪要",
        seen: told.dataVersion,
      });
      expect(done).toEqual(told);
      const rules = await call().boundary.rules();
      expect(rules.find(({ kind }) => kind === "strategic_park")).toMatchObject({
        rule: "majority",
        decidedBy: "王工",
        why: "区里会议纪要",
        decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      });
      expect(rules.find(({ kind }) => kind === "relocation_park")).toMatchObject({
        rule: "largest_share",
        decidedBy: null,
      });
      const park = await call().park.detail({ id: "A", period: "2024" });
      expect(park.boundaryRule).toMatchObject({ rule: "majority", decidedBy: "王工" });
      await expect(call().boundary.set({ ...ask, by: "李工", seen: told.dataVersion })).rejects.toThrow(
        "data_changed",
      );
      await expect(call().boundary.set({ ...ask, by: " ", seen: "x" })).rejects.toThrow("by");
    });

    test("views follow the rule at once: the parcel names its parts, the park counts its share", async () => {
      const ask = { kind: "strategic_park", rule: "share", period: "2024" } as const;
      await call().boundary.set({
        ...ask,
        by: "王工",
        seen: (await call().boundary.preview(ask)).dataVersion,
      });
      const parcel = await call().parcel.detail({ id: "1", period: "2024" });
      expect(parcel).toMatchObject({ parkRule: "share", parkShare: 0.75, park: { id: "A" } });
      expect(parcel.parkParts).toMatchObject([
        { park: { id: "A" }, share: 0.75, areaDm2: 1_500_000 },
        { park: { id: "B" }, share: 0.25, areaDm2: 500_000 },
      ]);
      // the parcel's own figures stay whole
      expect(parcel.tally).toMatchObject({ areaDm2: 2_000_000, outputYuan: 400_000_000 });
      const park = await call().park.detail({ id: "B", period: "2024" });
      expect(park.largestEnterprises.map(({ id, outputYuan }) => [id, outputYuan])).toEqual([
        ["E1", 100_000_000],
        ["E2", 45_000_000],
      ]);
      expect(park.ledger.output_per_mu.totalYuan).toBe(2_500_000);
      const page = await call().parcel.list({ parkId: "B", period: "2024", limit: 10 });
      expect(page.rows.map(({ id }) => id)).toEqual(["1", "2"]);
    });

    test("the trace names the rule in force and the share that counts, and still adds up", async () => {
      const trace = (id: string, kind: "park" | "parcel" = "park") =>
        explain(db, {
          kind,
          id,
          metric: "output_per_mu",
          period: "2024",
          population: "above-scale",
          all: true,
        });
      expect((await trace("A")).children.at(-1)).toMatchObject({
        label: "边界规则: 按最大占比（默认）",
        children: [],
      });
      await mutu(db, "boundary --kind strategic_park --rule share --why 会议纪要");
      const root = await trace("B");
      expect(root.formula).toBe("产值 14,500.00 万元 ÷ 15.00 亩 = 966.67 万元/亩");
      const rule = root.children.at(-1)!;
      expect(rule.label).toMatch(/^边界规则: 按面积比例拆分 · 王工 \d{4}-\d\d-\d\d 会议纪要$/);
      expect(rule.children.map(({ label, value, formula }) => [label, value, formula])).toEqual([
        ["拆分宗地 1", "25.0000", "500000 ÷ 2000000"],
        ["拆分宗地 2", "50.0000", "500000 ÷ 1000000"],
      ]);
      const figures = root.children.find(({ label }) => label.includes("合计"))!;
      expect(figures.children.map(({ value }) => value)).toEqual(["10000.00", "4500.00"]);
      expect(figures.children[0]).toMatchObject({
        formula: "本园 7.50 亩 ÷ 全部 30.00 亩 × 40,000.00 万元",
      });
      expect(figures.children[0]!.children[1]!.label).toContain("（按面积拆分，计 25.0000 %）");
      expect((await trace("2", "parcel")).children.at(-1)).toMatchObject({
        label: "边界规则: 按面积比例拆分",
        children: [
          { label: "园区 B", value: "50.0000" },
          { label: "不在任何园区", value: "50.0000" },
        ],
      });
    });

    test("mutu boundary lists the rules, tries one out and sets it", async () => {
      expect((await mutu(db, "boundary")).out).toContain(
        "战略产业园（strategic_park）：按最大占比（largest_share，默认）",
      );
      const dry = await mutu(db, "boundary --kind strategic_park --rule share --dry-run");
      expect(dry).toMatchObject({ code: 0, talk: ["只检查，未写入"] });
      expect(dry.out).toContain("B B  【结论改变】\n  宗地 1 → 2\n  亩均产值 600.00 未达标 → 966.67 达标");
      expect(dry.out).toContain("  2: B 100.00 % → B 50.00 % + 不在任何园区 50.00 %");
      expect(dry.out).toContain("产值（元）：园区内 545000000 + 园区外 45000000 = 全区 590000000（守恒）");
      expect((await mutu(db, "boundary --json")).out).not.toContain('"share"');
      const set = await mutu(db, "boundary --kind strategic_park --rule majority --lang en --json");
      expect(JSON.parse(set.out)).toMatchObject({ from: "largest_share", to: "majority", movedCount: 1 });
      expect(JSON.parse((await mutu(db, "boundary --json")).out)[1]).toMatchObject({
        rule: "majority",
        decidedBy: "王工",
      });
      expect((await mutu(db, "boundary --kind strategic_park")).code).toBe(2);
      expect((await mutu(db, "boundary --kind strategic_park --rule best")).code).toBe(2);
    });

    test("a rule for a parcel's given park is told of what it leaves out", async () => {
      await db.query("update parcel set given_park_id = 'A' where id = '2'");
      const change = await call().boundary.preview({
        kind: "strategic_park",
        rule: "assigned",
        period: "2024",
      });
      expect(change.moved.map(({ id, after }) => [id, after])).toEqual([
        ["1", []],
        ["2", [{ parkId: "A", share: 1 }]],
        ["4", []],
      ]);
      expect(change.sums.after.parcelsOutside).toBe(2);
      await db.query("update parcel set given_park_id = null");
    });
  });

  describe("in the county", () => {
    beforeAll(async () => {
      db = await open();
      await loadCounty(db);
      await addTargets(db);
    });
    afterAll(() => db?.close());

    test.each(["centre", "majority", "share", "assigned"] as const)(
      "sums are conserved to the yuan and 0.01 m² by %s, for every kind of park",
      async (rule) => {
        for (const kind of ["strategic_park", "advantage_community", "planned_cluster"] as const) {
          for (const population of ["above-scale", "all"] as const) {
            const { sums, parks } = await call().boundary.preview({ kind, rule, period: "2024", population });
            for (const { sum, conserved } of [...sums.before.lines, ...sums.after.lines])
              expect({ sum, conserved }).toEqual({ sum, conserved: true });
            expect(parks.some((park) => park.kind === kind)).toBe(true);
          }
        }
      },
    );
  });
});
