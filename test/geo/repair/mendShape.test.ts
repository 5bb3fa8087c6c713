// Is each defect of one shape named, and only where it is; and does its repair leave the land that was meant?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { staysBelow } from "../../../geo/repair/finding";
import { at, box, type Corner, multi, only, polygon, ring, square } from "./support";

/** By the plane formula in metres, apart from the product's. */
const m2 = (dm2: number | null) => (dm2 ?? Number.NaN) / 100;
const closeTo = (value: number | null, expected: number) =>
  expect(Math.abs(m2(value) - expected) / expected).toBeLessThan(1e-4);

describe("a sound shape", () => {
  test("has no findings and is left as it is", () => {
    for (const sound of [
      square(0, 0),
      polygon(box(0, 0, 100, 100), box(20, 20, 30, 30).toReversed()),
      multi([box(0, 0, 100, 100)], [box(200, 0, 50, 50)]),
    ]) {
      expect(only(sound).kinds).toEqual([]);
      expect(only(sound).repaired).toBeUndefined();
    }
  });

  test("may touch itself with a hole in one point", () => {
    const hole = ring([0, 50], [30, 70], [30, 30]);
    expect(only(polygon(ring([0, 0], [100, 0], [100, 100], [0, 100], [0, 50]), hole)).kinds).toEqual([]);
  });

  test("may end sharply where that is land", () => {
    expect(only(polygon(ring([0, 0], [200, 0], [0, 12]))).kinds).toEqual([]);
  });

  test("whatever convex shape it is, the repair of a valid polygon is itself", () => {
    const angles = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(angles, fc.integer({ min: 20, max: 400 }), (steps, radius) => {
        const around = steps.toSorted((a, b) => a - b).map((step) => (step * Math.PI) / 18);
        const corners = around.map((a): Corner => [radius * Math.cos(a), radius * Math.sin(a)]);
        const { kinds, repaired } = only(polygon(ring(...corners)));
        // on a thin arc everything may rightly be called narrow, but nothing is changed
        expect(kinds.filter((kind) => kind !== "sliver" && kind !== "collapsed")).toEqual([]);
        expect(repaired).toBeUndefined();
      }),
    );
  });
});

