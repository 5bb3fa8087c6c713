// Does `mutu match` say in a sentence what its answer alone leaves to be guessed?
import { expect, test } from "vitest";
import type { MatchedProject } from "../../server/api/matchShapes";
import type { PlanView } from "../../server/api/planShapes";
import { planTalk, rankingTalk } from "../../server/cli/matchTalk";

const RULE = { rule: "land_min", name: "面积不小于需求", nameEn: "Not smaller" };
const fault = { rule: "land_min", kind: "fail", findings: [], unknown: [] } as const;
const ranking = (change: object) =>
  ({
    ...{ id: "P", from: 9, fits: [], nearly: [], excluded: [], doubt: null, rules: [RULE], unasked: [] },
    ...change,
  }) as unknown as MatchedProject;
const plan = (change: object) =>
  ({
    ...{ status: "optimal", doubts: [], conflict: null, unplaced: [{ project: "P" }], assignments: [] },
    ...{ supply: { parcels: 3, floors: 0, places: 2 }, ...change },
  }) as unknown as PlanView;
const doubt = { kind: "promise_tenfold", perMu: 5000, best: { division: "36", perMu: 500 } };

test.each([
  ["no sites", { from: 0 }, "还没有可比选的地块"],
  [
    "the nearest where nothing fits",
    { nearly: [{ site: { id: "A" }, fault }] },
    "最接近的是 A，不满足：面积不小于需求",
  ],
  [
    "with all that is against it",
    { excluded: [{ id: "B", faults: [fault, fault] }] },
    "B，不满足：面积不小于需求；面积",
  ],
  ["one alone", { fits: [{ place: 1 }] }, "只有一处满足全部条件"],
  ["equal scores", { fits: [{ place: 1 }, { place: 1 }, { place: 3 }] }, "前 2 处同分"],
  [
    "an absurd promise",
    { fits: [{ place: 1 }, { place: 2 }], doubt },
    "P 承诺产值 5000 万元/亩，达到全区同行业（36 大类）最高 500",
  ],
  ["what was not asked", { fits: [{ place: 1 }, { place: 2 }], unasked: [RULE] }, "未作要求：面积不小于需求"],
])("of one project: %s", (_, change, sentence) => {
  const talk = rankingTalk(ranking(change), "zh");
  expect(talk).toHaveLength(1);
  expect(talk[0]).toContain(sentence);
});

test.each([
  ["no projects", { unplaced: [] }, "还没有招商项目"],
  ["no sites", { supply: { parcels: 0, floors: 0, places: 0 } }, "还没有可选的地块和楼层"],
  ["nothing fits", { supply: { parcels: 3, floors: 0, places: 0 } }, "放不下任何项目|没有一处"],
  ["one place", { supply: { parcels: 3, floors: 0, places: 1 } }, "同一处可选"],
  ["no plan in time", { status: "unknown" }, "也没有证明不存在"],
  ["not proved", { status: "feasible" }, "没有证明最优"],
  ["an absurd promise", { doubts: [{ project: "P", doubt }] }, "10 倍以上"],
])("of all projects: %s", (_, change, sentence) => {
  const talk = planTalk(plan(change), "zh");
  expect(talk).toHaveLength(1);
  expect(talk[0]).toMatch(new RegExp(sentence));
});

test("pins that cannot be kept together are named; a plan like any other says nothing", () => {
  const conflict = { kind: "together", pins: ["P"], reach: ["IC-01 tax_per_mu"], proved: true };
  expect(planTalk(plan({ status: "infeasible", conflict }), "en")).toEqual([
    "there is no plan: pins and targets cannot be kept together",
    "cannot be kept together: P, IC-01 tax_per_mu",
  ]);
  expect(planTalk(plan({}), "zh")).toEqual([]);
});
