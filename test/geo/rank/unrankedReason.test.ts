import { describe, expect, it } from "vitest";
import { unrankedReason } from "../../../geo/rank/unrankedReason";
import { tallyOf } from "../../../geo/tally/tally";

const land = (taxLandDm2: number) => tallyOf({ occupiedDm2: 1000, taxLandDm2, taxYuan: 5 });

describe("who stands apart from the ranking", () => {
  it("a figure of fewer than three enterprises is never ranked, however much land it covers", () => {
    expect(unrankedReason(land(1000), "tax", 2)).toBe("few_enterprises");
    expect(unrankedReason(land(1000), "tax", 3)).toBeNull();
  });

  it("under 90 % coverage is not ranked, 90 % is", () => {
    expect(unrankedReason(land(899), "tax", 3)).toBe("low_coverage");
    expect(unrankedReason(land(900), "tax", 3)).toBeNull();
  });

  it("without a figure there is nothing to hide", () => {
    expect(unrankedReason(land(0), "tax", 0)).toBe("no_figure");
    expect(unrankedReason(land(1000), "output", 5)).toBe("no_figure");
  });
});
