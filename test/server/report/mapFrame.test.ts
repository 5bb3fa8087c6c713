// Is a map on paper at the scale that it says?
import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { CGCS2000_ELLIPSOID } from "../../../geo/crs/datum";
import { fitText, wrapText } from "../../../server/report/fitText";
import { mapFrame } from "../../../server/report/mapFrame";

const earth = new geodesic.Geodesic.Geodesic(
  CGCS2000_ELLIPSOID.semiMajorM,
  1 / CGCS2000_ELLIPSOID.inverseFlattening,
);

test("millimetres on paper times the scale are metres on the ground, to 1 %, wherever the district lies", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 75, max: 134, noNaN: true }),
      fc.double({ min: 18, max: 53, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      (west, south, size) => {
        const frame = mapFrame({ x: 40, y: 200, width: 400, height: 300 }, [
          west,
          south,
          west + size,
          south + size,
        ]);
        const [x1, y1] = frame.place(west, south);
        const [x2, y2] = frame.place(west + size, south + size);
        const onPaperM = ((Math.hypot(x2 - x1, y2 - y1) / 72) * 0.0254 * frame.scale) as number;
        const onGround = earth.Inverse(south, west, south + size, west + size).s12 ?? 0;
        expect(Math.abs(onPaperM / onGround - 1)).toBeLessThan(0.01);
        for (const [x, y] of [frame.place(west, south), frame.place(west + size, south + size)]) {
          expect(x).toBeGreaterThan(40);
          expect(x).toBeLessThan(440);
          expect(y).toBeGreaterThan(200);
          expect(y).toBeLessThan(500);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("text is never wider than its place, and lines hold all of it where there is room", () => {
  const measure = (text: string) => [...text].length;
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      expect(measure(fitText(text, width, measure))).toBeLessThanOrEqual(Math.max(width, 0));
      for (const line of wrapText(text, width, measure, 3)) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
  );
  expect(wrapText("亩均税收达标，余量五。", 6, measure, 3)).toEqual(["亩均税收达", "标，余量五。"]);
  // a number is not parted from its sign
  expect(wrapText("集聚度 75.6 %，达标", 9, measure, 3)).toEqual(["集聚度", "75.6 %，达标"]);
});
