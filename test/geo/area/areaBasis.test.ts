import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaBasis, registeredArea } from "../../../geo/area/areaBasis";
import { areaDifference, areaDifferenceRatio } from "../../../geo/area/areaDifference";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { dm2Of, dm2OfM2, muRatio } from "../../../geo/unit/land";

const NOTHING = { certificateDm2: null, contractDm2: null, surveyDm2: null, geodesicDm2: 505 };

describe("the area that counts", () => {
  test("a parcel of 100 mu by certificate is 100.0000 mu, though a sphere reads 100.117 off the map", () => {
    const sphereDm2 = dm2OfM2("66744.8")!;
    expect(formatHalfUp(muRatio(sphereDm2), 3)).toBe("100.117");
    const { areaDm2, basis } = areaBasis({
      ...NOTHING,
      certificateDm2: dm2Of("100", "mu"),
      geodesicDm2: sphereDm2,
    });
    expect(formatHalfUp(muRatio(areaDm2), 4)).toBe("100.0000");
    expect(basis).toBe("certificate");
  });

  test("goes by certificate, then contract, then survey, then the map", () => {
    const all = { certificateDm2: 500, contractDm2: 501, surveyDm2: 502, geodesicDm2: 505 };
    expect(areaBasis(all)).toEqual({ areaDm2: 500, basis: "certificate" });
    expect(areaBasis({ ...all, certificateDm2: null })).toEqual({ areaDm2: 501, basis: "contract" });
    expect(areaBasis({ ...NOTHING, surveyDm2: 502 })).toEqual({ areaDm2: 502, basis: "survey" });
    expect(areaBasis(NOTHING)).toEqual({ areaDm2: 505, basis: "geodesic" });
  });

  test("an area of 0 is a missing one", () => {
    expect(areaBasis({ ...NOTHING, certificateDm2: 0 }).basis).toBe("geodesic");
    expect(registeredArea({ ...NOTHING, certificateDm2: 0 })).toBeNull();
  });
});

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
