// Does every closed line and hatch of a drawing become a plot, or is it said why not?
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { assembleDrawing } from "../../../server/source/gdal/assembleDrawing";
import type { SourceLayer } from "../../../server/source/sourceLayer";

const square = (side: number, from = 0): Position[] => [
  [from, from],
  [from + side, from],
  [from + side, from + side],
  [from, from + side],
  [from, from],
];
function drawn(...shapes: readonly Position[][][]): SourceLayer {
  const rows = shapes.map((coordinates, index) => ({
    row: index + 1,
    cells: { Layer: "宗地" },
    geometry: { type: "Polygon", coordinates },
  }));
  const none = { name: "", encoding: null, statedCrs: null, titleLines: [], totals: null, notes: [] };
  return assembleDrawing({ ...none, headers: ["Layer"], rows, drawn: true, eastFirst: false });
}

test("a plot drawn twice is counted once, and it is said which", () => {
  const { rows, notes } = drawn(
    [square(50, 500)],
    [square(100)],
    [[...square(100)].reverse()],
    [square(100)],
  );
  expect(rows.map(({ row }) => row)).toEqual([1, 2]);
  expect(notes).toEqual([
    { code: "doubled_plots", row: null, field: null, words: { value: 2, zh_rows: "2", en_rows: "2" } },
  ]);
});

test("plots that differ only in their holes are both there", () => {
  const shapes = [[square(100)], [square(100), square(10, 20)], [square(100), square(10, 40)]];
  const { rows, notes } = drawn(...shapes);
  expect(rows.map(({ geometry }) => (geometry as { coordinates: unknown }).coordinates)).toEqual(shapes);
  expect(notes).toEqual([]);
});
