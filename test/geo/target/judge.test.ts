import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRatios, ratioOf } from "../../../geo/number/ratio";
import { parsePeriod } from "../../../geo/period/period";
import { add, sum } from "../../../geo/tally/add";
import { EMPTY_TALLY, tallyOf } from "../../../geo/tally/tally";
import { yieldRatio } from "../../../geo/tally/yieldRatio";
import { judgeConcentration, judgePerMu } from "../../../geo/target/judge";
import { wouldFlip } from "../../../geo/target/judgement";
import { idleLand, usedLand } from "../tally/landTallies";
import { LEAD_70, OUTPUT_950, TAX_48, target } from "./policyTargets";

/** Land of `hectares` whose enterprises report `yuan` of output. */
const reporting = (yuan: number, hectares: number) =>
  tallyOf({
    occupiedDm2: hectares * 1_000_000,
    outputYuan: yuan,
    outputLandDm2: hectares * 1_000_000,
    outputLandGeodesicDm2: hectares * 1_000_000,
  });

describe("a per-mu figure against its target", () => {
  test("94 999.9 万元 on 100 mu miss 950, by 0.1 万元", () => {
    const judged = judgePerMu(usedLand("100", { output: "94999.9" }), "output", OUTPUT_950, true);
    expect(judged.verdict).toBe("missed");
    // 100 mu are stored as 66 666.67 m²: 0.0033 m² more, which 950 asks 47.50 yuan for
    expect(judged.surplusCents).toBe(-(100_000n + 4_750n));
  });

  test("950 exactly is met; a target of more than 950 is not; a limit of 950 is kept", () => {
    const land = reporting(142_500_000, 1);
    expect(judgePerMu(land, "output", OUTPUT_950, true)).toEqual({
      value: 950,
      verdict: "met",
      reason: null,
      surplusCents: 0n,
      coverage: 1,
      geodesicVerdict: null,
    });
    const by = (operator: ">" | "<=") =>
      judgePerMu(land, "output", target("output_per_mu", "950", { operator }), true).verdict;
    expect(by(">")).toBe("missed");
    expect(by("<=")).toBe("met");
    expect(
      judgePerMu(
        reporting(142_500_001, 1),
        "output",
        target("output_per_mu", "950", { operator: "<=" }),
        true,
      ).verdict,
    ).toBe("missed");
  });

  test("one yuan decides, where nine decimals show 950 for both", () => {
    const hectares = 60_000_000;
    const asked = 142_500_000 * hectares;
    const enough = judgePerMu(reporting(asked, hectares), "output", OUTPUT_950, true);
    const short = judgePerMu(reporting(asked - 1, hectares), "output", OUTPUT_950, true);
    expect([enough.value, short.value].map((value) => value!.toFixed(9))).toEqual([
      "950.000000000",
      "950.000000000",
    ]);
    expect([enough.verdict, short.verdict]).toEqual(["met", "missed"]);
    expect([enough.surplusCents, short.surplusCents]).toEqual([0n, -100n]);
  });

  test("0.01 m² decides: one more than the output can carry is a miss of 142.50 yuan", () => {
    const land = (dm2: number) =>
      tallyOf({ occupiedDm2: dm2, outputLandDm2: dm2, outputYuan: 142_500_000_000 });
    expect(judgePerMu(land(1_000_000_000), "output", OUTPUT_950, true).verdict).toBe("met");
    const judged = judgePerMu(land(1_000_000_001), "output", OUTPUT_950, true);
    expect(judged).toMatchObject({ verdict: "missed", surplusCents: -14_250n });
  });

  test("a target with decimals is compared exactly: a miss of a tenth of a cent is a miss, shown as 0.00", () => {
    const land = tallyOf({ occupiedDm2: 1, taxLandDm2: 1, taxYuan: 9 });
    const judged = judgePerMu(land, "tax", target("tax_per_mu", "60.0001"), true);
    expect(judged).toMatchObject({ verdict: "missed", surplusCents: 0n });
    expect(judgePerMu(land, "tax", target("tax_per_mu", "60"), true).verdict).toBe("met");
  });

  test("the sign of the surplus is the exact comparison of the ratio with the target", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9e15, max: 9e15 }),
        fc.integer({ min: 1, max: 9e15 }),
        fc.nat(2_000_000),
        fc.nat(6),
        (yuan, dm2, digits, scale) => {
          const value = `${digits}e-${scale}`;
          const land = tallyOf({ occupiedDm2: dm2, outputYuan: yuan, outputLandDm2: dm2 });
          const { verdict } = judgePerMu(land, "output", target("output_per_mu", value), true);
          const atLeast = compareRatios(yieldRatio(yuan, dm2)!, ratioOf(value)) >= 0;
          expect(verdict).toBe(atLeast ? "met" : "missed");
        },
      ),
    );
  });

  test("right at the target, at any size, 0.01 yuan of surplus has the right sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6e13 }), fc.integer({ min: -3, max: 3 }), (blocks, yuan) => {
        // 2 dm² at 950 are 285 yuan exactly
        const land = tallyOf({
          occupiedDm2: 2 * blocks,
          outputLandDm2: 2 * blocks,
          outputYuan: Math.min(285 * blocks, 9e15) + yuan,
        });
        const { surplusCents, verdict } = judgePerMu(land, "output", OUTPUT_950, true);
        const exact = 100n * BigInt(land.outputYuan) - 14_250n * BigInt(2 * blocks);
        expect(surplusCents).toBe(exact);
        expect(verdict).toBe(exact >= 0n ? "met" : "missed");
      }),
    );
  });

  test("surpluses of parcels add up to the park's", () => {
    const parcel = fc.tuple(fc.integer({ min: -1e10, max: 1e12 }), fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(parcel, { minLength: 1 }), (parcels) => {
        const tallies = parcels.map(([yuan, dm2]) =>
          tallyOf({ occupiedDm2: dm2, taxYuan: yuan, taxLandDm2: dm2 }),
        );
        const parts = tallies.map((each) => judgePerMu(each, "tax", TAX_48, true).surplusCents!);
        expect(parts.reduce((a, b) => a + b)).toBe(
          judgePerMu(sum(tallies), "tax", TAX_48, true).surplusCents,
        );
      }),
    );
  });
});

