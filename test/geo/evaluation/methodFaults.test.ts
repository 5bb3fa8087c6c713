// Is a method that cannot be worked with told by the fault it has, and of what?
import { describe, expect, test } from "vitest";
import type { EvaluationMethod, EvaluationRule } from "../../../geo/evaluation/method";
import { fullScore, methodFaults, sharesFaults } from "../../../geo/evaluation/methodFaults";
import { compareRatios, ratioOf } from "../../../geo/number/ratio";
import { group, indicator, method, WENLING } from "./support";

const TAX = indicator("tax", "tax", "60", "20");
const rule = (condition: EvaluationRule["condition"], id = "r"): EvaluationRule => ({
  id,
  name: id,
  nameEn: id,
  condition,
  effect: "cap",
  class: "B",
  evidence: "e",
  evidenceEn: "e",
  needsConfirmation: false,
});
const faults = (of: EvaluationMethod) => methodFaults(of).map(({ code, of: whom }) => `${code} ${whom}`);
const min_max = { form: "min_max", minMax: { base: "20", span: "80" } } as const;

describe("a method", () => {
  test("of one group, one indicator and rules of every kind has no fault", () => {
    const rules = [
      rule({ kind: "fact" }, "veto"),
      rule({ kind: "honour", honours: ["champion"] }, "raise"),
      rule({ kind: "indicator_below", indicator: "tax", value: "5" }, "low"),
    ];
    expect(faults(method([group([TAX], { fromMu: "3", belowMu: "10.5" })], { rules }))).toEqual([]);
    // a min–max method needs no benchmark
    expect(faults(method([group([{ ...TAX, benchmark: null }])], min_max))).toEqual([]);
    expect(faults(method([group([TAX])], { cap: null, floor: null }))).toEqual([]);
    expect(faults(method([group([TAX])], { cap: "0.5", floor: "0.5" }))).toEqual([]);
  });

  test.each<[string, EvaluationMethod, string[]]>([
    ["without groups", method([]), ["no_group m"]],
    ["with a group of nothing", method([group([])]), ["no_indicator all"]],
    [
      "of min–max without its ends",
      method([group([TAX])], { ...min_max, minMax: null }),
      ["min_max_missing m"],
    ],
    [
      "whose ends are words",
      method([group([TAX])], { ...min_max, minMax: { base: "low", span: "8o" } }),
      ["bad_number m", "bad_number m"],
    ],
    ["whose cap is a word", method([group([TAX])], { cap: "none" }), ["bad_number m"]],
    ["whose floor is a word", method([group([TAX])], { floor: "—" }), ["bad_number m"]],
    ["capped below its floor", method([group([TAX])], { cap: "0.9", floor: "1" }), ["cap_below_floor m"]],
    [
      "that allows less than nothing",
      method([group([TAX])], { missingAtMost: "-1" }),
      ["missing_no_percent m"],
    ],
    [
      "that allows more than all",
      method([group([TAX])], { missingAtMost: "100.1" }),
      ["missing_no_percent m"],
    ],
    ["that allows some", method([group([TAX])], { missingAtMost: "some" }), ["bad_number m"]],
    ["with two groups of one name", method([group([TAX]), group([TAX])]), ["twice all"]],
    ["with an indicator twice", method([group([TAX, TAX])]), ["twice tax"]],
    [
      "with a rule three times",
      method([group([TAX])], { rules: Array.from({ length: 3 }, () => rule({ kind: "fact" })) }),
      ["twice r"],
    ],
    [
      "whose bounds of land are words",
      method([group([TAX], { fromMu: "three", belowMu: "ten" })]),
      ["bad_number all", "bad_number all"],
    ],
    ["with a weight of 0", method([group([{ ...TAX, weight: "0" }])]), ["weight_not_positive tax"]],
    ["with a weight below 0", method([group([{ ...TAX, weight: "-1" }])]), ["weight_not_positive tax"]],
    ["with a weight in words", method([group([{ ...TAX, weight: "much" }])]), ["bad_number tax"]],
    ["without a benchmark", method([group([{ ...TAX, benchmark: null }])]), ["benchmark_missing tax"]],
    [
      "with a benchmark of 0, by which nothing can be divided",
      method([group([{ ...TAX, benchmark: "0.0" }])]),
      ["benchmark_missing tax"],
    ],
    ["with a benchmark in words", method([group([{ ...TAX, benchmark: "mean" }])]), ["bad_number tax"]],
    [
      "with a rule of an indicator that no group has",
      method([group([TAX])], { rules: [rule({ kind: "indicator_below", indicator: "rd", value: "5" })] }),
      ["unknown_indicator r"],
    ],
    [
      "with a rule of a value that is none",
      method([group([TAX])], { rules: [rule({ kind: "indicator_below", indicator: "tax", value: "low" })] }),
      ["bad_number r"],
    ],
  ])("%s says so", (_, of, expected) => {
    expect(faults(of)).toEqual(expected);
  });
});

describe("class shares", () => {
  const shares = (...ends: [string, string, string]) =>
    sharesFaults({ id: "s", name: "s", nameEn: "s", source: "t", upTo: { above_scale: ends } });
  test("rise to at most 100 %, equal ends make an empty class", () => {
    expect(sharesFaults({ id: "s", name: "s", nameEn: "s", source: "t", ...WENLING })).toEqual([]);
    expect(shares("0", "80", "80")).toEqual([]);
    expect(shares("20", "80", "100")).toEqual([]);
  });
  test.each<[[string, string, string], string]>([
    [["20", "eighty", "95"], "bad_number"],
    [["80", "20", "95"], "shares_not_rising"],
    [["20", "80", "100.1"], "shares_not_rising"],
    [["-1", "80", "95"], "shares_not_rising"],
  ])("%s are a fault of their group", (ends, code) => {
    expect(shares(...ends)).toEqual([{ code, of: "s above_scale" }]);
  });
  test("of nothing are none", () => {
    expect(sharesFaults({ id: "s", name: "s", nameEn: "s", source: "t", upTo: {} })).toEqual([]);
  });
});

test("the full score of a group is the sum of its weights", () => {
  expect(compareRatios(fullScore([{ weight: "59.5" }, { weight: "40.5" }]), ratioOf("100"))).toBe(0);
});
