// Is the project list what was recorded, stage by stage, with who answers, and is what has lasted too long flagged?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { engines } from "../database/support/engines";
import { addDistrict } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

describe.each(engines)("the project list on $name", ({ open }) => {
  let db: Database;
  const api = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
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
    const stages = [{ id: "s2", name: "已签约未供地", nameEn: "Signed", limitDays: 100 }];
    await stage.name({ stages, author: "钱工" });
    const named = await stage.board({ day: "2027-05-03" });
    expect([named.example, named.stages, named.projects[0]?.stalled]).toEqual([false, stages, false]);
  });
});
