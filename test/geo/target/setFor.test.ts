// Which target of a set speaks for a period and a population, and does it say where its ramp ends?
import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../../geo/period/period";
import { tallyOf } from "../../../geo/tally/tally";
import { landUnder } from "../../../geo/target/denominator";
import { targetInForce, targetsInForce } from "../../../geo/target/inForce";
import { judgeConcentration } from "../../../geo/target/judge";
import { targetValueOn } from "../../../geo/target/ramp";
import { targetOf } from "../../../geo/target/scope";
import { type BindingTarget, setFor, targetFor, targetsFor } from "../../../geo/target/targetFor";
import { target } from "./policyTargets";

const tax = (changes: Partial<BindingTarget> = {}): BindingTarget => ({
  ...target("tax_per_mu", "48"),
  denominator: "occupied",
  population: "above-scale",
  validFrom: null,
  validTo: null,
  scope: "district",
  scopeIds: [],
  bindsKinds: [],
  ramp: null,
  exemptions: [],
  ...changes,
});
const YEAR = parsePeriod("2025")!;
const PLOT = { unit: "parcel", id: "P-1" } as const;

describe("a set as it stands for a period", () => {
  const ramp = {
    shape: "steps" as const,
    milestones: [
      { year: 2024, value: "40" },
      { year: 2027, value: "48" },
    ],
  };
  test("asks the step of its ramp and names the goal; on the goal there is none to name", () => {
    const of = (period: string) =>
      targetFor(
        setFor({ targets: [tax({ ramp })] }, parsePeriod(period)!, "above-scale"),
        "tax_per_mu",
        PLOT,
      );
    expect(of("2025")).toMatchObject({ value: "40", goal: "48" });
    expect(of("2027")?.goal).toBeUndefined();
    expect(of("2027")?.value).toBe("48");
  });

  test("a target of another population informs, and one of its own goes before it", () => {
    const everybody = { targets: [tax()] };
    expect(targetFor(setFor(everybody, YEAR, "all"), "tax_per_mu", PLOT)?.reference).toBe(true);
    const both = { targets: [tax(), tax({ id: "all", population: "all", value: "30" })] };
    expect(targetFor(setFor(both, YEAR, "all"), "tax_per_mu", PLOT)).toMatchObject({
      value: "30",
      reference: false,
    });
  });

  test("carries the rule of the target, else of the set, else none", () => {
    const rule = (targets: BindingTarget[], own?: string) =>
      targetFor({ targets, ...(own === undefined ? {} : { rule: own }) }, "tax_per_mu", PLOT)?.rule;
    expect([rule([tax()]), rule([tax()], "s@1"), rule([tax({ rule: "s@2" })], "s@1")]).toEqual([
      undefined,
      "s@1",
      "s@2",
    ]);
  });

  test("lets off only in a period, and only whom the target binds", () => {
    const exempt = tax({ exemptions: [{ kind: "parcel", id: "P-1", reason: "在建", until: null }] });
    const exemption = (one: BindingTarget, period?: string) =>
      targetFor({ targets: [one], ...(period === undefined ? {} : { period }) }, "tax_per_mu", PLOT)
        ?.exemption;
    expect(exemption(exempt, "2025")?.reason).toBe("在建");
    expect(exemption(exempt)).toBeUndefined();
    expect(exemption({ ...exempt, bindsKinds: ["town"] }, "2025")).toBeUndefined();
  });

  test("is worked out once for all whom no target names", () => {
    const of = targetsFor({ targets: [tax({ scope: "park", scopeIds: ["SP-01"] }), tax()] });
    const park = (id: string) => of({ unit: "park", id, parkKind: "strategic_park" });
    expect(park("SP-02")).toBe(park("SP-03"));
    expect(park("SP-01")).not.toBe(park("SP-02"));
    expect(of(PLOT)).not.toBe(park("SP-02"));
  });

  test("is nothing where the period is none, or where nothing was asked", () => {
    expect(targetsInForce([tax()], "2025-03", "all")).toEqual([]);
    expect(targetInForce([tax()], "rd_per_mu", "2025", "all")).toBeNull();
    expect(targetInForce([tax()], "tax_per_mu", "2025", "above-scale")?.value).toBe("48");
  });

  test("a target that does not say whom it binds is asked of the district", () => {
    const { metric, population, reference, value, validFrom, validTo } = tax();
    const plain = { metric, population, reference, value, validFrom, validTo };
    const later = { ...plain, value: "60", validFrom: "2026-01-01" };
    expect(targetsInForce([plain, later], "2026", "above-scale").map((one) => one.value)).toEqual(["60"]);
    expect(targetsInForce([plain, later], "2025", "above-scale").map((one) => one.value)).toEqual(["48"]);
  });
});

test("of general targets the one that names its kinds goes before that of everybody", () => {
  const named = tax({ id: "towns", bindsKinds: ["town"] });
  expect(targetOf([tax(), named], { unit: "town", id: "T" })?.target).toBe(named);
  expect(targetOf([tax(), named], PLOT)?.target.id).toBe("item22-tax_per_mu");
});

test("a ramp whose values are words says which", () => {
  const words = {
    shape: "line" as const,
    milestones: [
      { year: 2024, value: "forty" },
      { year: 2027, value: "48" },
    ],
  };
  expect(() => targetValueOn({ value: "48", ramp: words }, "2025")).toThrow('milestone value "forty"');
  // whole numbers on the way stay whole
  const whole = {
    shape: "line" as const,
    milestones: [
      { year: 2024, value: "40" },
      { year: 2028, value: "48" },
    ],
  };
  expect(targetValueOn({ value: "48", ramp: whole }, "2025")).toBe("42");
});

test("concentration of who is let off is not judged", () => {
  const exemption = { kind: "park" as const, id: "A", reason: "在建", until: null };
  const tally = tallyOf({
    outputYuan: 10,
    outputLandDm2: 10,
    occupiedDm2: 10,
    outputByIndustry: { 3670: 10 },
  });
  expect(judgeConcentration(tally, ["36"], target("concentration", "70", { exemption }), true)).toMatchObject(
    {
      verdict: "undecided",
      reason: "exempt",
    },
  );
});

test("land that a sum does not hold is none, under any denominator", () => {
  const { areaDm2: _, industrialDm2: __, ...figures } = tallyOf({ outputYuan: 9, outputLandDm2: 5 });
  expect(landUnder(figures, "output", "gross").landDm2).toBe(0);
  expect(landUnder(figures, "output", "supplied").landDm2).toBe(0);
  const whole = tallyOf({ outputYuan: 9, outputLandDm2: 5, industrialDm2: 7, areaDm2: 8, geodesicDm2: 6 });
  expect(landUnder(whole, "output", "supplied", "geodesic").landDm2).toBe(0);
  expect(landUnder(whole, "output", "gross", "geodesic").landDm2).toBe(6);
});
