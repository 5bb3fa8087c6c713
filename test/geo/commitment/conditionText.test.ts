// Is a condition written so that one sees which end is allowed?
import { expect, test } from "vitest";
import { promiseText, rangeText } from "../../../geo/commitment/conditionText";

test("a range of the plan shows its ends, with signs where one is open or not allowed itself", () => {
  const range = { min: 1.2, max: 2, minInclusive: true, maxInclusive: true };
  expect(rangeText(range)).toBe("1.2 – 2");
  expect(rangeText({ ...range, maxInclusive: false })).toBe("≥ 1.2 < 2");
  expect(rangeText({ ...range, minInclusive: false })).toBe("> 1.2 ≤ 2");
  expect(rangeText({ ...range, min: null })).toBe("≤ 2");
  expect(rangeText({ ...range, max: null })).toBe("≥ 1.2");
  expect(rangeText({ ...range, min: null, max: null })).toBe("—");
});

test("a promise is written with the sign of its side", () => {
  expect(promiseText({ operator: ">=", value: "48" })).toBe("≥ 48");
  expect(promiseText({ operator: "<=", value: "0.35" })).toBe("≤ 0.35");
});
