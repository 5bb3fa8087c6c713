// Are relocations recorded with author and history, is the room in the parks what was recorded, and does the plan stand on exactly that?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { solvePlan } from "../../server/match/solver/solvePlan";
import { planRelocation } from "../../server/relocation/planRelocation";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

const DAY = "2026-11-29";
const LOSS = { moveBp: 1000, transitBp: 500 };

describe.each(engines)("relocation on $name", ({ open }) => {
  let db: Database;
  const told: unknown[] = [];
  const api = () => {
    const context = apiContext(db, "zh");
    const log = { info: (...words: unknown[]) => told.push(words), error: () => {} } as typeof context.log;
    return createCallerFactory(appRouter)({ ...context, log });
  };
  const plan = async () => {
    const context = apiContext(db, "zh");
    const view = await viewOf(context, { period: "2024" });
    return planRelocation(context, view, { day: DAY, loss: LOSS }, (problem, start) =>
      solvePlan(problem, { seconds: 20 }, start),
    );
  };
  const board = () => api().relocation.board({ day: DAY });

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "P", box: [121, 29, 122, 30] });
    await addPark(db, { id: "R", box: [121.6, 29.6, 121.7, 29.7], kind: "relocation_park" });
    // 30 mu each
    for (const id of ["old1", "old2", "old3"]) await addParcel(db, { id, parkId: "P", areaDm2: 2_000_000 });
    await addParcel(db, { id: "new", parkId: "P", status: "built" });
    for (const [id, parcel] of [
      ["E1", "old1"],
      ["E2", "old2"],
      ["E3", "old3"],
      ["E4", "old3"],
    ] as const) {
      await addEnterprise(db, { id });
      await addOccupancy(db, { enterprise: id, parcel, areaDm2: 1_000_000 });
    }
    // E1 makes 40 million a year: a quarter is 10 million
    await addFigure(db, "E1", "2024", { output: 40_000_000, tax: 1 });
    const fields = {
      id: "Q",
      name: "大项目",
      industry_code: "3620",
      mode: "供地",
      land: "30",
      output: "30000",
    };
    await api().promotion.project.save({ id: null, version: null, fields, author: "钱工" });
  });
  afterAll(() => db?.close());

  test("what cannot be is refused in one sentence", async () => {
    const { relocation } = api();
    const one = { enterprise: "E1", parcel: "old1", leaveBy: "2027-03-31", author: "甲" };
    await expect(relocation.add(one)).rejects.toThrow("relocation_needs: E1");
    const floor = { ...one, floorDm2: 100 };
    await expect(relocation.add({ ...floor, enterprise: "?" })).rejects.toThrow("unknown_enterprise: ?");
    await expect(relocation.add({ ...floor, parcel: "?" })).rejects.toThrow("unknown_parcel: ?");
    await expect(relocation.add({ ...floor, leaveFrom: "2027-04-01" })).rejects.toThrow(
      "relocation_days: E1",
    );
    await expect(relocation.capacity({ park: "P", from: DAY, floorDm2: 1, author: "甲" })).rejects.toThrow(
      "unknown_relocation_park: P",
    );
    await expect(relocation.capacity({ park: "R", from: DAY, author: "甲" })).rejects.toThrow(
      "relocation_needs: R",
    );
    const place = { parcel: "new", name: "安置1", readyOn: DAY, author: "甲" };
    await expect(relocation.addDestination(place)).rejects.toThrow("relocation_kind: 安置1");
    await expect(relocation.withdraw({ id: "BQ-9", by: "甲" })).rejects.toThrow("unknown_relocation: BQ-9");
    await expect(relocation.withdrawDestination({ id: "AZ-9", by: "甲" })).rejects.toThrow(
      "unknown_place: AZ-9",
    );
    expect((await board()).displaced).toEqual([]);
    // no more at a time than the machine has room for, here as in matching
    const three = await Promise.allSettled(
      [1, 2, 3].map(() => relocation.plan({ day: DAY, loss: LOSS, period: "2024" })),
    );
    expect(three.flatMap((one) => (one.status === "rejected" ? String(one.reason.message) : []))).toEqual([
      expect.stringContaining("plan_solver_busy"),
    ]);
    // beside the server, as the page asks it
    expect(await relocation.plan({ day: DAY, loss: LOSS, period: "2024" })).toMatchObject({
      ...{ status: "optimal", ways: [], shortages: [], faults: [] },
    });
  });

  test("through the park, straight, and one for whom there is no room: which quarter is short by how much", async () => {
    const { relocation } = api();
    const by = { leaveBy: "2027-03-31", author: "甲" };
    await relocation.capacity({
      park: "R",
      from: "2026-01-01",
      floorDm2: 300_000,
      source: "批复",
      author: "甲",
    });
    // 3 000 m² until it was found to be 2 500
    await relocation.capacity({ park: "R", from: "2026-01-01", floorDm2: 250_000, author: "乙" });
    const early = { parcel: "new", name: "安置1", floorDm2: 100_000, readyOn: "2027-03-01", author: "甲" };
    const late = { parcel: "new", name: "安置2", floorDm2: 900_000, readyOn: "2027-07-01", author: "甲" };
    expect([await relocation.addDestination(early), await relocation.addDestination(late)]).toEqual([
      { id: "AZ-001" },
      { id: "AZ-002" },
    ]);
    const add = (enterprise: string, parcel: string, floorDm2: number) =>
      relocation.add({ enterprise, parcel, floorDm2, ...by });
    expect(await add("E1", "old1", 200_000)).toEqual({ id: "BQ-001" });
    await expect(add("E1", "old1", 1)).rejects.toThrow("relocation_twice: BQ-001");
    await add("E2", "old2", 100_000);
    await add("E3", "old3", 80_000);
    const found = await plan();
    // E2 or E3 straight: the park has 500 m² left beside E1, too few for the other one, whichever it is
    expect(found).toMatchObject({ status: "optimal", faults: [] });
    expect(found.ways.length).toBe(2);
    expect(found.shortages.length).toBe(1);
    const [short] = found.shortages;
    expect(short?.rows.every((row) => row.byDm2 !== null && row.byDm2 > 0)).toBe(true);
    // with 300 m² more all of them go
    await relocation.capacity({ park: "R", from: "2026-01-01", floorDm2: 280_000, author: "乙" });
    const all = await plan();
    expect(all.shortages).toEqual([]);
    expect(
      all.ways.map(({ id, park, leavesOn, arrivesOn, destination, moves, transitQuarters }) => [
        ...[id, park, leavesOn, arrivesOn, destination, moves, transitQuarters],
      ]),
    ).toEqual([
      ["BQ-001", "R", "2027-03-31", "2027-07-01", "AZ-002", 2, 2],
      ["BQ-002", null, "2027-03-01", "2027-03-01", "AZ-001", 1, 0],
      ["BQ-003", "R", "2027-03-31", "2027-07-01", "AZ-002", 2, 2],
    ]);
    // 10 million × (2 × 10 % + 2 × 5 %); of the others nobody has reported anything
    expect([all.moves, all.transitQuarters, all.lostYuan, all.withoutOutput]).toEqual([5, 4, 3_000_000, 2]);
    expect(all.parks[0]?.quarters.slice(0, 4).map(({ quarter, floor }) => [quarter, floor.freeDm2])).toEqual([
      ["2026Q4", 280_000],
      ["2027Q1", 0],
      ["2027Q2", 0],
      ["2027Q3", 280_000],
    ]);
    // 30 mu each; on the third somebody stays
    expect(all.freedWhole).toEqual({ parcels: 2, areaDm2: 4_000_000 });
    expect(
      all.freed.map(({ parcel, clearedOn, staying, projects }) => [
        ...[parcel, clearedOn, staying, projects.map(({ id }) => id)],
      ]),
    ).toEqual([
      ["old1", "2027-03-31", 0, ["Q"]],
      ["old2", "2027-03-01", 0, ["Q"]],
      ["old3", "2027-03-31", 1, []],
    ]);
  });

  test("a plan that is recorded stands beside its history, with author and time", async () => {
    const { relocation } = api();
    const { ways } = await plan();
    const taken = ways.map(({ id, park, destination, leavesOn, arrivesOn }) => ({
      ...{ id, park, destination, leavesOn, arrivesOn },
    }));
    const broken = [...taken, { ...taken[0]!, id: "BQ-9" }];
    const by = { day: DAY, author: "丙" };
    await expect(relocation.adopt({ ways: broken, ...by })).rejects.toThrow("relocation_outdated: BQ-9");
    // the park was found smaller since the plan was made
    const holds = (floorDm2: number) =>
      relocation.capacity({ park: "R", from: "2026-01-01", floorDm2, author: "乙" });
    await holds(279_999);
    await expect(relocation.adopt({ ways: taken, ...by })).rejects.toThrow(
      "relocation_outdated: R 2027Q1, R 2027Q2",
    );
    await holds(280_000);
    expect((await board()).displaced.every(({ history }) => history.length === 0)).toBe(true);
    // at the very same moment: another plan that fills the park as well. One of them is recorded whole, the other not at all.
    // Each leaves the other's enterprises alone: a later plan that sends them straight would make room again, and both would hold
    const filling = { ...taken[1]!, park: "R", destination: "AZ-002" };
    const rival = { ...filling, leavesOn: "2027-03-31", arrivesOn: "2027-07-01" };
    const through = taken.filter(({ park }) => park === "R");
    const both = await Promise.allSettled([
      relocation.adopt({ ways: through, ...by }),
      relocation.adopt({ ways: [rival], day: DAY, author: "戊" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(String(refused?.reason)).toContain("relocation_outdated: R 2027Q1, R 2027Q2");
    const rows = await db.query<{ author: string; stays: number }>(
      "select author, count(*)::int as stays from relocation_stay group by author",
    );
    // two go through the park: four stays
    expect(rows).toEqual([
      both[0]?.status === "fulfilled" ? { author: "丙", stays: 4 } : { author: "戊", stays: 2 },
    ]);
    await db.query("delete from relocation_stay");
    await relocation.adopt({ ways: taken, ...by });
    // the same plan a second time is told as that, and recorded once
    await expect(relocation.adopt({ ways: taken, day: DAY, author: "戊" })).rejects.toThrow(
      "relocation_adopted: 丙",
    );
    expect((await board()).displaced.map(({ history }) => history.length)).toEqual([2, 1, 2]);
    // those whom somebody else has planned are in the park as well
    const alone = { ...taken[1]!, park: "R", destination: "AZ-002" };
    const days = { leavesOn: "2027-03-31", arrivesOn: "2027-07-01" };
    await expect(relocation.adopt({ ways: [{ ...alone, ...days }], ...by })).rejects.toThrow(
      "relocation_outdated: R 2027Q1, R 2027Q2",
    );
    // and so is what of a destination is promised to them
    const there = { ...taken[0]!, park: null, destination: "AZ-001", leavesOn: "2027-03-31" };
    await expect(
      relocation.adopt({ ways: [{ ...there, id: "BQ-003", arrivesOn: "2027-03-31" }], ...by }),
    ).rejects.toThrow("relocation_outdated: BQ-003");
    const { displaced, parks } = await board();
    expect(displaced[0]).toMatchObject({
      transit: { id: "R", state: "planned", inOn: "2027-03-31", outOn: "2027-07-01", author: "丙" },
      destination: { id: "AZ-002", state: "planned", inOn: "2027-07-01", outOn: null },
    });
    expect(displaced[1]?.transit).toBe(null);
    expect(parks[0]?.quarters.slice(0, 4).map(({ floor }) => floor.takenDm2)).toEqual([
      0, 280_000, 280_000, 0,
    ]);
    const stay = { relocation: "BQ-001", destination: null, author: "丁" };
    await expect(relocation.stay({ ...stay, park: null, state: "in", inOn: DAY })).rejects.toThrow(
      "relocation_stay_place: BQ-001",
    );
    await expect(relocation.stay({ ...stay, park: "R", state: "left", inOn: DAY })).rejects.toThrow(
      "relocation_days: BQ-001",
    );
    await expect(relocation.stay({ ...stay, park: "P", state: "in", inOn: DAY })).rejects.toThrow(
      "unknown_relocation_park: P",
    );
    await expect(
      relocation.stay({ ...stay, park: "R", parcel: "?", state: "in", inOn: DAY }),
    ).rejects.toThrow("unknown_parcel: ?");
    await relocation.stay({ ...stay, park: "R", state: "in", inOn: "2026-11-01", outOn: "2027-06-30" });
    const now = await board();
    expect(now.displaced[0]?.history.map(({ place, state }) => [place, state])).toEqual([
      ["transit", "in"],
      ["destination", "planned"],
      ["transit", "planned"],
    ]);
    // in until the end of June: the quarter is begun, so it counts
    expect(now.parks[0]?.quarters.slice(0, 4).map(({ floor }) => floor.takenDm2)).toEqual([
      200_000, 280_000, 280_000, 0,
    ]);
    const next = await plan();
    expect(next.ways[0]).toMatchObject({ id: "BQ-001", park: "R", leavesOn: DAY, moves: 1 });
    // its land is empty since it left, not since the day of the plan
    expect(next.freed.find(({ parcel }) => parcel === "old1")?.clearedOn).toBe("2026-11-01");
    // once it is past its planned end it is still there
    const late = await api().relocation.board({ day: "2027-08-01" });
    expect(late.parks[0]?.quarters[5]?.floor.takenDm2).toBe(200_000);
  });

  test("who has arrived takes its room there for good, and needs no plan", async () => {
    const { relocation } = api();
    const stay = { relocation: "BQ-002", park: null, author: "丁" };
    await relocation.stay({ ...stay, destination: "AZ-001", state: "in", inOn: DAY });
    const { destinations } = await board();
    expect(destinations.map(({ id, leftDm2 }) => [id, leftDm2])).toEqual([
      ["AZ-001", 0],
      ["AZ-002", 900_000],
    ]);
    const rest = await plan();
    expect(rest.ways.map(({ id }) => id)).toEqual(["BQ-001", "BQ-003"]);
    // nothing is planned over what has happened
    const again = { id: "BQ-002", park: null, destination: "AZ-002", leavesOn: DAY, arrivesOn: "2027-07-01" };
    await expect(relocation.adopt({ ways: [again], day: DAY, author: "丙" })).rejects.toThrow(
      "relocation_outdated: BQ-002",
    );
    expect((await board()).displaced[1]?.destination).toMatchObject({ id: "AZ-001", state: "in" });
    // E4 has gone from the third parcel, whatever the older file of who works where says
    const staying = ({ freed }: typeof rest) => freed.find(({ parcel }) => parcel === "old3")?.staying;
    expect(staying(rest)).toBe(1);
    await relocation.add({
      ...{ enterprise: "E4", parcel: "old3", floorDm2: 1, leaveBy: "2027-03-31", author: "甲" },
    });
    await relocation.stay({
      ...{ ...stay, relocation: "BQ-004", destination: "AZ-002", state: "in", inOn: DAY },
    });
    expect(staying(await plan())).toBe(0);
    await relocation.withdraw({ id: "BQ-003", by: "甲", why: "不搬了" });
    await relocation.withdrawDestination({ id: "AZ-002", by: "甲" });
    const late = { relocation: "BQ-001", park: null, destination: "AZ-002", inOn: DAY, author: "丁" };
    await expect(relocation.stay({ ...late, state: "planned" })).rejects.toThrow("unknown_place: AZ-002");
    // what was planned before can still be cancelled
    await relocation.stay({ ...late, state: "cancelled" });
    const none = await plan();
    expect(none.ways).toEqual([]);
    expect(none.shortages).toEqual([{ id: "BQ-001", way: null, rows: [] }]);
    // numbers are not given again
    const anew = { enterprise: "E3", parcel: "old3", landDm2: 1, leaveBy: "2027-03-31", author: "甲" };
    expect(await relocation.add(anew)).toEqual({ id: "BQ-005" });
    await relocation.withdraw({ id: "BQ-005", by: "甲" });
  });

  test("who is in a park that is none any more, or has left for nobody knows where, is set apart", async () => {
    const { relocation } = api();
    const kind = (id: string) =>
      db.query("update park set kind = $1 where district_id = (select id from district) and id = 'R'", [id]);
    await kind("planned_cluster");
    const found = await plan();
    expect([found.ways, found.shortages, found.faults]).toEqual([[], [], []]);
    expect(found.stranded).toEqual([{ id: "BQ-001", why: "lost", place: "R" }]);
    // it can leave it all the same
    const left = { relocation: "BQ-001", park: "R", destination: null, state: "left", author: "丁" } as const;
    await relocation.stay({ ...left, inOn: "2026-11-01", outOn: DAY });
    await kind("relocation_park");
    expect((await plan()).stranded).toEqual([{ id: "BQ-001", why: "left", place: "R" }]);
    expect((await board()).displaced.map(({ id, at }) => [id, at])).toEqual([
      ["BQ-001", "left"],
      ["BQ-002", "there"],
      ["BQ-004", "there"],
    ]);
  });

  test("that named records are read is logged, without a name in it", () => {
    const words = JSON.stringify(told);
    expect(words).toContain("named figures read");
    expect(words).not.toMatch(/E1|old1|大项目/);
  });
});
