// Does the map hold every plot against what its panel says: its contract, its trade, its exemption, else everybody's target?
import { describe, expect, test } from "vitest";
import {
  bindingTargets,
  parcelTargets,
  targetOfParcel,
  withOwnTargets,
} from "../../../geo/target/parcelTargets";
import type { BindingTarget } from "../../../geo/target/targetFor";

const general: BindingTarget = {
  id: "t48",
  metric: "tax_per_mu",
  operator: ">=",
  value: "48",
  unit: "万元/亩",
  reference: false,
  source: { document: "d", clause: "c" },
  denominator: "occupied",
  population: "above-scale",
  validFrom: null,
  validTo: null,
  scope: "district",
  scopeIds: [],
  bindsKinds: [],
  ramp: null,
  exemptions: [],
};
const contract: BindingTarget = {
  ...general,
  id: "c60",
  value: "60",
  scope: "parcel",
  scopeIds: ["B", "gone"],
};
const trade: BindingTarget = { ...general, id: "i80", value: "80", scope: "industry", scopeIds: ["36"] };
const places = new Map([
  ["A", 0],
  ["B", 1],
  ["C", 2],
]);
const values = (targets: readonly BindingTarget[], trades: Record<string, string[]> | null = null) => {
  const found = parcelTargets({ targets, rule: "s@1", period: "2025" }, places, trades);
  return { found, of: [0, 1, 2].map((place) => targetOfParcel(found, "tax_per_mu", place)?.value ?? null) };
};

describe("targets of plots", () => {
  test("without anything particular one answer does for all", () => {
    const { found, of } = values([general]);
    expect(of).toEqual(["48", "48", "48"]);
    expect(found.groupOf).toBeNull();
  });
  test("a contract goes before the general target, on its own plot alone", () => {
    const { found, of } = values([general, contract]);
    expect(of).toEqual(["48", "60", "48"]);
    expect(withOwnTargets(found)).toBe(1);
  });
  test("a trade's target binds where all trades are of it, once they are known", () => {
    expect(values([general, trade]).of).toEqual(["48", "48", "48"]);
    expect(values([general, contract, trade], { A: ["3620"], B: ["3620"], C: ["3620", "3911"] }).of).toEqual([
      "80",
      "60",
      "48",
    ]);
  });
  test("what informs does not judge, and what is not asked for is not there", () => {
    const output = {
      ...general,
      id: "o950",
      metric: "output_per_mu" as const,
      value: "950",
      reference: true,
    };
    const [targets] = values([general, output]).found.groups;
    expect(bindingTargets(targets!).map(({ figure, value }) => [figure, value])).toEqual([["tax", "48"]]);
    expect(targetOfParcel(values([output]).found, "tax_per_mu", 0)).toBeNull();
    expect(withOwnTargets(values([general]).found)).toBe(0);
  });
  test("an exemption of a park is none of its plots", () => {
    const exemptions = [{ kind: "park" as const, id: "B", reason: "在建", until: null }];
    expect(values([{ ...general, exemptions }]).found.groupOf).toBeNull();
  });
  test("an exemption is its plot's, while it lasts", () => {
    const exempt = (until: string) =>
      values([{ ...general, exemptions: [{ kind: "parcel", id: "C", reason: "在建", until }] }]).found;
    expect(targetOfParcel(exempt("2025-12-31"), "tax_per_mu", 2)?.exemption?.reason).toBe("在建");
    expect(targetOfParcel(exempt("2025-12-31"), "tax_per_mu", 0)?.exemption ?? null).toBeNull();
    expect(exempt("2025-12-30").groupOf).toBeNull();
  });
});
