// Does working a trace out again find each number that its parts do not make?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../../geo/allocation/allocate";
import type { Step } from "../../../geo/trace/calculation";
import { workOut } from "../../../geo/trace/workOut";

const step = (rest: Partial<Step>): Step => ({
  label: "",
  value: null,
  quantity: null,
  role: null,
  calculation: null,
  more: 0,
  children: [],
  ...rest,
});
const money = (value: string, text = value, rest: Partial<Step> = {}): Step =>
  step({
    value,
    quantity: "yuan",
    role: "part",
    calculation: { rule: "cell", text, unit: "wanYuan", sign: 1 },
    ...rest,
  });
const land = (value: string, rest: Partial<Step> = {}): Step =>
  step({
    value,
    quantity: "dm2",
    role: "part",
    calculation: { rule: "cell", text: value, unit: "m2", sign: 1 },
    ...rest,
  });
const sum = (value: string, role: Step["role"], quantity: Step["quantity"], children: Step[]): Step =>
  step({ value, quantity, role, calculation: { rule: "sum" }, children });

/** 949.999 万元/亩 over 100 mu, and what it lacks of 950. */
const park = (rest: { value?: string; surplus?: string; verdict?: "met" | "missed" | null } = {}): Step =>
  step({
    label: "park",
    value: rest.value ?? "949.999",
    quantity: "per_mu",
    calculation: { rule: "per_mu", target: "950" },
    children: [
      step({
        label: "surplus",
        value: rest.surplus ?? "-1047.50",
        quantity: "cents",
        calculation: {
          rule: "surplus",
          of: "per_mu",
          target: "950",
          operator: ">=",
          verdict: rest.verdict === undefined ? "missed" : rest.verdict,
        },
      }),
      sum("94999.9", "figure", "yuan", [money("90000"), money("4999.9", "4999.90")]),
      sum("66666.67", "land", "dm2", [land("66666.67")]),
      step({
        value: "83.3",
        quantity: "percent",
        calculation: { rule: "coverage" },
        children: [sum("13333.33", "uncovered", "dm2", [land("13333.33")])],
      }),
    ],
  });

