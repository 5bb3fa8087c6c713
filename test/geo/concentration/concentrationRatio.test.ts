import { describe, expect, test } from "vitest";
import { concentrationRatio } from "../../../geo/concentration/concentrationRatio";

describe("concentration ratios", () => {
  test("CR1 and CR3 are the shares of the largest and the three largest", () => {
    expect(concentrationRatio([5, 50, 15, 30], 1)).toBe(0.5);
    expect(concentrationRatio([5, 50, 15, 30], 3)).toBe(0.95);
    expect(concentrationRatio([7], 3)).toBe(1);
    expect(concentrationRatio([], 1)).toBeNull();
    expect(concentrationRatio([5, -1], 1)).toBeNull();
  });
});
