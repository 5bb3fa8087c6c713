import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elapsedQuarters } from "../../../geo/period/elapsedQuarters";
import { periodTerms, reportedPeriods } from "../../../geo/period/period";
import { missingTerms, periodGaps } from "../../../geo/period/periodGaps";

describe("what was not delivered", () => {
  test("a quarter left out before a later one is named, and rolling four quarters name the term they lack", () => {
    const reported = new Set(["2024Q1", "2024Q2", "2024Q3", "2024", "2025Q1", "2025Q3"]);
    expect(periodGaps(reported)).toEqual([
      { id: "2025Q2", missing: ["2025Q2"] },
      { id: "2024Q3R", missing: ["2023", "2023Q3"] },
      { id: "2024Q2R", missing: ["2023", "2023Q2"] },
      { id: "2024Q1R", missing: ["2023", "2023Q1"] },
    ]);
  });

  test("quarters after the latest one are not yet due, and a year without any was reported as a whole", () => {
    expect(periodGaps(new Set(["2024", "2025"]))).toEqual([]);
    expect(periodGaps(new Set(["2024", "2024Q1", "2025Q1"])).map(({ id }) => id)).toEqual([
      "2024Q3",
      "2024Q2",
      "2024Q1R",
    ]);
    expect(periodGaps(new Set())).toEqual([]);
  });

  test("a year left out between others is named, also where its quarters are in", () => {
    expect(periodGaps(new Set(["2022", "2024"]))).toEqual([{ id: "2023", missing: ["2023"] }]);
    expect(periodGaps(new Set(["2024Q2", "2024Q1", "2025Q1"]))[0]).toEqual({
      id: "2025Q1R",
      missing: ["2024"],
    });
    expect(periodGaps(new Set(["2024Q2", "2024Q1", "2025Q1"]))).toContainEqual({
      id: "2024",
      missing: ["2024"],
    });
  });

  test("the fourth cumulative quarter is the year", () => {
    expect(missingTerms("2025Q3R", new Set(["2025Q3", "2024Q4", "2024Q3"]))).toEqual([]);
    expect(missingTerms("2024", new Set(["2024Q4"]))).toEqual([]);
    expect(missingTerms("2024年", new Set())).toEqual([]);
  });

  test("nothing is called a gap whose parts are all there, and whatever is called one lacks what it names", () => {
    const ids = fc.constantFrom(
      ...[2023, 2024, 2025].flatMap((year) => [`${year}`, ...[1, 2, 3, 4].map((q) => `${year}Q${q}`)]),
    );
    fc.assert(
      fc.property(fc.uniqueArray(ids), (delivered) => {
        const reported = new Set(delivered);
        const there = (term: string) => reportedPeriods(term).some((one) => reported.has(one));
        for (const { id, missing } of periodGaps(reported)) {
          expect(missing.length).toBeGreaterThan(0);
          expect(missing.some(there)).toBe(false);
          expect((periodTerms(id) ?? []).map((term) => term.id).filter((term) => !there(term))).toEqual(
            missing,
          );
        }
      }),
    );
  });

  test("only a cumulative quarter has a schedule", () => {
    expect(["2025Q1", "2025Q4", "2025", "2025Q3R", "2025-03"].map(elapsedQuarters)).toEqual([
      1,
      4,
      null,
      null,
      null,
    ]);
  });
});
