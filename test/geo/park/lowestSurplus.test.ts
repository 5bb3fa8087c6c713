// Does the list of parks in need begin with the one that lacks most money?
import { expect, test } from "vitest";
import { largestShortfalls, lowestSurplus } from "../../../geo/park/lowestSurplus";
import type { Verdict } from "../../../geo/target/target";

const park = (id: string, verdict: Verdict, surplusYuan: number | null) => {
  const judged = { verdict, surplusYuan };
  const none = { verdict: "undecided" as const, surplusYuan: null };
  return {
    id,
    metrics: { output_per_mu: none, tax_per_mu: judged, rd_per_mu: none, concentration: none },
  };
};
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

const PARKS = [
  park("rich", "met", 3_000.5),
  park("b", "missed", -70),
  park("poor", "missed", -70_000),
  park("unknown", "undecided", null),
  park("thin", "undecided", -9e9),
  park("a", "missed", -70),
  park("even", "met", 0),
];

test("the largest shortfall comes first, equal ones by id, and who is not judged does not stand there", () => {
  expect(ids(lowestSurplus(PARKS, "tax_per_mu"))).toEqual(["poor", "a", "b", "even", "rich"]);
  expect(ids(lowestSurplus(PARKS.toReversed(), "tax_per_mu"))).toEqual(["poor", "a", "b", "even", "rich"]);
  expect(lowestSurplus(PARKS, "rd_per_mu")).toEqual([]);
});

test("a verdict without a sum is not ranked among sums", () => {
  expect(lowestSurplus([park("odd", "missed", null)], "tax_per_mu")).toEqual([]);
});

test("shortfalls are of those that miss; a surplus of 0 is none", () => {
  expect(ids(largestShortfalls(PARKS, "tax_per_mu"))).toEqual(["poor", "a", "b"]);
});
