// On which assumptions does a verdict hang? Every case of one small park, against numbers worked out by hand.
// 1 万元/亩 = 15 yuan/m²: 950 asks 14 250 yuan of a square metre and 48 asks 720.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import type { MetricId } from "../../server/api/shapes";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
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

const M = 1_000_000;
/** Square metres in 0.01 m². */
const m2 = (squareMetres: number) => 100 * squareMetres;

/** One enterprise on one parcel: m² and geodesic m², figures in millions of yuan. */
const PARCELS = [
  // the largest, with as much land again in another park: half of its figures count here
  { by: "A", in: "SP-01", m2: 10_000, geodesic: 10_600, trade: "3620" },
  { by: "A", in: "SP-02", m2: 10_000, geodesic: 10_000, trade: "3620" },
  { by: "B", in: "SP-01", m2: 5_000, geodesic: 5_300, trade: "3620" },
  { by: "C", in: "SP-01", m2: 5_000, geodesic: 5_300, trade: "1810" },
  // two who never report tax: D's trade has five who do, H's has one
  { by: "D", in: "SP-01", m2: 2_000, geodesic: 2_000, trade: "3620" },
  { by: "H", in: "SP-01", m2: 200, geodesic: 200, trade: "1810" },
  // samples of the trade elsewhere
  { by: "F", in: null, m2: 10_000, geodesic: 10_000, trade: "3670" },
  { by: "G", in: null, m2: 10_000, geodesic: 10_000, trade: "3670" },
  { by: "I", in: null, m2: 10_000, geodesic: 10_000, trade: "3670" },
] as const;
const FIGURES = {
  "2025": {
    A: { output: 330 * M, tax: 16 * M },
    B: { output: 70 * M, tax: 3.5 * M },
    C: { output: 71.5 * M, tax: 3.3 * M },
    D: { output: 28 * M },
    H: { output: 3 * M },
    F: { tax: 4 * M },
    G: { tax: 5 * M },
    I: { tax: 6.5 * M },
    // below scale: richer than all of them, and of no account here
    S: { output: 900 * M, tax: 90 * M },
  },
  // a first quarter, of which no year's target asks anything
  "2025Q1": {
    A: { tax: 4 * M },
    B: { tax: 0.9 * M },
    C: { tax: 0.8 * M },
  },
  "2024": {
    A: { output: 330 * M },
    B: { output: 10 * M },
    C: { output: 74 * M },
    F: { output: 10 * M },
    G: { output: 30 * M },
    I: { output: 50 * M },
  },
} as const;

