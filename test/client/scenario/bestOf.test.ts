// Is the best of a line the one whose figure stands there?
import { expect, test } from "vitest";
import { bestOf } from "../../../client/scenario/bestOf";

test("the best are all that nobody is above; where all are alike nobody is, and what is not known is not compared", () => {
  expect(bestOf([1031.82, 1031.84, 1030.57])).toEqual([false, true, false]);
  expect(bestOf([3, null, 3, 1])).toEqual([true, false, true, false]);
  expect(bestOf([2, 2, null])).toEqual([false, false, false]);
  expect(bestOf<number>([null, null])).toEqual([false, false]);
  expect(bestOf([-5n, -4n])).toEqual([false, true]);
});
