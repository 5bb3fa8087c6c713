import { describe, expect, test } from "vitest";
import { areaBasis, registeredArea } from "../../../geo/area/areaBasis";
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
