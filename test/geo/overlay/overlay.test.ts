// Do the parts of a site and the rest make the whole, with nothing counted twice?
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geodesicAreaDm2 } from "../../../geo/area/geodesicArea";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { type LayerShape, overlay } from "../../../geo/overlay/overlay";
import { unionOf } from "../../../geo/overlay/union";

/** Degrees; about 1 m. */
const UNIT = 1e-5;
/** A rectangle in units from a corner of the district. */
const box = (west: number, south: number, east: number, north: number): LandGeometry => {
  const at = (x: number, y: number) => [121.54 + x * UNIT, 29.76 + y * UNIT];
  return {
    type: "Polygon",
    coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
  };
};
const shape = (name: string | null, geometry: LandGeometry): LayerShape => ({ class: name, geometry });
const sum = ({ parts, severalDm2, restDm2 }: ReturnType<typeof overlay>) =>
  parts.reduce((all, { areaDm2 }) => all + areaDm2, 0) + severalDm2 + restDm2;
const SITE = box(0, 0, 40, 40);
const near = (dm2: number, expected: number) => expect(Math.abs(dm2 - expected)).toBeLessThanOrEqual(1);

describe("overlay", () => {
  it("a quarter of the site is a quarter, the rest three", () => {
    const found = overlay(SITE, [shape("甲", box(20, 20, 80, 80)), shape("远", box(90, 90, 99, 99))]);
    expect(found.parts).toHaveLength(1);
    near(found.parts[0]!.areaDm2, geodesicAreaDm2(box(20, 20, 40, 40)));
    expect(found.parts[0]).toMatchObject({ class: "甲", alsoDm2: 0, shapes: 1, twiceDm2: 0 });
    expect(sum(found)).toBe(geodesicAreaDm2(SITE));
  });
  it("shapes of one class that lie over each other count once, and that is said", () => {
    const found = overlay(SITE, [shape(null, box(0, 0, 20, 40)), shape(null, box(10, 0, 30, 40))]);
    near(found.parts[0]!.areaDm2, geodesicAreaDm2(box(0, 0, 30, 40)));
    near(found.parts[0]!.twiceDm2, geodesicAreaDm2(box(10, 0, 20, 40)));
    expect(found.parts[0]!.shapes).toBe(2);
    expect(sum(found)).toBe(found.wholeDm2);
  });
  it("land in two classes is a part of its own", () => {
    const found = overlay(SITE, [shape("甲", box(0, 0, 20, 40)), shape("乙", box(10, 0, 30, 40))]);
    near(found.severalDm2, geodesicAreaDm2(box(10, 0, 20, 40)));
    for (const part of found.parts) {
      near(part.areaDm2, geodesicAreaDm2(box(0, 0, 10, 40)));
      near(part.alsoDm2, found.severalDm2);
    }
    near(found.restDm2, geodesicAreaDm2(box(30, 0, 40, 40)));
    expect(sum(found)).toBe(found.wholeDm2);
  });
  it("what a layer covers wholly has no rest; an empty layer is all rest; a shape in a third class takes part in the shared land", () => {
    const covered = overlay(SITE, [shape("a", box(-5, -5, 50, 50))]);
    expect([covered.restDm2, covered.parts[0]!.areaDm2]).toEqual([0, covered.wholeDm2]);
    expect(overlay(SITE, [])).toEqual({
      wholeDm2: geodesicAreaDm2(SITE),
      parts: [],
      severalDm2: 0,
      restDm2: geodesicAreaDm2(SITE),
    });
    const three = overlay(
      SITE,
      ["a", "b", "c"].map((name) => shape(name, SITE)),
    );
    expect([three.severalDm2, three.restDm2, ...three.parts.map(({ areaDm2 }) => areaDm2)]).toEqual([
      three.wholeDm2,
      0,
      0,
      0,
      0,
    ]);
  });
  it("holes of the layer are not its land", () => {
    const ring = (geometry: LandGeometry) =>
      (geometry as Extract<LandGeometry, { type: "Polygon" }>).coordinates[0]!;
    const holed: LandGeometry = {
      type: "Polygon",
      coordinates: [ring(box(-9, -9, 60, 60)), [...ring(box(10, 10, 20, 20))].reverse()],
    };
    near(overlay(SITE, [shape("a", holed)]).restDm2, geodesicAreaDm2(box(10, 10, 20, 20)));
  });
  it("over a kilometre a side is the geodesic, not the straight line in degrees: halves of a wide site are what they measure", () => {
    const wide = box(0, 0, 10_000, 100);
    const found = overlay(wide, [shape("west", box(-100, -100, 5000, 200))]);
    // the straight line would put 75 m² into the wrong part of 100 ha; the two halves are mirror images
    near(found.parts[0]!.areaDm2, found.wholeDm2 / 2);
    expect(sum(found)).toBe(found.wholeDm2);
  });
  it("a site without area is no site", () => {
    expect(() => overlay(box(0, 0, 0, 40), [])).toThrow(RangeError);
  });
  it("any shapes in any classes: parts and rest are the whole", () => {
    const boxes = fc.array(
      fc.tuple(
        fc.constantFrom("甲", "乙", null),
        fc.integer({ min: -10, max: 40 }),
        fc.integer({ min: -10, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(boxes, (all) => {
        const layer = all.map(([name, x, y, w, h]) => shape(name, box(x, y, x + w, y + h)));
        const found = overlay(SITE, layer);
        expect(sum(found)).toBe(found.wholeDm2);
        // by unit squares: whole units of a grid are what the boxes are made of
        const hit = new Set<string>();
        for (const [, x, y, w, h] of all)
          for (let i = Math.max(0, x); i < Math.min(40, x + w); i++)
            for (let j = Math.max(0, y); j < Math.min(40, y + h); j++) hit.add(`${i} ${j}`);
        expect(Math.abs(found.restDm2 / found.wholeDm2 - (1600 - hit.size) / 1600)).toBeLessThan(1e-5);
      }),
      { numRuns: 30 },
    );
  });
});

describe("union", () => {
  it("of nothing is nothing, of one itself", () => {
    expect(unionOf([])).toBeNull();
    expect(unionOf([SITE])).toBe(SITE);
  });
});
