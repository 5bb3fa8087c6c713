import { describe, expect, test } from "vitest";
import { compareRatios, ratio } from "../../../geo/number/ratio";
import { growth } from "../../../geo/period/growth";

describe("growth since the same period last year (同比)", () => {
  test("is exact: 0.3 after 0.1 is three times as much, no binary float away from it", () => {
    expect(compareRatios(growth(0.3, 0.1)!, ratio(2n, 1n))).toBe(0);
    expect(compareRatios(growth(250, 200)!, ratio(1n, 4n))).toBe(0);
    expect(compareRatios(growth(-50, 200)!, ratio(-5n, 4n))).toBe(0);
  });

  test("is no percentage where there was nothing, or a loss", () => {
    expect(growth(250, 0)).toBeNull();
    expect(growth(250, -1)).toBeNull();
  });
});
