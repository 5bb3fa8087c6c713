import { expect, test } from "vitest";
import { areaChange } from "../../../geo/area/areaChange";
import { formatSigned } from "../../../geo/number/formatSigned";

const written = (before: number, after: number) => {
  const change = areaChange(before, after);
  return [formatSigned(change!.m2, 2), change!.percent === null ? null : formatSigned(change!.percent, 3)];
};

test("a change is exact until it is written, halves away from zero", () => {
  // 0.0035 %; as a float it was 0.0034999999999999996 and written 0.003
  expect(written(2_000_000, 2_000_070)).toEqual(["+0.70", "+0.004"]);
  expect(written(2_000_000, 1_999_930)).toEqual(["-0.70", "-0.004"]);
  expect(written(1_000_000, 1_000_000)).toEqual(["0.00", "0.000"]);
});

test("of no area there is no percentage, and of an unknown one no change", () => {
  expect(written(0, 500)).toEqual(["+5.00", null]);
  expect([areaChange(null, 1), areaChange(1, null)]).toEqual([null, null]);
});
