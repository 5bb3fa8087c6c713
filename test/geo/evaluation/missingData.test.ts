// Is nobody ranked on what was not reported, and are the shares of those who can be judged?
import { expect, test } from "vitest";
import { evaluate } from "../../../geo/evaluation/evaluate";
import { LAND_CLASSES, standingOf } from "../../../geo/evaluation/landClasses";
import { countJudged, missingShare, reportedShare, whyUnjudged } from "../../../geo/evaluation/missingData";
import { compareRatios, type Ratio, ratio, ratioOf } from "../../../geo/number/ratio";
import { group, indicator, method, subject, WENLING } from "./support";

const parts = [
  indicator("tax", "tax", "60", "20"),
  indicator("added", "added_value", "30", "100"),
  indicator("energy", "added_value", "10", "2", { denominator: "energy", blank: "group_average" }),
];
const of = (missingAtMost: string) => method([group(parts)], { missingAtMost, cap: null });
const whole = { land: "10", added_value: "100", energy: "10" };
const people = [
  ...["1", "2", "3", "4", "5"].map((n) => subject(`all${n}`, { ...whole, tax: `${n}00` })),
  // lacks 10 of 100
  subject("no_energy", { land: "10", added_value: "100", tax: "900" }),
  // lacks 40 of 100, and has by far the most tax
  subject("tax_only", { land: "10", tax: "9000" }),
];
const at = (missingAtMost: string) => evaluate(of(missingAtMost), WENLING, people).groups[0];

test("who lacks more of the full score than the method allows has no score, place or class, and counts in no share", () => {
  const found = at("10");
  const tax = found?.members.find(({ id }) => id === "tax_only");
  expect(tax).toMatchObject({ score: null, place: null, rankClass: null, class: null });
  expect(tax && standingOf(tax)).toBe("undecided");
  // exactly what is allowed is allowed, and the mean of the group stands in
  expect(found?.members[0]).toMatchObject({ id: "no_energy", place: 1, class: "A" });
  // 20, 80 and 95 % of six, not of seven: 1.2, 4.8, 5.7
  expect([found?.ranked, found?.ends]).toEqual([6, [1, 5, 6]]);
  const all = at("40");
  expect(all?.members[0]).toMatchObject({ id: "tax_only", place: 1, class: "A" });
  expect([all?.ranked, all?.ends]).toEqual([7, [1, 6, 7]]);
  expect(at("9.99")?.ranked).toBe(5);
});

test("what is missing and what is reported are shares of the weights", () => {
  const members = at("10")?.members ?? [];
  const tax = members.find(({ id }) => id === "tax_only") ?? expect.fail();
  expect(compareRatios(missingShare(tax.terms), ratioOf("0.4"))).toBe(0);
  // 1 − (0.1 + 0.4) ÷ 7
  const exact = (groups: Parameters<typeof reportedShare>[0], wanted: Ratio) =>
    compareRatios(reportedShare(groups) ?? expect.fail("nobody"), wanted);
  expect(exact([{ members }], ratio(13n, 14n))).toBe(0);
  // a group of one, of which 0.4 is missing: 1 − 0.9 ÷ 8
  expect(exact([{ members }, { members: [] }, { members: [tax] }], ratio(71n, 80n))).toBe(0);
  expect(reportedShare([{ members: [] }])).toBe(null);
});

test("how many can be judged is known without scoring: blanks that forbid a score, and whom no group takes, are left out", () => {
  expect(countJudged(of("10"), people)).toBe(6);
  expect(countJudged(of("100"), people)).toBe(7);
  expect(countJudged(method([group(parts)], { missingAtMost: "100", blank: "no_score" }), people)).toBe(6);
  expect(countJudged(method([group(parts, { population: "below_scale" })]), people)).toBe(0);
});

test("why nobody is judged is told apart: one blank that forbids a score is enough, however little is missing", () => {
  const terms = at("10")?.members.find(({ id }) => id === "no_energy")?.terms ?? expect.fail();
  const why = (missingAtMost: string, blank: "zero" | "no_score") =>
    whyUnjudged(
      { missingAtMost, blank },
      terms.map(({ indicator: one, value }) => ({ indicator: { ...one, blank: null }, value })),
    );
  expect([why("10", "zero"), why("9.99", "zero"), why("10", "no_score"), why("9.99", "no_score")]).toEqual([
    ...[null, "missing"],
    ...["blank", "blank"],
  ]);
});

test("a veto gives a class where there is no score, and a class is more than being undecided", () => {
  expect(standingOf({ class: "D", score: null })).toBe("D");
  expect(standingOf({ class: null, score: ratioOf("1") })).toBe(null);
  expect(LAND_CLASSES).toEqual(["A", "B", "C", "D", "undecided", "unclassed"]);
});
