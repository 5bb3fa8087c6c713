// Are the assumptions that a verdict is tried with worked out right?
import { describe, expect, test } from "vitest";
import { breakEven } from "../../../geo/robust/breakEven";
import { enterprisePart, largestBy, missingPart, reported } from "../../../geo/robust/enterprisePart";
import { estimateYuan, quartiles } from "../../../geo/robust/quartiles";
import { judgeOnGeodesicLand, judgeRobust } from "../../../geo/robust/robustCase";
import { tallyOf } from "../../../geo/tally/tally";
import { target } from "../target/policyTargets";

describe("what a verdict hangs on", () => {
  test("quartiles are yields that somebody has, and too few samples give none", () => {
    const samples = [40, 10, 30, 20].map((yuan) => ({ yuan, landDm2: 10 }));
    expect(quartiles(samples, 4)).toEqual({
      low: { numerator: 10n, denominator: 10n },
      high: { numerator: 30n, denominator: 10n },
      count: 4,
    });
    expect(quartiles(samples, 5)).toBeNull();
    expect(quartiles([{ yuan: 5, landDm2: 0 }], 1)).toBeNull();
  });

  test("an estimate is whole yuan, halves away from zero", () => {
    expect(estimateYuan(5, { numerator: 1n, denominator: 2n })).toBe(3);
    expect(estimateYuan(5, { numerator: -1n, denominator: 2n })).toBe(-3);
  });

  test("the break-even is the least per cent that still passes, tried one by one", () => {
    for (let fixed = -120; fixed <= 20; fixed += 7) {
      for (const operator of [">=", ">"] as const) {
        let least: number | null = null;
        for (let per = 100; per >= 0; per--) {
          const surplus = 100 * fixed + per * 100;
          if (operator === ">" ? surplus > 0 : surplus >= 0) least = per;
        }
        expect(breakEven(BigInt(fixed), 100n, operator)).toBe(least);
      }
    }
  });

  test("an enterprise without a figure leaves occupied land and no figure; filled in it adds only the figure", () => {
    const silent = {
      id: "A",
      industryCode: "3670",
      landDm2: 100,
      outputYuan: 900,
      taxYuan: null,
      rdYuan: null,
    };
    expect(enterprisePart(silent)).toMatchObject({ occupiedDm2: 100, outputLandDm2: 100, taxLandDm2: 0 });
    expect(missingPart(silent, "tax", 50)).toMatchObject({
      occupiedDm2: 0,
      taxYuan: 50,
      taxLandDm2: 100,
      outputLandDm2: 0,
    });
    expect(largestBy([silent, { ...silent, id: "B", taxYuan: 1 }], "tax")?.id).toBe("B");
    expect(largestBy([silent], "tax")).toBeNull();
  });

  test("each figure is taken from where it stands, and of equal ones the lower id is the largest", () => {
    const one = { industryCode: null, landDm2: 10, outputYuan: 1, taxYuan: 2, rdYuan: 3 };
    expect((["output", "tax", "rd"] as const).map((of) => reported({ id: "A", ...one }, of))).toEqual([
      1, 2, 3,
    ]);
    for (const of of ["output", "tax", "rd"] as const) {
      const ids = (...rest: { id: string; taxYuan?: number }[]) =>
        largestBy(
          rest.map((more) => ({ ...one, ...more })),
          of,
        )?.id;
      expect(ids({ id: "B" }, { id: "A" }, { id: "C" })).toBe("A");
      expect(ids({ id: "A" }, { id: "B" })).toBe("A");
    }
    expect(
      largestBy(
        [
          { id: "A", ...one, rdYuan: -5 },
          { id: "B", ...one, rdYuan: -4 },
        ],
        "rd",
      )?.id,
    ).toBe("B");
    expect(enterprisePart({ id: "A", ...one }).outputByIndustry).toEqual({ "": 1 });
    expect(missingPart({ id: "A", ...one }, "output", 7)).toMatchObject({
      outputYuan: 7,
      taxYuan: 0,
      rdYuan: 0,
    });
    expect(missingPart({ id: "A", ...one }, "rd", 7)).toMatchObject({
      outputYuan: 0,
      rdYuan: 7,
      rdLandDm2: 10,
    });
  });

  test("concentration is judged by what leads", () => {
    const tally = tallyOf({
      occupiedDm2: 100,
      outputYuan: 100,
      outputLandDm2: 100,
      outputByIndustry: { 3670: 70, 1711: 30 },
    });
    const yard = (value: string) => ({ target: target("concentration", value), leads: ["36"], annual: true });
    expect([judgeRobust(tally, yard("70")).verdict, judgeRobust(tally, yard("70.01")).verdict]).toEqual([
      "met",
      "missed",
    ]);
  });

  test("on geodesic land the verdict is the one that the judgement names beside its own", () => {
    const tally = tallyOf({
      occupiedDm2: 1000,
      taxYuan: 7200,
      taxLandDm2: 1000,
      taxLandGeodesicDm2: 1001,
    });
    const yard = { target: target("tax_per_mu", "48"), leads: [], annual: true };
    const now = judgeRobust(tally, yard);
    expect([now.verdict, now.geodesicVerdict]).toEqual(["met", "missed"]);
    // 7 200 yuan on 1 001 of 0.01 m², of which 48 万元/亩 asks 7.2 yuan each
    expect(judgeOnGeodesicLand(tally, yard)).toMatchObject({ verdict: "missed", surplusCents: -720n });
  });

  test("land drawn smaller than it is registered is no land uncovered: 92 of 100 stay 92, whatever was drawn", () => {
    const tally = tallyOf({
      occupiedDm2: 1000,
      taxYuan: 6624,
      taxLandDm2: 920,
      taxLandGeodesicDm2: 880,
    });
    const yard = { target: target("tax_per_mu", "48"), leads: [], annual: true };
    expect(judgeOnGeodesicLand(tally, yard)).toMatchObject({ verdict: "met", reason: null, coverage: 0.92 });
    const low = tallyOf({ ...tally, taxLandDm2: 890, taxLandGeodesicDm2: 920 });
    expect(judgeOnGeodesicLand(low, yard)).toMatchObject({ verdict: "undecided", reason: "low_coverage" });
  });

  test("where no land was drawn there is no other basis to judge by", () => {
    const tally = tallyOf({ occupiedDm2: 1000, taxYuan: 7200, taxLandDm2: 1000 });
    const yard = { target: target("tax_per_mu", "48"), leads: [], annual: true };
    expect(judgeOnGeodesicLand(tally, yard)).toBeNull();
  });
});