describe("a trace worked out again", () => {
  test("is right where every number follows from its parts", () => {
    // 66 666.67 m² is a hair more than 100 mu: 949.99895
    expect(workOut(park())).toEqual({ checked: 10, cells: 4, given: 0, incomplete: 0, differences: [] });
  });

  test("a ratio that hides a miss is one that differs", () => {
    expect(workOut(park({ value: "950.00" })).differences).toEqual([
      { path: ["park"], shown: "950.00", workedOut: "949.999" },
    ]);
  });

  test.each([
    ["a surplus", { surplus: "-1000.00" }, "-1047.50"],
    ["a verdict", { verdict: "met" }, "missed"],
  ] as const)("%s that is wrong is named with its path", (_, rest, workedOut) => {
    expect(workOut(park(rest)).differences).toMatchObject([{ path: ["park", "surplus"], workedOut }]);
  });

  test("no verdict is no claim", () => {
    expect(workOut(park({ verdict: null })).differences).toEqual([]);
  });

  test("a wrong cell is carried up to the root", () => {
    const root = sum("3", null, "yuan", [sum("3", "part", "yuan", [money("1", "2"), money("2")])]);
    expect(workOut(root).differences.map(({ path, workedOut }) => [path.length, workedOut])).toEqual([
      [3, "2.0000"],
      [2, "4.0000"],
      [1, "4.0000"],
    ]);
  });

  test("what is less is taken off, and a loss stays one", () => {
    const root = sum("-0.5", null, "yuan", [
      money("1"),
      money("1.5", "1.5", { role: "less" }),
      money("7", "7", { role: null }),
    ]);
    expect(workOut(root).differences).toEqual([]);
    const earlier = money("-2", "2", { calculation: { rule: "cell", text: "2", unit: "wanYuan", sign: -1 } });
    expect(workOut(earlier).differences).toEqual([]);
  });

  test("concentration is what leads out of all, held against its target", () => {
    const root = step({
      value: "69.96",
      quantity: "percent",
      calculation: { rule: "concentration", target: "70" },
      children: [
        sum("6996", "lead", "yuan", [money("6996")]),
        sum("3004", "other", "yuan", [money("3004")]),
        step({
          value: "-40000.00",
          quantity: "cents",
          calculation: {
            rule: "surplus",
            of: "concentration",
            target: "70",
            operator: ">=",
            verdict: "missed",
          },
        }),
      ],
    });
    expect(workOut(root).differences).toEqual([]);
  });

  test("where nothing is produced or used there is no ratio", () => {
    const none = (rule: "per_mu" | "concentration", roles: [Step["role"], Step["role"]]) =>
      step({
        value: null,
        quantity: "per_mu",
        calculation: { rule, target: null },
        children: roles.map((role) => sum("0", role, "yuan", [])),
      });
    expect(workOut(none("per_mu", ["figure", "land"])).differences).toEqual([]);
    expect(workOut(none("concentration", ["lead", "other"])).differences).toEqual([]);
    const covered = step({
      value: null,
      quantity: "percent",
      calculation: { rule: "coverage" },
      children: [sum("0", "land", "dm2", []), sum("0", "uncovered", "dm2", [])],
    });
    expect(workOut(covered).differences).toEqual([]);
    const without = step({
      value: "12.50",
      quantity: "per_mu",
      calculation: { rule: "per_mu", target: null },
      children: [
        sum("12.5", "figure", "yuan", [money("12.5")]),
        sum("666.67", "land", "dm2", [land("666.67")]),
      ],
    });
    expect(workOut(without).differences).toEqual([]);
  });

  test("any split comes out part by part, whatever the figure and the weights", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
        (total, areas) => {
          const weights = areas.map((weight, at) => ({ key: `P${at}`, weight }));
          const parts = allocate(
            total,
            weights.map(({ key, weight }) => ({ key, weightDm2: weight })),
          );
          const wan = (yuan: number) => (yuan / 10_000).toFixed(4);
          const root = step({
            value: wan(total),
            quantity: "yuan",
            calculation: { rule: "split", weights },
            children: [
              step({ value: wan(total), quantity: "yuan", role: "whole" }),
              ...parts.map((yuan, at) =>
                step({
                  value: wan(yuan),
                  quantity: "yuan",
                  role: "part",
                  calculation: { rule: "share", key: `P${at}`, again: null },
                }),
              ),
            ],
          });
          const worked = workOut(root);
          expect(worked.differences).toEqual([]);
          expect(worked).toMatchObject({ given: 1, checked: 1 + parts.length });
        },
      ),
    );
  });

  test("a parcel that parks divide gives each its part, the odd unit to the park before no park", () => {
    const part = (value: string, keys: (string | null)[]) =>
      step({
        value,
        quantity: "dm2",
        role: "part",
        calculation: {
          rule: "land",
          rest: null,
          again: {
            weights: [
              { key: "B", weight: 1 },
              { key: null, weight: 1 },
            ],
            keys,
          },
        },
        children: [land("0.03")],
      });
    expect(workOut(part("0.02", ["B"])).differences).toEqual([]);
    expect(workOut(part("0.01", [null])).differences).toEqual([]);
    expect(workOut(part("0.01", ["B"])).differences).toHaveLength(1);
  });

  test("the rest of a parcel is what is not declared on it, never less than nothing", () => {
    const rest = (value: string, plot: string, declared: string) =>
      step({
        value,
        quantity: "dm2",
        role: "part",
        calculation: {
          rule: "land",
          rest: {
            key: "b",
            weights: [
              { key: "a", weight: 2 },
              { key: "b", weight: 1 },
            ],
          },
          again: null,
        },
        children: [land(plot, { role: "plot" }), land(declared, { role: "declared" })],
      });
    expect(workOut(rest("30.00", "100", "10")).differences).toEqual([]);
    expect(workOut(rest("0.00", "100", "130")).differences).toEqual([]);
  });

  test("what was cut short is not checked, and counted", () => {
    const root = { ...sum("5", null, "yuan", [money("1")]), more: 3 };
    expect(workOut(root)).toMatchObject({ incomplete: 1, differences: [] });
  });

  test.each([
    ["split", { rule: "split", weights: [{ key: "a", weight: 1 }] }],
    ["land", { rule: "land", rest: null, again: null }],
    ["index", { rule: "hhi" }],
  ] as const)("a %s that was cut short is not checked either, a ratio is", (_, calculation) => {
    const cut = step({ value: "5", quantity: "yuan", calculation, more: 1, children: [money("1")] });
    expect(workOut(cut)).toMatchObject({ incomplete: 1, checked: 1, differences: [] });
    const ratio = step({ value: "83.3", quantity: "percent", calculation: { rule: "coverage" }, more: 1 });
    expect(() => workOut(ratio)).toThrow("no part");
  });

  test("an index is the sum of squared shares: 50, 30 and 20 % make 0.38", () => {
    const index = (value: string | null, ...yuan: string[]) =>
      step({
        value,
        quantity: "index",
        calculation: { rule: "hhi" },
        children: yuan.map((one) => money(one)),
      });
    expect(workOut(index("0.3800", "5", "3", "2")).differences).toEqual([]);
    expect(workOut(index("0.3801", "5", "3", "2")).differences).toMatchObject([{ workedOut: "0.3800" }]);
    expect(workOut(index(null)).differences).toEqual([]);
    expect(workOut(index("1.0000")).differences).toMatchObject([{ shown: "1.0000", workedOut: null }]);
  });

  test("a location quotient: 40 of 100 here against 200 of 1000 in the district is twice as much", () => {
    const quotient = (value: string | null, whole: string) =>
      step({
        value,
        quantity: "index",
        calculation: { rule: "quotient" },
        children: [
          sum("40", "figure", "yuan", [money("40")]),
          sum(whole, "whole", "yuan", [money(whole)]),
          sum("200", "district_part", "yuan", [money("200")]),
          sum("1000", "district_whole", "yuan", [money("1000")]),
        ],
      });
    expect(workOut(quotient("2.00", "100")).differences).toEqual([]);
    expect(workOut(quotient("1.99", "100")).differences).toMatchObject([{ workedOut: "2.00" }]);
    expect(workOut(quotient(null, "0")).differences).toEqual([]);
  });

  test("what is said twice is the same both times", () => {
    const twice = (value: string) =>
      step({
        children: [
          sum("3", "whole", "yuan", [money("3")]),
          step({ label: "again", value, quantity: "yuan", calculation: { rule: "same", of: "whole" } }),
        ],
      });
    expect(workOut(twice("3")).differences).toEqual([]);
    expect(workOut(twice("2")).differences).toMatchObject([{ shown: "2", workedOut: "3.0000" }]);
  });

  test("a verdict that is met is worked out, too; a number that nobody gave is none", () => {
    const met = (verdict: "met" | "missed") =>
      step({
        label: "surplus",
        value: "0.00",
        quantity: "cents",
        calculation: { rule: "surplus", of: "per_mu", target: "48", operator: ">=", verdict },
        // 0.72 万元 over 10 m²: 48 万元/亩
        children: [sum("0.72", "figure", "yuan", [money("0.72")]), sum("10", "land", "dm2", [land("10")])],
      });
    expect(workOut(met("met")).differences).toEqual([]);
    expect(workOut(met("missed")).differences).toEqual([
      { path: ["surplus"], shown: "missed", workedOut: "met" },
    ]);
    expect(workOut(step({ quantity: "yuan" }))).toMatchObject({ given: 0, checked: 0, differences: [] });
  });

  test.each([
    ["a part that is no amount", sum("1", null, "yuan", [step({ role: "part" })]), "no amount"],
    [
      "a sum without what it needs",
      step({ value: "1", quantity: "per_mu", calculation: { rule: "per_mu", target: null } }),
      "no part",
    ],
    [
      "a share of nothing",
      step({ value: "1", quantity: "yuan", calculation: { rule: "share", key: "a", again: null } }),
      "share of no split",
    ],
    ["text for a number", step({ value: "many", quantity: "yuan" }), "no amount of yuan"],
    ["more decimals than there are", step({ value: "1.00001", quantity: "yuan" }), "no amount of yuan"],
    ["a cell without a number", money("1", "—"), "no number"],
  ])("%s is no trace", (_, root, words) => {
    expect(() => workOut(root)).toThrow(words);
  });

  test("numbers that are worked out from each other are no trace", () => {
    const lead = step({
      label: "lead",
      value: "1",
      quantity: "percent",
      role: "lead",
      calculation: { rule: "coverage" },
    });
    const land = step({
      value: "1",
      quantity: "percent",
      role: "land",
      calculation: { rule: "concentration", target: null },
    });
    expect(() => workOut(step({ children: [lead, land] }))).toThrow('"lead" is worked out from itself');
  });
});
