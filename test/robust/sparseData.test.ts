// What do the leader's boards and papers say of a district that has little or nothing? An answer or a sentence, never a fault.
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "../../server/api/apiError";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { message } from "../../server/locale/messages";
import { Memo } from "../../server/metrics/memo";
import { makeReport } from "../../server/report/makeReport";
import { openEmbedded } from "../database/support/embedded";
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

const METRICS = ["tax_per_mu", "concentration"] as const;

describe("boards over sparse data", () => {
  let db: Database;
  beforeAll(async () => {
    db = await openEmbedded();
  });
  afterAll(() => db?.close());

  const caller = () => createCallerFactory(appRouter)(apiContext(db, "zh"));

  /** What a leader may open in a period, of all parks and of one, with the sentence that stood for an answer: its code by name. */
  async function sentences(period: string | undefined, id: string | null) {
    const call = caller();
    const scope = period === undefined ? {} : { period };
    const asked: Record<string, () => Promise<unknown>> = {
      review: () => call.park.list(scope),
      towns: () => call.group.list({ ...scope, by: "town" }),
      clusters: () => call.group.list({ ...scope, by: "cluster" }),
      changes: () => call.change.parks({ ...scope, metric: "tax_per_mu" }),
      "change of the district": () => call.change.park({ ...scope, metric: "tax_per_mu", id: null }),
      indicators: () => call.indicator.board(scope),
      ladder: () => call.ladder.board({ ...scope, by: "park" }),
      "ladder of the district": () => call.ladder.board({ ...scope, by: "district" }),
      releases: () => call.release.state(),
    };
    if (id !== null) {
      asked.park = () => call.park.detail({ ...scope, id });
      asked.movers = () => call.ladder.movers({ ...scope, by: "park", id });
      for (const metric of METRICS) {
        const of = { ...scope, id, metric };
        asked[`ledger ${metric}`] = () => call.ledger.park(of);
        asked[`change ${metric}`] = () => call.change.park(of);
        asked[`reach ${metric}`] = () => call.reach.park(of);
        asked[`robust ${metric}`] = () => call.robust.park(of);
      }
    }
    const told: Record<string, string> = {};
    for (const [name, ask] of Object.entries(asked)) {
      const code = await sentence(name, ask);
      if (code !== null) told[name] = code;
    }
    return told;
  }

  /** Null where there was an answer; what nobody foresaw fails here, by name. */
  async function sentence(name: string, ask: () => Promise<unknown>): Promise<string | null> {
    try {
      await ask();
      return null;
    } catch (error) {
      const cause = error instanceof TRPCError ? error.cause : error;
      if (!(cause instanceof ApiError))
        throw new Error(`${name}: ${String(cause ?? error)}`, { cause: error });
      for (const lang of ["zh", "en"] as const)
        expect(message(cause.code, lang, cause.subject).length).toBeGreaterThan(5);
      return cause.code;
    }
  }

  /** The pages of the series, which holds every park. */
  async function pagesOfSeries(period: string): Promise<number> {
    const ctx = { db, lang: "zh" as const, memo: new Memo() };
    const wish = {
      subject: "parks",
      format: "pdf",
      measure: "tax",
      by: "",
      purpose: "",
      release: null,
    } as const;
    return (await makeReport(ctx, await viewOf(ctx, { period }), wish)).pages;
  }

  /** Nothing to compare with is said where a change is asked for; all else is answered. */
  const NO_EARLIER = { changes: "no_earlier_period", "change of the district": "no_earlier_period" };
  const NO_EARLIER_OF_PARK = {
    ...NO_EARLIER,
    "change tax_per_mu": "no_earlier_period",
    "change concentration": "no_earlier_period",
  };

  const standing = async (id: string, period: string) => {
    const { rows } = await caller().park.list({ period });
    const { metrics } = rows.find((row) => row.id === id)!;
    const ledger = await caller().ledger.park({ period, id, metric: "tax_per_mu" });
    const reach = await caller().reach.park({ period, id, metric: "tax_per_mu" });
    const { cases } = await caller().robust.park({ period, id, metric: "tax_per_mu" });
    const { verdict, reason } = metrics.tax_per_mu;
    return { verdict, reason, ledger: ledger.reason, reach: reach.standing, cases: cases.length };
  };

  // each state is the one before and something more
  test("no district, and one with nothing in it: every board says what is missing", async () => {
    const none = await sentences(undefined, null);
    expect(new Set(Object.values(none))).toEqual(new Set(["no_district"]));
    await addDistrict(db);
    const { indicators, releases, ...empty } = await sentences(undefined, null);
    expect([indicators, releases]).toEqual([undefined, undefined]);
    expect(new Set(Object.values(empty))).toEqual(new Set(["no_period"]));
  });

  test("no park: nothing to rank, one page that says so", async () => {
    await addTargets(db);
    await addParcel(db, { id: "P1" });
    await addEnterprise(db, { id: "E1" });
    await addOccupancy(db, { enterprise: "E1", parcel: "P1" });
    await addFigure(db, "E1", "2025", { output: 1_000_000, tax: 50_000 });
    expect(await sentences("2025", null)).toEqual(NO_EARLIER);
    expect((await caller().park.list({ period: "2025" })).rows).toEqual([]);
    expect(await pagesOfSeries("2025")).toBe(1);
  });

  test("a park without land", async () => {
    await addPark(db, { id: "K0", box: [121.6, 29.8, 121.61, 29.81] });
    expect(await sentences("2025", "K0")).toEqual(NO_EARLIER_OF_PARK);
    expect(await standing("K0", "2025")).toMatchObject({
      verdict: "undecided",
      reason: "no_land",
      ledger: "no_land",
      reach: "undecided",
    });
  });

  test("a park with land in use, without figures", async () => {
    await addPark(db, { id: "K1", box: [121.62, 29.8, 121.63, 29.81] });
    await addParcel(db, { id: "P2", parkId: "K1", box: [121.621, 29.801, 121.622, 29.802] });
    await addEnterprise(db, { id: "E2" });
    await addOccupancy(db, { enterprise: "E2", parcel: "P2" });
    expect(await sentences("2025", "K1")).toEqual(NO_EARLIER_OF_PARK);
    expect(await standing("K1", "2025")).toMatchObject({
      verdict: "undecided",
      reason: "no_figure",
      ledger: "no_figure",
    });
  });

  test("a quarter is missing: the others are shown, the rolling year says which it lacks", async () => {
    await addFigure(db, "E2", "2025", { output: 20_000_000, tax: 500_000 });
    await addFigure(db, "E2", "2026Q2", { output: 9_000_000, tax: 300_000 });
    expect(await standing("K1", "2025")).toMatchObject({ verdict: "missed", reason: null, ledger: null });
    // the ladder counts by a year's output
    expect(await sentences("2026Q2", "K1")).toEqual({
      ...NO_EARLIER_OF_PARK,
      ladder: "ladder_not_annual",
      "ladder of the district": "ladder_not_annual",
      movers: "ladder_not_annual",
    });
    // no verdict; the ledger takes apart what the schedule asks of two quarters
    expect(await standing("K1", "2026Q2")).toMatchObject({
      verdict: "undecided",
      reason: "not_annual",
      ledger: null,
      reach: "not_annual",
    });
    for (const [period, code] of [
      ["2026Q1", "unknown_period"],
      ["2026Q2R", "no_term"],
    ] as const)
      expect(await sentence(period, () => caller().park.list({ period }))).toBe(code);
  });

  test("no targets: figures stand alone, undecided", async () => {
    await db.query("delete from target where district_id = $1", [DISTRICT]);
    expect(await sentences("2025", "K1")).toEqual(NO_EARLIER_OF_PARK);
    expect(await standing("K1", "2025")).toEqual({
      verdict: "undecided",
      reason: "no_target",
      ledger: "no_target",
      reach: "no_target",
      cases: 0,
    });
    expect(await pagesOfSeries("2025")).toBe(2);
    const change = await caller().change.park({
      id: "K1",
      metric: "tax_per_mu",
      period: "2025",
      from: "2025",
    });
    expect(change).toMatchObject({ reason: "no_target", changeYuan: null, causes: [], enterprises: [] });
    // a whole set gone is said as that, not as one without a name
    await db.query("delete from target_set where district_id = $1", [DISTRICT]);
    expect(await sentence("review", () => caller().park.list({ period: "2025" }))).toBe("no_target_set");
  });
});
