// Which land fits a project of county-a? The counts, margins and effects are those that the design's picture of the screen was drawn with.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DataContext } from "../../server/api/context";
import { type View, viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { matchAll } from "../../server/match/matchAll";
import { parseMethod, sampleMethod } from "../../server/match/matchMethod";
import { matchProject } from "../../server/match/matchProject";
import { planResult, planRun, startPlan } from "../../server/match/planRuns";
import { Memo } from "../../server/metrics/memo";
import { engines } from "../database/support/engines";
import { addDistrict, DISTRICT } from "../database/support/smallDistrict";
import { addTargets } from "../server/support/targets";

const FILES = [
  ["parks.geojson", "parks"],
  ["parcels.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-utf8.csv", "figures"],
  ["projects.csv", "projects"],
] as const;
const pathOf = (file: string) => new URL(`../fixtures/county-a/${file}`, import.meta.url).pathname;

// one engine: the SQL behind is that of scenarios, which both are held to
const [{ open }] = engines.slice(-1) as [(typeof engines)[number]];

describe("projects of a county", () => {
  let db: Database;
  let ctx: DataContext;
  let view: View;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const [file, kind] of FILES)
      await importFile(db, { path: pathOf(file), kind, crs: "EPSG:4490", districtId: DISTRICT, by: "test" });
    await addTargets(db);
    ctx = { db, lang: "zh", memo: new Memo() };
    view = await viewOf(ctx, { period: "2024" });
  }, 240_000);
  afterAll(() => db?.close());

  test("the funnel counts what is left, and what misses by little says by how much", async () => {
    const found = await matchProject(ctx, view, sampleMethod(), "PJ-008");
    expect(found.from).toBe(1200);
    const left = Object.fromEntries(
      found.steps.map((step) => [step.rule, [step.left, step.excluded, step.freed]]),
    );
    expect(left).toMatchObject({
      available: [274, 926, 18],
      use: [213, 61, 1],
      far_room: [12, 2, 1],
      right_until: [9, 3, 3],
    });
    expect(found.fits.map(({ id }) => id.slice(-7))).toHaveLength(9);
    expect(
      found.nearly.slice(0, 4).map(({ site, fault }) => [site.id.slice(-7), fault.findings[0]?.have]),
    ).toEqual([
      ["GB00016", "27.99"],
      ["GB00784", "27.96"],
      ["GB00541", "27.46"],
      ["GB00877", "27.32"],
    ]);
    expect(found.excluded.length).toBe(1191);
  });

  test("the first of them lifts its park as the picture says, and its contributions are its score", async () => {
    const [first] = (await matchProject(ctx, view, sampleMethod(), "PJ-008")).fits;
    expect(first).toMatchObject({ place: 1, parkId: "IC-01", displaced: 1 });
    expect(first?.id.slice(-7)).toBe("GB00537");
    const sum = first!.contributions.reduce((all, { points }) => all + points, 0);
    expect(sum).toBeCloseTo(first!.points, 9);
    const park = first!.effects.filter(({ unit }) => unit === "IC-01");
    const shown = park.map(({ before, after }) => [
      before.metric,
      before.value?.toFixed(3),
      after.value?.toFixed(3),
    ]);
    expect(shown.slice(0, 2)).toEqual([
      ["output_per_mu", "876.028", "902.843"],
      ["tax_per_mu", "42.969", "44.629"],
    ]);
  });

  test("all together: proved, every limit kept, a pin is kept or the plan is impossible, and better than a list", async () => {
    const request = {
      aims: [
        { aim: "placed", toleranceBp: 0 },
        { aim: "surplus", toleranceBp: 0 },
      ] as const,
      budgets: [],
      keepMet: true,
      pinned: new Map<string, string>(),
      forbidden: [],
      seconds: 20,
    };
    const plan = await matchAll(ctx, view, sampleMethod(), request);
    expect(plan).toMatchObject({ status: "optimal", gap: 0 });
    expect(plan.assignments.length + plan.unplaced.length).toBe(24);
    expect(plan.checks.length).toBeGreaterThan(20);
    expect(plan.checks.every(({ kept }) => kept)).toBe(true);
    const [most] = plan.greedy.toSorted((a, b) => b.objective - a.objective);
    expect(plan.objective).toBeGreaterThan(most!.objective);
    // with sets of adjacent parcels twice as many find land as without
    expect(plan.assignments).toHaveLength(6);
    const twice = plan.assignments.filter(({ parcels, shared }, at) =>
      plan.assignments.some(
        (other, place) =>
          place !== at && shared === null && other.parcels.some((parcel) => parcels.includes(parcel)),
      ),
    );
    expect(twice).toEqual([]);
    const together = plan.assignments.find(({ parcels }) => parcels.length === 3)!;
    expect(together.place).toBe(together.parcels.toSorted().join("+"));
    expect(together.landDm2).toBeGreaterThan(0);

    const placed = plan.assignments.find(({ project }) => project === "PJ-008")!;
    const without = await matchAll(ctx, view, sampleMethod(), {
      ...request,
      forbidden: [{ projectId: "PJ-008", placeId: placed.parcels[0]! }],
    });
    expect(without.objective).toBeLessThan(plan.objective!);
    const nowhere = await matchAll(ctx, view, sampleMethod(), {
      ...request,
      pinned: new Map([["PJ-008", "no such parcel"]]),
    });
    expect(nowhere).toMatchObject({ status: "infeasible", objective: null, assignments: [] });
  });

  test("what a decision costs: a rule with its numbers, the loss of a forced pair, the worth of a limit, other plans, break-evens", async () => {
    const aims = [
      { aim: "placed", toleranceBp: 0 },
      { aim: "surplus", toleranceBp: 0 },
    ] as const;
    const request = { aims, keepMet: true, pinned: new Map<string, string>(), forbidden: [], seconds: 20 };
    const budgets = [{ of: "energy", limit: "0", parkId: null }];
    // the one it likes best, and not where the best plan puts it
    const other = "330212003001GB00537";
    const id = startPlan(
      ctx,
      view,
      sampleMethod(),
      {
        ...{ ...request, budgets: [] },
        asked: {
          pairs: [
            { projectId: "PJ-008", placeId: other },
            { projectId: "PJ-008", placeId: "330212001001GB00016" },
          ],
          limits: [],
          alternatives: { most: 1, withinBp: 100 },
          tradeOffPoints: 2,
        },
      },
      {
        report: (error) => expect.unreachable(String(error)),
        reportUnkept: (error) => expect.unreachable(String(error)),
        keep: async () => {},
      },
    );
    await id.done;
    const run = planRun(id.id);
    expect([run.state, run.message, run.best.length]).toEqual(["done", null, 6]);
    const plan = planResult(id.id).plan!;
    expect(plan.assignments.some(({ place }) => place === other)).toBe(false);
    const [forced, excluded] = plan.pairs;
    expect(forced).toMatchObject({
      kind: "forced",
      losses: [{ aim: "placed", loss: 0 }, { aim: "surplus" }],
    });
    // the loss is that of the plan solved with the pair pinned
    const pinned = await matchAll(ctx, view, sampleMethod(), {
      ...{ ...request, budgets: [] },
      pinned: new Map([["PJ-008", other]]),
    });
    expect(forced!.losses![1]!.loss).toBe(plan.objective! - pinned.objective!);
    expect(excluded).toMatchObject({ kind: "excluded", losses: null });
    expect(excluded!.faults.map(({ rule }) => rule)).toContain("land_min");
    const [second] = plan.alternatives;
    expect(second!.value).toBeLessThanOrEqual(plan.objective!);
    expect(second!.value).toBeGreaterThanOrEqual(plan.objective! * 0.99);
    expect(plan.tradeOff.every(({ proved }) => proved)).toBe(true);
    expect(plan.breakEven).toHaveLength(6);

    // nobody says what energy it takes: under a budget none can be placed, and without it all are again
    const bound = await matchAll(ctx, view, sampleMethod(), { ...request, budgets });
    expect(bound.assignments).toEqual([]);
    expect(bound.unplaced.find(({ project }) => project === "PJ-008")?.reasons).toEqual([
      "budget energy unstated",
    ]);
    await expect(
      matchAll(ctx, view, sampleMethod(), {
        ...{ ...request, budgets: [] },
        asked: { pairs: [], limits: ["no such"], alternatives: null, tradeOffPoints: 0 },
      }),
    ).rejects.toMatchObject({ code: "unknown_limit" });
    expect(() => planRun("00000000-0000-4000-8000-000000000000")).toThrow(/unknown_plan_run/);
  }, 120_000);

  test("a part of a year is refused: promises are of a year, and rules and targets too", async () => {
    const quarter = { ...view, annual: false };
    await expect(matchProject(ctx, quarter, sampleMethod(), "PJ-008")).rejects.toThrow(
      /不足一年|match_not_annual|2024/,
    );
    const request = {
      aims: [{ aim: "placed", toleranceBp: 0 }] as const,
      budgets: [],
      keepMet: true,
      pinned: new Map(),
      forbidden: [],
      seconds: 5,
    };
    await expect(matchAll(ctx, quarter, sampleMethod(), request)).rejects.toThrow(
      /不足一年|match_not_annual|2024/,
    );
  });

  test("no such project, and rules that do not add up, are refused", async () => {
    await expect(matchProject(ctx, view, sampleMethod(), "PJ-999")).rejects.toThrow(/PJ-999/);
    const sample = sampleMethod();
    const heavy = { ...sample, criteria: sample.criteria.map((one) => ({ ...one, weight: 30 })) };
    expect(() => parseMethod(JSON.stringify(heavy))).toThrow(/sum to 100/);
    const twice = { ...sample, rules: [...sample.rules, sample.rules[0]] };
    expect(() => parseMethod(JSON.stringify(twice))).toThrow(/twice/);
  });
});
