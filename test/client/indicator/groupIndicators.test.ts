// Are scopes kept apart on the board, whatever is asked for?
import { expect, test } from "vitest";
import { groupIndicators, lightCounts, scopesOf, unitsOf } from "../../../client/indicator/groupIndicators";
import type { IndicatorView } from "../../../server/api/indicatorShapes";

const indicator = (id: string, patch: Partial<IndicatorView>): IndicatorView => ({
  id,
  name: id,
  nameEn: id,
  scope: "全区",
  scopeBasis: "default",
  unit: "家",
  target: "1",
  operator: ">=",
  clause: "7",
  kind: "level",
  dated2027: true,
  quote: "",
  responsible: ["区经信局"],
  responsibleQuote: null,
  current: null,
  progress: null,
  light: "unreported",
  baseline: null,
  series: [],
  computed: null,
  entries: 0,
  ...patch,
});
const ALL = [
  indicator("T06", { scope: "全大区", clause: "主要目标", responsible: [], light: "behind" }),
  indicator("T30", { clause: "9", responsible: ["区科技局", "区经信局"], quote: "力争高新技术企业达1800家" }),
  indicator("T27", { light: "on_track" }),
  indicator("T48", { scope: "战略产业园", clause: "22" }),
  indicator("T47", { scope: "2070集聚区", clause: "22" }),
];
const NONE = { light: null, scope: null, unit: null, text: "" };
const ids = (groups: ReturnType<typeof groupIndicators>) =>
  groups.map((group) => [group.scope, group.clause, ...group.indicators.map(({ id }) => id)]);

test("a group has one scope, also where an item has two", () => {
  expect(ids(groupIndicators(ALL, NONE, "scope"))).toEqual([
    ["全大区", null, "T06"],
    ["全区", null, "T30", "T27"],
    ["2070集聚区", null, "T47"],
    ["战略产业园", null, "T48"],
  ]);
  expect(ids(groupIndicators(ALL, NONE, "clause"))).toEqual([
    ["全大区", "主要目标", "T06"],
    ["全区", "7", "T27"],
    ["全区", "9", "T30"],
    ["2070集聚区", "22", "T47"],
    ["战略产业园", "22", "T48"],
  ]);
  expect(scopesOf(ALL)).toEqual(["全大区", "全区", "2070集聚区", "战略产业园"]);
});

test("light, scope, unit and words narrow it; a unit that none names is one to choose", () => {
  const shown = (filter: Partial<typeof NONE> | object) =>
    groupIndicators(ALL, { ...NONE, ...filter }, "scope").flatMap((group) =>
      group.indicators.map(({ id }) => id),
    );
  expect(shown({ light: "on_track" })).toEqual(["T27"]);
  expect(shown({ scope: "全大区", light: "on_track" })).toEqual([]);
  expect(shown({ unit: "区科技局" })).toEqual(["T30"]);
  expect(shown({ unit: "" })).toEqual(["T06"]);
  expect(shown({ text: " 1800家 " })).toEqual(["T30"]);
  expect(unitsOf(ALL)).toEqual(["区经信局", "区科技局", ""]);
  expect([...lightCounts(ALL)]).toEqual([
    ["behind", 1],
    ["unreported", 3],
    ["on_track", 1],
  ]);
});
