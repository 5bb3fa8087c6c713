// Which periods does a delivery change, and is that said of all of them?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { Deliveries } from "../../server/delivery/deliveries";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  type Box,
} from "../database/support/smallDistrict";
import { addTargets } from "../server/support/targets";

const [A, B] = ["91330212MA0010001Q", "91330212MA0010002N"];
const X: Box = [121.5, 29.8, 121.501, 29.801];
const Y: Box = [121.52, 29.8, 121.521, 29.801];
const around = ([west, south, east, north]: Box): Box => [
  west - 0.002,
  south - 0.002,
  east + 0.002,
  north + 0.002,
];

const parcels = (squareMetres: number) => {
  const [west, south, east, north] = X;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const properties = { 地块编号: "X", 登记面积: squareMetres };
  const feature = { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
  return JSON.stringify({ type: "FeatureCollection", features: [feature] });
};

describe.each(engines)("effects of a delivery on $name", ({ open }) => {
  let db: Database;
  let deliveries: Deliveries;
  const folder = mkdtempSync(join(tmpdir(), "mutu-effects-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "P", box: around(X) });
    await addPark(db, { id: "Q", box: around(Y) });
    await addParcel(db, { id: "X", box: X, parkId: "P" });
    await addParcel(db, { id: "Y", box: Y, parkId: "Q" });
    for (const [enterprise, parcel] of [
      [A, "X"],
      [B, "Y"],
    ] as const) {
      await addEnterprise(db, { id: enterprise });
      await addOccupancy(db, { enterprise, parcel });
    }
    // 15 mu: 1 000 万元/亩 in 2024, 900 in 2025; the new year has begun, and only the other park has reported
    await addFigure(db, A, "2024", { output: 150_000_000 });
    await addFigure(db, A, "2025", { output: 135_000_000 });
    await addFigure(db, B, "2026", { output: 10_000_000 });
    deliveries = new Deliveries(db, folder, () => undefined);
    await deliveries.start();
  });
  afterAll(async () => {
    await deliveries?.close();
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const settled = async (id: string) => {
    for (;;) {
      const view = deliveries.view(id, "zh");
      if (!["reading", "checking"].includes(view.phase)) return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const effectsOf = async (name: string, text: string, screen: string | null) => {
    const id = await deliveries.create();
    await deliveries.receive(id, name, Readable.from([Buffer.from(text)]));
    deliveries.read(id, "zh");
    await settled(id);
    deliveries.check(id, "zh", screen);
    const { check, fault } = await settled(id);
    expect(fault).toBeNull();
    return check!.effects.map(({ period, parks }) => [
      period,
      parks.map(({ id: park, standing, flips }) => `${park} ${standing}${flips ? " flips" : ""}`),
    ]);
  };

  test("parcels that changed said 'no park's figures change', as only the year just begun was looked at", async () => {
    // 30 mu instead of 15: 500 万元/亩 in 2024, where 1 000 met the target
    expect(await effectsOf("p.geojson", parcels(20_000), "2025")).toEqual([
      ["2025", ["P both"]],
      ["2024", ["P both flips"]],
    ]);
    expect(await effectsOf("p.geojson", parcels(20_000), "2024")).toEqual([
      ["2024", ["P both flips"]],
      ["2025", ["P both"]],
    ]);
  });

  test("where nothing changes, that is said of the period on the screen", async () => {
    expect(await effectsOf("p.geojson", parcels(10_000), "2025")).toEqual([["2025", []]]);
  });

  test("a park whose verdict stays undecided has no first verdict", async () => {
    const head = "统一社会信用代码,年度,工业总产值(万元),研发(万元)\n";
    // research is held against a reference only; output is judged
    expect(await effectsOf("f.csv", `${head}${B},2024,20000,\n`, "2024")).toEqual([["2024", ["Q first"]]]);
    expect(await effectsOf("f.csv", `${head}${A},2026,,\n`, "2026")).toEqual([["2026", []]]);
  });
});
