// Do ledgers and changes add up on real rows, to the cent, against the judge: county-a and the demo, every pair of periods, every metric?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MetricId } from "../../geo/target/target";
import type { ApiContext } from "../../server/api/context";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import { changeOf } from "../../server/change/changeOf";
import type { Database, Queryable } from "../../server/db/database";
import { surplusLedgersOfParks } from "../../server/ledger/parkSurplusLedger";
import { seedDemo } from "../../server/seed/seedDemo";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { expectedParks, loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

const METRICS: MetricId[] = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"];
/** Both ways where it matters; geo's tests hold the two against each other for every metric. */
const SIDES = {
  output_per_mu: ["parcel"],
  tax_per_mu: ["parcel", "enterprise"],
  rd_per_mu: ["enterprise"],
  concentration: ["enterprise"],
} as const;
const cents = (yuan: number) => BigInt(Math.round(yuan * 100));
const total = (list: readonly number[]) => list.reduce((sum, yuan) => sum + cents(yuan), 0n);

/** The demo takes long to load, so it is checked on one engine. */
const cases = engines.map((engine, index) => ({
  ...engine,
  districts: index === engines.length - 1 ? (["county-a", "demo"] as const) : (["county-a"] as const),
}));

describe.each(cases)("ledgers and changes on $name", ({ open, districts }) => {
  for (const name of districts) {
    describe(name, () => {
      let db: Database;
      let ctx: ApiContext;
      beforeAll(async () => {
        db = await open();
        ctx = apiContext(db, "zh");
        if (name === "demo") {
          await seedPolicy(db);
          await seedDemo(db, () => {});
          return;
        }
        await loadCounty(db);
        await addTargets(db);
        for (const [id, { lead }] of Object.entries(expectedParks())) {
          for (const [position, prefix] of lead.entries()) {
            await db.query(
              "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, $2, $3, $4)",
              [DISTRICT, id, prefix, position],
            );
          }
        }
        // Parcels on the line of communities are split, so that parts are counted, too.
        await db.query(
          `insert into boundary_rule (district_id, kind, seq, rule, decided_at, decided_by)
           values ($1, 'advantage_community', 1, 'share', now(), 'test')`,
          [DISTRICT],
        );
        await db.query("select assign_parks($1)", [DISTRICT]);
      }, 300_000);
      afterAll(() => db?.close());

      const call = () => createCallerFactory(appRouter)(ctx);

      test("the bars of every park sum to the gap that the judge finds, by parcel and by enterprise", async () => {
        const { rows } = await call().park.list({});
        expect(rows.length).toBeGreaterThan(5);
        const view = await viewOf(ctx, {});
        for (const metric of METRICS) {
          for (const by of SIDES[metric]) {
            const atOnce = await surplusLedgersOfParks(db, view, { metric, by, lines: 3 });
            expect(atOnce.map(({ park }) => park.id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
            for (const park of rows) {
              const ledger = await call().ledger.park({ id: park.id, metric, by, lines: 3 });
              expect(atOnce.find((one) => one.park.id === park.id)).toEqual(ledger);
              const judged = park.metrics[metric].surplusYuan;
              expect([park.id, metric, by, ledger.totalYuan]).toEqual([park.id, metric, by, judged]);
              if (judged === null) continue;
              const ends = [...ledger.worst, ...ledger.best].map(({ surplusYuan }) => surplusYuan);
              expect(total([...ends, ledger.restAbove.surplusYuan, ledger.restBelow.surplusYuan])).toBe(
                cents(judged),
              );
            }
          }
        }
      }, 60_000);

      test("in a cumulative quarter the bars sum to what the park is ahead of its schedule, and nothing is missing or judged", async () => {
        const { periods } = await call().district.overview();
        const quarter = periods.find(({ kind }) => kind === "quarter")?.id;
        if (quarter === undefined) return expect(name).not.toBe("demo");
        const { rows } = await call().park.list({ period: quarter });
        const view = await viewOf(ctx, { period: quarter });
        const told = { worst: 0, met: 0 };
        for (const metric of METRICS) {
          const ledgers = await surplusLedgersOfParks(db, view, { metric, by: "parcel", lines: 3 });
          for (const { park, totalYuan, reason, missing, ...ledger } of ledgers) {
            const { schedule, verdict } = rows.find(({ id }) => id === park.id)!.metrics[metric];
            expect([park.id, metric, totalYuan]).toEqual([park.id, metric, schedule?.aheadYuan ?? null]);
            expect([verdict, missing]).toEqual(["undecided", null]);
            if (totalYuan === null) expect(reason).not.toBeNull();
            else if (totalYuan < 0) told.worst += 1;
            else told.met += 1;
            const ends = [...ledger.worst, ...ledger.best].map(({ surplusYuan }) => surplusYuan);
            expect(total([...ends, ledger.restAbove.surplusYuan, ledger.restBelow.surplusYuan])).toBe(
              cents(totalYuan ?? 0),
            );
          }
        }
        expect(Math.min(told.worst, told.met)).toBeGreaterThan(0);
      }, 60_000);

      test("between any two periods the causes sum to the change of the judge's surplus: residual 0", async () => {
        // Each period is read once.
        const caller = createCallerFactory(appRouter)({ ...ctx, db: recorded(db) });
        const { periods } = await caller.district.overview();
        const annual = periods.filter(({ annual }) => annual).map(({ id }) => id);
        expect(annual.length).toBeGreaterThan(1);
        const lists = new Map<string, Awaited<ReturnType<ReturnType<typeof call>["park"]["list"]>>>();
        for (const period of annual) lists.set(period, await caller.park.list({ period }));
        for (const from of annual) {
          for (const period of annual) {
            if (from >= period) continue;
            for (const metric of METRICS) {
              const ranked = await caller.change.parks({ period, from, metric });
              const before = new Map(lists.get(from)!.rows.map((row) => [row.id, row]));
              const after = new Map(lists.get(period)!.rows.map((row) => [row.id, row]));
              for (const { park, fromYuan, toYuan, changeYuan } of ranked) {
                const surplus = [before, after].map(
                  (of) => of.get(park.id)?.metrics[metric].surplusYuan ?? null,
                );
                expect([park.id, fromYuan, toYuan]).toEqual([park.id, ...surplus]);
                if (changeYuan !== null)
                  expect(cents(changeYuan)).toBe(cents(toYuan ?? 0) - cents(fromYuan ?? 0));
              }
              const district = await caller.change.park({ period, from, metric, id: null });
              expect(district.changeYuan === null).toBe(district.reason !== null);
              expect(total(district.causes.map(({ yuan }) => yuan))).toBe(cents(district.changeYuan ?? 0));
            }
          }
        }
      }, 120_000);

      test("a park's causes, enterprises and plots each sum to its change, and are the ranking's", async () => {
        for (const { park, changeYuan } of await call().change.parks({ metric: "tax_per_mu" })) {
          if (changeYuan === null) continue;
          const change = await call().change.park({ id: park.id, metric: "tax_per_mu" });
          expect(change.changeYuan).toBe(changeYuan);
          const parts = change.enterprises.flatMap(({ causes }) => causes);
          expect(total(change.causes.map(({ yuan }) => yuan))).toBe(cents(changeYuan));
          expect(total(change.enterprises.map(({ yuan }) => yuan))).toBe(cents(changeYuan));
          expect(total(parts.map(({ yuan }) => yuan))).toBe(cents(changeYuan));
          expect(total(parts.flatMap(({ parcels }) => parcels.map(({ yuan }) => yuan)))).toBe(
            cents(changeYuan),
          );
        }
      }, 60_000);

      test("without a target, a year or a designated industry it says why, and no park is unknown", async () => {
        await expect(call().ledger.park({ id: "nowhere", metric: "tax_per_mu" })).rejects.toThrow(/nowhere/);
        const none = await call().change.park({ id: null, metric: "concentration" });
        expect(none).toMatchObject({
          reason: "no_lead_industry",
          causes: expect.any(Array),
          enterprises: [],
        });
      });

      test("one period in two releases: a park line that has moved is the line's doing", async () => {
        const [moved] = await db.query<{ id: string; park_id: string }>(
          `select p.id, p.park_id from parcel p
           join allocated_figures($2, $1) a on a.parcel_id = p.id
           where p.park_id is not null and not p.park_split and a.above_scale and a.tax_yuan > 0 and a.reports_for = 1
           order by p.id limit 1`,
          [(await call().district.overview()).defaultPeriod, DISTRICT],
        );
        const request = { parkId: moved!.park_id, metric: "tax_per_mu" as const };
        const old = { db: recorded(db), view: await viewOf(ctx, {}) };
        await changeOf(old, old, request);
        await db.query(
          "update parcel set park_id = null, park_rule = 'none', park_share = null where id = $1",
          [moved!.id],
        );
        const change = await changeOf(old, { db, view: old.view }, request);
        expect(change.causes.filter(({ yuan }) => yuan !== 0).map(({ cause }) => cause)).toEqual(["lines"]);
        expect(change.enterprises.length).toBeGreaterThan(0);
        expect((await changeOf(old, old, request)).enterprises).toEqual([]);
      });
    });
  }
});

/** The database as it was when each question was first asked: a release. */
function recorded<D extends Queryable>(db: D): D {
  const answers = new Map<string, Promise<unknown[]>>();
  return {
    ...db,
    query: <T>(sql: string, params: readonly unknown[] = []) => {
      const key = JSON.stringify([sql, params]);
      const answer = answers.get(key) ?? db.query(sql, [...params]);
      answers.set(key, answer);
      return answer as Promise<T[]>;
    },
  };
}
