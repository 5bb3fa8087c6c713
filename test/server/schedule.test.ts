// A cumulative quarter: never judged by the year's target, shown on its schedule and beside last year's; what was not delivered is said.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { metricsRows } from "../../server/metrics/metricsRows";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
} from "../database/support/smallDistrict";
import { apiContext } from "./support/apiContext";
import { addTargets } from "./support/targets";

const WAN = 10_000;

describe.each(engines)("the schedule of a cumulative quarter on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "SP-01", box: [121.4, 29.7, 121.6, 29.9] });
    await addParcel(db, { id: "A", parkId: "SP-01" });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "A", areaDm2: 1_000_000 });
    // 15 mu: the schedule asks 3 562.5 万元 of output and 180 of tax by the end of March, three times that by the end of September
    await addFigure(db, "E", "2024Q1", { output: 3_000 * WAN, tax: 200 * WAN });
    await addFigure(db, "E", "2024", { output: 14_000 * WAN });
    await addFigure(db, "E", "2025Q1", { output: 3_420 * WAN, tax: 180 * WAN });
    await addFigure(db, "E", "2025Q3", { output: 8_550 * WAN, tax: 600 * WAN });
  });
  afterAll(() => db?.close());

  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));

  test("is 3 420 of 3 562.5 after a quarter: 96 %, slightly behind; the verdict stays undecided", async () => {
    const { rows } = await call().park.list({ period: "2025Q1" });
    const { output_per_mu, tax_per_mu, concentration } = rows[0]!.metrics;
    expect(output_per_mu).toMatchObject({
      value: 228,
      verdict: "undecided",
      reason: "not_annual",
      previous: 200,
    });
    expect(output_per_mu.surplusYuan).toBeNull();
    expect(output_per_mu.schedule).toEqual({
      quarters: 1,
      progress: 0.96,
      light: "near",
      aheadYuan: -142.5 * WAN,
    });
    expect(tax_per_mu.schedule).toMatchObject({ progress: 1, light: "on", aheadYuan: 0 });
    expect(concentration.schedule).toBeNull();
  });

  test("there is none for a year", async () => {
    const { rows } = await call().park.list({ period: "2024" });
    expect(rows[0]?.metrics.output_per_mu).toMatchObject({ verdict: "missed", schedule: null });
  });

  test("the rows of the command line have it where the period is cumulative, and only there", async () => {
    const of = (period: string) => metricsRows(db, { by: "park", period, population: "above-scale" });
    const [quarter] = await of("2025Q3");
    expect(quarter).toMatchObject({
      output_verdict: "undecided",
      output_schedule_progress: 0.8,
      output_schedule_light: "behind",
      tax_schedule_light: "on",
      rd_schedule_progress: null,
    });
    expect(Object.keys((await of("2024"))[0]!).filter((key) => key.includes("schedule"))).toEqual([]);
  });

  test("a quarter that was not delivered is named, and so is what rolling four quarters lack; nothing is put in their place", async () => {
    const { gaps, periods } = await call().district.overview();
    expect(gaps).toEqual([
      { id: "2025Q3R", missing: ["2024Q3"] },
      { id: "2025Q2", missing: ["2025Q2"] },
      { id: "2024Q3", missing: ["2024Q3"] },
      { id: "2024Q2", missing: ["2024Q2"] },
      { id: "2024Q1R", missing: ["2023", "2023Q1"] },
    ]);
    expect(periods.map(({ id }) => id)).toEqual(["2025Q3", "2025Q1R", "2025Q1", "2024", "2024Q1"]);
    await expect(call().park.list({ period: "2025Q2" })).rejects.toThrow("unknown_period");
    await expect(call().park.list({ period: "2025Q3R" })).rejects.toThrow("no_term: 2024Q3");
    await expect(
      metricsRows(db, { by: "park", period: "2024Q1R", population: "above-scale" }),
    ).rejects.toThrow("no_term: 2023、2023Q1");
  });

  test("of an enterprise that lacks one of the three terms the rolling figure is unknown", async () => {
    const [row] = await metricsRows(db, { by: "park", period: "2025Q1R", population: "above-scale" });
    // output: 3 420 + 14 000 − 3 000; tax has no whole year
    expect(row).toMatchObject({ output_yuan: 14_420 * WAN, output_verdict: "met", tax_yuan: null });
    expect(row).toMatchObject({ tax_verdict: "undecided" });
  });
});
