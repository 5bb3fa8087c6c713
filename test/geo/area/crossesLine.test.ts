import { expect, test } from "vitest";
import { crossesLine } from "../../../geo/area/crossesLine";

test.each([
  [1, false],
  [0.99995, false],
  [0.9998, true],
  [0.5, true],
  [0.0002, true],
  [0, false],
])("a parcel with a share of %d inside crosses the line: %s", (share, expected) => {
  expect(crossesLine(share)).toBe(expected);
});
