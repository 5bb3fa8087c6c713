import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterOf } from "../../../geo/industry/clusterOf";
import { groupOutput } from "../../../geo/industry/groupOutput";
import { isIndustryCode } from "../../../geo/industry/isIndustryCode";
import { matchesPrefix } from "../../../geo/industry/matchesPrefix";

const MAP = [
  { prefix: "39", cluster: "EM_NIT" },
  { prefix: "395", cluster: "SM_HOME" },
  { prefix: "3962", cluster: "HE_NEV" },
  { prefix: "396", cluster: "SM_HOME" },
];

describe("industry codes of GB/T 4754", () => {
  test("have two to four digits and no section letter", () => {
    expect(["36", "367", "3670", "06"].map(isIndustryCode)).toEqual([true, true, true, true]);
    expect(["", "3", "00", "36701", "C36", "3 6", "３６"].map(isIndustryCode)).toEqual(Array(7).fill(false));
  });

  test("belong to the cluster of the longest prefix, wherever it stands in the map", () => {
    expect(["3912", "3951", "3963", "3962"].map((code) => clusterOf(code, MAP))).toEqual([
      "EM_NIT",
      "SM_HOME",
      "SM_HOME",
      "HE_NEV",
    ]);
    expect(clusterOf("3962", [...MAP].reverse())).toBe("HE_NEV");
  });

  test("a code outside the map, none, or an empty prefix belong nowhere", () => {
    expect(clusterOf("1711", MAP)).toBeNull();
    expect(clusterOf("", MAP)).toBeNull();
    expect(clusterOf("1711", [{ prefix: "", cluster: "ALL" }])).toBeNull();
  });

  test("a designated prefix takes in what is below it, never what is above it", () => {
    expect(matchesPrefix("3670", ["39", "36"])).toBe(true);
    expect(matchesPrefix("36", ["3670"])).toBe(false);
    expect(matchesPrefix("", ["36"])).toBe(false);
    expect(matchesPrefix("3670", [""])).toBe(false);
    expect(matchesPrefix("3670", [])).toBe(false);
  });

  test("output by division is the same money", () => {
    expect([...groupOutput({ "3610": 1, "3670": 2, "39": 4, "": 8 }, (code) => code.slice(0, 2))]).toEqual(
      expect.arrayContaining([
        ["36", 3],
        ["39", 4],
        ["", 8],
      ]),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(1e12)), fc.nat(4), (output, digits) => {
        const groups = groupOutput(output, (code) => code.slice(0, digits));
        const total = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
        expect(total(groups.values())).toBe(total(Object.values(output)));
      }),
    );
  });
});
