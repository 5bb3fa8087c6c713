// Are overlaps, slivers, gaps, doubles and lines crossed found between neighbours, and none where they only touch?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodesicAreaM2 } from "../../../geo/area/geodesicArea";
import { at, box, findings, multi, named, polygon, ring, shape, square } from "./support";

const about = (value: number | null | undefined, expected: number) =>
  expect(Math.abs((value ?? Number.NaN) / 100 - expected) / expected).toBeLessThan(2e-3);

describe("neighbours", () => {
  test("that touch along a side, at a corner or not at all have no findings", () => {
    expect(
      named([shape("a", square(0, 0)), shape("b", square(100, 0)), shape("c", square(200, 100))]),
    ).toEqual([]);
    // a corner of one on a side of the other, rounded to a millimetre beyond
    expect(
      named([
        shape("a", square(0, 0)),
        shape("b", polygon(ring([99.999, 20], [200, 20], [200, 80], [99.999, 80]))),
      ]),
    ).toEqual([]);
    expect(named([shape("a", square(0, 0)), shape("b", square(105, 0))])).toEqual([]);
    // one lies in the other's hole
    const around = polygon(box(0, 0, 100, 100), box(20, 20, 30, 30).toReversed());
    expect(named([shape("a", around), shape("b", polygon(box(20, 20, 30, 30)))])).toEqual([]);
  });

  test("an overlap is cut off the one that its area on paper allows, and can be no more then", () => {
    const [a, b] = [square(0, 0), square(97, 0)];
    const paper = findings([
      shape("a", a, { registeredDm2: 970_000 }),
      shape("b", b, { registeredDm2: 1_000_000 }),
    ]);
    const [finding] = paper.findings;
    expect(finding).toMatchObject({
      kind: "parcel_overlap",
      subject: "a",
      others: ["b"],
      proposal: "cut_overlap",
    });
    about(finding?.defectDm2, 300);
    about(finding?.areaAfterDm2, 9700);
    const cut = paper.repaired.get("a")!;
    expect(named([shape("a", cut), shape("b", b)])).toEqual([]);
  });

  test("without papers the larger one is cut", () => {
    const { findings: found } = findings([
      shape("a", square(0, 0)),
      shape("b", polygon(box(98, 0, 400, 100))),
    ]);
    expect(found[0]).toMatchObject({ subject: "b", proposal: "cut_overlap" });
  });

  test("where half a parcel would go, or it would fall apart, a person decides, and the later one is named", () => {
    const half = findings([shape("a", square(0, 0)), shape("b", square(50, 0))]);
    expect(half.findings[0]).toMatchObject({
      subject: "b",
      others: ["a"],
      proposal: "decide_which",
      repaired: null,
    });
    expect(half.repaired.size).toBe(0);
    const across = findings([shape("a", square(0, 0)), shape("b", polygon(box(-50, 49, 200, 2)))]);
    expect(across.findings[0]).toMatchObject({ kind: "parcel_overlap", proposal: "decide_which" });
  });

  test("crosses, boxes within boxes and sides on one line are overlaps too", () => {
    expect(
      named([shape("a", polygon(box(0, 40, 100, 20))), shape("b", polygon(box(40, 0, 20, 100)))]),
    ).toEqual(["parcel_overlap b"]);
    expect(named([shape("a", square(0, 0)), shape("b", square(25, 25, 50))])).toEqual(["parcel_overlap b"]);
    expect(named([shape("a", square(0, 0)), shape("b", square(50, 0, 100))])).toEqual(["parcel_overlap b"]);
  });

  test("a strip narrower than a metre is a sliver", () => {
    const { findings: found } = findings([shape("a", square(0, 0)), shape("b", square(99.7, 0))]);
    expect(found).toMatchObject([{ kind: "sliver", proposal: "cut_overlap" }]);
    about(found[0]?.defectDm2, 30);
    expect(named([shape("a", polygon(box(0, 0, 300, 0.4)))])).toEqual(["sliver a"]);
  });

  test("a strip between them that is no way is a gap, closed by the later one", () => {
    const [a, b] = [square(0, 0), square(100.4, 0)];
    const { findings: found, repaired } = findings([shape("a", a), shape("b", b)]);
    expect(found).toMatchObject([{ kind: "gap", subject: "b", others: ["a"], proposal: "close_gap" }]);
    about(found[0]?.defectDm2, 40);
    about(found[0]?.areaAfterDm2, 10_040);
    expect(named([shape("a", a), shape("b", repaired.get("b"))])).toEqual([]);
    expect(named([shape("a", square(0, 0)), shape("b", square(101.2, 0))])).toEqual([]);
    expect(named([shape("a", square(0, 0)), shape("b", square(100.4, 97))])).toEqual([]);
  });

  test("a gap that cannot be closed by moving corners is listed for a person", () => {
    // the neighbour's line bulges between the two corners that would move
    const bulge = polygon(ring([0, 0], [100, 0], [100.35, 50], [100, 100], [0, 100]));
    const { findings: found } = findings([shape("a", bulge), shape("b", square(100.8, 0))]);
    expect(found).toMatchObject([{ kind: "gap", proposal: "leave", repaired: null }]);
  });

  test("who stands already is neither judged nor changed", () => {
    const standing = { standing: true };
    const both = findings([shape("a", square(0, 0), standing), shape("b", square(97, 0), standing)]);
    expect(both.findings).toEqual([]);
    const { findings: found } = findings([
      shape("a", polygon(box(0, 0, 500, 100)), { ...standing, registeredDm2: 1 }),
      shape("b", square(497, 0)),
    ]);
    expect(found).toMatchObject([{ kind: "parcel_overlap", subject: "b", proposal: "cut_overlap" }]);
    expect(
      findings([shape("b", square(100.4, 0)), shape("a", square(0, 0), standing)]).findings,
    ).toMatchObject([{ kind: "gap", subject: "b" }]);
    expect(findings([shape("b", square(50, 0)), shape("a", square(0, 0), standing)]).findings).toMatchObject([
      { subject: "b" },
    ]);
  });

  test("a shape said twice is a duplicate, wherever its ring begins and whichever way it runs", () => {
    const turned = polygon(ring([100, 0], [0, 0], [0, 100], [100, 100]));
    const { findings: found } = findings([
      shape("1", square(0, 0), { id: "x" }),
      shape("2", turned, { id: "x" }),
    ]);
    expect(found.filter(({ kind }) => kind === "duplicate")).toMatchObject([
      { subject: "2", others: ["1"], proposal: "keep_one" },
    ]);
    expect(findings([shape("1", square(0, 0)), shape("2", square(0, 0))]).findings).toMatchObject([
      { kind: "duplicate", proposal: "decide_which" },
    ]);
    expect(
      findings([shape("2", square(0, 0)), shape("1", square(0, 0), { standing: true })]).findings,
    ).toMatchObject([{ kind: "duplicate", subject: "2", others: ["1"] }]);
  });

  test("a repair that is not accepted leaves the next as things stand", () => {
    const open = polygon(box(0, 0, 100, 100).slice(0, -1));
    const { findings: found, repaired } = findings(
      [shape("a", open), shape("b", square(97, 0))],
      {},
      () => false,
    );
    expect(found.map(({ kind }) => kind)).toEqual(["unclosed_ring", "parcel_overlap"]);
    expect(repaired.size).toBe(0);
    const tie = polygon(ring([0, 0], [100, 100], [100, 0], [0, 100]));
    expect(
      findings([shape("a", tie), shape("b", square(50, 0))], {}, () => false).findings.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["self_intersection"]);
  });

  test("any two boxes: an overlap is found where the plane says so, and its area is right", () => {
    const side = fc.integer({ min: 20, max: 200 });
    const start = fc.integer({ min: -150, max: 150 });
    fc.assert(
      fc.property(start, start, side, side, (x, y, width, height) => {
        const overlapM2 =
          Math.max(0, Math.min(100, x + width) - Math.max(0, x)) *
          Math.max(0, Math.min(100, y + height) - Math.max(0, y));
        const other = polygon(box(x, y, width, height));
        const found = findings([shape("a", square(0, 0)), shape("b", other)]).findings;
        const over = found.filter(
          ({ kind }) => kind === "parcel_overlap" || kind === "sliver" || kind === "duplicate",
        );
        expect(over.length).toBe(overlapM2 > 0 ? 1 : 0);
        if (overlapM2 > 0) about(over[0]?.defectDm2, overlapM2);
        for (const { repaired, areaAfterDm2 } of over) {
          if (repaired !== null) expect(geodesicAreaM2(repaired) * 100).toBeCloseTo(areaAfterDm2!, 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("parks", () => {
  const parks = { of: "parks" as const };
  test("that lie over each other are named, unless one is the other's parent", () => {
    expect(named([shape("a", square(0, 0)), shape("b", square(97, 0))], parks)).toEqual(["park_overlap a"]);
    const child = { parent: "a" };
    expect(named([shape("a", square(0, 0, 500)), shape("b", square(10, 10), child)], parks)).toEqual([]);
    expect(
      named(
        [
          shape("a", square(0, 0, 500)),
          shape("m", square(5, 5, 300), child),
          shape("b", square(10, 10), { parent: "m" }),
        ],
        parks,
      ),
    ).toEqual([]);
    // parents in a circle come to an end
    expect(
      named(
        [
          shape("a", square(0, 0), { parent: "b" }),
          shape("b", square(900, 0), { parent: "a" }),
          shape("c", square(500, 0), { parent: "a" }),
        ],
        parks,
      ),
    ).toEqual([]);
  });

  test("one wholly in another is asked for its parent", () => {
    const { findings: found } = findings([shape("a", square(0, 0, 500)), shape("b", square(10, 10))], parks);
    expect(found).toMatchObject([{ kind: "park_overlap", proposal: "state_parent", repaired: null }]);
  });

  test("may lie close without a gap", () => {
    expect(named([shape("a", square(0, 0)), shape("b", square(100.4, 0))], parks)).toEqual([]);
  });
});

describe("lines of others", () => {
  test("a parcel across a park's line is named with its smaller side, and left as it is", () => {
    const parks = [
      { id: "P", parent: null, geometry: square(0, 0, 500) },
      { id: "Q", parent: null, geometry: square(2000, 0, 500) },
    ];
    const { findings: found } = findings(
      [shape("a", square(430, 0)), shape("b", square(100, 100)), shape("c", square(480, 200))],
      { parks },
    );
    expect(found).toMatchObject([
      {
        kind: "park_line_crossed",
        subject: "a",
        others: ["P"],
        proposal: "by_largest_share",
        repaired: null,
      },
      { kind: "park_line_crossed", subject: "c" },
    ]);
    about(found[0]?.defectDm2, 3000);
    about(found[1]?.defectDm2, 2000);
    // a line drawn a millimetre off is no crossing
    expect(named([shape("a", square(400.001, 0))], { parks })).toEqual([]);
    // within the park's box, yet outside its line
    const hollow = [{ id: "P", parent: null, geometry: polygon(ring([0, 0], [500, 0], [0, 500])) }];
    expect(named([shape("a", square(390, 390))], { parks: hollow })).toEqual([]);
  });

  test("a park of many corners is cut as well as a simple one", () => {
    const corners = Array.from({ length: 400 }, (_, i) => {
      const angle = (i * 2 * Math.PI) / 400;
      return [1000 * Math.cos(angle), 1000 * Math.sin(angle)] as const;
    });
    const parks = [{ id: "P", parent: null, geometry: multi([ring(...corners)]) }];
    const { findings: found } = findings([shape("a", polygon(box(950, -50, 100, 100)))], { parks });
    // the circle's part beyond x = 950 m between y = ±50 m, by the integral of √(r² − y²)
    const circle = (y: number) => (y * Math.sqrt(1e6 - y * y) + 1e6 * Math.asin(y / 1000)) / 2;
    const inside = 2 * circle(50) - 950 * 100;
    about(found[0]?.defectDm2, Math.min(inside, 10_000 - inside));
  });

  test("land beyond the district's outline is named", () => {
    const district = square(0, 0, 1000);
    const { findings: found } = findings(
      [
        shape("a", square(950, 0)),
        shape("b", square(100, 100)),
        shape("c", square(1500, 0)),
        shape("d", square(900, 900)),
      ],
      { district },
    );
    expect(found).toMatchObject([
      { kind: "outside_district", subject: "a", proposal: "leave" },
      { kind: "outside_district", subject: "c" },
    ]);
    about(found[0]?.defectDm2, 5000);
  });
});

test("a layer without any window is looked at where it lies", () => {
  expect(named([shape("a", square(0, 0)), shape("b", square(97, 0))], { window: null })).toEqual([
    "parcel_overlap a",
  ]);
  expect(named([], { window: null })).toEqual([]);
  const swapped = polygon(box(0, 0, 100, 100).map(([x, y]) => [y, x] as [number, number]));
  expect(named([shape("a", swapped)], { window: null })[0]).toBe("swapped_axes a");
  expect(at([0, 0])).toEqual([121.54, 29.76]);
});
