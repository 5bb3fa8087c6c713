// Is the plan page's own logic right: link, board, words of aims, limits and outcomes?
import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import en from "../../../client/locale/en/plan.json";
import type { Words } from "../../../client/locale/words";
import zh from "../../../client/locale/zh-CN/plan.json";
import { isAskedNow } from "../../../client/plan/askedNow";
import {
  boardParks,
  boardRows,
  cellAfter,
  decisionsFor,
  markOfKey,
  OUTSIDE,
  takingBack,
} from "../../../client/plan/boardModel";
import { placeWords, sharers } from "../../../client/plan/placeWords";
import { movedAim, PLAIN_PLAN, readPlan, writePlan } from "../../../client/plan/planLook";
import {
  aimText,
  gapText,
  limitWords,
  lossProof,
  lossWords,
  readLimit,
  reasonWords,
  runWords,
} from "../../../client/plan/planWords";
import { readAddress, writeAddress } from "../../../client/state/viewUrl";
import { serialCode } from "../../../client/ui/shortCode";
import { authorNow, nameAuthor } from "../../../client/ui/useAuthor";
import { planOutcome } from "../../../geo/match/outcome";
import type { PlanDecision, PlanRunView, PlanView } from "../../../server/api/planShapes";

let words: Words;
beforeAll(async () => {
  await i18next.init({ lng: "zh", resources: { zh: { plan: zh } }, defaultNS: "plan" });
  words = i18next.getFixedT("zh", "plan") as Words;
});

const RUN = "123e4567-e89b-42d3-a456-426614174000";

describe("what is asked, in a link", () => {
  const look = {
    aims: [
      { aim: "placed" as const, toleranceBp: 50 },
      { aim: "tax" as const, toleranceBp: 0 },
    ],
    keepMet: false,
    reach: [{ parkId: "SP.01~甲", metric: "tax_per_mu" as const }],
    budgets: [
      { of: "energy", limit: "5000.5", parkId: null },
      { of: "氨氮", limit: "20", parkId: "IC-01" },
    ],
    seconds: 120,
    run: RUN,
  };

  test("reads as it was written, through the whole address; an empty one is the plan as it comes", () => {
    const defaults = { period: "2024", targetSet: "item22", theme: "light" as const };
    const through = (plan: string | null) => {
      const address = readAddress("/promotion", "", defaults);
      const link = writeAddress({ ...address, view: { ...address.view, plan } });
      return readAddress("/promotion", link.slice("/promotion".length), defaults).view.plan;
    };
    expect(readPlan(through(writePlan(look)) ?? "")).toEqual(look);
    expect(through("")).toBe("");
    expect(through(null)).toBeNull();
    expect(writePlan(PLAIN_PLAN)).toBe("");
    expect(readPlan("")).toEqual(PLAIN_PLAN);
  });

  test("leaves out what is not understood, and an aim that stands twice", () => {
    expect(
      readPlan("a:moon,tax,tax=9,land=x~r:P.moon,%E0%A4%A.tax_per_mu~b:energy=much,=3~s:7~i:last"),
    ).toEqual({ ...PLAIN_PLAN, aims: [{ aim: "tax", toleranceBp: 0 }] });
  });

  test("an aim moves by one place, never beyond the ends", () => {
    expect(movedAim(look.aims, "tax", -1).map(({ aim }) => aim)).toEqual(["tax", "placed"]);
    expect(movedAim(look.aims, "tax", 1)).toBe(look.aims);
    expect(movedAim(look.aims, "land", 1)).toBe(look.aims);
  });
});

const decision = (part: Partial<PlanDecision>): PlanDecision => ({
  ...{ seq: 1, project: "A", park: "P", place: null, mark: "pinned", author: "孙工" },
  createdAt: "2026-11-29T00:00:00Z",
  ...part,
});

