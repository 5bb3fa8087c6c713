// Who is ranked with whom, which class do rules give, and what happens where a rank gives none?
import { describe, expect, test } from "vitest";
import { applyRules, type RuleOutcome } from "../../../geo/evaluation/applyRules";
import { classEnds } from "../../../geo/evaluation/classOfPlace";
import { classUp } from "../../../geo/evaluation/classUp";
import { evaluate } from "../../../geo/evaluation/evaluate";
import { groupOf } from "../../../geo/evaluation/groupOf";
import type { EvaluationMethod, EvaluationRule } from "../../../geo/evaluation/method";
import { withMore } from "../../../geo/evaluation/subject";
import { toNumber } from "../../../geo/number/ratio";
import { group, indicator, method, subject, WENLING } from "./support";

const TAX = indicator("tax", "tax", "100", "20");
const rule = (more: Partial<EvaluationRule>): EvaluationRule => ({
  id: "r",
  name: "r",
  nameEn: "r",
  condition: { kind: "fact" },
  effect: "set",
  class: "D",
  evidence: "e",
  evidenceEn: "e",
  needsConfirmation: false,
  ...more,
});
const one = (of: EvaluationMethod, more: Parameters<typeof subject>[2] = {}, tax = "10") =>
  evaluate(of, WENLING, [subject("e", { land: "1", tax }, more)]).groups[0]?.members[0];

describe("a rule", () => {
  const below = (needsConfirmation: boolean) =>
    method([group([TAX])], {
      rules: [
        rule({
          condition: { kind: "indicator_below", indicator: "tax", value: "5" },
          effect: "cap",
          class: "C",
          needsConfirmation,
        }),
      ],
    });
  test("of a value holds below it and not at it, at once or once confirmed", () => {
    expect(one(below(false), {}, "4.999")?.rules).toMatchObject([{ state: "applied" }]);
    expect(one(below(true), {}, "4.999")?.rules).toMatchObject([{ state: "waiting" }]);
    expect(one(below(false), {}, "5")?.rules).toEqual([]);
    expect(one(below(false), { facts: [{ rule: "r", confirmed: false }] }, "1")?.rules).toMatchObject([
      { state: "refused" },
    ]);
  });
  test("does not hold of a value that nobody knows", () => {
    const unknown = evaluate(below(false), WENLING, [subject("e", { land: "1" })]).groups[0]?.members[0];
    expect(unknown?.rules).toEqual([]);
    const elsewhere = method([group([TAX])], {
      rules: [rule({ condition: { kind: "indicator_below", indicator: "rd", value: "5" } })],
    });
    expect(one(elsewhere)?.rules).toEqual([]);
  });
  test("of an honour holds for whom any of them was given", () => {
    const honoured = method([group([TAX])], {
      rules: [rule({ condition: { kind: "honour", honours: ["champion", "little_giant"] } })],
    });
    expect(one(honoured, { honours: ["x", "little_giant"] })?.rules).toHaveLength(1);
    expect(one(honoured, { honours: ["x"] })?.rules).toEqual([]);
  });

  const outcome = (effect: EvaluationRule["effect"], of: EvaluationRule["class"]): RuleOutcome => ({
    rule: rule({ effect, class: of }),
    state: "applied",
  });
  test.each<[EvaluationRule["class"], RuleOutcome[], EvaluationRule["class"]]>([
    ["C", [outcome("raise", "A"), outcome("raise", "B")], "A"],
    ["A", [outcome("raise", "B")], "A"],
    ["A", [outcome("cap", "B"), outcome("cap", "C")], "C"],
    ["D", [outcome("cap", "B")], "D"],
    ["A", [outcome("set", "C"), outcome("set", "B")], "C"],
    ["A", [outcome("set", "B"), outcome("set", "D")], "D"],
    ["B", [], "B"],
    ["B", [{ ...outcome("set", "D"), state: "waiting" }], "B"],
  ])("%s with %j is %s", (byRank, rules, expected) => {
    expect(applyRules(byRank, rules)).toBe(expected);
    expect(applyRules(byRank, rules.toReversed())).toBe(expected);
  });

  test("that sets a class gives it without a score, too; one that caps gives none", () => {
    const none = (effect: EvaluationRule["effect"]) =>
      evaluate(method([group([TAX])], { blank: "no_score", rules: [rule({ effect })] }), WENLING, [
        subject("e", { land: "1" }, { facts: [{ rule: "r", confirmed: true }] }),
      ]).groups[0]?.members[0];
    expect(none("set")).toMatchObject({ score: null, rankClass: null, class: "D" });
    expect(none("cap")).toMatchObject({ score: null, rankClass: null, class: null });
  });
});

