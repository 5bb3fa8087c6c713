// Does a period meet the target that was in force when it ended?
import { describe, expect, test } from "vitest";
import { lastDay } from "../../../geo/period/period";
import { inForce } from "../../../geo/target/inForce";

const target = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

describe("the target in force", () => {
  const first = target("2021-01-01", "2023-12-31");
  const second = target("2024-05-13", "2027-12-31");
  test.each([
    ["2022-12-31", first],
    ["2023-12-31", first],
    ["2024-05-13", second],
    ["2025-12-31", second],
  ])("on %s is the one whose days hold it", (day, expected) => {
    expect(inForce([second, first], day)).toBe(expected);
  });
  test("before the first it is the first, in a gap the one that ended, after the last the last", () => {
    expect(inForce([second, first], "2019-12-31")).toBe(first);
    expect(inForce([second, first], "2024-02-01")).toBe(first);
    expect(inForce([second, first], "2030-12-31")).toBe(second);
  });
  test("of two that hold, the one that began last; undated ones began before all", () => {
    const always = target(null, null);
    expect(inForce([second, always], "2025-12-31")).toBe(second);
    expect(inForce([second, always], "2023-12-31")).toBe(always);
    expect(inForce([], "2025-12-31")).toBeNull();
  });
});

test.each([
  [{ year: 2025, quarter: null }, "2025-12-31"],
  [{ year: 2025, quarter: 1 as const }, "2025-03-31"],
  [{ year: 2024, quarter: 3 as const }, "2024-09-30"],
])("the last day of %j", (period, day) => expect(lastDay(period)).toBe(day));
