import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentration, shareRatio } from "../../../geo/concentration/concentration";
import { concentrationRatio } from "../../../geo/concentration/concentrationRatio";
import { hhi } from "../../../geo/concentration/hhi";
import { leadByLargestShare } from "../../../geo/concentration/leadByLargestShare";
import { locationQuotient } from "../../../geo/concentration/locationQuotient";
import { withoutLargest } from "../../../geo/concentration/withoutLargest";
import { sum } from "../../../geo/tally/add";
import { perMu } from "../../../geo/tally/perMu";
import { EMPTY_TALLY } from "../../../geo/tally/tally";
import { usedLand } from "../tally/landTallies";

const CLUSTERS = [
  { prefix: "36", cluster: "HE_NEV" },
  { prefix: "34", cluster: "HE_GEN" },
  { prefix: "17", cluster: "OTHER" },
];

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

describe("concentration by largest share", () => {
  test("the cluster with most output is presumed to lead", () => {
    expect(leadByLargestShare({ "3670": 30, "3610": 25, "3421": 40, "1711": 5 }, CLUSTERS)).toEqual({
      cluster: "HE_NEV",
      leadYuan: 55,
      totalYuan: 100,
      share: 0.55,
    });
  });

  test("of equal clusters the lower id leads, in whatever order they come", () => {
    expect(leadByLargestShare({ "3670": 50, "3421": 50 }, CLUSTERS)?.cluster).toBe("HE_GEN");
    expect(leadByLargestShare({ "3421": 50, "3670": 50 }, [...CLUSTERS].reverse())?.cluster).toBe("HE_GEN");
  });

  test("a catch-all such as 其他 can be kept from leading, and still counts in the total", () => {
    expect(leadByLargestShare({ "1711": 70, "3670": 30 }, CLUSTERS, ["OTHER"])).toMatchObject({
      cluster: "HE_NEV",
      share: 0.3,
    });
  });

  test("without any output in a cluster there is none", () => {
    expect(leadByLargestShare({ "": 100, "9999": 5 }, CLUSTERS)).toBeNull();
    expect(leadByLargestShare({}, CLUSTERS)).toBeNull();
    expect(leadByLargestShare({ "36": 10, "": -20 }, CLUSTERS)).toBeNull();
  });

  test("is at least as favourable as designating any one cluster, so the two are never ranked together", () => {
    const output = fc.dictionary(fc.constantFrom("36", "3670", "3421", "17"), fc.nat(1e9));
    fc.assert(
      fc.property(output, fc.constantFrom("36", "34", "17"), (byIndustry, lead) => {
        const designated = concentration(byIndustry, [lead]).share ?? 0;
        expect(leadByLargestShare(byIndustry, CLUSTERS)?.share ?? 0).toBeGreaterThanOrEqual(designated);
      }),
    );
  });
});

describe("complements", () => {
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

  test("CR1 and CR3 are the shares of the largest and the three largest", () => {
    expect(concentrationRatio([5, 50, 15, 30], 1)).toBe(0.5);
    expect(concentrationRatio([5, 50, 15, 30], 3)).toBe(0.95);
    expect(concentrationRatio([7], 3)).toBe(1);
    expect(concentrationRatio([], 1)).toBeNull();
    expect(concentrationRatio([5, -1], 1)).toBeNull();
  });

  test("a location quotient of 2 says twice the district's share", () => {
    const input = { parkIndustryYuan: 20, parkYuan: 100, districtIndustryYuan: 100, districtYuan: 1000 };
    expect(locationQuotient(input)).toBe(2);
    expect(locationQuotient({ ...input, parkIndustryYuan: 0 })).toBe(0);
  });

  test("a location quotient is hidden below 0.5 % of the district, and shown at 0.5 % exactly", () => {
    const input = { parkIndustryYuan: 5, parkYuan: 100, districtIndustryYuan: 5, districtYuan: 1000 };
    expect(locationQuotient(input)).toBe(10);
    expect(locationQuotient({ ...input, districtYuan: 1001 })).toBeNull();
    expect(locationQuotient({ ...input, districtIndustryYuan: 0 })).toBeNull();
    expect(locationQuotient({ ...input, parkYuan: 0 })).toBeNull();
    expect(locationQuotient({ ...input, districtYuan: 0 })).toBeNull();
  });
});

describe("without the largest enterprise", () => {
  const parts = [
    { id: "B", tally: usedLand("10", { output: "60000" }, "36") },
    { id: "A", tally: usedLand("20", { output: "20000" }, "36") },
    { id: "C", tally: usedLand("20", { output: "20000" }, "17") },
  ];
  const park = sum(parts.map(({ tally }) => tally));

  test("one that makes 60 % of the output dominates; the rest have half the concentration and a lower yield", () => {
    const found = withoutLargest(park, parts)!;
    expect(found).toMatchObject({ id: "B", share: 0.6, dominates: true });
    expect(concentration(park.outputByIndustry, ["36"]).share).toBe(0.8);
    expect(concentration(found.rest.outputByIndustry, ["36"]).share).toBe(0.5);
    expect(perMu(found.rest, "output")).toBeCloseTo(1000, 3);
  });

  test("half of the output does not dominate, one yuan more does", () => {
    const half = [
      { id: "B", tally: usedLand("10", { output: "5" }) },
      { id: "A", tally: usedLand("10", { output: "5" }) },
    ];
    expect(withoutLargest(sum(half.map((each) => each.tally)), half)).toMatchObject({
      id: "A",
      share: 0.5,
      dominates: false,
    });
    const more = [half[0]!, { id: "A", tally: usedLand("10", { output: "5.0001" }) }];
    expect(withoutLargest(sum(more.map((each) => each.tally)), more)).toMatchObject({
      id: "A",
      dominates: true,
    });
  });

  test("of a park without enterprises or output there is none", () => {
    expect(withoutLargest(EMPTY_TALLY, [])).toBeNull();
    expect(withoutLargest(EMPTY_TALLY, [{ id: "A", tally: EMPTY_TALLY }])).toBeNull();
  });
});
