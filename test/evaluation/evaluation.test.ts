// Do measures come in, classes come out as by hand, and decisions on inefficient land stay with name, day and numbers?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { matchingParcels } from "../../server/filter/matchingParcels";
import { importFile } from "../../server/import/importFile";
import { LOW_EFFICIENCY_FIELDS, lowEfficiencyTable } from "../../server/lowEfficiency/lowEfficiencyTable";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import {
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

/** Valid credit codes: they are imported by them. */
const [A, B, C] = ["91330212MD00000017", "91330212MD0000002A", "91330212MD00000033"] as const;
const WAN = 10_000;
/** 10 mu. */
const TEN_MU = 666_667;

describe.each(engines)("the evaluation on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-evaluation-"));
  const api = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const put = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const load = (path: string) => importFile(db, { path, kind: "measures", districtId: DISTRICT, by: "test" });
  const mutu = async (...words: string[]) => {
    let out = "";
    const talk: string[] = [];
    const code = await run(words, {
      db,
      env: {},
      out: (text) => (out += text),
      talk: (line) => talk.push(line),
    });
    return { code, out, talk };
  };

  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by) values ($1, 'b1', 'parcels', 'a', repeat('0', 64), 'test')`,
      [DISTRICT],
    );
    for (const id of ["P1", "P2", "P3"])
      await addParcel(db, {
        id,
        areaDm2: 3_000_000,
        status: id === "P3" ? "idle" : "in_use",
        useCode: "100102",
      });
    for (const [id, parcel, tax, before] of [
      [A, "P1", 240, 10],
      [B, "P2", 100, 120],
      [C, "P2", 50, 40],
    ] as const) {
      await addEnterprise(db, { id, aboveScale: true });
      await addOccupancy(db, { enterprise: id, parcel, areaDm2: TEN_MU });
      await addFigure(db, id, "2025", { output: 4000 * WAN, tax: tax * WAN });
      await addFigure(db, id, "2024", { output: 4000 * WAN, tax: before * WAN });
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db?.close();
  });
  const blanks = async () => {
    const { groups } = await api().evaluation.board({ period: "2025", method: "huangyan@2022" });
    return Object.fromEntries((groups[0]?.indicators ?? []).map(({ id, missing }) => [id, missing]));
  };

  test("without further measures the board says how many a blank touches, and which standard it is not", async () => {
    expect(await blanks()).toEqual({
      tax_per_mu: 0,
      added_value_per_mu: 3,
      added_value_per_energy: 3,
      added_value_per_emission: 3,
      productivity: 3,
      rd_share: 3,
    });
    const board = await api().evaluation.board({ period: "2025" });
    const { method, shares } = board;
    expect(method).toMatchObject({ id: "huangyan", version: "2022", example: true });
    expect(shares.id).toBe("wenling_2022");
    // nobody is ranked on the 30 of 100 that are reported, and the sample is named under which all can be
    expect(board).toMatchObject({ reported: "30.00", judged: 0, enterprises: 3 });
    expect(board.suggestion).toMatchObject({ method: { id: "jingde" }, judged: 3 });
    expect(board.groups[0]).toMatchObject({ ranked: 0, undecided: 3, unclassed: 0, ends: [0, 0, 0] });
    expect(board.groups[0]?.rows[0]).toMatchObject({
      standing: "undecided",
      missingPercent: "70.00",
      unjudged: "missing",
      score: null,
    });
    // a page without a choice begins with it, as the first could judge nobody
    expect(await api().evaluation.fit({ period: "2025" })).toMatchObject({
      first: { id: "huangyan" },
      judged: 0,
      instead: { method: { id: "jingde" }, judged: 3 },
    });
    const { suggestion } = await api().evaluation.board({ period: "2025", method: "jingde" });
    expect(suggestion).toBe(null);
    // a change of another method's rules is seen at once, though the data are the same
    const again = api();
    const suggested = async () => (await again.evaluation.board({ period: "2025" })).suggestion?.method.id;
    const use = (unusable: string | null) =>
      db.query(
        `update evaluation_rule_set set content = content || $1::jsonb where kind = 'method' and id = 'jingde'`,
        [JSON.stringify({ unusable })],
      );
    expect(await suggested()).toBe("jingde");
    await use("测试");
    expect(await suggested()).not.toBe("jingde");
    await use(null);
    await expect(api().evaluation.board({ period: "2025", method: "longyou@2021" })).rejects.toThrow(
      "evaluation_method_unusable",
    );
    await expect(api().evaluation.board({ period: "2025", method: "nowhere" })).rejects.toThrow("nowhere");
  });

  test("measures come in with their units, wrong ones are named, and what a later file says takes their place until it is withdrawn", async () => {
    const first = await load(
      put(
        "m.csv",
        `统一社会信用代码,年度,工业增加值(千元),综合能耗(吨标煤),用电量(千瓦时),平均用工人数\n${A},2025,13616000,100,1230000,20\n${B},2025,—,-3,1,5\n`,
      ),
    );
    expect(first.rows).toMatchObject({ new: 1, rejected: 1 });
    expect(first.issues).toEqual([
      expect.objectContaining({
        row: 3,
        code: "measure_negative",
        field: "综合能耗(吨标煤)",
        severity: "rejected",
      }),
    ]);
    const kept = () =>
      db.query(
        "select measure, trim_scale(value)::text as value, unit from measures_in_force($1, 2025) where enterprise_id = $2 order by measure",
        [DISTRICT, A],
      );
    expect(await kept()).toEqual([
      { measure: "added_value", value: "13616000000", unit: "元" },
      { measure: "electricity", value: "123", unit: "万千瓦时" },
      { measure: "employees", value: "20", unit: "人" },
      { measure: "energy", value: "100", unit: "吨标煤" },
    ]);
    const again = await load(
      put(
        "m2.csv",
        `统一社会信用代码,年度,指标名称,数值,单位\n${A},2025,工业增加值,1361.6,万元\n${A},2025,固废产生量,2.5,吨\n`,
      ),
    );
    expect(again.rows).toMatchObject({ new: 1, changed: 1, rejected: 0 });
    expect((await kept()).map(({ measure, value }) => [measure, value])).toContainEqual([
      "added_value",
      "13616000",
    ]);
    expect((await kept()).map(({ measure }) => measure)).toContain("固废产生量");
    await exportFile(db, { kind: "measures", format: "csv", out: join(folder, "out.csv") });
    expect((await load(join(folder, "out.csv"))).rows).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    await withdrawBatch(db, { district: DISTRICT, batch: again.batch ?? "", by: "test" });
    expect((await kept()).map(({ value }) => value)).toContain("13616000000");
    expect((await blanks()).added_value_per_mu).toBe(2);
  });

  test("a score term by term, a class by rank, a veto with name and evidence, taken back again", async () => {
    const board = () => api().evaluation.board({ period: "2025", method: "jingde", shares: "huaian_2024" });
    const [group] = (await board()).groups;
    expect(group?.rows.map(({ id, place, class: got }) => [id, place, got])).toEqual([
      [A, 1, "A"],
      [B, 2, "B"],
      [C, 3, "C"],
    ]);
    // tax 240, 100, 50 of 10 mu each: 60 × (20 + 80 × (100 − 50) / (240 − 50)) / 100; output alike: 40
    expect(group?.rows[1]?.terms.map(({ points }) => Number(points))).toEqual([
      expect.closeTo(24.631579, 5),
      40,
    ]);
    const { seq } = await api().evaluation.state({
      enterprise: A,
      year: 2025,
      kind: "rule",
      rule: "environment_offence",
      confirmed: true,
      evidence: "甬环罚〔2025〕1号",
      author: "王工",
    });
    expect((await board()).groups[0]?.rows[0]).toMatchObject({ id: A, rankClass: "A", class: "D" });
    expect(
      (await api().evaluation.enterprise({ id: A, period: "2025", method: "jingde" })).statements,
    ).toMatchObject([{ author: "王工", evidence: "甬环罚〔2025〕1号" }]);
    await api().evaluation.withdraw({ seq, by: "王工" });
    expect((await board()).groups[0]?.rows[0]?.class).toBe("A");
    await expect(
      api().evaluation.state({
        enterprise: A,
        year: 2025,
        kind: "rule",
        rule: "nothing",
        confirmed: true,
        evidence: "x",
        author: "y",
      }),
    ).rejects.toThrow("nothing");
    const up = (
      await api().evaluation.enterprise({ id: B, period: "2025", method: "jingde", shares: "huaian_2024" })
    ).classUp;
    // B passes A with 140 万元 and a yuan more, or draws level with 140: at a tie both are in the class
    expect(up.find(({ measure }) => measure === "tax")).toEqual({
      measure: "tax",
      state: "found",
      moreYuan: 140 * WAN,
      to: "A",
    });
  });

  test("inefficient land: two years, a decision that keeps its numbers, and a disposal that goes forward", async () => {
    const list = await api().lowEfficiency.list({ period: "2025" });
    // P2: 150 and 160 of 20 mu in both years; P1 was below 15 in 2024 alone; P3 is idle
    expect(
      list.parcels.map(({ id, reasons }) => [
        id,
        reasons.filter(({ state }) => state === "met").map(({ rule }) => rule),
      ]),
    ).toEqual([
      ["P2", ["below_standard"]],
      ["P3", ["idle"]],
    ]);
    // nothing was agreed of P2: held to the rule's own 15 万元/亩, for which both years were looked at
    expect(list.parcels[0]).toMatchObject({ since: "2024", stage: "suggested" });
    expect(list.counts.find(({ kind }) => kind === "below_standard")).toMatchObject({
      met: 1,
      taxPerMu: "15",
      agreed: 0,
    });
    const step = {
      parcel: "P2",
      track: "support",
      state: "planned",
      on: "2026-02-01",
      author: "李工",
    } as const;
    await expect(api().lowEfficiency.step(step)).rejects.toThrow("disposal_not_confirmed");
    const decided = {
      period: "2025",
      confirmed: true,
      note: "现场核查属实",
      author: "李工",
      decidedOn: "2026-01-15",
    } as const;
    await expect(api().lowEfficiency.decide({ parcel: "P1", ...decided })).rejects.toThrow(
      "low_efficiency_no_reason",
    );
    await expect(
      api().lowEfficiency.decide({ parcel: "P2", ...decided, decidedOn: "2999-01-01" }),
    ).rejects.toThrow("day_to_come");
    await api().lowEfficiency.decide({ parcel: "P2", ...decided });
    await expect(api().lowEfficiency.step({ ...step, on: "2999-01-01" })).rejects.toThrow("day_to_come");
    await api().lowEfficiency.step(step);
    await expect(api().lowEfficiency.step({ ...step, state: "under_way", on: "2026-01-31" })).rejects.toThrow(
      "disposal_day_before",
    );
    const p2 = await api().lowEfficiency.parcel({ id: "P2", period: "2025" });
    expect(p2.decision).toMatchObject({
      author: "李工",
      decidedOn: "2026-01-15",
      note: "现场核查属实",
      reasons: [{ rule: "below_standard" }],
    });
    expect(
      p2.decision?.reasons[0]?.numbers.map(({ key, year, value }) => [key, year, Number(value)]),
    ).toEqual([
      ["tax_per_mu_rule", null, 15],
      ["tax_per_mu", 2025, expect.closeTo(7.5, 4)],
      ["tax_per_mu", 2024, expect.closeTo(8, 4)],
    ]);
    expect((await api().lowEfficiency.list({ period: "2025" })).parcels[0]?.stage).toBe("planned");
    // the list as a table: the line, where it is from, both years, who decided, what is done
    const ctx = apiContext(db, "zh");
    const shown = { parcels: ["P3", "P2"], words: { stage: { planned: "拟处置" } }, lang: "zh" } as const;
    const columns = LOW_EFFICIENCY_FIELDS.map((field) => ({ field, header: field }));
    const out = await lowEfficiencyTable(ctx, await viewOf(ctx, { period: "2025" }), { ...shown, columns });
    const cells = out.rows.map(({ values }) =>
      Object.fromEntries(LOW_EFFICIENCY_FIELDS.map((field, at) => [field, values[at]])),
    );
    expect(cells[0]).toMatchObject({
      code: "P3",
      reasons: "闲置",
      since: null,
      line: null,
      decided_by: null,
    });
    expect(cells[1]).toMatchObject({
      ...{ code: "P2", area: "45", reasons: "投而未达标", since: "2024", line: "15" },
      ...{ line_basis: "tax_per_mu_rule", tax: "7.499996", tax_before: "7.999996", stage: "拟处置" },
      ...{ decided_by: "李工", decided_on: "2026-01-15", note: "现场核查属实" },
      ...{ track: "support", step_on: "2026-02-01", step_by: "李工" },
    });
    await expect(
      lowEfficiencyTable(ctx, await viewOf(ctx, { period: "2025" }), {
        ...shown,
        columns,
        parcels: ["P1"],
      }),
    ).rejects.toMatchObject({ code: "rows_gone" });
    // what was told too early is taken back, and what comes after it can be told
    const told = p2.steps[0]?.seq ?? 0;
    const withdraw = (of: "step" | "decision", seq: number) =>
      api().lowEfficiency.withdraw({ of, seq, by: "李工" });
    // nothing goes on which something else stands
    const decision = p2.decision?.seq ?? 0;
    await expect(withdraw("decision", decision)).rejects.toThrow("disposal_stands");
    const { seq: again } = await api().lowEfficiency.step({ ...step, state: "agreed", on: "2026-02-02" });
    await expect(withdraw("step", told)).rejects.toThrow("disposal_step_not_last");
    await withdraw("step", again);
    // a decision above the one under which the steps were told may go: that one still confirms the parcel
    const { seq: refused } = await api().lowEfficiency.decide({ parcel: "P2", ...decided, confirmed: false });
    await withdraw("decision", refused);
    expect((await api().lowEfficiency.parcel({ id: "P2", period: "2025" })).stage).toBe("planned");
    await withdraw("step", told);
    await expect(withdraw("step", told)).rejects.toThrow("unknown_low_efficiency_entry");
    expect((await api().lowEfficiency.parcel({ id: "P2", period: "2025" })).stage).toBe("confirmed");
    await api().lowEfficiency.step(step);
    expect(p2.steps).toMatchObject([{ track: "support", state: "planned", on: "2026-02-01" }]);
  });

  test("parcels are found by class, reason, state and enterprise; each of several enterprises counts", async () => {
    const ctx = apiContext(db, "zh");
    const find = async (text: string, choice = {}) =>
      matchingParcels(ctx, await viewOf(ctx, { period: "2025" }), text, choice);
    // the first method asks for what nobody reports
    expect(await find("等级 = undecided")).toEqual(["P1", "P2"]);
    expect(await find("等级 = A")).toEqual([]);
    // by the method and shares that the page has chosen, not by the first
    const choice = { method: "jingde", shares: "huaian_2024" };
    const other = await api().evaluation.board({ period: "2025", ...choice });
    const ofA = other.groups.flatMap(({ rows }) => rows).find(({ id }) => id === A)!.class;
    expect(await find(`等级 = ${ofA}`, choice)).toContain("P1");
    const classes = new Map(other.groups.flatMap(({ rows }) => rows.map((row) => [row.id, row.class])));
    for (const id of [B, C]) expect(await find(`等级 = ${classes.get(id)}`, choice)).toContain("P2");
    await expect(find("等级 = A", { method: "nowhere" })).rejects.toThrow();
    expect(await find("等级 缺")).toEqual(["P3"]);
    expect(await find("企业 缺")).toEqual(["P3"]);
    expect(await find(`企业 包含 ${C.slice(8)}`)).toEqual(["P2"]);
    expect(await find(`信用代码 = "${B}" 或 credit_code = "${A}"`)).toEqual(["P1", "P2"]);
    expect(await find("低效 = 投而未达标")).toEqual(["P2"]);
    expect(await find("低效 有数")).toContain("P2");
    expect(await find("disposal = agreed 或 disposal = under_way 或 disposal = planned")).toEqual(["P2"]);
    await expect(find("低效 = 没有这样的")).rejects.toMatchObject({ code: "bad_filter" });
  });

  test("a min–max method shows between what it places a value: the points follow from what is shown", async () => {
    const { groups } = await api().evaluation.board({
      period: "2025",
      method: "jingde",
      shares: "huaian_2024",
    });
    let followed = 0;
    for (const { indicators, rows } of groups)
      for (const { terms } of rows)
        for (const [at, { value, points, state }] of terms.entries()) {
          const between = indicators[at]?.between;
          if (state !== "formula" || value === null || between == null) continue;
          const [lowest, highest] = [Number(between.lowest), Number(between.highest)];
          if (highest === lowest) continue;
          const share = (Number(value) - lowest) / (highest - lowest);
          const worth = Number(between.base) + Number(between.span) * share;
          expect(Number(points)).toBeCloseTo((Number(indicators[at]?.weight) * worth) / 100, 3);
          followed += 1;
        }
    expect(followed).toBeGreaterThan(0);
    const huangyan = await api().evaluation.board({
      period: "2025",
      method: "huangyan",
      shares: "huaian_2024",
    });
    const others = huangyan.groups.flatMap(({ indicators }) => indicators);
    expect(others.map(({ between }) => between)).toEqual(others.map(() => null));
  });

  test("on the command line: the classes, the example said to be one, and a method of the district's own", async () => {
    const { code, out, talk } = await mutu(
      "evaluate",
      "--period",
      "2025",
      "--method",
      "jingde",
      "--format",
      "json",
    );
    expect(code).toBe(0);
    expect(
      (JSON.parse(out) as { id: string; class: string; example: string }[]).map(({ id, example }) => [
        id,
        example,
      ]),
    ).toEqual([
      [A, "yes"],
      [B, "yes"],
      [C, "yes"],
    ]);
    expect(talk.join("\n")).toContain("非鄞州区标准，仅作示例");
    const own = {
      methods: [
        {
          id: "own",
          version: "2025",
          name: "本区办法",
          nameEn: "Own",
          source: "测试",
          example: false,
          completed: [],
          completedEn: [],
          form: "benchmark",
          cap: "2",
          floor: "0",
          blank: "zero",
          negative: "zero",
          ties: "better",
          groups: [
            {
              id: "all",
              name: "全部",
              nameEn: "All",
              population: "all",
              indicators: [
                {
                  id: "tax",
                  name: "亩均税收",
                  nameEn: "Tax",
                  numerator: "tax",
                  denominator: "land",
                  unit: "万元/亩",
                  weight: "100",
                  benchmark: "20",
                },
              ],
            },
          ],
          rules: [],
        },
      ],
    };
    const path = put("own.json", JSON.stringify(own));
    expect((await mutu("evaluate", "--add", path, "--as", "王工")).code).toBe(0);
    expect((await mutu("evaluate", "--add", path)).talk.join()).toContain("已有");
    const bad = put(
      "bad.json",
      JSON.stringify({ methods: [{ ...own.methods[0], version: "2", cap: "-1" }] }),
    );
    expect((await mutu("evaluate", "--add", bad)).talk.join()).toContain("cap_below_floor");
    const mine = await api().evaluation.board({ period: "2025" });
    expect([mine.method.id, mine.method.example]).toEqual(["own", false]);
    expect(Number(mine.groups[0]?.rows[0]?.score)).toBeCloseTo(120, 3);
    const low = await mutu("lowefficiency", "--period", "2025");
    expect(low.out).toContain("below_standard(");
    expect((await mutu("lowefficiency", "--period", "2025", "--confirm")).code).toBe(2);
  });
});
