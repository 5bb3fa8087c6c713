// Does land that has no place on the scale say why, each reason by a class of its own?
import { expect, test } from "vitest";
import { classifier } from "../../../geo/target/classOf";
import { isScaled, PER_MU_CLASS, perMuClass } from "../../../geo/target/landClass";

/** 48 万元/亩 are 7.2 yuan per 0.01 m². */
const BY_48 = classifier("48");

test.each([
  ["nobody there", Number.NaN, 0, 0, false, PER_MU_CLASS.noEnterprise],
  ["idle land", Number.NaN, 0, 0, true, PER_MU_CLASS.idle],
  ["land in use of which nothing is reported", Number.NaN, 0, 1_000, false, PER_MU_CLASS.noData],
  ["land whose figure is unknown", Number.NaN, 1_000, 1_000, false, PER_MU_CLASS.noData],
  ["a figure without land", 7_200, 0, 1_000, false, PER_MU_CLASS.noData],
  ["a figure of 89.9 % of the land in use", 7_200, 899, 1_000, false, PER_MU_CLASS.lowCoverage],
  ["one of 90 %, exactly on the target", 6_480, 900, 1_000, false, 4],
  ["a yuan less", 6_479, 900, 1_000, false, 3],
  ["idle land on which somebody works", 7_200, 1_000, 1_000, true, 4],
  ["a figure of nothing, which is known", 0, 1_000, 1_000, false, 0],
])("%s", (_, yuan, landDm2, occupiedDm2, idle, expected) => {
  expect(perMuClass(yuan, landDm2, occupiedDm2, idle, BY_48)).toBe(expected);
});

test("without a target that compares, a known figure stands apart, and unknown ones stay what they are", () => {
  expect(perMuClass(7_200, 1_000, 1_000, false, null)).toBe(PER_MU_CLASS.withoutTarget);
  expect(perMuClass(Number.NaN, 1_000, 1_000, false, null)).toBe(PER_MU_CLASS.noData);
});

test("only a target to be reached, above 0, has a scale", () => {
  const scaled = (value: string, operator: string) => isScaled({ value, operator });
  expect([scaled("48", ">="), scaled("0", ">="), scaled("48", "<="), scaled("48", ">")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
