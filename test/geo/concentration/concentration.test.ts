import { describe, expect, test } from "vitest";
import { concentration, shareRatio } from "../../../geo/concentration/concentration";

describe("concentration by plan", () => {
  test("several designated industries are counted together, each enterprise once", () => {
    const output = { "3670": 40, "3962": 30, "1711": 30 };
    expect(concentration(output, ["36", "3670", "39"])).toEqual({ leadYuan: 70, totalYuan: 100, share: 0.7 });
  });

  test("output without a code stays in the total", () => {
    expect(concentration({ "36": 60, "": 40 }, ["36"]).share).toBe(0.6);
  });

  test("no output has no share; no designated industry leads nothing", () => {
    expect(concentration({}, ["36"])).toEqual({ leadYuan: 0, totalYuan: 0, share: null });
    expect(concentration({ "36": 60 }, []).share).toBe(0);
    expect(shareRatio(1, 0)).toBeNull();
  });
});