describe("one shape", () => {
  test("no geometry is named and left to a person", () => {
    expect(only(null).finding).toMatchObject({ kind: "no_geometry", place: null, repaired: null });
    expect(only(undefined).kinds).toEqual(["no_geometry"]);
  });

  test("what is no polygon of numbers is for the reader to refuse", () => {
    for (const wrong of [
      "POLYGON",
      { type: "Point", coordinates: [1, 2] },
      { type: "Polygon", coordinates: [] },
      { type: "Polygon", coordinates: [[["a", 1]]] },
      { type: "Polygon", coordinates: [[at([0, 0]), at([1, 1])]] },
      { type: "MultiPolygon", coordinates: [] },
      { type: "MultiPolygon", coordinates: [[]] },
    ])
      expect(only(wrong).kinds).toEqual([]);
  });

  test("swapped axes are swapped back, with the pin where the land is", () => {
    const swapped = polygon(box(0, 0, 100, 100).map(([x, y]) => [y, x]));
    const { finding, kinds } = only(swapped);
    // the rings of a mirrored shape run the other way round
    expect(kinds).toEqual(["swapped_axes", "wrong_winding"]);
    expect(finding).toMatchObject({ areaBeforeDm2: null, proposal: "swap_axes", place: at([0, 0]) });
    closeTo(finding.areaAfterDm2, 10_000);
    expect(only(swapped, {}, { window: null }).kinds[0]).toBe("swapped_axes");
  });

  test("land outside the window is named with its own place", () => {
    const far = polygon(box(0, 0, 100, 100).map(([x, y]) => [x + 5, y]));
    expect(only(far).finding).toMatchObject({ kind: "outside_district", repaired: null });
    expect(only(far).finding.place?.[0]).toBeCloseTo(126.54, 6);
    expect(only(far, {}, { window: null }).kinds).toEqual([]);
    const metres = polygon(box(0, 0, 100, 100).map(([x, y]) => [x * 4000, y * 1e5]));
    expect(only(metres).finding).toMatchObject({
      kind: "outside_district",
      place: null,
      areaBeforeDm2: null,
    });
  });

  test("a point and a line are collapsed, a bow-tie without area is not", () => {
    expect(only(polygon(ring([0, 0], [0, 0], [0, 0]))).kinds).toEqual(["collapsed"]);
    expect(only(polygon(ring([0, 0], [50, 50], [100, 100], [30, 30]))).kinds).toEqual(["collapsed"]);
    expect(only(polygon(ring([0, 0], [100, 100], [100, 0], [0, 100]))).kinds).toContain("self_intersection");
  });

  test("a ring on which the clipping library gave up is cut at its crossings all the same", () => {
    // "Unable to complete output ring", found by the property test of shapes.test.ts
    const corners = [
      [9, 34],
      [0, 35],
      [0, 7],
      [25, 36],
      [8, 34],
      [28, 35],
      [9, 0],
    ] as const;
    const { kinds, repaired } = only(polygon(ring(...corners.map(([x, y]) => [x * 10, y * 10] as const))));
    expect(kinds).toContain("self_intersection");
    expect(repaired).toBeDefined();
  });

  test("a corner a hair off another side of its ring is taken for on it", () => {
    // (40, 330) lies on the side from (30, 340) to (360, 10) but for the rounding of degrees; found by the property test of shapes.test.ts
    const { finding, repaired } = only(polygon(ring([40, 330], [0, 0], [30, 340], [360, 10], [10, 0])));
    expect(finding).toMatchObject({ kind: "self_intersection", proposal: "cut_at_crossings" });
    // by the shoelace formula in metres: triangles of 1850 m² and 57 600 m² that meet there
    expect(geodesicAreaM2(repaired as LandGeometry) / 59_450).toBeCloseTo(1, 2);
  });

  test("three sides through one point leave no crossing", () => {
    // sides 1–2, 3–4 and 5–0 all run through (200, 300); found by the same test on a small grid
    const star = ring([100, 200], [100, 500], [300, 100], [100, 300], [300, 300], [700, 800]);
    expect(only(polygon(star)).kinds).toEqual(["self_intersection"]);
    const { repaired } = only(polygon(star));
    expect(only(repaired).kinds).toEqual([]);
  });

  test("an unclosed ring is closed, outer ring or hole", () => {
    const open = box(0, 0, 100, 100).slice(0, -1);
    const { finding, kinds, repaired } = only(polygon(open));
    expect(kinds).toEqual(["unclosed_ring"]);
    expect(finding.place).toEqual(at([0, 100]));
    expect(finding.areaAfterDm2).toBe(finding.areaBeforeDm2);
    expect(repaired).toEqual(square(0, 0));
    const hole = box(20, 20, 30, 30).toReversed();
    expect(only(polygon(box(0, 0, 100, 100), hole.slice(0, -1))).repaired).toEqual(
      polygon(box(0, 0, 100, 100), hole),
    );
  });

  test("a corner said twice is said once", () => {
    const doubled = ring([0, 0], [100, 0], [100, 0], [100, 100], [0, 100]);
    expect(only(polygon(doubled)).kinds).toEqual(["repeated_point"]);
    expect(only(polygon(doubled)).repaired).toEqual(square(0, 0));
  });

  test("a spike goes, outward and inward, with all its corners", () => {
    const out = polygon(ring([0, 0], [100, 0], [100, 50], [300, 50], [100, 50.1], [100, 100], [0, 100]));
    const { kinds, finding } = only(out);
    expect(kinds).toEqual(["spike"]);
    expect(finding.place).toEqual(at([300, 50]));
    closeTo(finding.areaBeforeDm2, 10_010);
    closeTo(finding.areaAfterDm2, 10_000);
    const there = polygon(
      ring([0, 0], [100, 0], [100, 50], [60, 50], [30, 50], [100, 50], [100, 100], [0, 100]),
    );
    const inward = only(there);
    expect(inward.kinds).toContain("spike");
    closeTo(inward.finding.areaAfterDm2, 10_000);
  });

  test("a bow-tie keeps both its halves where nothing is registered", () => {
    // 100 m wide and high: two triangles of 2500 m² each; with the corners in order it would be 10 000 m²
    const tie = polygon(ring([0, 0], [100, 100], [100, 0], [0, 100]));
    const { finding } = only(tie);
    expect(finding).toMatchObject({
      kind: "self_intersection",
      proposal: "cut_at_crossings",
      areaBeforeDm2: 0,
    });
    const [x, y] = finding.place!;
    expect([x, y]).toEqual([expect.closeTo(at([50, 50])[0], 6), expect.closeTo(at([50, 50])[1], 6)]);
    closeTo(finding.areaAfterDm2, 5000);
  });

  test("the area on paper decides that its corners were in a wrong order", () => {
    const tie = polygon(ring([0, 0], [100, 100], [100, 0], [0, 100]));
    const { finding } = only(tie, { registeredDm2: 990_000 });
    expect(finding.proposal).toBe("uncross");
    closeTo(finding.areaAfterDm2, 10_000);
    expect(only(tie, { registeredDm2: 480_000 }).finding.proposal).toBe("cut_at_crossings");
  });

  test("a ring that runs over itself, or into its own side, crosses itself", () => {
    const over = polygon(
      ring([0, 0], [100, 0], [100, 100], [50, 100], [50, 0], [30, 0], [30, 100], [0, 100]),
    );
    expect(only(over).kinds).toContain("self_intersection");
    const into = polygon(ring([0, 0], [100, 0], [100, 100], [50, 0], [0, 100]));
    expect(only(into).kinds).toContain("self_intersection");
    expect(geodesicAreaM2(only(into).repaired as LandGeometry)).toBeCloseTo(5000, -1);
  });

  test("crumbs of land and of holes go", () => {
    const crumb = multi([box(0, 0, 100, 100)], [box(200, 0, 2, 2)]);
    expect(only(crumb).finding).toMatchObject({ kind: "tiny_part", defectDm2: expect.closeTo(400, -1) });
    expect(only(crumb).repaired).toEqual(multi([box(0, 0, 100, 100)]));
    const pinhole = polygon(box(0, 0, 100, 100), box(20, 20, 2, 2).toReversed());
    expect(only(pinhole).repaired).toEqual(square(0, 0));
  });

  test("a ring against its layer's habit is turned round", () => {
    const wrong = polygon(box(0, 0, 100, 100).toReversed());
    expect(only(wrong, {}, { winding: "rfc7946" }).kinds).toEqual(["wrong_winding"]);
    expect(only(wrong, {}, { winding: "rfc7946" }).repaired).toEqual(square(0, 0));
    // a Shapefile's rings all run that way
    expect(only(wrong).kinds).toEqual([]);
    const hole = polygon(box(0, 0, 100, 100), box(20, 20, 30, 30));
    expect(only(hole).repaired).toEqual(polygon(box(0, 0, 100, 100), box(20, 20, 30, 30).toReversed()));
  });

  test("a registered area far off the drawing is named, a lesser one is the parcel's own matter", () => {
    expect(only(square(0, 0), { registeredDm2: 1_300_000 }).finding).toMatchObject({
      kind: "area_conflict",
      proposal: "compare_areas",
      repaired: null,
    });
    expect(only(square(0, 0), { registeredDm2: 1_100_000 }).kinds).toEqual([]);
  });
});

test("what is accepted below a difference is at most so much", () => {
  const one = { areaBeforeDm2: 1_000_000, areaAfterDm2: 999_000 };
  expect(staysBelow(one, { percent: 0.1 })).toBe(true);
  expect(staysBelow(one, { percent: 0.09 })).toBe(false);
  expect(staysBelow(one, { m2: 10 })).toBe(true);
  expect(staysBelow(one, { m2: 9.9 })).toBe(false);
  expect(staysBelow({ areaBeforeDm2: 0, areaAfterDm2: 5 }, { percent: 100 })).toBe(false);
  expect(staysBelow({ areaBeforeDm2: null, areaAfterDm2: 5 }, { m2: 100 })).toBe(false);
});
