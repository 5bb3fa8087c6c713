import { describe, expect, test } from "vitest";
import { parsePeriod, periodTerms, previousYear, reportedPeriods } from "../../../geo/period/period";

describe("periods", () => {
  test("a year and rolling four quarters may be held against annual targets, a cumulative quarter may not", () => {
    expect(parsePeriod("2025")).toEqual({
      id: "2025",
      kind: "year",
      year: 2025,
      quarter: null,
      annual: true,
    });
    expect(parsePeriod("2025Q3R")).toEqual({
      id: "2025Q3R",
      kind: "rolling",
      year: 2025,
      quarter: 3,
      annual: true,
    });
    expect(["2025Q1", "2025Q3", "2025Q4"].map((id) => parsePeriod(id)?.annual)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("anything else is no period", () => {
    const others = [
      "",
      "25",
      "2025Q5",
      "2025Q0",
      "2025q3",
      "2025-09",
      "2025R",
      "2025Q3RR",
      " 2025",
      "2025年",
      "3025",
    ];
    expect(others.map(parsePeriod)).toEqual(others.map(() => null));
    expect(previousYear("2025年")).toBeNull();
    expect(periodTerms("2025年")).toBeNull();
  });

  test("each compares with the same stretch a year earlier", () => {
    expect(["2025", "2025Q3", "2025Q3R"].map(previousYear)).toEqual(["2024", "2024Q3", "2024Q3R"]);
  });

  test("rolling to September = January to September + last year − last January to September", () => {
    expect(periodTerms("2025Q3R")).toEqual([
      { id: "2025Q3", sign: 1 },
      { id: "2024", sign: 1 },
      { id: "2024Q3", sign: -1 },
    ]);
  });

  test("a year may have been reported as its fourth cumulative quarter; nothing else has a second choice", () => {
    expect(["2025", "2025Q3", "2025Q4"].map(reportedPeriods)).toEqual([
      ["2025", "2025Q4"],
      ["2025Q3"],
      ["2025Q4"],
    ]);
  });

  test("rolling to December is the year itself; what is reported is itself", () => {
    expect(periodTerms("2025Q4R")).toEqual([{ id: "2025", sign: 1 }]);
    expect(periodTerms("2025")).toEqual([{ id: "2025", sign: 1 }]);
    expect(periodTerms("2025Q2")).toEqual([{ id: "2025Q2", sign: 1 }]);
  });
});
