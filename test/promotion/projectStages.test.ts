// Is the project list what was recorded, stage by stage, with who answers, and is what has lasted too long flagged?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import type { Release } from "../../server/release/releaseList";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

describe.each(engines)("the project list on $name", ({ open }) => {
  let db: Database;
  const api = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const [id, name, target, operator, unit] of [
      ["T44", "年度工业投资", "150", ">", "亿元"],
      ["T45", "每年推进实施亿元以上项目", "2", ">=", "个/年"],
    ])
      await db.query(
        `insert into indicator (district_id, id, position, name, name_en, scope, unit, target, operator, clause)
         values ($1, $2, 1, $3, $3, '全区', $4, $5, $6, '21')`,
        [DISTRICT, id, name, unit, target, operator],
      );
    await db.query(
      `insert into indicator_value (district_id, indicator_id, role, value, as_of, author)
       values ($1, 'T44', 'value', 112.8, '2027-09-30', '钱工')`,
      [DISTRICT],
    );
    for (const [id, investment, starts_on] of [
      ["A", "10000", "2027-02-01"],
      ["B", "9999.9999", "2027-05-01"],
      ["C", "", ""],
    ] as const)
      await api().promotion.project.save({
        ...{ id: null, version: null, author: "钱工" },
        fields: { id, name: `项目${id}`, investment, starts_on },
      });
  });
  afterAll(() => db?.close());

  test("a status word means the state that the office says, the newest saying alone; names stay a sample", async () => {
    const { stage } = api();
    const say = (word: string, of: string | null) => stage.word({ word, stage: of, author: "钱工" });
    await expect(say("待供地", "x")).rejects.toThrow("unknown_stage: x");
    await say("待供地", "s4");
    await say("洽谈", "s4");
    await say("待供地", "s5");
    const meant = async () =>
      (await stage.names()).stages.flatMap(({ id, words }) => (words.length === 0 ? [] : [[id, words]]));
    expect(await meant()).toEqual([
      ["s4", ["洽谈"]],
      ["s5", ["待供地"]],
    ]);
    await say("待供地", null);
    expect(await meant()).toEqual([["s4", ["洽谈"]]]);
    await say("洽谈", null);
    expect((await stage.board({ day: "2027-05-03" })).example).toBe(true);
  });

  test("stages are a sample until the office names them; the newest entry stands, a long one is flagged", async () => {
    const { stage } = api();
    const of = { project: "A", owner: "李工", author: "钱工" };
    await expect(stage.add({ ...of, stage: "x", onDay: "2027-01-01" })).rejects.toThrow("unknown_stage: x");
    await expect(stage.add({ ...of, project: "?", stage: "s1", onDay: "2027-01-01" })).rejects.toThrow("?");
    await stage.add({ ...of, stage: "s1", onDay: "2027-01-01" });
    await stage.add({ ...of, stage: "s2", onDay: "2027-02-01", note: "待环评" });
    const board = await stage.board({ day: "2027-05-03" });
    expect([board.example, board.stages.length]).toEqual([true, 6]);
    const [a, b] = board.projects;
    expect([a?.current?.stage, a?.current?.note, a?.days, a?.stalled]).toEqual(["s2", "待环评", 91, true]);
    expect(a?.history.map((one) => [one.stage, one.onDay, one.owner, one.author])).toEqual([
      ["s2", "2027-02-01", "李工", "钱工"],
      ["s1", "2027-01-01", "李工", "钱工"],
    ]);
    expect([b?.current, b?.days, b?.stalled]).toEqual([null, null, false]);
    expect(board.large).toEqual({ fromYi: 1, fromTenYi: 0, unknown: 1 });
    expect(board.thisYear).toEqual({ year: "2027", fromYi: 1, fromTenYi: 0, yuan: 199_999_999 });
    expect(board.quarters).toEqual([
      { quarter: "2027Q1", projects: 1, yuan: 100_000_000 },
      { quarter: "2027Q2", projects: 1, yuan: 99_999_999 },
    ]);
    expect(
      board.targets.map(({ id, years, reported }) => [id, years.map((one) => one.year), reported]),
    ).toEqual([
      ["T44", [], { asOf: "2027-09-30", value: "112.8", verdict: "undecided" }],
      ["T45", ["2027"], null],
    ]);
    // one is known, C says neither its investment nor its start
    expect(board.targets[1]?.years[0]).toMatchObject({
      counted: 1,
      noAmount: 1,
      noStart: 1,
      verdict: "undecided",
    });
    const stages = [{ id: "s2", name: "已签约未供地", nameEn: "Signed", limitDays: 100 }];
    await stage.name({ stages, author: "钱工" });
    const named = await stage.board({ day: "2027-05-03" });
    expect([named.example, named.stages, named.projects[0]?.stalled]).toEqual([
      ...[false, stages.map((one) => ({ ...one, words: [] })), false],
    ]);
  });

  describe("a placed project", () => {
    const ENTERPRISE = "91350100M000100Y43";
    const at = { parcels: [], landedOn: "2027-03-01", author: "钱工" };
    const board = async () => api().follow.board({ day: "2031-02-01" });
    const cells = async (of: "output" | "tax" | "investment") =>
      (await board()).projects[0]?.years.map(({ year, cells: all }) => [
        year,
        all[of].delivered,
        all[of].verdict,
      ]);
    beforeAll(async () => {
      await api().promotion.project.save({
        ...{ id: null, version: null, author: "钱工" },
        fields: { id: "P", name: "落地项目", output: "1000", tax: "10", full_on: "2028-01-01", mode: "供地" },
      });
      await addEnterprise(db, { id: ENTERPRISE });
      await addEnterprise(db, { id: "E2" });
      for (const id of ["X", "Y"]) await addParcel(db, { id });
      for (const parcel of ["X", "Y"])
        await addOccupancy(db, { enterprise: ENTERPRISE, parcel, areaDm2: 500_000 });
      await addFigure(db, ENTERPRISE, "2028", { output: 12_000_000, tax: 100_000 });
      await addFigure(db, ENTERPRISE, "2029", { output: 9_999_999 });
    });

    test("is held to its promise by the figures of the enterprise that it became; what was not reported is not 0", async () => {
      expect(await api().follow.project({ id: "P", day: "2031-02-01" })).toBeNull();
      await api().follow.land({ ...at, project: "P", enterprise: ENTERPRISE.toLowerCase() });
      expect(await api().follow.project({ id: "P", day: "2031-02-01" })).toEqual((await board()).projects[0]);
      expect(await cells("output")).toEqual([
        [2027, null, "ramp_up"],
        [2028, 12_000_000, "kept"],
        [2029, 9_999_999, "behind"],
        [2030, null, "unreported"],
        [2031, null, "running"],
      ]);
      expect((await cells("tax"))?.slice(1, 3)).toEqual([
        [2028, 100_000, "kept"],
        [2029, null, "unreported"],
      ]);
      const { counts, open, projects } = await board();
      expect([counts.behind, projects[0]?.enterpriseName]).toEqual([1, ENTERPRISE]);
      expect(open.map(({ id }) => id)).toEqual(["A", "B", "C"]);
    });

    test("by parcels alone counts all that is made there, unless one of them does not say", async () => {
      const on = { ...at, project: "P", parcels: ["X"] };
      await api().follow.land({ ...on, enterprise: ENTERPRISE });
      expect((await cells("output"))?.[1]).toEqual([2028, 6_000_000, "behind"]);
      await api().follow.land({ ...on, enterprise: null });
      expect((await cells("output"))?.[1]).toEqual([2028, 6_000_000, "behind"]);
      await addOccupancy(db, { enterprise: "E2", parcel: "X", areaDm2: 100_000 });
      expect((await cells("output"))?.[1]).toEqual([2028, null, "unreported"]);
      await addFigure(db, "E2", "2028", { output: 4_000_000 });
      expect((await cells("output"))?.[1]).toEqual([2028, 10_000_000, "kept"]);
    });

    test("what belongs to two placed projects is judged for neither; what was there before the placing is said", async () => {
      const other = { ...at, project: "A", enterprise: null, parcels: ["X"] };
      await api().follow.land({ ...at, project: "P", enterprise: ENTERPRISE });
      await api().follow.land({ ...other, landedOn: "2029-05-01" });
      const [p, a] = (await board()).projects.toSorted((one, two) => two.id.localeCompare(one.id));
      expect(p?.years.map(({ cells: { output } }) => output.verdict).slice(1, 3)).toEqual([
        "shared",
        "shared",
      ]);
      expect([p?.sharedWith, a?.sharedWith]).toEqual([
        [{ id: "A", name: "项目A" }],
        [{ id: "P", name: "落地项目" }],
      ]);
      expect(a?.before).toEqual({ year: 2028, output: 10_000_000, tax: null, rd: null });
      expect(p?.before).toBeNull();
      await api().follow.land({ ...other, landedOn: null });
      await api().follow.land({ ...at, project: "P", enterprise: null, parcels: ["X"] });
    });

    test("a published state is judged as of its own day, however late it is looked at", async () => {
      const release = { asOf: "2029-06-01" } as Release;
      const frozen = createCallerFactory(appRouter)({ ...apiContext(db, "zh"), release });
      const looked = await frozen.follow.board({ day: "2031-02-01" });
      expect([looked.day, looked.projects[0]?.years.at(-1)?.year]).toEqual(["2029-06-01", 2029]);
    });

    test("days and years that somebody mistyped are refused", async () => {
      for (const day of ["0001-01-01", "9999-12-31", "1989-12-31", "2101-01-01"]) {
        await expect(api().follow.board({ day })).rejects.toThrow("1990");
        await expect(
          api().follow.land({ ...at, project: "P", enterprise: ENTERPRISE, landedOn: day }),
        ).rejects.toThrow("1990");
      }
    });

    test("promises of a year and investment are recorded, and taken back; the newest record stands", async () => {
      const said = { project: "P", author: "钱工", year: 2028 } as const;
      const promise = { ...said, measure: "output", side: "promised" } as const;
      await api().follow.amount({ ...promise, yuan: 10_000_001 });
      expect((await cells("output"))?.[1]?.[2]).toBe("behind");
      await api().follow.amount({ ...promise, yuan: null });
      expect((await cells("output"))?.[1]?.[2]).toBe("kept");
      await api().follow.amount({ ...said, measure: "investment", side: "promised", yuan: 500 });
      await api().follow.amount({ ...said, measure: "investment", side: "delivered", yuan: 500 });
      expect((await cells("investment"))?.[1]).toEqual([2028, 500, "kept"]);
      await expect(api().follow.amount({ ...promise, side: "delivered", yuan: 1 })).rejects.toThrow();
      await api().follow.amount({ ...promise, year: 2035, yuan: 7 });
      await api().follow.amount({ ...said, year: 2026, measure: "investment", side: "delivered", yuan: 40 });
      const [placed] = (await board()).projects;
      expect(
        placed?.recorded.map(({ year, stated, investedYuan }) => [year, stated.output, investedYuan]),
      ).toEqual([
        [2026, null, 40],
        [2028, null, 500],
        [2035, 7, null],
      ]);
      expect((await cells("investment"))?.slice(0, 3).map(([year, yuan]) => [year, yuan])).toEqual([
        [2026, 40],
        [2027, 40],
        [2028, 540],
      ]);
    });

    test("is recorded with what it became, and can be taken back", async () => {
      const { follow } = api();
      const nowhere = { ...at, project: "P", enterprise: null };
      await expect(follow.land(nowhere)).rejects.toThrow("landing_nowhere");
      await expect(follow.land({ ...nowhere, parcels: ["?"] })).rejects.toThrow("unknown_parcel: ?");
      await expect(follow.land({ ...nowhere, enterprise: "9133" })).rejects.toThrow("landing_credit_code");
      // full-width, with a space and a wrong check character: kept as the register writes it
      await follow.land({ ...nowhere, enterprise: "９１３５０１００ m000100y44" });
      expect((await board()).projects[0]?.landing.enterprise).toBe("91350100M000100Y44");
      await expect(follow.land({ ...nowhere, project: "?" })).rejects.toThrow("unknown_promoted_project");
      await follow.land({ ...nowhere, landedOn: null, author: "李工" });
      expect((await board()).projects).toEqual([]);
      const amount = { project: "P", year: 2031, author: "钱工" };
      await expect(
        follow.amount({ ...amount, measure: "investment", side: "delivered", yuan: 1 }),
      ).rejects.toThrow("not_landed: P");
      // what is promised can be said before it is placed, and is read
      const promised = { ...amount, measure: "tax", side: "promised" } as const;
      await follow.amount({ ...promised, yuan: 1 });
      expect((await follow.years({ id: "P" })).find(({ year }) => year === 2031)?.stated.tax).toBe(1);
      await follow.amount({ ...promised, yuan: null });
      expect((await follow.years({ id: "P" })).some(({ year }) => year === 2031)).toBe(false);
      await follow.land({ ...at, project: "P", enterprise: ENTERPRISE });
      const [again] = (await board()).projects;
      expect(again?.history.map(({ landedOn, author }) => [landedOn, author])).toEqual([
        ["2027-03-01", "钱工"],
        [null, "李工"],
        ...[0, 1, 2, 3, 4, 5].map(() => ["2027-03-01", "钱工"]),
      ]);
    });
  });
});
