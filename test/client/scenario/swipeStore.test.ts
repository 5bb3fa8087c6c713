// On which side of the line between two scenarios is the pointer?
import { expect, test } from "vitest";
import { pointAtSwipe, setSwipe, swipeNow } from "../../../client/scenario/swipeStore";

test("the side changes where the pointer crosses the line, wherever that has been moved", () => {
  setSwipe({ with: "s1", at: 0.5 });
  const sides = [0.1, 0.49, 0.51, 0.9, 0.3].map((share) => {
    pointAtSwipe(share);
    return swipeNow().pointsRight;
  });
  expect(sides).toEqual([false, false, true, true, false]);
  setSwipe({ at: 0.2 });
  pointAtSwipe(0.3);
  expect(swipeNow().pointsRight).toBe(true);
  const before = swipeNow();
  pointAtSwipe(0.4);
  // nothing is told, nothing renders
  expect(swipeNow()).toBe(before);
});
