import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaDifference, areaDifferenceRatio } from "../../../geo/area/areaDifference";

describe("paper against map", () => {
  test("each boundary belongs to the milder class, on both sides, to 0.01 m²", () => {
    const registered = 1_000_000;
    const boundaries = [
      [2_000, "ok", "note"],
      [10_000, "note", "check"],
      [50_000, "check", "conflict"],
    ] as const;
    for (const [off, within, beyond] of boundaries) {
      for (const sign of [1, -1]) {
        expect(areaDifference(registered, registered + sign * off)).toBe(within);
        expect(areaDifference(registered, registered + sign * (off + 1))).toBe(beyond);
      }
    }
  });

  test("without a registered area there is nothing to differ from", () => {
    expect(areaDifference(null, 100)).toBe("none");
    expect(areaDifference(0, 100)).toBe("none");
    expect(areaDifferenceRatio(null, 100)).toBeNull();
    expect(areaDifferenceRatio(0, 100)).toBeNull();
  });

  test("the difference is told with its sign: the map 5 % larger, or smaller, than the paper", () => {
    expect(areaDifferenceRatio(100, 105)).toBe(0.05);
    expect(areaDifferenceRatio(100, 95)).toBe(-0.05);
  });

  test("the class does not depend on the size of the land", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 2e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (registered, geodesic, times) => {
          expect(areaDifference(registered * times, geodesic * times)).toBe(
            areaDifference(registered, geodesic),
          );
        },
      ),
    );
  });
});
