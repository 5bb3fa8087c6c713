import { describe, expect, test } from "vitest";
import { concentration } from "../../../geo/concentration/concentration";
import { withoutLargest } from "../../../geo/concentration/withoutLargest";
import { sum } from "../../../geo/tally/add";
import { perMu } from "../../../geo/tally/perMu";
import { EMPTY_TALLY } from "../../../geo/tally/tally";
import { usedLand } from "../tally/landTallies";

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