describe("the board", () => {
  const standing = [
    decision({}),
    decision({ seq: 2, project: "B", park: "R", mark: "forbidden", place: "r" }),
    decision({ seq: 3, project: "B", park: "R", mark: "forbidden" }),
  ];
  const input = {
    projects: ["A", "B"],
    parks: ["P", "R", OUTSIDE],
    options: [
      { project: "A", park: "P", places: 2 },
      { project: "B", park: null, places: 1 },
    ],
    cards: [{ project: "A", park: "P", place: "p" }],
    standing,
  };

  test("a cell is a card, a number of places, or none; nothing is known before a plan is solved", () => {
    const [a, b] = boardRows(input);
    expect(a?.cells.map(({ state, places, place }) => [state, places, place])).toEqual([
      ["placed", 2, "p"],
      ["closed", 0, null],
      ["closed", 0, null],
    ]);
    expect(a?.cells[0]?.pinned?.seq).toBe(1);
    expect(b?.cells.map(({ state }) => state)).toEqual(["closed", "closed", "open"]);
    expect([a?.placed, b?.placed]).toEqual([true, false]);
    const [before] = boardRows({ ...input, options: null, cards: null });
    expect([before?.placed, before?.cells.map(({ state }) => state)]).toEqual([
      null,
      ["unknown", "unknown", "unknown"],
    ]);
  });

  test("parks with places, cards or decisions are shown; all of them before anything is known", () => {
    const { options, cards } = input;
    expect(boardParks(["P", "Q", "R"], { options, cards, standing })).toEqual(["P", "R", OUTSIDE]);
    // the one with most places first
    const more = [...options, { project: "B", park: "R", places: 3 }];
    expect(boardParks(["P", "Q", "R"], { options: more, cards, standing })).toEqual(["R", "P", OUTSIDE]);
    expect(boardParks(["P", "Q", "R"], { options: null, cards: null, standing: [] })).toEqual([
      "P",
      "Q",
      "R",
    ]);
  });

  test("P pins, F forbids, Delete clears all that stands in the cell; arrows stay on the board", () => {
    expect(["p", "F", "Delete", "x"].map(markOfKey)).toEqual(["pinned", "forbidden", "cleared", null]);
    const cell = boardRows(input)[1]!.cells[1]!;
    expect(decisionsFor(cell, "pinned")).toEqual([{ project: "B", park: "R", place: null, mark: "pinned" }]);
    expect(decisionsFor(cell, "cleared").map(({ place, mark }) => [place, mark])).toEqual([
      ["r", "cleared"],
      [null, "cleared"],
    ]);
    expect(decisionsFor(boardRows(input)[0]!.cells[1]!, "cleared")).toEqual([]);
    expect(cellAfter("ArrowDown", [1, 0], 2, 3)).toEqual([1, 0]);
    expect(cellAfter("ArrowRight", [1, 0], 2, 3)).toEqual([1, 1]);
    expect(cellAfter("End", [0, 0], 2, 3)).toEqual([0, 2]);
    expect(cellAfter("p", [0, 0], 2, 3)).toBeNull();
  });
});

test("who takes back a pin does so in their own name, or not at all; the name is known wherever it was given", () => {
  const one = decision({ place: "p" });
  expect(takingBack(one, "  ")).toBeNull();
  expect(takingBack(one, " 钱工 ")).toEqual({
    ...{ project: "A", park: "P", place: "p", mark: "cleared", author: "钱工" },
  });
  expect(authorNow()).toBe("");
  nameAuthor("钱工");
  expect(authorNow()).toBe("钱工");
});

test("a result answers what is asked now until a condition, a pin or a ban is another; their order is nothing", () => {
  const asked = {
    ...{ aims: [...PLAIN_PLAN.aims], keepMet: true, reach: [], budgets: [] },
    decisions: [
      { project: "A", park: null, place: "p", mark: "pinned" as const },
      { project: "B", park: "R", place: null, mark: "forbidden" as const },
    ],
  };
  const standing = [
    decision({ project: "B", park: "R", mark: "forbidden" }),
    decision({ project: "A", park: "P", place: "p" }),
  ];
  expect(isAskedNow(asked, { ...PLAIN_PLAN, run: RUN, seconds: 10 }, standing)).toBe(true);
  expect(isAskedNow(asked, { ...PLAIN_PLAN, keepMet: false }, standing)).toBe(false);
  expect(isAskedNow(asked, { ...PLAIN_PLAN, aims: PLAIN_PLAN.aims.toReversed() }, standing)).toBe(false);
  expect(isAskedNow(asked, PLAIN_PLAN, standing.slice(1))).toBe(false);
  expect(isAskedNow(asked, PLAIN_PLAN, [...standing.slice(1), decision({ project: "B", park: "R" })])).toBe(
    false,
  );
});

