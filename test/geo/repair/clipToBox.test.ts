// Does a large shape keep, beside a small one, exactly what lies in its box?
import { expect, test } from "vitest";
import { geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import { clipToBox } from "../../../geo/repair/clipToBox";
import { box, multi, polygon, ring, square } from "./support";

/** The margin of 0.0001° on each side, in metres here. */
const MARGIN_M2 = (side: number) => (side + 2 * 9.66) * (side + 2 * 11.09);
const closeTo = (found: number, expected: number) =>
  expect(Math.abs(found - expected) / expected).toBeLessThan(2e-3);

test("of a shape all around the box with its margin is left, of one apart nothing", () => {
  closeTo(geodesicAreaM2(clipToBox(square(-5_000, -5_000, 10_000), square(0, 0))), MARGIN_M2(100));
  expect(clipToBox(square(5_000, 5_000), square(0, 0)).coordinates).toEqual([]);
});

test("a shape within stays as it is, whichever way its rings run and whether or not they close", () => {
  const small = square(20, 20, 40);
  const inner = multi([box(20, 20, 40, 40)]);
  expect(clipToBox(small, square(0, 0))).toEqual(inner);
  const open = polygon(box(20, 20, 40, 40).slice(0, -1));
  expect(clipToBox(open, square(0, 0))).toEqual(inner);
  const turned = polygon(box(20, 20, 40, 40).toReversed());
  closeTo(geodesicAreaM2(clipToBox(turned, square(0, 0))), 1_600);
});

test("holes are cut as well, and parts that lie apart go", () => {
  const large = multi(
    [box(-1_000, -1_000, 3_000, 3_000), box(20, 20, 40, 40).toReversed(), box(1_500, 1_500, 50, 50)],
    [box(9_000, 0, 50, 50)],
  );
  const kept = clipToBox(large, square(0, 0));
  expect(kept.coordinates.map((rings) => rings.length)).toEqual([2]);
  closeTo(geodesicAreaM2(kept), MARGIN_M2(100) - 1_600);
});

test("a slope is cut where it leaves the box", () => {
  // the half plane under the diagonal of the box
  const under = polygon(ring([-1_000, -1_000], [1_000, -1_000], [1_000, 1_000]));
  closeTo(geodesicAreaM2(clipToBox(under, square(0, 0))), MARGIN_M2(100) / 2);
});
