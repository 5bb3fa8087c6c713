// Does taking many repairs at once leave those that were taken one by one?
import { expect, test } from "vitest";
import { isTicked, NO_REPAIR, takenBelow, ticked } from "../../../client/delivery/repairDraft";

const SMALL = { key: "small", kind: "spike", areaBeforeDm2: 1_000_000, areaAfterDm2: 999_000 } as const;
const LARGE = { key: "large", kind: "swapped_axes", areaBeforeDm2: null, areaAfterDm2: 1_866_735 } as const;

test("all below a difference were taken, and one that had been ticked was let go without a word", () => {
  const one = ticked(NO_REPAIR, LARGE, true);
  expect([isTicked(one, LARGE), isTicked(one, SMALL)]).toEqual([true, false]);
  const both = takenBelow(one, { percent: 1 });
  expect([isTicked(both, LARGE), isTicked(both, SMALL)]).toEqual([true, true]);
});

test("one that was held out is taken when all of its size are", () => {
  const held = ticked({ ...NO_REPAIR, all: true }, SMALL, false);
  expect(isTicked(held, SMALL)).toBe(false);
  expect(isTicked(takenBelow(held, { m2: 50 }), SMALL)).toBe(true);
});
