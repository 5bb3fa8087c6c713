// Are promises turned into yuan exactly, and named where nobody can believe them?
import { expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { ratio, ratioOf } from "../../../geo/number/ratio";
import { perMu } from "../../../geo/promotion/perMu";
import { isTenfold, promisedYuan, promisesDisagree } from "../../../geo/promotion/promise";
import { promiseVerdict } from "../../../geo/promotion/promiseVerdict";

test("a promise per mu times the land as written is exact, whatever 0.01 m² would round", () => {
  // 1605 万元/亩 × 37 亩 = 59 385 万元
  expect(promisedYuan(ratioOf("16050000"), ratioOf("37"))).toBe(593_850_000);
  // 24 000 m² are 36 亩
  expect(promisedYuan(ratioOf("16050000"), ratio(36n, 1n))).toBe(577_800_000);
  expect(promisedYuan(ratioOf("1"), ratioOf("0.5"))).toBe(1);
  expect(promisedYuan(ratioOf("1"), ratioOf("0.49"))).toBe(0);
  expect(promisedYuan(ratioOf("1e15"), ratioOf("1e9"))).toBeNull();
});

test("one per cent is rounding, more is a contradiction", () => {
  expect(promisesDisagree(100_000_000, 101_000_000)).toBe(false);
  expect(promisesDisagree(100_000_000, 101_000_001)).toBe(true);
  expect(promisesDisagree(100_000_000, 98_999_999)).toBe(true);
  expect(promisesDisagree(-100, -101)).toBe(false);
});

test("ten times the best of the trade is doubted, just below is not", () => {
  const best = { yuan: 300, landDm2: 7 };
  expect(isTenfold({ yuan: 3_000, landDm2: 7 }, best)).toBe(true);
  expect(isTenfold({ yuan: 2_999, landDm2: 7 }, best)).toBe(false);
});

test("a promise meets a target where the whole range of land says so", () => {
  const target = { value: "48", operator: ">=" } as const;
  const acre = 1_000_000;
  // 48 万元/亩 is 7.2 yuan a 0.01 m²
  expect(promiseVerdict(7_200_000, { minDm2: acre, maxDm2: acre }, target)).toBe("met");
  expect(promiseVerdict(7_199_999, { minDm2: acre, maxDm2: acre }, target)).toBe("missed");
  expect(promiseVerdict(7_200_000, { minDm2: acre, maxDm2: 2 * acre }, target)).toBe("undecided");
  expect(promiseVerdict(7_200_000, { minDm2: null, maxDm2: acre }, target)).toBe("met");
  expect(promiseVerdict(7_200_000, { minDm2: null, maxDm2: null }, target)).toBe("undecided");
  expect(promiseVerdict(null, { minDm2: acre, maxDm2: acre }, target)).toBe("undecided");
});

test("per mu goes by the lower end of the land, else by the only end", () => {
  expect(formatHalfUp(perMu(150_000, { minDm2: 1_000_000, maxDm2: 2_000_000 }) ?? "", 6)).toBe("1.000000");
  expect(formatHalfUp(perMu(150_000, { minDm2: null, maxDm2: 2_000_000 }) ?? "", 6)).toBe("0.500000");
  expect(perMu(null, { minDm2: 1, maxDm2: 1 })).toBeNull();
  expect(perMu(1, { minDm2: null, maxDm2: null })).toBeNull();
});
