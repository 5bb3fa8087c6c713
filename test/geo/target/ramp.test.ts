// Does a ramp ask of each period what a clerk would work out by hand?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioOf } from "../../../geo/number/ratio";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { type Ramp, targetValueOn } from "../../../geo/target/ramp";
import { target } from "./policyTargets";

const line: Ramp = {
  shape: "line",
  milestones: [
    { year: 2024, value: "900" },
    { year: 2027, value: "950" },
  ],
};
const steps: Ramp = { shape: "steps", milestones: line.milestones };

describe("a ramp", () => {
  // 50 over three years: 16.666… a year, 4.1666… a quarter
  test.each([
    ["2023", "900"],
    ["2024", "900"],
    ["2025", "916.67"],
    ["2026", "933.33"],
    ["2027", "950"],
    ["2030", "950"],
    ["2025Q1R", "904.17"],
    ["2025Q2R", "908.33"],
    ["2025Q3R", "912.5"],
    ["2025Q4R", "916.67"],
    ["2027Q3R", "945.83"],
  ])("on a straight line %s is held against %s", (period, value) => {
    expect(targetValueOn({ value: "950", ramp: line }, period)).toBe(value);
  });

  test.each([
    ["2023", "900"],
    ["2026", "900"],
    ["2026Q4R", "900"],
    ["2027", "950"],
    ["2027Q1R", "950"],
    ["2031", "950"],
  ])("in steps %s is held against %s", (period, value) => {
    expect(targetValueOn({ value: "950", ramp: steps }, period)).toBe(value);
  });

  test("without one the value stands, as it was written", () => {
    expect(targetValueOn({ value: "48.10", ramp: null }, "2025")).toBe("48.10");
    expect(() => targetValueOn({ value: "48", ramp: null }, "2025-03")).toThrow(RangeError);
  });

  test("a first-quarter cumulative figure is never compared, whatever its ramp asks", () => {
    const tally = tallyOf({ outputYuan: 1e9, outputLandDm2: 100, occupiedDm2: 100 });
    const asked = target("output_per_mu", targetValueOn({ value: "950", ramp: line }, "2025Q1"));
    expect(judgePerMu(tally, "output", asked, false)).toMatchObject({
      verdict: "undecided",
      reason: "not_annual",
      surplusCents: null,
    });
  });

  const values = fc
    .integer({ min: 0, max: 5_000_000 })
    .map((n) => (n / 100).toFixed(2).replace(/\.?0+$/, "") || "0");
  test("it passes through its milestones, stays between them, and never leaves the line by more than half of 0.01", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2020, max: 2040 }), { minLength: 2, maxLength: 5 }),
        fc.array(values, { minLength: 5, maxLength: 5 }),
        (unsorted, amounts) => {
          const years = unsorted.toSorted((a, b) => a - b);
          const milestones = years.map((year, at) => ({ year, value: amounts[at] ?? "0" }));
          const ramp: Ramp = { shape: "line", milestones };
          const own = (period: string) =>
            Number(targetValueOn({ value: milestones.at(-1)!.value, ramp }, period));
          for (const { year, value } of milestones) expect(own(String(year))).toBe(Number(value));
          for (const [at, from] of milestones.slice(0, -1).entries()) {
            const to = milestones[at + 1]!;
            for (let quarter = 1; quarter <= (to.year - from.year) * 4; quarter += 1) {
              const year = from.year + Math.ceil(quarter / 4);
              const exact = ratioOf(from.value);
              const share = quarter / ((to.year - from.year) * 4);
              const wanted =
                Number(exact.numerator) / Number(exact.denominator) +
                (Number(to.value) - Number(from.value)) * share;
              const got = own(`${year}Q${((quarter - 1) % 4) + 1}R`);
              expect(Math.abs(got - wanted)).toBeLessThanOrEqual(0.005 + 1e-6);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
