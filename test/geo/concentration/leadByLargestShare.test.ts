import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentration } from "../../../geo/concentration/concentration";
import { leadByLargestShare } from "../../../geo/concentration/leadByLargestShare";

const CLUSTERS = [
  { prefix: "36", cluster: "HE_NEV" },
  { prefix: "34", cluster: "HE_GEN" },
  { prefix: "17", cluster: "OTHER" },
];

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