describe("a group", () => {
  const land = (mu: string, more: Parameters<typeof subject>[2] = {}) => subject("e", { land: mu }, more);
  test("is the first that takes the enterprise: by scale, and from a bound of land up to below another", () => {
    const of = method([
      group([TAX], { id: "large", population: "above_scale", fromMu: "10" }),
      group([TAX], { id: "middle", population: "above_scale", belowMu: "10", fromMu: "3" }),
      group([TAX], { id: "small", population: "below_scale" }),
    ]);
    const key = (mu: string, aboveScale: boolean) => groupOf(of, land(mu, { aboveScale }))?.key ?? null;
    expect([key("10", true), key("9.99", true), key("3", true), key("2.99", true), key("99", false)]).toEqual(
      ["large", "middle", "middle", null, "small"],
    );
    // without land it is in none that bounds it
    expect(groupOf(of, subject("e", {}))).toBeNull();
  });
  test("is a division of industry where those are ranked by themselves, and those without a code one more", () => {
    const of = method([
      group([TAX], { id: "b", byIndustry: true, population: "above_scale" }),
      group([TAX], { id: "a", population: "below_scale" }),
    ]);
    const subjects = [
      subject("s1", { land: "1", tax: "1" }, { aboveScale: false }),
      subject("x1", { land: "1", tax: "1" }, { industryCode: "3670" }),
      subject("x2", { land: "1", tax: "2" }, { industryCode: "3912" }),
      subject("x3", { land: "1", tax: "3" }, { industryCode: "3660" }),
      subject("x4", { land: "1", tax: "9" }),
    ];
    const { groups } = evaluate(of, WENLING, subjects);
    expect(groups.map(({ key, industry, members }) => [key, industry, members.map(({ id }) => id)])).toEqual([
      ["b:-", null, ["x4"]],
      ["b:36", "36", ["x3", "x1"]],
      ["b:39", "39", ["x2"]],
      ["a", null, ["s1"]],
    ]);
  });
  test("of which the shares say nothing takes those of all, or has no classes", () => {
    const all = { upTo: { all: ["20", "80", "95"] } } as const;
    expect(classEnds(all, "below_scale", 10)).toEqual([2, 8, 10]);
    const only = { upTo: { below_scale: ["20", "80", "95"] } } as const;
    expect(classEnds(only, "above_scale", 10)).toBeNull();
    const members = evaluate(method([group([TAX])]), only, [land("1")]).groups[0]?.members ?? [];
    expect(members[0]).toMatchObject({ place: 1, rankClass: null, class: null });
  });
});

describe("a bound of a score", () => {
  test("lifts what is under the floor and says so", () => {
    const floored = method([group([TAX])], { floor: "0.5", negative: "formula" });
    expect(one(floored, {}, "-40")?.terms[0]?.state).toBe("floored");
    // half of 100 points
    expect(toNumber(one(floored, {}, "-40")!.score!)).toBe(50);
    expect(toNumber(one({ ...floored, floor: null }, {}, "-40")!.score!)).toBe(-200);
  });
});

describe("one class up", () => {
  const set = method([group([TAX])], { blank: "no_score", rules: [rule({})] });
  const vetoed = { facts: [{ rule: "r", confirmed: true }] };
  const upOf = (
    of: EvaluationMethod,
    shares: Parameters<typeof classUp>[1],
    me: ReturnType<typeof subject>,
  ) => {
    const [found] = evaluate(of, shares, [me, subject("o", { land: "1", tax: "30" })]).groups;
    return classUp(of, shares, found!, me.id);
  };
  test("is out of reach by money where a veto holds the class, with or without a score or shares", () => {
    const expected = [{ measure: "tax", state: "out_of_reach" }];
    const poor = { land: "1", tax: "1" };
    expect(upOf(set, WENLING, subject("me", poor, vetoed))).toEqual(expected);
    // no land: no value, no score
    expect(upOf(set, WENLING, subject("me", { tax: "1" }, vetoed))).toEqual(expected);
    expect(upOf(set, { upTo: {} }, subject("me", poor, vetoed))).toEqual(expected);
  });
  test("is not asked of a figure that nobody knows, nor of one that stands on both sides", () => {
    expect(upOf(set, WENLING, subject("me", { land: "1" }, vetoed))).toEqual([
      { measure: "tax", state: "no_data" },
    ]);
    const both = method([group([TAX, indicator("share", "output", "50", "1", { denominator: "tax" })])]);
    expect(upOf(both, WENLING, subject("me", { land: "1", tax: "1", output: "1" }))).toContainEqual({
      measure: "tax",
      state: "both_sides",
    });
  });
  test("is none for the best, for strangers, and for whom has no class", () => {
    const [found] = evaluate(method([group([TAX])]), WENLING, [
      ...Array.from({ length: 9 }, (_, n) => subject(`o${n}`, { land: "1", tax: `${n}` })),
      subject("me", { land: "1", tax: "30" }),
    ]).groups;
    expect(classUp(method([group([TAX])]), WENLING, found!, "me")).toEqual([]);
    expect(classUp(method([group([TAX])]), WENLING, found!, "nobody")).toEqual([]);
  });
});

test("more of a figure that is not known leaves it unknown", () => {
  const me = subject("me", { land: "1" });
  expect(withMore(me, "tax", 10_000n)).toBe(me);
  expect(toNumber(withMore(subject("me", { tax: "1" }), "tax", 5_000n).measures.get("tax")!)).toBe(1.5);
});
