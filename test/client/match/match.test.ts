// Is the promotion screen's own logic right: link, order, words of reasons, comparison, what is said before a ranking, which weight unseats it?
import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import legendEn from "../../../client/locale/en/legend.json";
import en from "../../../client/locale/en/match.json";
import type { Words } from "../../../client/locale/words";
import legendZh from "../../../client/locale/zh-CN/legend.json";
import zh from "../../../client/locale/zh-CN/match.json";
import { type CompareRow, compareRows, surplusChange } from "../../../client/match/compareSites";
import { askedWords, faultWords, gapWords } from "../../../client/match/faultWords";
import { litSites } from "../../../client/match/litSites";
import {
  inOrder,
  movedBy,
  PLAIN_LOOK,
  readLook,
  toggledSite,
  writeLook,
} from "../../../client/match/matchLook";
import { firstOnParcel, floorArea, floorWords, parcelOf } from "../../../client/match/siteParts";
import { tornado, unknownCriteria } from "../../../client/match/tornado";
import { writeFigure } from "../../../client/match/writeFigure";
import { doubtedFigures, isOtherThan } from "../../../client/promotion/projectGroups";
import { readAddress, writeAddress } from "../../../client/state/viewUrl";
import { rankingOutcome } from "../../../geo/match/outcome";
import type { FloorView, RankedSite, RuleFindingView } from "../../../server/api/matchShapes";
import type { MetricId, VerdictWord } from "../../../server/api/shapes";

describe("a look in a link", () => {
  const look = {
    order: ["land_min", "use"],
    off: ["far_room"],
    thresholds: { available: "30", right_until: "2050-01-01" },
    weights: { chain: 60, size: 40 },
    points: [[121.55, 29.8] as const, [121.6, 29.85123] as const],
    road: "L3",
    sites: ["330212002001GB00007", "园,区~1"],
  };

  test("reads as it was written, through the whole address", () => {
    const text = writeLook(look);
    expect(readLook(text)).toEqual(look);
    const defaults = { period: "2024", targetSet: "item22", theme: "light" as const };
    const address = readAddress("/promotion", "?pj=Q", defaults);
    const link = writeAddress({ ...address, view: { ...address.view, match: text } });
    const again = readAddress("/promotion", link.slice(link.indexOf("?")), defaults);
    expect(readLook(again.view.match)).toEqual(look);
    expect(writeLook(PLAIN_LOOK)).toBe("");
    expect(readLook("")).toEqual(PLAIN_LOOK);
  });

  test("leaves out what is not understood", () => {
    expect(readLook("p:121.55_29.8,200.5_29.8,121_x,-121.5_-90.5~n:moon,L0")).toEqual({
      ...PLAIN_LOOK,
      points: [[121.55, 29.8]],
    });
    expect(readLook("w:chain=60,size=30~t:use=abc,land_max=1.2~o:Moon!,use~s:%E0%A4%A").weights).toBeNull();
    expect(readLook("w:chain=50.5,size=49.5").weights).toBeNull();
    expect(readLook("t:use=abc,land_max=1.2~o:Moon!,use~s:%E0%A4%A,a,b,c,d,e")).toEqual({
      ...PLAIN_LOOK,
      thresholds: { land_max: "1.2" },
      order: ["use"],
      sites: ["a", "b", "c", "d"],
    });
  });
});

