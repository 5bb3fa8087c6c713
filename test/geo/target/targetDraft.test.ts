// Is a faulty target named by the field it is faulty in, and are two editions told apart?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSets } from "../../../geo/target/compareSets";
import { firstDifference } from "../../../geo/target/firstDifference";
import { doubledTargets, faultsOf, type TargetDraft, targetKey } from "../../../geo/target/targetDraft";
import {
  readExemptions,
  readMilestones,
  writeExemptions,
  writeMilestones,
} from "../../../geo/target/targetText";

const draft = (changes: Partial<TargetDraft> = {}): TargetDraft => ({
  metric: "output_per_mu",
  operator: ">=",
  value: "950",
  unit: "万元/亩",
  population: "above-scale",
  denominator: "occupied",
  reference: false,
  scope: "district",
  scopeIds: [],
  bindsKinds: [],
  validFrom: "2024-05-13",
  validTo: "2027-12-31",
  ramp: null,
  exemptions: [],
  document: "521实施意见",
  clause: "第22条",
  ...changes,
});
const ramp = (...milestones: [number, string][]): TargetDraft["ramp"] => ({
  shape: "line",
  milestones: milestones.map(([year, value]) => ({ year, value })),
});

describe("a faulty target", () => {
  test("is none where nothing is wrong", () => expect(faultsOf(draft())).toEqual([]));
  test.each<[Partial<TargetDraft>, string]>([
    [{ value: "95O" }, "value/value"],
    [{ value: "-1" }, "value/value"],
    [{ unit: "%" }, "unit/unit"],
    [{ document: " " }, "document/source"],
    [{ validTo: "2024-01-01" }, "validTo/dates"],
    [{ validFrom: "2024" }, "validFrom/dates"],
    [{ scope: "park_set" }, "bindsKinds/kinds"],
    [{ bindsKinds: ["farm"] }, "bindsKinds/kinds"],
    [{ scope: "park" }, "scopeIds/ids"],
    [{ scopeIds: ["SP-01"] }, "scopeIds/ids"],
    [{ metric: "concentration", unit: "%", denominator: "gross" }, "denominator/denominator"],
    [{ ramp: ramp([2024, "900"]) }, "ramp/ramp_years"],
    [{ ramp: ramp([2027, "900"], [2024, "950"]) }, "ramp/ramp_years"],
    [{ ramp: ramp([2024, ""], [2027, "950"]) }, "ramp/ramp_values"],
    [{ ramp: ramp([2024, "900"], [2027, "940"]) }, "ramp/ramp_end"],
    [{ exemptions: [{ kind: "park", id: "SP-01", reason: "", until: null }] }, "exemptions/exemption"],
  ])("%j is told in its field", (changes, expected) => {
    expect(faultsOf(draft(changes)).map(({ field, trouble }) => `${field}/${trouble}`)).toEqual([expected]);
  });
  test("an exemption ends on a day that there is, or stays open", () => {
    const exempt = (until: string | null) =>
      faultsOf(draft({ exemptions: [{ kind: "park", id: "A", reason: "在建", until }] }));
    expect([exempt(null), exempt("2026-12-31")]).toEqual([[], []]);
    expect(exempt("2026-13-01")).toEqual([{ field: "exemptions", trouble: "exemption" }]);
  });
  test("a ramp that ends at the value is none to speak of", () => {
    expect(faultsOf(draft({ ramp: ramp([2024, "900"], [2027, "950.00"]) }))).toEqual([]);
    expect(faultsOf(draft({ ramp: ramp([2024, "900"], [2024, "950"]) }))).toEqual([
      { field: "ramp", trouble: "ramp_years" },
    ]);
  });
  test("the key of a target without a first day names none", () => {
    expect(targetKey(draft({ validFrom: null }))).toBe("output_per_mu");
  });
  test("two of one metric, reach and day stand in each other's place", () => {
    expect(doubledTargets([draft(), draft({ value: "1000" })])).toEqual([1]);
    expect(doubledTargets([draft(), draft({ scope: "park", scopeIds: ["SP-01"] })])).toEqual([]);
    expect(targetKey(draft({ population: "all", scope: "park", scopeIds: ["B", "A"] }))).toBe(
      "output_per_mu:all/park=A+B@2024-05-13",
    );
  });
});

