// Is everybody held against the target that was written for them, and nobody against another's?
import { describe, expect, test } from "vitest";
import { exemptionInForce } from "../../../geo/target/exemption";
import { targetInForce, targetsInForce } from "../../../geo/target/inForce";
import { appliesTo, type Bound, type TargetSubject, targetOf } from "../../../geo/target/scope";

const bound = (scope: Bound["scope"], scopeIds: string[] = [], bindsKinds: string[] = []): Bound => ({
  scope,
  scopeIds,
  bindsKinds,
});
const park: TargetSubject = { unit: "park", id: "SP-01", parkKind: "strategic_park" };
const plot: TargetSubject = { unit: "parcel", id: "P-1", industries: ["3670", "3912"] };
const whole: TargetSubject = { unit: "district", id: "330212" };

describe("whom a target binds", () => {
  test.each([
    ["district", bound("district"), [true, true, true]],
    ["reading 1: strategic parks", bound("park_set", [], ["strategic_park"]), [true, false, false]],
    ["reading 3: the district alone", bound("district", [], ["district"]), [false, false, true]],
    ["one park", bound("park", ["SP-01"]), [true, false, false]],
    ["another park", bound("park", ["SP-02"]), [false, false, false]],
    ["one parcel's contract", bound("parcel", ["P-1"]), [false, true, false]],
    ["trades of all its enterprises", bound("industry", ["36", "39"]), [false, true, false]],
    ["a trade of one of its enterprises only", bound("industry", ["36"]), [false, false, false]],
  ])("%s", (_, one, expected) => {
    expect([park, plot, whole].map((subject) => appliesTo(one, subject))).toEqual(expected);
  });

  test("the most particular one goes first; what binds somebody else by name is not even a reference", () => {
    const [everybody, kinds, own] = [
      bound("district"),
      bound("park_set", [], ["strategic_park"]),
      bound("park", ["SP-01"]),
    ];
    expect(targetOf([everybody, kinds, own], park)).toEqual({ target: own, binds: true });
    expect(targetOf([everybody, kinds], park)).toEqual({ target: kinds, binds: true });
    expect(targetOf([kinds, own], plot)).toEqual({ target: kinds, binds: false });
    expect(targetOf([own], plot)).toBeNull();
  });
});

test("an exemption counts to its last day and for its own subject alone", () => {
  const exemptions = [
    { kind: "park" as const, id: "SP-01", reason: "在建", until: "2025-12-31" },
    { kind: "parcel" as const, id: "P-1", reason: "拆迁", until: null },
  ];
  expect(exemptionInForce(exemptions, park, "2025")?.reason).toBe("在建");
  expect(exemptionInForce(exemptions, park, "2025Q3R")?.reason).toBe("在建");
  expect(exemptionInForce(exemptions, park, "2026Q1R")).toBeNull();
  expect(exemptionInForce(exemptions, plot, "2039")?.reason).toBe("拆迁");
  expect(exemptionInForce(exemptions, { unit: "enterprise", id: "P-1" }, "2025")).toBeNull();
});

describe("targets that stand side by side", () => {
  const dated = (value: string, more: Partial<Bound> & { validFrom?: string; validTo?: string } = {}) => ({
    ...bound("district"),
    metric: "output_per_mu",
    population: "above-scale",
    reference: false,
    ramp: null,
    validFrom: null,
    validTo: null,
    value,
    ...more,
  });

  test("of every scope the one in force; those of the same scope follow one another", () => {
    const found = targetsInForce(
      [dated("900"), dated("1000", { validFrom: "2026-01-01" }), dated("1200", bound("park", ["SP-01"]))],
      "2026",
      "above-scale",
    );
    expect(found.map(({ value }) => value)).toEqual(["1000", "1200"]);
  });

  test("one whose days are over gives way where the next binds other kinds of park", () => {
    const targets = [
      dated("950", { ...bound("park_set", [], ["strategic_park"]), validTo: "2026-12-31" }),
      dated("1000", { ...bound("park_set", [], ["strategic_park", "themed_park"]), validFrom: "2027-01-01" }),
    ];
    const of = (period: string) => targetsInForce(targets, period, "above-scale").map(({ value }) => value);
    expect([of("2026"), of("2027")]).toEqual([["950"], ["1000"]]);
  });

  test("what the map is coloured by is the general one", () => {
    const targets = [dated("1200", bound("park", ["SP-01"])), dated("950")];
    expect(targetInForce(targets, "output_per_mu", "2025", "above-scale")?.value).toBe("950");
  });
});