test("a rule moves by places, never beyond the ends; what an order does not name follows as it stood", () => {
  expect(movedBy(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(movedBy(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
  const ids = ["a", "b"];
  expect(movedBy(ids, "a", -1)).toBe(ids);
  expect(movedBy(ids, "b", 1)).toBe(ids);
  expect(movedBy(ids, "x", 1)).toBe(ids);
  const rules = ["a", "b", "c", "d"].map((rule) => ({ rule }));
  expect(inOrder(rules, ["d", "b"]).map(({ rule }) => rule)).toEqual(["d", "b", "a", "c"]);
});

test("at most four sites stand side by side", () => {
  expect(toggledSite(["a", "b", "c"], "d")).toEqual(["a", "b", "c", "d"]);
  expect(toggledSite(["a", "b", "c", "d"], "e")).toBeNull();
  expect(toggledSite(["a", "b", "c", "d"], "b")).toEqual(["a", "c", "d"]);
});

let words: Record<"zh" | "en", Words>;
beforeAll(async () => {
  await i18next.init({
    resources: { zh: { match: zh, legend: legendZh }, en: { match: en, legend: legendEn } },
    defaultNS: "match",
    interpolation: { escapeValue: false },
  });

  words = {
    zh: i18next.getFixedT("zh", ["match", "legend"]) as unknown as Words,
    en: i18next.getFixedT("en", ["match", "legend"]) as unknown as Words,
  };
});

describe("a reason", () => {
  const failing = (...findings: RuleFindingView[]) => ({
    rule: "r",
    kind: "fail" as const,
    findings,
    unknown: [],
  });
  const short = { fact: "area_mu", test: ">=", have: "27.99", asked: ["28.00"], missing: 0.01 };
  const busy = { fact: "status", test: "in", have: "in_use", asked: ["idle", "reserve"], missing: null };

  test("has the numbers with their units, and what is to be relaxed says how far", () => {
    expect(faultWords(failing(short), words.zh, String)).toBe("面积 27.99 亩，需 ≥ 28 亩");
    expect(gapWords(failing(short), words.zh, String)).toBe(
      "面积 27.99 亩，差 0.01 亩".replace(" 亩，差", "，差"),
    );
    // an underflow is not told as nothing
    expect(gapWords(failing({ ...short, have: "27.9996", missing: 0.0004 }), words.zh, String)).toContain(
      "差 0.0004 亩",
    );
    expect(faultWords(failing(short), words.en, String)).toBe("Area 27.99 mu, must be ≥ 28 mu");
  });

  test("what a project asks stands beside the rule, and that it asks nothing as well", () => {
    expect(askedWords([{ fact: "area_mu", test: ">=", value: "28.00" }], words.zh, String)).toBe("≥ 28 亩");
    expect(askedWords([{ fact: "expires_on", test: "from", value: "2045-01-01" }], words.zh, String)).toBe(
      "不早于 2045-01-01",
    );
    expect(askedWords([{ fact: "far_max", test: ">=", value: null }], words.zh, String)).toBe("项目未要求");
    expect(askedWords([], words.zh, String)).toBe("");
    expect(askedWords([{ fact: "commit_tax_per_mu", test: "<=", value: "43.00" }], words.zh, String)).toBe(
      "≤ 43 万元/亩（承诺按用地需求下限折算，不按地块面积）",
    );
  });

  test("of words, days and codes is told by name; several are told together; the unknown is no number", () => {
    const tax = { fact: "tax_per_mu", test: "<", have: "66.10", asked: ["24"], missing: 42.1 };
    expect(faultWords(failing(busy, tax), words.zh, String)).toBe(
      "状态为投产，需为闲置、拟收储；且亩均税收 66.1 万元/亩，需 < 24 万元/亩",
    );
    // the status is what one cannot relax; the tax is what one can
    expect(gapWords(failing(busy, tax), words.zh, String)).toBe("亩均税收 66.1，超出 42.1 万元/亩");
    expect(gapWords(failing(busy), words.zh, String)).toBe("状态为投产，需为闲置、拟收储");
    const day = {
      fact: "expires_on",
      test: "from",
      have: "2043-05-01",
      asked: ["2045-01-01"],
      missing: null,
    };
    expect(faultWords(failing(day), words.zh, String)).toBe("使用权到期 2043-05-01，需不早于 2045-01-01");
    const use = { fact: "use", test: "prefix", have: "1101", asked: ["1001"], missing: null };
    expect(faultWords(failing(use), words.zh, String)).toBe("用途 1101，需 1001 类");
    const park = { fact: "parks", test: "shares", have: "SP-01;IC-01", asked: ["IC-03"], missing: null };
    const names: Record<string, string> = { "SP-01": "甲园", "IC-01": "乙区", "IC-03": "丙区" };
    const parkName = (id: string) => names[id] ?? id;
    // the park itself, and not those that it lies in
    expect(faultWords(failing(park), words.zh, parkName)).toBe("甲园，不在意向园区 丙区 内");
    expect(faultWords(failing({ ...park, have: "" }), words.zh, parkName)).toContain("在任何园区之外");
    expect(askedWords([{ fact: "parks", test: "shares", value: "IC-03;SP-01" }], words.zh, parkName)).toBe(
      "丙区、甲园",
    );
    expect(
      faultWords(
        { rule: "r", kind: "unknown", findings: [], unknown: ["far_max", "new_fact"] },
        words.zh,
        String,
      ),
    ).toBe("规划容积率上限，new_fact未知");
  });
});

const effect = (
  metric: MetricId,
  before: [number | null, VerdictWord, number | null],
  after: [number | null, VerdictWord, number | null],
) => ({
  target: "48",
  reference: false,
  unit: "P",
  before: { metric, value: before[0], verdict: before[1], surplusYuan: before[2] },
  after: { metric, value: after[0], verdict: after[1], surplusYuan: after[2] },
});
const site = (id: string, rest: Partial<RankedSite>): RankedSite => ({
  ...{
    id,
    code: null,
    name: null,
    floor: null,
    parkId: "P",
    areaDm2: 1,
    status: "idle",
    use: "1001",
    farActual: null,
  },
  ...{ expiresOn: null, place: 1, points: 50, contributions: [], displaced: 0, open: [], effects: [] },
  ...rest,
});

describe("sites side by side", () => {
  const a = site("a", {
    points: 80,
    displaced: 2,
    expiresOn: "2046-05-01",
    effects: [effect("tax_per_mu", [43, "missed", -5_000_000], [48.2, "met", 200_000])],
  });
  const b = site("b", {
    points: 60,
    displaced: 1,
    effects: [effect("tax_per_mu", [60, "met", 9_000_000], [61, "met", 9_500_000])],
  });
  const cells = (key: CompareRow["key"]) => compareRows([a, b]).find((row) => row.key === key)!.cells;

  test("the best of a row is told by what is after, fewest where fewer are better", () => {
    expect(cells("points").map(({ best }) => best)).toEqual([true, false]);
    expect(cells("tax_per_mu").map(({ best, flips }) => [best, flips])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(cells("displaced").map(({ best }) => best)).toEqual([false, true]);
    // 5.2 million of surplus gained against half a million
    expect([surplusChange(a), surplusChange(b)]).toEqual([5_200_000, 500_000]);
    expect(cells("surplus").map(({ best }) => best)).toEqual([true, false]);
  });

  test("what misses its target never reads like it", () => {
    expect(writeFigure("concentration", 0.6996, "70")).toBe("69.96");
    expect(writeFigure("tax_per_mu", 47.996, "48")).toBe("47.996");
    expect(writeFigure("output_per_mu", 949.7, "950")).toBe("949.7");
    expect(writeFigure("output_per_mu", 1012.4, "950")).toBe("1,012");
    expect(writeFigure("tax_per_mu", 44.93, null)).toBe("44.9");
  });

  test("what is not known is no zero, and among equals none is best", () => {
    expect(cells("until").map(({ after, best }) => [after, best])).toEqual([
      [2046, false],
      [null, false],
    ]);
    expect(cells("concentration").map(({ after, verdict }) => [after, verdict])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(cells("area").some(({ best }) => best)).toBe(false);
    expect(compareRows([a, a])[0]!.cells.map(({ best }) => best)).toEqual([false, false]);
    expect(surplusChange(site("c", {}))).toBeNull();
  });
});

describe("floors", () => {
  const floor: FloorView = {
    ...{ parcel: "p", parcelCode: null, building: "1号楼", floor: "1层", divisible: false },
    ...{ areaDm2: 300_000, takenDm2: 300_000, landDm2: 166_667 },
    ...{ clearHeightM: "8", floorLoadTM2: null, craneT: null, lifts: 2, pricePerM2Month: "22.50" },
    ...{ availableFrom: "2027-03-31", titleProblem: "权属清晰" },
  };
  const low = { ...floor, floor: "2层", clearHeightM: "6", pricePerM2Month: "18" };
  const sites = [site("F1", { floor }), site("F2", { floor: low }), site("q", {})];

  test("are marked by their parcel, once", () => {
    expect(firstOnParcel(sites).map((one) => [one.id, parcelOf(one)])).toEqual([
      ["F1", "p"],
      ["q", "q"],
    ]);
  });

  test("tell what is known of them with units, and nothing of the rest", () => {
    expect(floorWords(floor, words.zh)).toEqual([
      ...["整层供应", "层高 8 m", "货梯 2 部", "租金 22.5 元/m²·月", "可交付 2027-03-31", "权属清晰"],
    ]);
    expect(floorArea(floor)).toBe("3,000.00 m²");
  });

  test("stand beside land with rows of their own, which land alone does not have", () => {
    const rows = new Map(compareRows(sites).map(({ key, cells }) => [key, cells]));
    expect(rows.get("height")?.map(({ after, best }) => [after, best])).toEqual([
      [8, true],
      [6, false],
      [null, false],
    ]);
    expect(rows.get("price")?.map(({ best }) => best)).toEqual([false, true, false]);
    expect(rows.get("load")?.map(({ after }) => after)).toEqual([null, null, null]);
    // of floors the land is the share that goes with them
    expect(rows.get("area")?.map(({ after }) => after)).toEqual([166_667, 166_667, 1]);
    expect(compareRows([site("a", {})]).some(({ key }) => key === "floor")).toBe(false);
  });
});

test("what is said before a ranking", () => {
  const nothing = { from: 9, fits: [], fitCount: 0, nearly: [], nearest: [] };
  const fault = { rule: "r", kind: "fail" as const, findings: [], unknown: [] };
  const name = { id: "n", code: null, name: null, parkId: null, areaDm2: 1, floor: null };
  expect(rankingOutcome({ ...nothing, from: 0 })).toEqual({ kind: "noSites" });
  expect(rankingOutcome({ ...nothing, nearly: [{ site: name, fault }] })).toEqual({
    kind: "noneFits",
    by: "nearly",
  });
  expect(rankingOutcome({ ...nothing, nearest: [{ ...name, faults: [fault] }] })).toEqual({
    kind: "noneFits",
    by: "nearest",
  });
  expect(rankingOutcome(nothing)).toEqual({ kind: "noneFits", by: "nothing" });
  expect(rankingOutcome({ ...nothing, fits: [site("a", {})], fitCount: 1 })).toEqual({ kind: "only" });
  const places = (...all: number[]) => all.map((place, at) => site(String(at), { place }));
  expect(rankingOutcome({ ...nothing, fits: places(1, 1, 1, 4), fitCount: 4 })).toEqual({
    kind: "equal",
    count: 3,
  });
  expect(rankingOutcome({ ...nothing, fits: places(1, 2), fitCount: 2 })).toEqual({ kind: "ranked" });
});

test("the weight that unseats the first place soonest stands first; one that never does last", () => {
  const criteria = ["chain", "size", "ready"].map((criterion, at) => ({
    ...{ criterion, name: criterion, nameEn: criterion },
    ...{ weight: [50, 30, 20][at]!, standard: 0 },
  }));
  const bars = tornado(
    [
      { criterion: "ready", from: 0, to: 100, below: null, above: null },
      { criterion: "chain", from: 12, to: 100, below: "b", above: null },
      { criterion: "size", from: 25, to: 70, below: "c", above: "b" },
      { criterion: "gone", from: 1, to: 2, below: null, above: "b" },
    ],
    criteria,
  );
  expect(bars.map(({ criterion, room }) => [criterion, room])).toEqual([
    ["size", 5],
    ["chain", 38],
    ["ready", null],
  ]);
  const known = (...values: (number | null)[]) => ({
    contributions: values.map((value, at) => ({
      criterion: (["chain", "size"] as const)[at]!,
      value,
      points: 0,
    })),
  });
  expect([...unknownCriteria([known(null, 1), known(null, null)])]).toEqual(["chain"]);
});

test("on the map those named are lit, unless the filter hides them", () => {
  const geometry = {
    count: 3,
    indexOf: new Map([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]),
  };
  expect([...litSites(geometry, ["a", "c", "gone"], null)]).toEqual([1, 0, 1]);
  expect([...litSites(geometry, ["a", "c"], Uint8Array.from([0, 1, 1]))]).toEqual([0, 0, 1]);
});

test("a form is other than what is saved only where a text is, and its doubts take the verdict from the figure", () => {
  expect(isOtherThan({ name: "甲", land: "" }, { name: "甲" })).toBe(false);
  expect(isOtherThan({ name: "甲", land: "40" }, { name: "甲" })).toBe(true);
  expect(isOtherThan({}, { name: "甲" })).toBe(true);
  const doubts = doubtedFigures([
    { field: "tax", code: "promise_tax_too_high" },
    { field: "output", code: "promises_disagree" },
  ]);
  expect([...doubts]).toEqual(["tax_per_mu"]);
});
