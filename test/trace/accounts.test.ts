// Does nothing vanish: is all money and all land of a subject on one of the lines of its accounts?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workOut } from "../../geo/trace/workOut";
import type { TraceNode } from "../../server/api/traceShapes";
import type { Database } from "../../server/db/database";
import { explain } from "../../server/trace/explain";
import type { TraceKind } from "../../server/trace/traceRequest";
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
import { addTargets } from "../server/support/targets";

const lines = (node: TraceNode | undefined) => node?.children.map(({ label, value }) => [label, value]);

describe.each(engines)("the accounts of a trace on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "K", box: [121.5, 29.8, 121.51, 29.81] });
    await addParcel(db, { id: "USED", areaDm2: 1_000_000, parkId: "K" });
    await addParcel(db, { id: "IDLE", areaDm2: 300_000, parkId: "K" });
    await addParcel(db, { id: "OVER", areaDm2: 500_000, parkId: "K" });
    await addParcel(db, { id: "AWAY", areaDm2: 200_000 });
    for (const id of ["ONE", "MUTE", "NOLAND", "GONE", "FAR"]) await addEnterprise(db, { id });
    await addEnterprise(db, { id: "TINY", aboveScale: false });
    await addOccupancy(db, { enterprise: "ONE", parcel: "USED", areaDm2: 400_000 });
    await addOccupancy(db, { enterprise: "MUTE", parcel: "USED", areaDm2: 100_000 });
    await addOccupancy(db, { enterprise: "TINY", parcel: "USED", areaDm2: 50_000 });
    // more than there is
    await addOccupancy(db, { enterprise: "ONE", parcel: "OVER", areaDm2: 300_000 });
    await addOccupancy(db, { enterprise: "TINY", parcel: "OVER", areaDm2: 250_000 });
    await addOccupancy(db, { enterprise: "FAR", parcel: "AWAY", areaDm2: 200_000 });
    // left the year before
    await addOccupancy(db, { enterprise: "GONE", parcel: "AWAY", areaDm2: 1, to: 2023 });
    await addFigure(db, "ONE", "2024", { output: 700_000_000 });
    await addFigure(db, "NOLAND", "2024", { output: 30_000_001, tax: -5 });
    await addFigure(db, "GONE", "2024", { output: 9 });
    await addFigure(db, "FAR", "2024", { output: 11 });
    await addFigure(db, "TINY", "2024", { output: 500 });
  });
  afterAll(() => db?.close());
  const of = (kind: TraceKind, id: string, population: "above-scale" | "all" = "above-scale") =>
    explain(db, { kind, id, metric: "output_per_mu", period: "2024", population, all: true });
  const account = (root: TraceNode, what: "金额" | "用地") =>
    root.children.find(({ label }) => label.startsWith(`${what}对账`));

  test("all money that is reported is on a plot or told as without land, enterprise by enterprise", async () => {
    const money = account(await of("district", DISTRICT), "金额");
    expect(money?.value).toBe("73000.0021");
    expect(lines(money)).toEqual([
      ["落到宗地", "70000.0011"],
      ["有数据无用地，不计入任何宗地和园区", "3000.001"],
      ["落到宗地而不在任何园区（上面一项之内）", "0.0011"],
    ]);
    // an enterprise that has left its land is one of them
    expect(lines(money?.children[1])).toEqual([
      ["NOLAND NOLAND", "3000.0001"],
      ["GONE GONE", "0.0009"],
    ]);
    expect(money?.children[1]?.children[0]?.source).toMatchObject({ file: "a.geojson" });
    expect(lines(money?.children[2])).toEqual([["FAR FAR", "0.0011"]]);
    expect(account(await of("district", DISTRICT, "all"), "金额")?.value).toBe("73000.0521");
  });

  test("an enterprise without land says so itself", async () => {
    const money = account(await of("enterprise", "NOLAND"), "金额");
    expect(lines(money)).toEqual([
      ["落到宗地", "0.00"],
      ["有数据无用地，不计入任何宗地和园区", "3000.0001"],
    ]);
  });

  test("all land of a park is used with figures, without, by others, by nobody, less what is declared twice over", async () => {
    const land = account(await of("park", "K"), "用地");
    expect(land).toMatchObject({ value: "18000.00", formula: "3 宗, 27.00 亩" });
    expect(lines(land)).toEqual([
      ["有数据企业的占用土地", "7000.00"],
      ["有地无数据的占用土地：没有 产值", "1000.00"],
      ["口径以外企业的占用土地", "3000.00"],
      ["没有企业占用的土地", "7500.00"],
      ["占用合计超过宗地面积的部分", "500.00"],
    ]);
    expect(lines(land?.children[3])).toEqual([
      ["宗地 USED", "4500.00"],
      ["宗地 IDLE 登记面积", "3000.00"],
    ]);
    expect(lines(land?.children[4])).toEqual([["宗地 OVER", "500.00"]]);
    expect(land?.children[4]?.children[0]?.children.map(({ value }) => value)).toEqual([
      "3000.00",
      "2500.00",
      "5000.00",
    ]);
  });

  test("a gross figure is everybody's over all industrial land, idle land told apart", async () => {
    const root = await explain(db, {
      kind: "park",
      id: "K",
      metric: "gross_output_per_mu",
      period: "2024",
      population: "above-scale",
    });
    // 70 000.05 万元 over 27 亩
    expect(root).toMatchObject({
      value: "2592.59",
      formula: "产值 70,000.05 万元 ÷ 27.00 亩 = 2,592.59 万元/亩",
    });
    expect(root.children.map(({ value }) => value)).toEqual(["70000.05", "18000.00", "0.00", null]);
    expect(workOut(root).differences).toEqual([]);
    await expect(
      explain(db, {
        kind: "enterprise",
        id: "ONE",
        metric: "gross_tax_per_mu",
        period: "2024",
        population: "all",
      }),
    ).rejects.toMatchObject({ code: "gross_of_enterprise" });
  });

  test("the accounts come out when they are worked out on their own", async () => {
    for (const population of ["above-scale", "all"] as const)
      for (const [kind, id] of [
        ["district", DISTRICT],
        ["park", "K"],
        ["parcel", "OVER"],
        ["parcel", "IDLE"],
        ["enterprise", "NOLAND"],
        ["enterprise", "ONE"],
      ] as const)
        expect(workOut(await of(kind, id, population)).differences).toEqual([]);
  });
});
