// Does the page find the land for one project as chosen, and is what people decide of it kept with author, time and reason?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import { lengthM } from "../../geo/measure/legs";
import { muOf } from "../../geo/unit/land";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { sampleMethod } from "../../server/match/matchMethod";
import { planGround } from "../../server/match/plan/planGround";
import { Memo } from "../../server/metrics/memo";
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

describe.each(engines)("land for one project on $name", ({ open }) => {
  let db: Database;
  const told: unknown[] = [];
  const api = () => {
    const context = apiContext(db, "zh");
    const log = { info: (...words: unknown[]) => told.push(words), error: () => {} } as typeof context.log;
    return createCallerFactory(appRouter)({ ...context, log }).promotion;
  };
  const FORM = {
    name: "机密项目",
    industry_code: "3620",
    mode: "供地",
    land: "20",
    output: "20000",
    tax: "2000",
  };

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "P", box: [121, 29, 122, 30] });
    await addPark(db, { id: "Z", box: [123, 29, 123.1, 29.1] });
    const land = { parkId: "P", status: "idle" };
    await addParcel(db, { ...land, id: "fits", areaDm2: ASKED_DM2 });
    await addParcel(db, { ...land, id: "larger", areaDm2: 1_466_667 });
    // 19.98 mu
    await addParcel(db, { ...land, id: "short", areaDm2: 1_332_000 });
    await addParcel(db, { ...land, id: "busy", areaDm2: ASKED_DM2, status: "in_use" });
    await addParcel(db, { ...land, id: "store", areaDm2: 500_000, useCode: "1101" });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "busy", areaDm2: ASKED_DM2 });
    // 500 and 30 万元/亩
    await addFigure(db, "E", "2024", { output: 100_000_000, tax: 6_000_000 });
    const building = { parcel: "busy", building: "1号楼", parcelFloorDm2: 1_200_000 };
    await addFloor(db, {
      ...{ ...building, id: "F1", floor: "1层", areaDm2: 300_000, heightM: 8, loadTM2: 2, lifts: 2 },
      ...{ price: 22.5, availableFrom: "2027-03-31", title: "权属清晰" },
    });
    await addFloor(db, { ...building, id: "F2", floor: "5层", areaDm2: 200_000, heightM: 6 });
    await addFloor(db, { ...building, id: "F3", floor: "夹层", areaDm2: 80_000, heightM: 8 });
    // let whole, and nobody has written down how high it is
    await addFloor(db, {
      ...{ id: "F4", parcel: "larger", building: "2号楼", floor: "1层", areaDm2: 200_000, divisible: false },
      ...{ parcelFloorDm2: 800_000, lifts: 1 },
    });
    // of the building nobody knows how large it is
    await addFloor(db, { id: "F5", parcel: "store", building: "3号楼", floor: "1层", areaDm2: 150_000 });
    const floors = { ...FORM, id: "FL", mode: "供楼", land: "", floor: "1500", clear_height: "7.5" };
    const fields = { ...floors, output: "6000", tax: "600", needed_by: "2027-06-30" };
    await api().project.save({ id: null, version: null, fields, author: "钱工" });
    await api().project.save({ id: null, version: null, fields: { ...FORM, id: "Q" }, author: "钱工" });
  });
  afterAll(() => db?.close());

  const asked = { project: "Q", period: "2024" };

  test("what fits, what nearly does, and why the rest is out, with the numbers", async () => {
    const found = await api().match.project(asked);
    expect([found.from, found.fitCount, found.nearlyCount]).toEqual([5, 2, 2]);
    expect(found.fits.map(({ id, place }) => [id, place])).toEqual([
      ["fits", 1],
      ["larger", 2],
    ]);
    expect(found.nearly.map(({ site, fault }) => [site.id, fault.rule, fault.findings[0]])).toEqual([
      [
        "short",
        "land_min",
        { fact: "area_mu", test: ">=", have: "19.98", asked: ["20.00"], missing: expect.closeTo(0.02, 4) },
      ],
      ["busy", "available", expect.objectContaining({ fact: "status", have: "in_use", missing: null })],
    ]);
    const { total, sites } = await api().match.excluded({ ...asked, rule: null });
    expect(total).toBe(3);
    expect(sites.map(({ id, faults }) => [id, faults.map(({ rule }) => rule)])).toEqual([
      ["busy", ["available"]],
      ["short", ["land_min"]],
      ["store", ["use", "land_min"]],
    ]);
    const byUse = await api().match.excluded({ ...asked, rule: "use" });
    expect(byUse.sites.map(({ id }) => id)).toEqual(["store"]);
    // what is asked of this project: 20 mu, 23 at most; nothing of its floors
    const needs = Object.fromEntries(found.rules.map(({ rule, asked: own }) => [rule, own[0]?.value]));
    expect(needs).toMatchObject({ land_min: "20.00", land_max: "23.00", far_plan: null });
    expect(found.rules.find(({ rule }) => rule === "use")?.asked).toEqual([]);
    // 500 + 20 000 万元 over 20 + 20 mu is what its park makes once it stands there
    const output = found.fits[0]?.effects.find(({ before }) => before.metric === "output_per_mu");
    expect([output?.before.value, output?.after.value]).toEqual([
      expect.closeTo(500, 3),
      expect.closeTo(750, 3),
    ]);
  });

  test("a project that asks for floor area is given floors, with their facts and by the numbers of the plan", async () => {
    const found = await api().match.project({ ...asked, project: "FL" });
    expect([found.from, found.fromFloors, found.fitCount]).toEqual([10, 5, 2]);
    expect(found.fits.map(({ id, place }) => [id, place])).toEqual([
      ["F1", 1],
      ["F4", 2],
    ]);
    const [first, second] = found.fits;
    expect(first).toMatchObject({ parkId: "P", displaced: 0, open: [] });
    // a quarter of 12 000 m² is on offer; 1500 of it take an eighth of the parcel's 20 mu
    expect(first?.floor).toEqual({
      ...{ parcel: "busy", parcelCode: null, building: "1号楼", floor: "1层", divisible: true },
      ...{ areaDm2: 300_000, takenDm2: 150_000, landDm2: 166_667 },
      ...{ clearHeightM: "8", floorLoadTM2: "2", craneT: null, lifts: 2 },
      ...{ pricePerM2Month: "22.5", availableFrom: "2027-03-31", titleProblem: "权属清晰" },
    });
    // who was there stays: 10 000 + 6 000 万元 over 20 + 2.5 mu, and 600 + 600 万元 of tax
    const reached = (metric: string) =>
      first?.effects.find(({ before }) => before.metric === metric)?.after.value;
    expect([reached("output_per_mu"), reached("tax_per_mu")]).toEqual([
      expect.closeTo(711.11, 2),
      expect.closeTo(53.33, 2),
    ]);
    // of a floor that is let whole 2000 m² are taken, where 1500 are asked for
    expect(second?.floor).toMatchObject({ parcel: "larger", takenDm2: 200_000, divisible: false });
    const size = found.fits.map(
      ({ contributions }) => contributions.find(({ criterion }) => criterion === "size")?.value,
    );
    expect(size).toEqual([0, 50_000]);
    expect(second?.open.map(({ rule, unknown }) => [rule, unknown])).toContainEqual([
      "floor_height",
      ["clear_height_m"],
    ]);
    // land is out because it is land: there is nothing to relax about it
    expect(found.nearly.map(({ site, fault }) => [site.id, fault.rule, fault.findings[0]])).toEqual([
      ["F2", "floor_height", { fact: "clear_height_m", test: ">=", have: "6", asked: ["7.5"], missing: 1.5 }],
      ["F3", "floor_min", expect.objectContaining({ have: "800.00", asked: ["1500.00"], missing: 700 })],
      ["F5", "use", expect.objectContaining({ fact: "use", have: "1101" })],
    ]);
    const { sites } = await api().match.excluded({ ...asked, project: "FL", rule: "floor_asked" });
    expect(sites.map(({ id, floor }) => [id, floor])).toEqual([
      ["fits", null],
      ["larger", null],
      ["short", null],
    ]);
  });

  test("floors of a building of unknown size fit without an effect; a land project is not given floors, unless it is asked so", async () => {
    const look = (choice: object) => api().match.project({ ...asked, project: "FL", choice });
    const found = await look({ off: ["use"] });
    const unknown = found.fits.find(({ id }) => id === "F5");
    expect(unknown?.floor).toMatchObject({ takenDm2: 150_000, landDm2: null });
    expect(unknown?.effects).toEqual([]);
    // a land project sees floors where the rule that refuses them is left out
    expect((await api().match.project(asked)).fromFloors).toBeNull();
    const fields = { ...FORM, id: "LF", land: "20", floor: "1500" };
    await api().project.save({ id: null, version: null, fields, author: "钱工" });
    const land = await api().match.project({ ...asked, project: "LF" });
    expect([land.from, land.fromFloors]).toEqual([5, null]);
    const both = await api().match.project({ ...asked, project: "LF", choice: { off: ["mode_land"] } });
    expect([both.from, both.fromFloors]).toEqual([10, 5]);
    expect(both.fits.map(({ id }) => id).toSorted()).toEqual(["F1", "F2", "F4", "fits", "larger"]);
  });

  test("where nothing fits, floors are the nearest, with all that is against them, and never land that fits but for being land", async () => {
    const fields = {
      ...FORM,
      id: "HUGE",
      mode: "租赁",
      land: "",
      floor: "9999",
      clear_height: "20",
      lifts: "5",
    };
    await api().project.save({ id: null, version: null, fields, author: "钱工" });
    const found = await api().match.project({ ...asked, project: "HUGE" });
    expect([found.fitCount, found.nearly]).toEqual([0, []]);
    expect(found.nearest.map(({ id, faults }) => [id, faults.map(({ rule }) => rule)])).toEqual([
      ["F2", ["floor_min", "floor_height"]],
      ["F3", ["floor_min", "floor_height"]],
      ["F4", ["floor_min", "floor_lifts"]],
      ["F5", ["use", "floor_min"]],
      ["F1", ["floor_min", "floor_height", "floor_lifts"]],
    ]);
  });

  test("the parks that a project would like exclude nothing, and how many of the sites are in them is told", async () => {
    expect((await api().match.project(asked)).wanted).toBeNull();
    const wish = async (park: string) => {
      const fields = { ...FORM, id: `W${park}`, wanted_parks: park };
      await api().project.save({ id: null, version: null, fields, author: "钱工" });
      const { wanted, fitCount } = await api().match.project({ ...asked, project: `W${park}` });
      return { wanted, fitCount };
    };
    expect(await wish("P")).toEqual({ fitCount: 2, wanted: { parks: ["P"], within: ["P"], fitCount: 2 } });
    expect(await wish("Z")).toEqual({ fitCount: 2, wanted: { parks: ["Z"], within: ["Z"], fitCount: 0 } });
    // the form says them by their names, and reads them back
    await db.query("update park set name = '乙园' where district_id = $1 and id = 'Z'", [DISTRICT]);
    expect((await api().project.at({ id: "WZ" })).fields.wanted_parks).toBe("乙园");
  });

  test("order, thresholds, rules left out and weights are of this look alone", async () => {
    const first = await api().match.project({ ...asked, choice: { order: ["land_min"] } });
    expect(first.rules[0]).toMatchObject({ rule: "land_min", on: true });
    expect(first.steps[0]).toMatchObject({ rule: "land_min", left: 3, excluded: 2, freed: 1 });
    expect(first.fitCount).toBe(2);

    const loose = await api().match.project({
      ...asked,
      choice: { thresholds: { available: "40" }, off: ["land_min"], weights: { ...NONE, size: 100 } },
    });
    expect(loose.fits.map(({ id }) => id).toSorted()).toEqual(["busy", "fits", "larger", "short"]);
    // both are exactly what is asked for
    expect(loose.fits.filter(({ points }) => points === 100).map(({ id, place }) => [id, place])).toEqual([
      ["busy", 1],
      ["fits", 1],
    ]);
    expect(loose.rules.find(({ rule }) => rule === "available")).toMatchObject({
      name: expect.stringContaining("< 40 万元/亩"),
      threshold: { kind: "number", value: "40", standard: "24" },
    });
    expect(loose.rules.find(({ rule }) => rule === "land_min")?.on).toBe(false);
    expect(loose.criteria.find(({ criterion }) => criterion === "size")).toMatchObject({
      weight: 100,
      standard: 20,
    });
    expect((await api().match.project(asked)).fitCount).toBe(2);
  });

  test("a choice that does not go with the rules is refused with a sentence", async () => {
    const refused = (choice: object) => api().match.project({ ...asked, choice });
    await expect(refused({ off: ["moon"] })).rejects.toThrow(/moon/);
    await expect(refused({ thresholds: { available: "2045-01-01" } })).rejects.toThrow(/available/);
    await expect(refused({ thresholds: { use: "7" } })).rejects.toThrow(/use/);
    await expect(refused({ weights: { ...NONE, size: 99 } })).rejects.toThrow(/99/);
    await expect(refused({ weights: { moon: 100 } })).rejects.toThrow(/100/);
    await expect(api().match.project({ ...asked, project: "nobody" })).rejects.toThrow(/nobody/);
  });

  test("an absurd promise is flagged; where nothing fits the nearest is said", async () => {
    const fields = { ...FORM, id: "BIG", land: "500", output: "2500000" };
    await api().project.save({ id: null, version: null, fields, author: "钱工" });
    const found = await api().match.project({ ...asked, project: "BIG" });
    // 10 × the 500 万元/亩 of E, the only one of division 36
    expect(found.doubt).toEqual({
      kind: "promise_tenfold",
      perMu: expect.closeTo(5000, 3),
      best: { division: "36", perMu: expect.closeTo(500, 1) },
    });
    expect((await api().match.project(asked)).doubt).toBeNull();
    // 300 万元/亩 of tax are ten times E's
    await api().project.save({
      ...{ id: null, version: null, author: "钱工" },
      fields: { ...FORM, id: "TAX", tax: "6000" },
    });
    expect((await api().match.project({ ...asked, project: "TAX" })).doubt).toMatchObject({
      kind: "promise_tax_tenfold",
      best: { division: "36", perMu: expect.closeTo(30, 1) },
    });
    expect([found.fitCount, found.fits, found.stability]).toEqual([0, [], []]);
    expect(found.nearly[0]?.site.id).toBe("larger");
    const lost = await api().match.project({
      ...asked,
      project: "BIG",
      choice: { thresholds: { right_until: "2099-01-01", land_max: "0.01" } },
    });
    expect([lost.nearlyCount, lost.nearest[0]?.faults.map(({ rule }) => rule)]).toEqual([
      0,
      ["land_min", "land_max"],
    ]);
  });

  test("stars and rejections are kept with author and time, the newest stands, nothing is lost", async () => {
    const mark = (parcel: string, word: "starred" | "rejected" | "cleared", reason = "") =>
      api().shortlist.mark({ project: "Q", parcel, mark: word, reason, author: "孙工" });
    await mark("fits", "starred");
    await mark("larger", "starred");
    await expect(mark("larger", "rejected", "  ")).rejects.toThrow(/原因|reason/);
    await mark("larger", "rejected", "邻近住宅");
    await mark("fits", "cleared");
    await mark("fits", "starred");
    const { standing, history } = await api().shortlist.of({ project: "Q" });
    expect(standing.map(({ parcel, mark: word, reason, author }) => [parcel, word, reason, author])).toEqual([
      ["fits", "starred", null, "孙工"],
      ["larger", "rejected", "邻近住宅", "孙工"],
    ]);
    expect(history.map(({ mark: word }) => word)).toEqual([
      "starred",
      "cleared",
      "rejected",
      "starred",
      "starred",
    ]);
    expect(history.every(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)))).toBe(true);
    await mark("fits", "cleared");
    expect((await api().shortlist.of({ project: "Q" })).standing.map(({ parcel }) => parcel)).toEqual([
      "larger",
    ]);
    await expect(mark("nowhere", "starred")).rejects.toThrow(/nowhere/);
    await expect(api().shortlist.of({ project: "nobody" })).rejects.toThrow(/nobody/);
    const [kept] = await db.query<{ n: number }>(
      "select count(*)::int as n from shortlist_entry where district_id = $1",
      [DISTRICT],
    );
    expect(kept?.n).toBe(6);
  });

  test("floors are decided on for themselves, beside their parcel", async () => {
    const mark = (parcel: string, floor: string | null, word: "starred" | "rejected", reason = "") =>
      api().shortlist.mark({ project: "FL", parcel, floor, mark: word, reason, author: "孙工" });
    await mark("busy", "F1", "starred");
    await mark("busy", "F2", "rejected", "层高不够");
    await mark("busy", null, "starred");
    const { standing } = await api().shortlist.of({ project: "FL" });
    expect(standing.map(({ parcel, floor, mark: word }) => [parcel, floor, word])).toEqual([
      ["busy", null, "starred"],
      ["busy", "F2", "rejected"],
      ["busy", "F1", "starred"],
    ]);
    await expect(mark("larger", "F1", "starred")).rejects.toThrow(/F1/);
  });

  test("reading is logged, without names or land", () => {
    expect(told.length).toBeGreaterThan(10);
    expect(JSON.stringify(told)).not.toMatch(/机密|larger|邻近/);
  });

  describe("plan layers, dates and further criteria", () => {
    const WEST = [121.5, 29.8, 121.5005, 29.801] as const;
    const look = (choice: object = {}, project = "Q") => api().match.project({ ...asked, project, choice });
    const layer = (id: string, kind: string, name: string, box: readonly number[]) =>
      db.query(
        `with batch as (
           insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
           values ($5, $6, 'reference', 'l', repeat('1', 64), 'test') returning id
         ), layer as (
           insert into reference_layer (district_id, batch_id, layer_id, name, kind) select $5, id, $6, $7, $8 from batch
         )
         insert into reference_feature (district_id, batch_id, row_no, properties, geom)
         select $5, id, 1, '{}', st_makeenvelope($1, $2, $3, $4, 4490) from batch`,
        [...box, DISTRICT, id, name, kind],
      );
    const values = async (criterion: string, choice: object) =>
      Object.fromEntries(
        (await look({ weights: { ...NONE, [criterion]: 100 }, ...choice })).fits.map(
          ({ id, place, contributions }) => [
            id,
            [place, contributions.find((one) => one.criterion === criterion)?.value],
          ],
        ),
      );
    beforeAll(() =>
      db.query(
        `update parcel set geom = st_multi(st_makeenvelope(121.6, 29.8, 121.601, 29.801, 4490)), label_lon = 121.6005, label_lat = 29.8005
         where id = 'larger'`,
      ),
    );

    test("are not asked before there is such a layer or date, and the page says so", async () => {
      const { unasked, rules, fitCount } = await look();
      expect(unasked.map(({ rule }) => rule)).toEqual([
        ...["ecology", "farmland", "kept_free", "control", "land_ready", "land_title"],
      ]);
      expect(rules.map(({ rule }) => rule)).not.toContain("farmland");
      expect(fitCount).toBe(2);
      await expect(look({ off: ["farmland"] })).resolves.toMatchObject({ fitCount: 2 });
    });

    test("land on farmland is out with its mu; land beyond the control line stays in and says so", async () => {
      await layer("L11", "farmland", "永久基本农田", WEST);
      await layer("L12", "control", "工业控制线", [121.6, 29.8, 121.6005, 29.801]);
      await layer("L13", "control", "河道蓝线", [120, 28, 120.1, 28.1]);
      const found = await look();
      expect(found.fits.map(({ id }) => id)).toEqual(["larger"]);
      const [west, south, east, north] = WEST;
      const ring = [
        ...[
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ];
      const half = geodesicAreaDm2({ type: "Polygon", coordinates: [ring] });
      const out = (await api().match.excluded({ ...asked, rule: "farmland" })).sites.find(
        ({ id }) => id === "fits",
      );
      const [fault] = out?.faults ?? [];
      expect(fault?.findings[0]).toMatchObject({
        fact: "farmland_mu",
        have: muOf(half).toFixed(2),
        asked: ["0"],
      });
      // half of it lies beyond the line; the parcel's own drawn area is what the test says it is
      const soft = found.fits[0]?.open.find(({ rule }) => rule === "control");
      expect(Number(soft?.findings[0]?.have)).toBeCloseTo(muOf(1_466_667 - half), 1);
      expect(found.steps.find(({ rule }) => rule === "control")?.excluded).toBe(0);
      expect(found.fits[0]?.open.map(({ rule }) => rule)).not.toContain("kept_free");
      // the growth boundary lies around the industrial line: land between them stays beyond the line
      await layer("L14", "control", "城镇开发边界", [121, 29, 122, 30]);
      const still = (await look()).fits[0]?.open.find(({ rule }) => rule === "control");
      expect(still?.findings[0]?.have).toBe(soft?.findings[0]?.have);
      // the office may allow so much
      expect((await look({ thresholds: { farmland: "9" } })).fitCount).toBe(2);
      // and so does the plan for all projects
      const made = await planGround(
        { db, lang: "zh", memo: new Memo() },
        await viewOf({ db, lang: "zh", memo: new Memo() }, { period: "2024" }),
        sampleMethod(),
        {
          ...{ aims: [{ aim: "placed", toleranceBp: 0 }], keepMet: true, budgets: [], seconds: 1 },
          ...{ pinned: new Map(), forbidden: [] },
        },
      );
      expect(made.open.get("Q")?.places.map(({ id }) => id)).toEqual(["larger"]);
      await db.query("update import_batch set withdrawn_at = now() where kind = 'reference'");
      expect((await look()).fitCount).toBe(2);
    });

    test("land that cannot be had by the day it is needed is out; the dearer, the later, the farther is behind", async () => {
      await db.query(
        `update parcel set available_from = case id when 'fits' then date '2028-01-02' else '2027-01-01' end,
           price_per_mu = case id when 'fits' then 40 else 50 end where id in ('fits', 'larger')`,
      );
      const fields = { ...FORM, id: "DAY", needed_by: "2028-01-01" };
      await api().project.save({ id: null, version: null, fields, author: "钱工" });
      const found = await look({}, "DAY");
      expect(found.fits.map(({ id }) => id)).toEqual(["larger"]);
      expect(found.nearly.map(({ site, fault }) => [site.id, fault.findings[0]])).toContainEqual([
        "fits",
        { fact: "available_from", test: "by", have: "2028-01-02", asked: ["2028-01-01"], missing: null },
      ]);
      const day = (text: string) => Date.parse(text) / 86_400_000;
      expect(await values("available", {})).toEqual({
        ...{ larger: [1, day("2027-01-01")], fits: [2, day("2028-01-02")] },
      });
      // 40 and 50 万元/亩 are 600 and 750 yuan a m², over the 600 months of a right granted anew
      expect(await values("price", {})).toEqual({ fits: [1, 1], larger: [2, 1.25] });
      // idle and in nobody's hands: what is too small, and what is for stores
      expect(await values("expansion", {})).toEqual({ fits: [1, 1_832_000], larger: [2, 0] });
      // 2000 万元 on 20 and 22 mu against 48 万元/亩
      const yields = await values("yields", {});
      expect(yields.fits).toEqual([1, expect.closeTo(100 / 48, 4)]);
      expect(yields.larger).toEqual([2, expect.closeTo(2000 / 22 / 48, 4)]);
      // by their points inside: 0.1 degrees apart on the parallel of 29.8°
      const to = { points: [[121.6005, 29.8005]] };
      const near = await values("distance", to);
      expect(near.larger).toEqual([1, 0]);
      expect(near.fits?.[1]).toBeGreaterThan(9_600);
      expect(near.fits?.[1]).toBeLessThan(9_800);
      expect((await values("distance", {})).fits).toEqual([1, null]);
      // up along one meridian, over, and down along the other: crossing lines meet, and are no shorter than straight
      await db.query(
        `with batch as (
           insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
           values ($1, 'L77', 'reference', 'l', repeat('2', 64), 'test') returning id
         ), layer as (
           insert into reference_layer (district_id, batch_id, layer_id, name, kind) select $1, id, 'L77', '道路', 'other' from batch
         )
         insert into reference_feature (district_id, batch_id, row_no, properties, geom)
         select $1, id, row_no, '{}', st_setsrid(line::geometry, 4490) from batch, (values
           (1, 'LINESTRING(121.5005 29.8005, 121.5005 29.9)'), (2, 'LINESTRING(121.49 29.85, 121.61 29.85)'),
           (3, 'LINESTRING(121.6005 29.8005, 121.6005 29.9)')) as road (row_no, line)`,
        [DISTRICT],
      );
      const along = await values("distance", { ...to, road: "L77" });
      const [up, over] = [
        lengthM([
          [121.5005, 29.8005],
          [121.5005, 29.85],
        ]),
        lengthM([
          [121.5005, 29.85],
          [121.6005, 29.85],
        ]),
      ];
      const beside = lengthM([
        [121.5, 29.8],
        [121.5005, 29.8005],
      ]);
      expect(along.larger).toEqual([1, 0]);
      expect(Math.abs(Number(along.fits?.[1]) - (2 * up + over + beside))).toBeLessThan(10);
      // one line of more corners than the ways along it can be sought in
      await db.query(
        `update reference_feature set geom = st_setsrid(st_makeline(array(
           select st_makepoint(121.5 + i * 1e-6, 29.85) from generate_series(0, 200000) as i)), 4490)
         where batch_id = 'L77' and row_no = 2`,
      );
      await expect(look({ ...to, road: "L77", weights: { ...NONE, distance: 100 } })).rejects.toThrow(
        "roads_too_many",
      );
      await expect(look({ ...to, road: "L9", weights: { distance: 100 } })).rejects.toThrow(/L9/);
    });
  });
});

const NONE = { chain: 0, surplus: 0, size: 0, years: 0, ready: 0 };
