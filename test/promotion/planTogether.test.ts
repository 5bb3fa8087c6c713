// Are all projects placed together from the page: what is settled kept with author and time, targets reached to the yuan, conflicts named, prices told?
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlanResult, PlanRunView } from "../../server/api/planShapes";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { keepPlan, keptPlan } from "../../server/promotion/planRecord";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addFloor,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

/** 20 mu. */
const ASKED_DM2 = 1_333_334;

describe.each(engines)("a plan for all projects on $name", ({ open }) => {
  let db: Database;
  const told: unknown[] = [];
  const api = () => {
    const context = apiContext(db, "zh");
    const log = { info: (...words: unknown[]) => told.push(words), error: () => {} } as typeof context.log;
    return createCallerFactory(appRouter)({ ...context, log });
  };
  const save = (id: string, fields: Record<string, string>) =>
    api().promotion.project.save({
      ...{ id: null, version: null, author: "钱工" },
      fields: { id, name: `项目${id}`, industry_code: "3620", mode: "供地", output: "20000", ...fields },
    });
  const newest = async () => (await api().plan.decisions()).history[0]?.seq ?? 0;
  const decide = async (
    project: string,
    park: string,
    mark: "pinned" | "forbidden" | "cleared",
    place?: string,
  ) => api().plan.decide({ project, park, place: place ?? null, mark, author: "孙工", seen: await newest() });
  const standing = async () =>
    (await api().plan.decisions()).standing.map(({ project, park, place, mark }) => [
      project,
      park,
      place,
      mark,
    ]);
  const AIMS = [{ aim: "placed" as const }, { aim: "surplus" as const }];
  const solve = async (
    asked: Partial<Parameters<ReturnType<typeof api>["plan"]["start"]>[0]> = {},
  ): Promise<{ id: string; run: PlanRunView; found: PlanResult }> => {
    const { id } = await api().plan.start({
      period: "2024",
      aims: AIMS,
      keepMet: false,
      seconds: 20,
      ...asked,
    });
    for (;;) {
      const run = await api().plan.progress({ id });
      if (run.state !== "solving") return { id, run, found: await api().plan.result({ id }) };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const seats = ({ plan }: PlanResult) => plan?.assignments.map(({ project, place }) => [project, place]);

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "P", box: [121, 29, 121.4, 30] });
    await addPark(db, { id: "R", box: [121.6, 29, 122, 30] });
    const land = { areaDm2: ASKED_DM2, status: "idle" };
    await addParcel(db, { ...land, id: "p", parkId: "P" });
    await addParcel(db, { ...land, id: "r", parkId: "R" });
    await addParcel(db, { ...land, id: "busy", parkId: "R", status: "in_use" });
    await addParcel(db, { ...land, id: "out", status: "in_use" });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "busy", areaDm2: ASKED_DM2 });
    // 30 万元/亩 of tax
    await addFigure(db, "E", "2024", { output: 100_000_000, tax: 6_000_000 });
    await addFloor(db, { id: "F", parcel: "out", building: "1号楼", floor: "1层", areaDm2: 300_000 });
    // with it and E its park has 48 万元/亩 to the yuan: 720 × 26 666.68 m² − 6 000 000
    await save("A", { land: "20", tax: "1320.0010" });
    await save("B", { land: "20", tax: "900" });
    await save("C", { mode: "供楼", floor: "1500", tax: "100" });
  });
  afterAll(() => db?.close());

  test("pins and bans are kept with author and time, the newest standing; one that another replaced does not come back", async () => {
    await decide("A", "P", "pinned");
    await decide("A", "R", "pinned", "r");
    await decide("B", "", "forbidden");
    expect(await standing()).toEqual([
      ["B", "", null, "forbidden"],
      ["A", "R", "r", "pinned"],
    ]);
    await decide("A", "R", "cleared", "r");
    await decide("B", "", "cleared");
    expect(await standing()).toEqual([]);
    const { history } = await api().plan.decisions();
    expect(history.map(({ mark, author }) => `${author} ${mark}`)).toEqual([
      "孙工 cleared",
      "孙工 cleared",
      "孙工 forbidden",
      "孙工 pinned",
      "孙工 pinned",
    ]);
    expect(Date.parse(history[0]!.createdAt)).toBeGreaterThan(Date.parse("2020-01-01"));
    await expect(decide("nobody", "P", "pinned")).rejects.toThrow(/nobody/);
    await expect(decide("A", "moon", "forbidden")).rejects.toThrow(/moon/);
    // of what is gone everything can be taken back
    await decide("nobody", "moon", "cleared");
    for (const place of ["nowhere", "r+nowhere", "nowhere~"])
      await expect(decide("A", "R", "pinned", place)).rejects.toThrow(/unknown_place/);
    await decide("A", "R", "forbidden", "busy+r");
    await decide("A", "R", "cleared", "busy+r");
    // a colleague's decision of the same project is not replaced before it was read
    const read = await newest();
    const colleague = (project: string, seen: number) =>
      api().plan.decide({ project, park: "R", place: null, mark: "pinned", author: "周工", seen });
    await expect(colleague("A", read - 1)).rejects.toThrow(/孙工/);
    expect(await standing()).toEqual([]);
    await colleague("A", read);
    await colleague("B", read);
    for (const project of ["A", "B"]) await decide(project, "R", "cleared");
    // names are confidential: none of them is in the log
    expect(JSON.stringify(told)).not.toMatch(/项目A|"A"/);
  });

  test("the best plan is proved, every limit is kept; floors of which nobody knows the land are named as left out", async () => {
    const { run, found } = await solve();
    expect([run.state, run.message]).toEqual(["done", null]);
    const plan = found.plan!;
    expect(plan.status).toBe("optimal");
    expect(
      seats(found)
        ?.map(([project]) => project)
        .toSorted(),
    ).toEqual(["A", "B"]);
    expect(plan.checks.every(({ kept }) => kept)).toBe(true);
    expect(plan.unplaced.map(({ project, places }) => [project, places])).toEqual([["C", 0]]);
    for (const { values, losses } of plan.greedy)
      expect(losses).toEqual(
        plan.aims.map(({ aim, value }, at) => ({ aim, loss: value! - values[at]!.value })),
      );
    expect(plan.unsized).toEqual([{ project: "C", floors: ["F"] }]);
    expect(plan.supply).toEqual({ parcels: 4, floors: 1, places: 2 });
    expect(plan.options.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(
      ["A", "B"].flatMap((project) => ["P", "R"].map((park) => ({ project, park, places: 1 }))),
    );
    // what each park has before and after, its verdicts included
    const effect = plan.effects.find(({ unit, before }) => unit === "R" && before.metric === "tax_per_mu")!;
    expect(effect.before).toMatchObject({ value: expect.closeTo(30, 3), verdict: "missed" });
  });

  test("a target to be reached is reached to the yuan: one less, and there is no plan, which is said by name", async () => {
    const reach = [{ parkId: "R", metric: "tax_per_mu" as const }];
    const { found } = await solve({ reach });
    expect(found.plan?.status).toBe("optimal");
    expect(new Map(seats(found) as [string, string][]).get("A")).toBe("r");
    const after = found.plan!.effects.find(
      ({ unit, before }) => unit === "R" && before.metric === "tax_per_mu",
    );
    expect([after?.before.verdict, after?.after.verdict]).toEqual(["missed", "met"]);
    const verdict = found.plan!.checks.find(({ limit }) => limit === "R tax_per_mu verdict");
    expect(verdict?.kept).toBe(true);
    // of the promises the targets hang that are met by the plan alone: A brings 40 cents more than R needs, B 1000 万元/亩 where P needs 950
    const even = (park: string, metric: string, least: number) => ({
      ...{ park, metric, breakEven: expect.closeTo(least, 12), at80: false, at60: false },
    });
    expect(found.plan!.breakEven.toSorted((a, b) => (a.project < b.project ? -1 : 1))).toEqual([
      { project: "A", parks: [even("R", "tax_per_mu", 1 - 0.4 / 13_200_010)] },
      { project: "B", parks: [even("P", "output_per_mu", (14_250 * 13_333.34) / 200_000_000)] },
    ]);
    // tax of 22 200 010 yuan on land that asks 720 yuan a m²
    const lost = [
      { park: "P", metric: "output_per_mu" },
      { park: "R", metric: "tax_per_mu" },
    ];
    expect(found.plan!.keptShares).toEqual([
      { percent: 100, surplusYuan: 3_000_000.4, met: 2, lost: [] },
      { percent: 80, surplusYuan: -1_440_001.6, met: 2, lost },
      { percent: 60, surplusYuan: -5_880_003.6, met: 2, lost },
    ]);
    // today's ways do not know of it, and are told what they miss
    expect(found.plan!.greedy.every(({ values }) => values.length === 2)).toBe(true);

    await db.query("update project set tax_yuan = tax_yuan - 1 where district_id = $1 and id = 'A'", [
      DISTRICT,
    ]);
    const short = (await solve({ reach })).found;
    expect(short.plan).toMatchObject({ status: "infeasible", assignments: [] });
    expect(short.plan?.conflict).toEqual({
      ...{ kind: "together", pins: [], proved: true },
      reach: ["R tax_per_mu"],
    });
    await db.query("update project set tax_yuan = tax_yuan + 1 where district_id = $1 and id = 'A'", [
      DISTRICT,
    ]);
    await expect(solve({ reach: [{ parkId: "moon", metric: "tax_per_mu" }] })).resolves.toMatchObject({
      run: { state: "failed", message: expect.stringContaining("moon") },
    });
  });

  test("pins that cannot be together are named, and only those; one that fits nowhere is told as that", async () => {
    await decide("A", "P", "pinned");
    await decide("B", "P", "pinned");
    const { found } = await solve();
    expect(found.asked.decisions).toHaveLength(2);
    expect(found.plan?.conflict).toEqual({ kind: "together", pins: ["A", "B"], reach: [], proved: true });
    await decide("B", "P", "forbidden");
    const moved = (await solve()).found;
    expect(seats(moved)?.toSorted()).toEqual([
      ["A", "p"],
      ["B", "r"],
    ]);
    await decide("C", "P", "pinned");
    const nowhere = (await solve()).found;
    expect(nowhere.plan?.conflict).toEqual({ kind: "nowhere", pins: ["C"], reach: [], proved: true });
    for (const [project, park] of [
      ["A", "P"],
      ["B", "P"],
      ["C", "P"],
    ] as const)
      await decide(project, park, "cleared");
    expect(await standing()).toEqual([]);
  });

  test("another plan that is as good is told by what changes, and can be taken: nothing is pinned by it, and the best is still there", async () => {
    const { id, found } = await solve();
    const before = new Map(seats(found) as [string, string][]);
    const others = await api().plan.ask({ id, question: { kind: "alternatives", most: 1 } });
    const [other] = others.kind === "alternatives" ? others.alternatives : [];
    const swapped = [
      ["A", before.get("B")],
      ["B", before.get("A")],
    ];
    expect(
      other?.changes.map(({ project, from, to }) => [project, from?.place, to?.place]).toSorted(),
    ).toEqual(swapped.map(([project, to]) => [project, before.get(project!), to]));
    expect(other?.changes.reduce((sum, { gain }) => sum + gain, found.plan!.objective!)).toBe(other?.value);
    const places = other!.places.map(({ project, place }) => ({ project, place }));
    const taken = await solve({ adopted: { from: id, places } });
    expect(seats(taken.found)?.toSorted()).toEqual(swapped);
    expect(taken.found.asked).toMatchObject({ decisions: [], adopted: { from: id, places } });
    expect(await standing()).toEqual([]);
    expect(seats(await api().plan.result({ id }))).toEqual(seats(found));
    // a pin made since stands: with what was taken of B there is no plan, and it is said between whom
    const pinned = before.get("A") === "p" ? "P" : "R";
    await decide("A", pinned, "pinned");
    const torn = await solve({ adopted: { from: id, places } });
    expect(torn.found.plan?.conflict).toMatchObject({ kind: "together", pins: ["A", "B"] });
    await decide("A", pinned, "cleared");
    await expect(solve({ adopted: { from: randomUUID(), places } })).rejects.toThrow("unknown_plan_run");
  });

  test("a plan that was taken leaves out whom it leaves out, but for who is pinned by hand", async () => {
    const promised = (wan: number) =>
      db.query("update project set tax_yuan = $2 where district_id = $1 and id = 'B'", [
        DISTRICT,
        wan * 10_000,
      ]);
    // within a hundredth of the best is A alone
    await promised(10);
    const aims = [{ aim: "tax" as const }];
    const { id, found } = await solve({ aims });
    const others = await api().plan.ask({ id, question: { kind: "alternatives", most: 3 } });
    const other =
      others.kind === "alternatives" && others.alternatives.find(({ places }) => places.length === 1);
    if (!other) throw new Error("one of the other plans leaves B out");
    expect(other.changes.map(({ project, to }) => [project, to])).toContainEqual(["B", null]);
    const places = other.places.map(({ project, place }) => ({ project, place }));
    const alone = places.map(({ project, place }) => [project, place]);
    const taken = await solve({ aims, adopted: { from: id, places } });
    expect(seats(taken.found)).toEqual(alone);
    // what a list would have given, and what a place costs, do not hang on what was taken
    expect(taken.found.plan!.greedy.map(({ values }) => values)).toEqual(
      found.plan!.greedy.map(({ values }) => values),
    );
    const left = found.plan!.assignments.find(({ project }) => project === "B");
    const price = await api().plan.ask({
      ...{ id: taken.id, question: { kind: "pair", project: "B", park: left?.parkId ?? "" } },
    });
    expect(price).toMatchObject({ pair: { kind: "forced", losses: [{ aim: "tax" }] } });
    // taken once more beside the plan that was taken: the best is still the best, and the way back leads to it
    const best = {
      ...{ from: id, places, aims: found.plan!.aims.map(({ aim, value }) => ({ aim, value })) },
      best: found.plan!.assignments.map(({ project, place, parkId: park }) => ({ project, place, park })),
    };
    const again = await solve({ aims, adopted: { from: taken.id, places } });
    expect(again.found.asked.adopted).toEqual(best);
    const free = other.places[0]?.park === "P" ? "R" : "P";
    await decide("B", free, "pinned");
    const joined = await solve({ aims, adopted: { from: id, places } });
    expect(seats(joined.found)?.toSorted()).toEqual([...alone, ["B", free.toLowerCase()]]);
    await decide("B", free, "cleared");
    await promised(900);
  });

  test("a server that was started anew has the record: the plan, by whom and when, whether anything has changed since; pins are all there", async () => {
    await decide("A", "P", "pinned");
    const { id, found } = await solve({ author: "孙工" });
    const records = () => db.query<{ run_id: string }>("select run_id from plan_record order by seq");
    await expect.poll(async () => (await records()).some(({ run_id }) => run_id === id)).toBe(true);
    const touched = (by: number) =>
      db.query("update project set version = version + $1 where id = 'B'", [by]);
    // the same server says it as well
    expect(found.changed).toBe(false);
    await touched(1);
    expect(await api().plan.result({ id })).toEqual({ ...found, changed: true });
    await touched(-1);
    // a run that this server does not know is one of a server before
    const before = randomUUID();
    await db.query("update plan_record set run_id = $1 where run_id = $2", [before, id]);
    const run = await api().plan.progress({ id: before });
    expect([run.state, run.best.length]).toEqual(["done", found.plan!.assignments.length]);
    expect(await api().plan.result({ id: before })).toEqual({
      ...found,
      kept: { author: "孙工", solvedAt: expect.stringMatching(/Z$/) },
    });
    const question = { kind: "pair" as const, project: "A", park: "R" };
    await expect(api().plan.ask({ id: before, question })).rejects.toThrow("plan_too_old");
    await touched(1);
    expect((await api().plan.result({ id: before })).changed).toBe(true);
    await touched(-1);
    await expect(api().plan.progress({ id: randomUUID() })).rejects.toThrow("unknown_plan_run");
    expect(await standing()).toEqual([["A", "P", null, "pinned"]]);
    await decide("A", "P", "cleared");
    // names are in the record, and not in the log
    expect(JSON.stringify(told)).not.toMatch(/项目A|"A"/);
    // the newest twenty are kept
    const one = (await keptPlan(db, DISTRICT, before))!;
    for (let at = 0; at < 20; at++) await keepPlan(db, DISTRICT, { ...one, run: `r${at}` });
    expect((await records()).map(({ run_id }) => run_id)).toEqual(
      Array.from({ length: 20 }, (_, at) => `r${at}`),
    );
  });

  test("a cell says why it is empty, a pair what it costs, and a plan that is cancelled leaves what was settled", async () => {
    await decide("A", "P", "pinned");
    const { id, found } = await solve();
    expect(new Map(seats(found) as [string, string][]).get("A")).toBe("p");
    const cell = await api().plan.cell({ id, project: "C", park: "P" });
    expect([cell.sites, cell.places, cell.rules.map(({ rule, sites }) => [rule, sites])]).toEqual([
      1,
      0,
      [["floor_asked", 1]],
    ]);
    // B where A is pinned: one of them stays without
    const forced = await api().plan.ask({ id, question: { kind: "pair", project: "B", park: "P" } });
    expect(forced).toMatchObject({ kind: "pair", pair: { kind: "forced", losses: null, moved: [] } });
    const free = await api().plan.ask({ id, question: { kind: "pair", project: "A", park: "R" } });
    expect(free).toMatchObject({ pair: { losses: [{ aim: "placed", loss: 0 }, { aim: "surplus" }] } });
    expect(free.kind === "pair" && free.pair.moved.map(({ project }) => project)).toEqual(["A", "B"]);
    const none = await api().plan.ask({ id, question: { kind: "pair", project: "C", park: "", place: "F" } });
    expect(none).toMatchObject({ pair: { kind: "unsized", losses: null } });
    const curve = await api().plan.ask({
      id,
      question: { kind: "tradeOff", aims: ["placed", "land"], points: 3 },
    });
    // A is pinned: from both placed on 40 mu to A alone on 20
    expect(curve).toMatchObject({
      points: [
        { first: 2, second: -2 * ASKED_DM2, proved: true },
        { first: 1, second: -ASKED_DM2, proved: true },
      ],
    });
    const others = await api().plan.ask({ id, question: { kind: "alternatives", most: 1 } });
    expect(others).toEqual({ kind: "alternatives", alternatives: [], unsure: false });

    const { id: given } = await api().plan.start({ period: "2024", aims: AIMS, seconds: 20 });
    await api().plan.cancel({ id: given });
    expect(await api().plan.progress({ id: given })).toMatchObject({ state: "cancelled", message: null });
    expect((await api().plan.result({ id: given })).plan).toBeNull();
    await expect(api().plan.cell({ id: given, project: "A", park: "P" })).rejects.toThrow(/plan_not_solved/);
    expect(await standing()).toEqual([["A", "P", null, "pinned"]]);
    await decide("A", "P", "cleared");

    // who asks for floors is told what floors lack, by how much, and nothing of land; who fits on a floor of which nobody knows the land, nothing at all
    await save("D", { mode: "供楼", floor: "9000", tax: "100" });
    const { unplaced } = (await solve()).found.plan!;
    const why = new Map(unplaced.map(({ project, reasons, nearest }) => [project, { reasons, nearest }]));
    expect(why.get("C")).toEqual({ reasons: [], nearest: null });
    expect(why.get("D")?.reasons).toEqual(["floor_min"]);
    expect(why.get("D")?.nearest).toMatchObject({
      id: "F",
      faults: [{ rule: "floor_min", findings: [{ have: "3000.00", asked: ["9000.00"], missing: 6000 }] }],
    });
  });
});
