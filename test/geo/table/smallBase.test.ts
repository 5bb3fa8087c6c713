// Is a per-mu figure marked where it speaks of a corner of the parcel?
import { expect, test } from "vitest";
import { baseShare, smallBase } from "../../../geo/table/smallBase";

/** 100 mu is 66 666.67 m². */
const HUNDRED_MU = 6_666_667;

test("less than half of the parcel, or less than 3 mu in all; exactly half and exactly 3 mu are enough", () => {
  expect(smallBase(3_333_333, HUNDRED_MU)).toBe("part");
  expect(smallBase(3_333_334, HUNDRED_MU)).toBe(null);
  // 3 mu are 2 000 m²
  expect(smallBase(200_000, 210_000)).toBe(null);
  expect(smallBase(199_999, 210_000)).toBe("small");
  expect(smallBase(100_000, HUNDRED_MU)).toBe("part");
});

test("without land there is no figure to mark", () => {
  expect(smallBase(0, HUNDRED_MU)).toBe(null);
  expect(smallBase(Number.NaN, HUNDRED_MU)).toBe(null);
  expect([baseShare(25, 100), baseShare(1, 0)]).toEqual([0.25, null]);
});
