// Does a number taken apart add up again, to the yuan and the 0.01 m², and lead to the file and row it came from?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MetricId } from "../../server/api/shapes";
import type { TraceNode } from "../../server/api/traceShapes";
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
import { sum, yuan } from "./leaves";

async function addTargets(db: Database): Promise<void> {
  await db.query(
    `insert into target_set (district_id, id, name, name_en, caption, caption_en, position)
     values ($1, 'item22', '第22条', 'Item 22', '', '', 1)`,
    [DISTRICT],
  );
  await db.query(
    `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, population, source_document, source_clause, position)
     values ($1, 'item22', 'o', 'output_per_mu', '>=', 950, '万元/亩', 'park', 'above-scale', '《521实施意见》', '第22条', 1),
            ($1, 'item22', 'c', 'concentration', '>=', 70, '%', 'park', 'above-scale', '《521实施意见》', '第22条', 2)`,
    [DISTRICT],
  );
}

const at = (root: TraceNode, label: string) => {
  const found = root.children.find((child) => child.label.includes(label));
  if (found === undefined) throw new Error(`no "${label}" in ${root.children.map((child) => child.label)}`);
  return found;
};

describe.each(engines)("a trace on $name", ({ open }) => {
  let db: Database;
  const of = (
    kind: "park" | "parcel" | "enterprise" | "district",
    id: string,
    metric: MetricId,
    period: string,
    rest: { all?: boolean; lang?: "zh" | "en"; population?: "above-scale" | "all" } = {},
  ) => explain(db, { kind, id, metric, period, population: "above-scale", all: true, ...rest });

  describe("of a few parcels", () => {
    beforeAll(async () => {
      db = await open();
      await addDistrict(db);
      await addTargets(db);
      await addPark(db, { id: "K1", box: [121.5, 29.8, 121.6, 29.9] });
      await db.query(
        "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, 'K1', '36', 1)",
        [DISTRICT],
      );
      // 30 亩 in the park, 60 亩 outside.
      await addParcel(db, { id: "P1", areaDm2: 2_000_000, parkId: "K1" });
      await addParcel(db, { id: "P2", areaDm2: 4_000_000 });
      await addParcel(db, { id: "P3", areaDm2: 1_000_000, parkId: "K1" });
      await addEnterprise(db, { id: "SPLIT" });
      await addEnterprise(db, { id: "SHOP", industryCode: "1711" });
      await addEnterprise(db, { id: "SMALL", aboveScale: false });
      await addOccupancy(db, { enterprise: "SPLIT", parcel: "P1", areaDm2: 2_000_000 });
      await addOccupancy(db, { enterprise: "SPLIT", parcel: "P2", areaDm2: 4_000_000 });
      await addOccupancy(db, { enterprise: "SHOP", parcel: "P3", areaDm2: 600_000 });
      await addOccupancy(db, { enterprise: "SMALL", parcel: "P3" });
      await addFigure(db, "SPLIT", "2024", { output: 1_000_000_000, tax: -30 });
      await addFigure(db, "SPLIT", "2024Q3", { output: 700_000_000 });
      await addFigure(db, "SPLIT", "2025Q3", { output: 800_000_001 });
      await addFigure(db, "SHOP", "2024Q4", { output: 50_000_000 });
      await addFigure(db, "SMALL", "2024", { output: 7 });
    });
    afterAll(() => db?.close());

    test("the formula holds its numbers, and the target's surplus stands beside it", async () => {
      const root = await of("park", "K1", "output_per_mu", "2024");
      // ⌊1,000,000,000 ÷ 3⌋ + 50,000,000 yuan over 39 亩
      expect(root.formula).toBe("产值 38,333.3333 万元 ÷ 39.00 亩 = 982.91 万元/亩");
      expect(root).toMatchObject({ value: "982.91", unit: "万元/亩", label: "K1 亩均产值 2024" });
      const surplus = at(root, "与目标的差额");
      expect(surplus.label).toContain("目标 ≥ 950 万元/亩，《521实施意见》第22条");
      expect(surplus.label).toContain("达标");
      expect(surplus).toMatchObject({
        value: "12833333.00",
        // every digit, so that whoever works it out again gets the same
        formula: "38,333.3333 万元 − 950 万元/亩 × 39.00 亩 = 1,283.3333 万元",
      });
    });

    test("an enterprise with land elsewhere shows its split, and the figure's file and row", async () => {
      const figures = at(await of("park", "K1", "output_per_mu", "2024"), "产值 合计");
      expect(figures.children.map(({ label, value }) => [label, value])).toEqual([
        ["SPLIT SPLIT", "33333.3333"],
        ["SHOP SHOP", "5000.00"],
      ]);
      const [split, shop] = figures.children as [TraceNode, TraceNode];
      expect(split.formula).toBe("本园 30.00 亩 ÷ 全部 90.00 亩 × 100,000.00 万元");
      expect(at(split, "申报 产值 2024")).toMatchObject({
        value: "100000.00",
        source: { file: "a.geojson", batch: "b1", sha256: "0".repeat(64) },
      });
      // A year reported as its fourth cumulative quarter says so.
      expect(shop.source).toMatchObject({ file: "a.geojson" });
    });

    test("small enterprises are left out of above-scale figures, and of the land", async () => {
      const above = at(await of("park", "K1", "output_per_mu", "2024"), "占用土地");
      expect(above.children.map(({ value }) => value)).toEqual(["20000.00", "6000.00"]);
      const all = at(await of("park", "K1", "output_per_mu", "2024", { population: "all" }), "占用土地");
      expect(all.children.map(({ value }) => value)).toEqual(["20000.00", "6000.00", "4000.00"]);
      expect(all.children[2]!.formula).toContain("推定");
      expect(all.children[2]!.children[0]).toMatchObject({ label: "宗地 P3 登记面积", value: "10000.00" });
    });

    test("rolling four quarters show their three terms, which add up", async () => {
      const root = await of("enterprise", "SPLIT", "output_per_mu", "2025Q3R");
      const [share] = at(root, "产值 合计").children as [TraceNode];
      const figure = at(share, "申报 产值 2025Q3R");
      expect(figure.formula).toBe(
        "2025Q3 80,000.0001 + 2024 100,000.00 − 2024Q3 70,000.00 = 110,000.0001 万元",
      );
      expect(figure.children.map(({ value }) => value)).toEqual(["80000.0001", "100000.00", "-70000.00"]);
      expect(sum(figure.children, yuan)).toBe(yuan(figure));
    });

    test("a loss and a missing figure are what they are", async () => {
      const loss = await of("parcel", "P1", "tax_per_mu", "2024");
      expect(at(loss, "税收 合计").value).toBe("-0.001");
      const none = await of("park", "K1", "rd_per_mu", "2024");
      expect(none).toMatchObject({ value: null, formula: null });
      expect(at(none, "与目标的差额").label).toContain("无法判定");
    });

    test("concentration is leading output over all, industry by industry", async () => {
      const root = await of("park", "K1", "concentration", "2024");
      expect(root.formula).toBe("主导产业产值 33,333.3333 万元 ÷ 全部产值 38,333.3333 万元 = 86.96 %");
      const lead = at(root, "主导产业产值");
      expect(lead.children.map(({ label, value }) => [label, value])).toEqual([["36", "33333.3333"]]);
      expect(sum([lead, at(root, "其他产业产值")], yuan)).toBe(383_333_333n);
    });

    test("English reads English", async () => {
      const root = await of("park", "K1", "output_per_mu", "2024", { lang: "en" });
      expect(root.labelEn).toBe("K1 output per mu 2024");
      expect(root.formula).toBe("output 38,333.3333 ×10k ¥ ÷ 39.00 mu = 982.91 ×10k ¥/mu");
    });

    test("an unknown subject, period or target set is refused", async () => {
      await expect(of("park", "NO", "tax_per_mu", "2024")).rejects.toMatchObject({ code: "unknown_subject" });
      await expect(of("park", "K1", "tax_per_mu", "24")).rejects.toMatchObject({ code: "bad_period" });
      await expect(
        explain(db, {
          kind: "park",
          id: "K1",
          metric: "tax_per_mu",
          period: "2024",
          population: "all",
          targetSet: "x",
        }),
      ).rejects.toMatchObject({ code: "unknown_target_set" });
    });
  });

  describe("of a county's export", () => {
    beforeAll(async () => {
      db = await open();
      await loadCounty(db);
      await addTargets(db);
    });
    afterAll(() => db?.close());

    test("what is left out is counted", async () => {
      const short = at(await of("district", DISTRICT, "output_per_mu", "2024", { all: false }), "产值 合计");
      const full = at(await of("district", DISTRICT, "output_per_mu", "2024"), "产值 合计");
      expect(short.children).toHaveLength(20);
      expect(short.children.length + short.more).toBe(full.children.length);
      expect(full.more).toBe(0);
    });
  });
});