describe("a per-mu figure is undecided", () => {
  const land = usedLand("100", { output: "100000" });

  test("without a target", () => {
    expect(judgePerMu(land, "output", null, true)).toMatchObject({
      verdict: "undecided",
      reason: "no_target",
      surplusCents: null,
    });
  });

  test("for a first quarter alone: it needs rolling four quarters, and nothing is compared with 950", () => {
    const judge = (period: string) => judgePerMu(land, "output", OUTPUT_950, parsePeriod(period)!.annual);
    expect(judge("2025Q1")).toMatchObject({
      verdict: "undecided",
      reason: "not_annual",
      surplusCents: null,
      geodesicVerdict: null,
    });
    expect(judge("2025Q1").value).toBeCloseTo(1000, 3);
    expect(judge("2025Q1R").verdict).toBe("met");
  });

  test("where nothing is occupied, and, differently, where nobody reports", () => {
    expect(judgePerMu(EMPTY_TALLY, "output", OUTPUT_950, true).reason).toBe("no_land");
    expect(judgePerMu(idleLand("30"), "output", OUTPUT_950, true).reason).toBe("no_land");
    expect(judgePerMu(land, "tax", TAX_48, true)).toEqual({
      value: null,
      verdict: "undecided",
      reason: "no_figure",
      surplusCents: null,
      coverage: 0,
      geodesicVerdict: null,
    });
  });

  test("at a coverage of 85 %: the figure is shown with its surplus, but neither judged nor ranked", () => {
    const park = add(usedLand("85", { output: "85000" }), usedLand("15", {}));
    const judged = judgePerMu(park, "output", OUTPUT_950, true);
    expect(judged).toMatchObject({ verdict: "undecided", reason: "low_coverage", geodesicVerdict: null });
    expect(judged.value).toBeCloseTo(1000, 3);
    expect(judged.coverage).toBeCloseTo(0.85, 6);
    expect(judged.surplusCents).not.toBeNull();
  });

  test("a target that is no number is a mistake of the caller", () => {
    expect(() => judgePerMu(land, "output", target("output_per_mu", "950万"), true)).toThrow(
      'target value "950万" is not a decimal number',
    );
  });
});

