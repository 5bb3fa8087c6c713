// Is no figure told that would tell of one enterprise, and every other one?
import { expect, test } from "vitest";
import { isWholly, isWithheld, shareTellsOfOne, withheldOf } from "../../../server/metrics/withheld";

const of = (enterprises: number, output: number, tax: number, rd: number) =>
  withheldOf({ enterprises, output, tax, rd, outputByIndustry: {} });

test("one or two enterprises on the land: nothing; three: each figure that three report, or nobody", () => {
  for (const few of [1, 2]) expect([...of(few, few, 0, 0)]).toEqual(["output", "tax", "rd"]);
  expect([...of(3, 3, 2, 1)]).toEqual(["tax", "rd"]);
  expect([...of(3, 3, 3, 0)]).toEqual([]);
  expect([...of(0, 0, 0, 0), ...withheldOf(undefined)]).toEqual([]);
  expect([of(2, 2, 2, 2), of(9, 2, 2, 2), of(9, 2, 2, 3)].map(isWholly)).toEqual([true, true, false]);
});

test("concentration goes with output", () => {
  const two = of(5, 2, 5, 5);
  expect([
    isWithheld(two, "concentration"),
    isWithheld(two, "output_per_mu"),
    isWithheld(two, "tax_per_mu"),
  ]).toEqual([true, true, false]);
});

test.each([
  ["three lead, three do not", { "3670": 2, "3612": 1, "1711": 3 }, ["36"], false],
  ["all lead", { "3670": 3 }, ["36"], false],
  ["nobody leads", { "1711": 3 }, ["36"], false],
  ["one leads", { "3670": 1, "1711": 5 }, ["36"], true],
  ["two do not, one of them without a code", { "3670": 5, "1711": 1, "": 1 }, ["36"], true],
  ["no plan says who leads", { "3670": 5 }, [], true],
])("whose is a share of leading industries: %s", (_, reporters, leads, tells) => {
  expect(shareTellsOfOne(reporters, leads)).toBe(tells);
});