describe.each(engines)("on which assumptions a verdict hangs, on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "SP-01", box: [121.5, 29.8, 121.51, 29.81] });
    await addPark(db, { id: "SP-02", box: [121.52, 29.8, 121.53, 29.81] });
    await db.query(
      "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, 'SP-01', '36', 1)",
      [DISTRICT],
    );
    for (const { by, trade } of PARCELS.filter(({ by }, at) => PARCELS[at - 1]?.by !== by))
      await addEnterprise(db, { id: by, industryCode: trade });
    await addEnterprise(db, { id: "S", aboveScale: false });
    for (const { by, in: parkId, m2: area, geodesic } of PARCELS) {
      const id = `${by} ${parkId ?? ""}`;
      const park = parkId === null ? {} : { parkId };
      await addParcel(db, { id, areaDm2: m2(area), geodesicDm2: m2(geodesic), ...park });
      await addOccupancy(db, { enterprise: by, parcel: id, areaDm2: m2(area) });
    }
    await addParcel(db, { id: "S", areaDm2: m2(3_000), parkId: "SP-01" });
    await addOccupancy(db, { enterprise: "S", parcel: "S", areaDm2: m2(3_000) });
    for (const [period, figures] of Object.entries(FIGURES))
      for (const [by, given] of Object.entries(figures)) await addFigure(db, by, period, given);
    await db.query(
      `insert into commitment (district_id, parcel_id, key, operator, value, unit, batch_id, row_no)
       values ($1, 'B SP-01', 'tax_per_mu', '>=', 60, '万元/亩', 'b1', 1)`,
      [DISTRICT],
    );
  });
  afterAll(() => db?.close());

  const robust = (metric: MetricId, period = "2025") =>
    createCallerFactory(appRouter)(apiContext(db, "zh")).robust.park({ id: "SP-01", metric, period });
  const rows = async (metric: MetricId, period?: string) =>
    Object.fromEntries(
      (await robust(metric, period)).cases.map(({ kind, percent, surplusYuan, verdict, flips }) => [
        percent === null ? kind : `${kind} ${percent}`,
        [surplusYuan, verdict, flips ? "flips" : "stays"],
      ]),
    );

  test("tax: the other area basis, the missing by their trade's quartiles, and 60 % of the promise make it fail", async () => {
    expect(await rows("tax_per_mu")).toEqual({
      // 8 + 3.5 + 3.3 million on 20 000 m²
      as_reported: [14_800_000 - 20_000 * 720, "met", "stays"],
      // on 10 600 + 5 300 + 5 300 m²
      geodesic_area: [14_800_000 - 21_200 * 720, "missed", "flips"],
      // trade 36 yields 400 500 650 700 800 yuan/m², so D brings 500 or 700; all six with C's 660: H brings 500 or 700
      missing_low: [14_800_000 + 2_200 * 500 - 22_200 * 720, "missed", "flips"],
      missing_high: [14_800_000 + 2_200 * 700 - 22_200 * 720, "met", "stays"],
      // B promised 60 万元/亩 = 900 yuan/m² on 5 000 m² instead of its 3.5 million
      "delivery 100": [11_300_000 + 4_500_000 - 20_000 * 720, "met", "stays"],
      "delivery 80": [11_300_000 + 3_600_000 - 20_000 * 720, "met", "stays"],
      "delivery 60": [11_300_000 + 2_700_000 - 20_000 * 720, "missed", "flips"],
      // without A 6.8 million on 10 000 m², of 12 200 m² occupied: 82 % are too few to judge by
      without_largest: [6_800_000 - 10_000 * 720, "undecided", "flips"],
    });
    const { missing, promises, largest } = await robust("tax_per_mu");
    expect(missing).toEqual({
      enterprises: 2,
      landDm2: m2(2_200),
      fallback: 1,
      estimated: true,
      leastSamples: 5,
    });
    // 3.1 million short without B, of 4.5 promised: 68.9 %
    expect(promises).toEqual({ parcels: 1, areaDm2: m2(5_000), comparable: true, breakEvenPercent: 69 });
    expect(largest).toMatchObject({ id: "A", landDm2: m2(10_000) });
  });

  test("output: without its largest enterprise, taken by its part in the park alone, the park fails", async () => {
    expect(await rows("output_per_mu")).toEqual({
      // 165 + 70 + 71.5 + 28 + 3 million on 22 200 m²
      as_reported: [337_500_000 - 22_200 * 14_250, "met", "stays"],
      geodesic_area: [337_500_000 - 23_400 * 14_250, "met", "stays"],
      without_largest: [172_500_000 - 12_200 * 14_250, "missed", "flips"],
    });
    const { missing, promises, largest } = await robust("output_per_mu");
    expect([missing.enterprises, missing.estimated, promises]).toEqual([0, false, null]);
    expect(largest?.share).toBeCloseTo(165 / 337.5, 12);
  });

  test("concentration: at worst the leading trade brings little and the others much, at best the reverse", async () => {
    // leading 165 + 10 million of 249; yields in 36: 1 000 2 000 3 000 5 000 16 500 yuan/m², with C's 14 800 six in all
    const share = (lead: number, total: number) => Math.round((lead - 0.7 * total) * M);
    expect(await rows("concentration", "2024")).toEqual({
      as_reported: [share(175, 249), "met", "stays"],
      // D 2 000 m² at 2 000, H 200 m² at 14 800
      missing_low: [share(175 + 4, 249 + 4 + 2.96), "missed", "flips"],
      // D at 5 000, H at 2 000
      missing_high: [share(175 + 10, 249 + 10 + 0.4), "met", "stays"],
      // 82 % of the occupied land
      without_largest: [share(10, 84), "undecided", "flips"],
    });
  });

  test("a quarter: what was promised for a year is not added to it, and has no break-even", async () => {
    const { cases, promises } = await robust("tax_per_mu", "2025Q1");
    expect(promises).toEqual({ parcels: 1, areaDm2: m2(5_000), comparable: false, breakEvenPercent: null });
    expect(cases.map(({ kind }) => kind)).not.toContain("delivery");
    expect(cases.every(({ verdict, reason }) => verdict === "undecided" && reason === "not_annual")).toBe(
      true,
    );
  });
});