describe("the other area basis", () => {
  const land = (registered: number, geodesic: number) =>
    tallyOf({
      occupiedDm2: registered,
      outputLandDm2: registered,
      outputLandGeodesicDm2: geodesic,
      outputYuan: 142_500_000,
    });

  test("a park that meets 950 by certificate and misses it by the map says that it would flip", () => {
    const judged = judgePerMu(land(1_000_000, 1_000_001), "output", OUTPUT_950, true);
    expect(judged).toMatchObject({ verdict: "met", geodesicVerdict: "missed" });
    expect(wouldFlip(judged)).toBe(true);
  });

  test("a difference that changes nothing is no flip", () => {
    const judged = judgePerMu(land(1_000_000, 999_000), "output", OUTPUT_950, true);
    expect(judged).toMatchObject({ verdict: "met", geodesicVerdict: "met" });
    expect(wouldFlip(judged)).toBe(false);
  });

  test("the same land, or none measured on the map, has no second verdict", () => {
    expect(judgePerMu(land(1_000_000, 1_000_000), "output", OUTPUT_950, true).geodesicVerdict).toBeNull();
    const unmeasured = judgePerMu(land(1_000_000, 0), "output", OUTPUT_950, true);
    expect(unmeasured.geodesicVerdict).toBeNull();
    expect(wouldFlip(unmeasured)).toBe(false);
  });
});

describe("concentration of leading industries against 70 %", () => {
  const park = (outputByIndustry: Record<string, number>, covered = 100) => {
    const outputYuan = Object.values(outputByIndustry).reduce((a, b) => a + b, 0);
    return tallyOf({ occupiedDm2: 100, outputLandDm2: covered, outputYuan, outputByIndustry });
  };
  const map = [
    { prefix: "36", cluster: "HE_NEV" },
    { prefix: "17", cluster: "OTHER" },
  ];

  test("69.96 % is missed although it displays as 70.0 %", () => {
    const judged = judgeConcentration(park({ "3670": 6996, "1711": 3004 }), ["36"], LEAD_70, true);
    expect(judged).toMatchObject({ value: 0.6996, verdict: "missed", surplusCents: -400n });
  });

  test("70 % exactly is met, and one yuan less is missed, at 10 亿亿 cents of output", () => {
    const at = (lead: number) => park({ "36": lead, "17": 9_000_000_000_000_000 - lead });
    expect(judgeConcentration(at(6_300_000_000_000_000), ["36"], LEAD_70, true)).toMatchObject({
      verdict: "met",
      surplusCents: 0n,
    });
    expect(judgeConcentration(at(6_299_999_999_999_999), ["36"], LEAD_70, true)).toMatchObject({
      verdict: "missed",
      surplusCents: -100n,
    });
  });

  test("enterprises without a code count against the park", () => {
    const judged = judgeConcentration(park({ "36": 69, "": 31 }), ["36"], LEAD_70, true);
    expect(judged).toMatchObject({ value: 0.69, verdict: "missed" });
  });

  test("without designated industries the largest share is shown, and nothing is decided", () => {
    const judged = judgeConcentration(park({ "3670": 90, "1711": 10 }), [], LEAD_70, true, map);
    expect(judged).toMatchObject({
      value: 0.9,
      verdict: "undecided",
      reason: "lead_by_share",
      surplusCents: null,
    });
  });

  test("without designated industries and without a cluster map there is no leading industry", () => {
    expect(judgeConcentration(park({ "3670": 90 }), [], LEAD_70, true)).toMatchObject({
      value: null,
      reason: "no_lead_industry",
    });
  });

  test("it is undecided for want of a target, of a year, of land, of figures, of output and of coverage", () => {
    const full = park({ "36": 80, "17": 20 });
    const reason = (...args: Parameters<typeof judgeConcentration>) => judgeConcentration(...args).reason;
    expect(reason(full, ["36"], null, true)).toBe("no_target");
    expect(reason(full, ["36"], LEAD_70, false)).toBe("not_annual");
    expect(reason(EMPTY_TALLY, ["36"], LEAD_70, true)).toBe("no_land");
    expect(reason(park({}, 0), ["36"], LEAD_70, true)).toBe("no_figure");
    expect(reason(park({}), ["36"], LEAD_70, true)).toBe("no_figure");
    expect(judgeConcentration(park({ "36": 80, "17": 20 }, 89), ["36"], LEAD_70, true)).toMatchObject({
      reason: "low_coverage",
      surplusCents: 1000n,
      value: 0.8,
    });
  });
});
