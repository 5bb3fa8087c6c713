import { describe, expect, test } from "vitest";
import { tallyOf } from "../../../geo/tally/tally";

describe("a Tally", () => {
  test("takes only whole numbers: half a yuan or NaN is a mistake of the caller", () => {
    expect(() => tallyOf({ taxYuan: 0.5 })).toThrow("taxYuan must be a safe integer, not 0.5");
    expect(() => tallyOf({ areaDm2: Number.NaN })).toThrow(RangeError);
    expect(() => tallyOf({ outputByIndustry: { "36": 0.1 } })).toThrow('output of "36"');
  });

  test("keeps no industry without output", () => {
    expect(tallyOf({ outputByIndustry: { "36": 0, "39": 1 } }).outputByIndustry).toEqual({ "39": 1 });
  });
});
