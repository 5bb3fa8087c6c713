// Does a plot that is drawn anew keep off its neighbours' land?
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { geodesicAreaDm2 } from "../../../geo/area/geodesicArea";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { extentOf, meets, widened } from "../../../geo/scenario/extent";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import { landsOf, type ScenarioEdit } from "../../../geo/scenario/scenarioEvent";
import { baseOf, eventOf, idAt, latOf, lonOf, plotAt } from "./scenarioLand";

type Rectangle = readonly [west: number, south: number, east: number, north: number];
/** In columns and rows of the block, of some 106 by 100 m each. */
function rectangle([w, s, e, n]: Rectangle): LandGeometry {
  const corner = (column: number, row: number) => [lonOf(column), latOf(row)] as const;
  return {
    type: "Polygon",
    coordinates: [[corner(w, s), corner(e, s), corner(e, n), corner(w, n), corner(w, s)]],
  };
}
const ALL = [0, 1, 2, 3].flatMap((column) => [0, 1, 2].map((row) => [column, row] as const));
const block = () => ALL.map(([column, row]) => plotAt(column, row));
const redraw = (to: Rectangle, plotId = "G11"): ScenarioEdit => ({
  kind: "redraw",
  plotId,
  shape: rectangle(to),
});
const run = (edits: readonly ScenarioEdit[], plots = block()) =>
  new ScenarioReplay(baseOf(plots), "all").run({
    events: edits.map((edit, at) => eventOf(edit, `e${at}`)),
    day: null,
  });

/** A tenth of a cell, 10 m: far more than the error of a survey, so that nothing is in doubt. */
const tenth = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 10);
const aRectangle = fc.tuple(tenth(2, 14), tenth(2, 14), tenth(16, 28), tenth(16, 28));

describe("a plot drawn anew", () => {
  test("away from all the land it had is refused: its coordinates were mistyped", () => {
    const [far, beside, over] = [
      [51, 51, 52, 52],
      [-1, 1, 0, 2],
      [0.9, 1, 2, 2],
    ].map((to) => run([redraw(to as unknown as Rectangle)], [plotAt(1, 1)])[0]!);
    expect([far, beside, over].map((step) => step?.refusal?.refused ?? step?.state)).toEqual([
      "elsewhere",
      "elsewhere",
      "done",
    ]);
  });

  test("is refused exactly where it takes land of others, with the one of which it takes most and how much", () => {
    fc.assert(
      fc.property(aRectangle, (to) => {
        const taken = ALL.filter(([column, row]) => column !== 1 || row !== 1).flatMap(([column, row]) => {
          const shared: Rectangle = [
            Math.max(to[0], column),
            Math.max(to[1], row),
            Math.min(to[2], column + 1),
            Math.min(to[3], row + 1),
          ];
          return shared[0] < shared[2] && shared[1] < shared[3]
            ? [{ id: idAt(column, row), dm2: geodesicAreaDm2(rectangle(shared)) }]
            : [];
        });
        const [step] = run([redraw(to)]);
        if (taken.length === 0) {
          expect(step!.state).toBe("done");
          return;
        }
        const most = Math.max(...taken.map(({ dm2 }) => dm2));
        expect(step!.refusal?.refused).toBe("overlaps");
        expect(Math.abs(step!.refusal!.areaDm2! - most)).toBeLessThanOrEqual(2);
        // plots of one row are as large as each other to a few 0.01 m²
        const named = taken.find(({ id }) => id === step!.refusal!.subject);
        expect(Math.abs((named?.dm2 ?? 0) - most)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it("may lie over what it lay over before, and not over more of it", () => {
    // 5 m over the eastern neighbour from the start
    const over = plotAt(1, 1, { shape: rectangle([1, 1, 2.05, 2]) });
    const plots = block().map((plot) => (plot.id === over.id ? over : plot));
    expect(run([redraw([1.2, 1, 2.05, 2])], plots)[0]!.state).toBe("done");
    expect(run([redraw([1, 1, 2.06, 2])], plots)[0]!.refusal).toMatchObject({
      refused: "overlaps",
      subject: "G21",
    });
  });

  it("may be off by the error of a survey", () => {
    expect(run([redraw([1, 1, 2 + 0.04 / 106, 2])])[0]).toMatchObject({ state: "done", remarks: [] });
    expect(run([redraw([1, 1, 2 + 0.07 / 106, 2])])[0]!.refusal).toMatchObject({ refused: "overlaps" });
  });

  it("says which strip it leaves, how wide and how large; a wide one is meant", () => {
    const [step] = run([redraw([1, 1, 2 - 0.5 / 106, 2])]);
    expect(step!.state).toBe("done");
    expect(step!.remarks).toHaveLength(1);
    const [gap] = step!.remarks;
    expect(gap).toMatchObject({ kind: "gap", plotId: "G21" });
    expect(gap!.widthM).toBeCloseTo(0.5, 1);
    const strip = geodesicAreaDm2(rectangle([2 - 0.5 / 106, 1, 2, 2]));
    expect(Math.abs(gap!.areaDm2 - strip)).toBeLessThan(strip / 50);
    expect(run([redraw([1, 1, 1.9, 2])])[0]!.remarks).toEqual([]);
    // a strip that was there is nobody's doing
    expect(run([redraw([1, 1, 2 - 0.5 / 106, 2]), redraw([1.2, 1, 2 - 0.5 / 106, 2])])[1]!.remarks).toEqual(
      [],
    );
  });

  it("is held against plots that events have made, and not against those that are gone", () => {
    const cut: ScenarioEdit = {
      kind: "split",
      plotId: "G21",
      line: [
        [lonOf(2.5), latOf(0.9)],
        [lonOf(2.5), latOf(2.1)],
      ],
    };
    expect(run([cut, redraw([1, 1, 2.4, 2])])[1]!.refusal).toMatchObject({
      refused: "overlaps",
      subject: "G21-1",
    });
    const joined: ScenarioEdit = { kind: "merge", plotIds: ["G11", "G21"] };
    expect(run([joined, redraw([1.1, 1, 3, 2], "G11+1")]).map(({ state }) => state)).toEqual([
      "done",
      "done",
    ]);
  });

  it("is no strip narrower than a metre", () => {
    expect(run([redraw([1, 1, 1 + 0.8 / 106, 2])])[0]!.refusal).toMatchObject({ refused: "sliver" });
  });
});

test("around a redraw the land is looked at a metre farther; other edits ask for none", () => {
  const [extent] = landsOf([redraw([1, 1, 2, 2]), { kind: "move", plotId: "G00", parkId: null }]);
  expect(landsOf([{ kind: "move", plotId: "G00", parkId: null }])).toEqual([]);
  const [west, south, east, north] = extent!;
  const degrees = 1 / 111_000;
  expect(
    [lonOf(1) - west, latOf(1) - south, east - lonOf(2), north - latOf(2)].every(
      (off) => off > degrees * 0.9 && off < degrees * 1.2,
    ),
  ).toBe(true);
  const empty: LandGeometry = { type: "MultiPolygon", coordinates: [] };
  expect(extentOf(empty)).toBeNull();
  expect(landsOf([{ kind: "redraw", plotId: "G00", shape: empty }])).toEqual([]);
  expect(meets([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(meets([0, 0, 1, 1], widened([2, 0, 3, 1], 10))).toBe(false);
});
