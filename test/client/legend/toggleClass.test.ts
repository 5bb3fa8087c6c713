import { expect, it } from "vitest";
import { toggleClass } from "../../../client/legend/toggleClass";

const all = ["1", "2", "3"];

it("the first click shows one class, the next adds another", () => {
  const one = toggleClass(null, all, "2", false);
  expect(one).toEqual(new Set(["2"]));
  expect(toggleClass(one, all, "3", false)).toEqual(new Set(["2", "3"]));
});

it("taking out the last class, or adding the last missing one, lights all again", () => {
  expect(toggleClass(new Set(["2"]), all, "2", false)).toBeNull();
  expect(toggleClass(new Set(["1", "2"]), all, "3", false)).toBeNull();
});

it("Alt-click leaves one class alone, and a second one brings all back", () => {
  expect(toggleClass(new Set(["1", "2"]), all, "3", true)).toEqual(new Set(["3"]));
  expect(toggleClass(new Set(["3"]), all, "3", true)).toBeNull();
});
