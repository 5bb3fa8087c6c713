// Is a scenario that is kept beside another called as was typed, and never the same as the other?
import { expect, test } from "vitest";
import { copyTitleOf } from "../../../client/scenario/copyTitle";
import type { ScenarioDoc } from "../../../client/scenario/scenarioDoc";

const doc = (title: string, saved: string): ScenarioDoc =>
  ({ title, head: { title: saved } }) as unknown as ScenarioDoc;
const asCopy = (title: string) => `${title}（副本）`;

test.each([
  ["方案二", "方案一", "方案二"],
  [" 方案二 ", "方案一", "方案二"],
  ["方案一", "方案一", "方案一（副本）"],
  [" 方案一 ", "方案一", "方案一（副本）"],
])("%s, made from %s: %s", (typed, saved, called) => {
  expect(copyTitleOf(doc(typed, saved), asCopy)).toBe(called);
});
