// Does each reason need what it says, and does a missing year never flag?
import fc from "fast-check";
import { expect, test } from "vitest";
import { disposalStage, stepFault, toTakeBackFirst } from "../../../geo/lowEfficiency/disposal";
import { findReasons, monthsLater } from "../../../geo/lowEfficiency/findReasons";
import type { ParcelFacts } from "../../../geo/lowEfficiency/parcelFacts";
import type { LowEfficiencyRule } from "../../../geo/lowEfficiency/rule";
import { sinceOf, sinceWhen } from "../../../geo/lowEfficiency/since";

const common = { name: "r", nameEn: "r", source: "test", example: true };
const RULES: readonly LowEfficiencyRule[] = [
  { ...common, id: "supplied_unused", kind: "supplied_unused", statuses: ["supplied"], months: 24 },
  { ...common, id: "partly_used", kind: "partly_used", statuses: ["in_use"] },
  { ...common, id: "built_not_producing", kind: "built_not_producing", statuses: ["built"], years: 2 },
  { ...common, id: "below_standard", kind: "below_standard", statuses: ["in_use"], years: 2, taxPerMu: "15" },
  { ...common, id: "idle", kind: "idle", statuses: ["idle"] },
  { ...common, id: "off_plan", kind: "off_plan", allowedUses: ["10", "11"] },
];
const parcel = (more: Partial<ParcelFacts>): ParcelFacts => ({
  id: "p",
  status: "in_use",
  useCode: "100102",
  grantedOn: "2010-01-01",
  farActual: "1.2",
  farMin: "1.0",
  agreedTaxPerMu: null,
  years: [],
  ...more,
});
/** 10 mu. */
const LAND = 666_667;
const year = (of: number, tax: number | null, output: number | null = 1) => ({
  year: of,
  outputYuan: output,
  taxYuan: tax,
  taxLandDm2: tax === null ? 0 : LAND,
});
const found = (facts: ParcelFacts, day = "2026-06-30") =>
  Object.fromEntries(
    findReasons(RULES, facts, { year: 2025, day }).map(({ rule, state }) => [rule.id, state]),
  );

test("two years below make a flag, one missing year none, one good year clears", () => {
  const below = year(2025, 1_400_000);
  expect(found(parcel({ years: [below, year(2024, 1_400_000)] })).below_standard).toBe("met");
  expect(found(parcel({ years: [below] })).below_standard).toBe("unknown");
  expect(found(parcel({ years: [below, year(2024, null)] })).below_standard).toBe("unknown");
  expect(found(parcel({ years: [below, year(2024, 1_600_000)] })).below_standard).toBe("not_met");
  // 2023 does not stand in for 2024
  expect(found(parcel({ years: [below, year(2023, 1_000_000)] })).below_standard).toBe("unknown");
});

test("exactly the limit is no reason, and what was agreed goes before the rule's own limit", () => {
  const even = { ...year(2025, 1_500_000), taxLandDm2: 666_666 };
  const at = (taxYuan: number) =>
    parcel({
      years: [
        { ...even, taxYuan, taxLandDm2: 2_000_000 },
        { ...even, year: 2024, taxYuan, taxLandDm2: 2_000_000 },
      ],
    });
  expect(found(at(4_500_000)).below_standard).toBe("not_met");
  expect(found(at(4_499_999)).below_standard).toBe("met");
  expect(found({ ...at(4_500_000), agreedTaxPerMu: "15.01" }).below_standard).toBe("met");
});

test("the line is named: what was agreed, the rule's own, or neither", () => {
  const basis = (agreedTaxPerMu: string | null, taxPerMu: string | null) => {
    const rules = RULES.filter(({ kind }) => kind === "below_standard").map(
      (one) => ({ ...one, taxPerMu }) as LowEfficiencyRule,
    );
    const [one] = findReasons(rules, parcel({ agreedTaxPerMu }), { year: 2025, day: "2026-06-30" });
    return [one?.numbers[0]?.key, one?.numbers[0]?.value === null];
  };
  expect(basis("48", "15")).toEqual(["tax_per_mu_agreed", false]);
  expect(basis(null, "15")).toEqual(["tax_per_mu_rule", false]);
  expect(basis(null, null)).toEqual(["tax_per_mu_agreed", true]);
});