describe("words", () => {
  test("an aim is told in the unit in which people say it", () => {
    expect(aimText("placed", 20, words)).toBe("20 个");
    // 0.01 yuan
    expect(aimText("surplus", -1_234_500_000, words)).toBe("−1,234.5 万元");
    expect(aimText("tax", 13_200_010, words)).toBe("1,320 万元");
    expect(aimText("land", -1_333_334, words)).toBe("20.00 亩");
    expect(aimText("regret", -1234, words)).toBe("12.34 分");
    expect(aimText("land", null, words)).toBe("—");
  });

  test("a loss names only what is lost, and what is gained as that", () => {
    expect(
      lossWords(
        [
          { aim: "placed", loss: 1 },
          { aim: "surplus", loss: -5_000_000 },
          { aim: "tax", loss: 0 },
          { aim: "land", loss: 1_333_334 },
        ],
        words,
      ),
    ).toBe("少落地 1 个，税收余缺多 5.0 万元，多用地 20.00 亩");
    expect(lossWords([{ aim: "placed", loss: 0 }], words)).toBe("各目标都不受影响");
  });

  test("a loss is proved only where the plan with the pair and the plan without it are", () => {
    const [yes, no] = [{ proof: "search" }, { proof: null }];
    expect(lossProof([yes, yes], [yes, yes])).toBe("both");
    expect(lossProof([yes, no], [yes, yes])).toBe("forcedOnly");
    expect(lossProof([yes, yes], [yes, no])).toBe("bestOnly");
    expect(lossProof([], [])).toBe("none");
  });

  test("a gap never reads as nothing where there is one", () => {
    expect([0.143, 0.014, 0.000_02].map(gapText)).toEqual(["14 %", "1.4 %", "0.002 %"]);
    expect(gapText(0.000_000_1)).toBe("0.000010 %");
  });

  test("limits are told by what they are of", () => {
    const park = (id: string) => `园${id}`;
    expect(readLimit("IC 01 tax_per_mu coverage")).toEqual({
      ...{ kind: "coverage", park: "IC 01", metric: "tax_per_mu" },
    });
    expect(limitWords("IC-01 concentration verdict", park, words)).toBe("园IC-01 主导产业集聚度达标");
    expect(limitWords("budget energy", park, words)).toBe("能耗总量");
    expect(limitWords("budget 氨氮 IC-01", park, words)).toBe("园IC-01的氨氮总量");
    expect(limitWords("land 330212001001GB00537", park, words)).toBe("宗地 …001001GB00537");
    expect(limitWords("aim placed", park, words)).toBe("目标“落地项目数”");
    expect(limitWords("moon", park, words)).toBe("moon");
    expect(reasonWords("budget energy unstated", String, words)).toBe("没有填能耗用量");
    expect(reasonWords("land_min", () => "面积不小于需求", words)).toBe("面积不小于需求");
  });

  test("a solving is told from its beginning to whatever ends it", () => {
    const run: PlanRunView = {
      ...{ id: RUN, state: "solving", aim: null, incumbent: null, bound: null, gap: null, best: [] },
      message: null,
    };
    const said = (part: Partial<PlanRunView>) => runWords({ ...run, ...part }, words);
    expect(said({})).toMatch(/^正在核对/);
    expect(said({ aim: "placed" })).toBe("正在求“落地项目数”：还没有找到方案…");
    expect(said({ aim: "placed", incumbent: 19 })).toMatch(/已找到 19 个，上界还在计算/);
    expect(said({ aim: "placed", incumbent: 19, bound: 20, gap: 1 / 19 })).toMatch(/上界 20 个，差距 5.3 %/);
    expect(said({ state: "failed", message: "求解进程意外结束" })).toBe("求解进程意外结束");
    expect(said({ state: "cancelled" })).toMatch(/固定与禁止都保留/);
    expect(said({ state: "done" })).toBe("求解完成。");
  });

  test("what is to be said before a plan: no projects, no sites, nothing fits, one place, no plan", () => {
    const plan = (part: Partial<PlanView>) =>
      ({ status: "optimal", supply: { parcels: 3, floors: 0, places: 2 }, ...part }) as PlanView;
    expect(planOutcome(plan({}), 2)).toBeNull();
    expect(planOutcome(plan({}), 0)).toBe("noProjects");
    expect(planOutcome(plan({ supply: { parcels: 0, floors: 0, places: 0 } }), 2)).toBe("noSites");
    expect(planOutcome(plan({ supply: { parcels: 3, floors: 0, places: 0 } }), 2)).toBe("nothingFits");
    expect(planOutcome(plan({ supply: { parcels: 3, floors: 0, places: 1 } }), 2)).toBe("onePlace");
    expect(planOutcome(plan({ status: "infeasible" }), 2)).toBe("infeasible");
    expect(planOutcome(plan({ status: "unknown" }), 2)).toBe("unknown");
  });

  test("a place is told by its land or its floor, and by who shares it", () => {
    const assignment = (part: Partial<PlanView["assignments"][number]>) =>
      ({
        ...{
          project: "A",
          mode: null,
          place: "a",
          kind: "parcel",
          parkId: null,
          building: null,
          floor: null,
        },
        ...{ parcels: ["a"], codes: ["330212001001GB00537"], landDm2: 1, floorDm2: 0, shared: null },
        ...part,
      }) as PlanView["assignments"][number];
    const piece = assignment({ kind: "piece", project: "B" });
    expect(placeWords(assignment({}), words)).toBe("…001001GB00537");
    expect(placeWords(piece, words)).toBe("…001001GB00537 的一部分");
    // in a column of the board, where it must begin with what tells it from the others
    expect(placeWords(assignment({}), words, serialCode)).toBe("GB00537");
    expect(placeWords(piece, words, serialCode)).toBe("GB00537 的一部分");
    expect(placeWords(assignment({ kind: "assembly", parcels: ["a", "b"] }), words)).toBe(
      "…001001GB00537 等 2 宗",
    );
    expect(placeWords(assignment({ kind: "floor", building: "1号楼", floor: "2层" }), words)).toBe(
      "…001001GB00537 1号楼 2层",
    );
    expect(sharers([assignment({}), piece, assignment({ project: "C", parcels: ["c"] })], piece)).toEqual([
      "A",
    ]);
  });

  test("both languages have the same words", () => {
    const keys = (part: object, before = ""): string[] =>
      Object.entries(part).flatMap(([key, value]) =>
        typeof value === "string" ? [`${before}${key}`] : keys(value as object, `${before}${key}.`),
      );
    // English has a word of its own for one
    expect([...new Set(keys(en).map((key) => key.replace(/_(one|other)$/, "")))]).toEqual(keys(zh));
  });
});
