// Is a place that a list does not have a bug that is told, and never a 0?
import { expect, test } from "vitest";
import { at } from "../../../geo/list/at";

test("the item of the place, also where it is 0 or null", () => {
  expect([at([33, 67], 1), at([0], 0), at([null], 0), at(Float64Array.of(0.5), 0)]).toEqual([
    67,
    0,
    null,
    0.5,
  ]);
});

test.each([[2], [-1], [0.5], [Number.NaN]])("a list of two has no place %s", (place) => {
  expect(() => at([33, 67], place)).toThrow(`a list of 2 has no place ${place}`);
});