test("since when: the day work was due, the first year looked at, or not known; of several the earliest", () => {
  const of = (facts: ParcelFacts) => findReasons(RULES, facts, { year: 2025, day: "2026-06-30" });
  const late = of(parcel({ status: "supplied", grantedOn: "2024-02-29", useCode: "0701" }));
  expect(sinceWhen(late)).toBe("2026-02-28");
  const below = of(parcel({ years: [year(2025, 0), year(2024, 0)], farActual: "0.9" }));
  expect(sinceWhen(below)).toBe("2024");
  expect(below.filter(({ state }) => state === "met").map(sinceOf)).toEqual([null, "2024"]);
  expect(sinceWhen(of(parcel({})))).toBe(null);
});

test("the stage: decided to be none, the last step, confirmed, waiting, nothing", () => {
  const stage = (suggested: boolean, confirmed: boolean | null, last: "agreed" | null) =>
    disposalStage({ suggested, confirmed, last });
  expect(stage(true, false, "agreed")).toBe("refused");
  expect(stage(true, true, "agreed")).toBe("agreed");
  expect(stage(true, true, null)).toBe("confirmed");
  expect(stage(true, null, null)).toBe("suggested");
  expect(stage(false, null, null)).toBe(null);
});

test("each other reason, and several at once", () => {
  expect(found(parcel({ status: "supplied", grantedOn: "2024-06-29" })).supplied_unused).toBe("met");
  expect(found(parcel({ status: "supplied", grantedOn: "2024-06-30" })).supplied_unused).toBe("not_met");
  expect(found(parcel({ status: "supplied", grantedOn: null })).supplied_unused).toBe("unknown");
  expect(
    found(parcel({ status: "built", years: [year(2025, null, 0), year(2024, null, 0)] })).built_not_producing,
  ).toBe("met");
  expect(
    found(parcel({ status: "built", years: [year(2025, null, 0), year(2024, null, null)] }))
      .built_not_producing,
  ).toBe("unknown");
  expect(found(parcel({ status: "idle", useCode: "0701" }))).toMatchObject({
    idle: "met",
    off_plan: "met",
    below_standard: "not_applicable",
  });
  const many = parcel({ farActual: "0.9", useCode: "0701", years: [year(2025, 0), year(2024, 0)] });
  expect(
    Object.entries(found(many))
      .filter(([, state]) => state === "met")
      .map(([id]) => id),
  ).toEqual(["partly_used", "below_standard", "off_plan"]);
  expect(found(parcel({ farMin: null })).partly_used).toBe("unknown");
});

test("nothing known is never a flag", () => {
  const blank: ParcelFacts = {
    id: "p",
    status: null,
    useCode: null,
    grantedOn: null,
    farActual: null,
    farMin: null,
    agreedTaxPerMu: null,
    years: [],
  };
  fc.assert(
    fc.property(fc.constantFrom(null, "supplied", "in_use", "built"), (status) => {
      expect(Object.values(found({ ...blank, status }))).not.toContain("met");
    }),
  );
});

test("months end on the last day of a shorter month", () => {
  expect(monthsLater("2023-08-31", 6)).toBe("2024-02-29");
  expect(monthsLater("2024-02-29", 12)).toBe("2025-02-28");
  expect(monthsLater("2024-12-15", 1)).toBe("2025-01-15");
});

test("a disposal goes forward: no step back, no earlier day, done stays done", () => {
  const step = (state: "planned" | "agreed" | "under_way" | "done" | "dropped", on = "2026-01-01") => ({
    track: "vacate" as const,
    state,
    on,
  });
  expect(stepFault([], step("planned"))).toBeNull();
  expect(stepFault([], step("done"))).toBe("not_after");
  expect(stepFault([step("agreed")], step("planned"))).toBe("not_after");
  expect(stepFault([step("agreed", "2026-02-01")], step("done"))).toBe("day_before");
  expect(stepFault([step("done")], step("under_way"))).toBe("not_after");
  expect(stepFault([step("dropped")], step("planned"))).toBeNull();
  expect(stepFault([step("done")], { ...step("planned"), track: "support" })).toBeNull();
});

test("of each track only the last step is taken back", () => {
  const told = [{ track: "vacate" }, { track: "support" }, { track: "vacate" }, { track: "vacate" }] as const;
  expect(
    told.map((step) => told.indexOf(toTakeBackFirst<(typeof told)[number]>(told, step) ?? step)),
  ).toEqual([3, 1, 3, 3]);
});