describe("two editions side by side", () => {
  test("differ in the fields that differ, and in what only one has", () => {
    const tax = draft({ metric: "tax_per_mu", value: "48" });
    const found = compareSets([draft(), tax], [draft({ value: "1000", clause: "第23条" })]);
    expect(found.map(({ fields, before, after }) => [fields, before?.value, after?.value])).toEqual([
      [["value", "clause"], "950", "1000"],
      [[], "48", undefined],
    ]);
  });
  test("from 2027 they ask for something else; a new clause alone changes nothing that is asked", () => {
    const later = [
      draft({ validTo: "2026-12-31" }),
      draft({ value: "1000", validFrom: "2027-01-01", validTo: null }),
    ];
    expect(firstDifference([draft()], later, "2025", "above-scale")).toBe("2027");
    expect(firstDifference([draft()], [draft({ value: "951" })], "2025", "above-scale")).toBe("2025");
    expect(firstDifference([draft()], [draft({ clause: "第23条" })], "2025", "above-scale")).toBeNull();
    const exempt = draft({ exemptions: [{ kind: "park", id: "A", reason: "x", until: "2026-12-31" }] });
    const longer = draft({ exemptions: [{ kind: "park", id: "A", reason: "x", until: null }] });
    expect(firstDifference([exempt], [longer], "2025", "above-scale")).toBe("2027");
  });
  test("the order of the targets is no difference, and what is no period has none", () => {
    const tax = draft({ metric: "tax_per_mu", value: "48" });
    expect(firstDifference([draft(), tax], [tax, draft()], "2025", "above-scale")).toBeNull();
    expect(firstDifference([draft()], [], "2025Q2R", "above-scale")).toBe("2025Q2R");
    expect(firstDifference([draft()], [], "soon", "above-scale")).toBeNull();
  });
  test("targets of one park or of no dates are compared with their own, and new ones stand last", () => {
    const always = draft({ validFrom: null, validTo: null });
    const park = draft({ scope: "park", scopeIds: ["SP-01"], value: "1000" });
    const found = compareSets([always], [park, draft({ validFrom: null, validTo: null, value: "960" })]);
    expect(found.map(({ fields, before, after }) => [fields, before?.value, after?.value])).toEqual([
      [["value"], "950", "960"],
      [[], undefined, "1000"],
    ]);
    // those that follow one another are the first, the second: in the order of their days
    const [undated, later] = [always, draft({ validFrom: "2027-01-01", value: "990" })];
    expect(compareSets([later, undated], [undated, later]).map(({ fields }) => fields)).toEqual([[], []]);
  });
});

test("ramps and exemptions come back from the cell they were written to", () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[^;；|=＝:：\s]+$/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.record({ year: fc.integer({ min: 1900, max: 2099 }), value: fc.nat().map(String) })),
      fc.array(
        fc.record({
          kind: fc.constantFrom("park" as const, "parcel" as const, "enterprise" as const),
          id: word,
          reason: word,
          until: fc.option(fc.constant("2026-12-31")),
        }),
      ),
      (milestones, exemptions) => {
        expect(readMilestones(writeMilestones(milestones))).toEqual(milestones);
        expect(readExemptions(writeExemptions(exemptions))).toEqual(exemptions);
      },
    ),
  );
  expect(readMilestones("2024：900")).toEqual([{ year: 2024, value: "900" }]);
  expect(readMilestones("900, 950")).toBeNull();
  expect(readExemptions("town=1||x")).toBeNull();
});
