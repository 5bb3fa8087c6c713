import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hhi } from "../../../geo/concentration/hhi";

describe("the Herfindahl-Hirschman index", () => {
  test("shares of 0.72, 0.15, 0.08 and 0.05 have an HHI of 0.5498", () => {
    expect(hhi([72, 15, 8, 5])).toBe(0.5498);
    expect(hhi([100])).toBe(1);
    expect(hhi([])).toBeNull();
    expect(hhi([0, 0])).toBeNull();
    expect(hhi([10, -1])).toBeNull();
  });

  test("the HHI lies between 1/n and 1, and finer levels never make it larger", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 2 }), (outputs) => {
        const fine = hhi(outputs)!;
        const coarse = hhi([outputs[0]! + outputs[1]!, ...outputs.slice(2)])!;
        expect(fine).toBeGreaterThanOrEqual(1 / outputs.length - 1e-15);
        expect(fine).toBeLessThanOrEqual(coarse);
        expect(coarse).toBeLessThanOrEqual(1);
      }),
    );
  });
});
