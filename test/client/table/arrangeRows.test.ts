import { describe, expect, it } from "vitest";
import { neighbourOf } from "../../../client/app/neighbourOf";
import type { Scene } from "../../../client/map/scene";
import { arrangeRows } from "../../../client/table/arrangeRows";
import { shownIds, tellShownRows } from "../../../client/table/shownRows";
import { wordNames } from "../../../client/table/tableColumns";
import type { FilterColumns, NumberColumn, WordColumn } from "../../../geo/filter/evaluate";

const NUMBERS: Record<string, NumberColumn> = {
  tax_per_mu: { above: [10, Number.NaN, 90, 40], below: [1, 0, 2, 1] },
  area: { above: [5, 5, 7, 5], below: null },
};
const WORDS: Record<string, WordColumn> = {
  park: { codes: [1, 2, 0, 1], words: ["", "P1", "P2"] },
  status: { codes: [0, 1, 0, 1], words: ["in_use", "idle"] },
  verdict: { codes: [0, 1, 2, 0], words: ["met", "missed", "idle"] },
};
const columns: FilterColumns = {
  count: 4,
  number: (field) => NUMBERS[field] ?? null,
  words: (field) => WORDS[field] ?? null,
  points: [],
  layer: () => null,
  layerLand: () => null,
  family: () => [],
};
const names = wordNames({
  park: [
    { value: "P1", names: ["中河"] },
    { value: "P2", names: ["滨海"] },
  ],
  status: [{ value: "in_use", names: ["投产"] }],
});
const rows = Uint32Array.of(0, 1, 2, 3);
const NONE: ReadonlySet<number> = new Set();

describe("the lines of the table", () => {
  it("stand by names as people read them, then by figures; the unknown last", () => {
    const sort = [
      { field: "area", descending: false },
      { field: "tax_per_mu", descending: true },
    ];
    expect([...arrangeRows(rows, columns, { sort, group: null }, NONE, names, "zh").lines]).toEqual([
      3, 0, 1, 2,
    ]);
    // 滨海 (b) before 中河 (z), though P1 comes before P2
    const byPark = [{ field: "park", descending: false }];
    expect([...arrangeRows(rows, columns, { sort: byPark, group: null }, NONE, names, "zh").rows]).toEqual([
      1, 0, 3, 2,
    ]);
    const byVerdict = [{ field: "verdict", descending: false }];
    expect([...arrangeRows(rows, columns, { sort: byVerdict, group: null }, NONE, names, "zh").rows]).toEqual(
      [1, 0, 3, 2],
    );
    // a column that has not been read yet sorts nothing
    const byOwner = [{ field: "owner", descending: false }];
    expect(arrangeRows(rows, columns, { sort: byOwner, group: "town" }, NONE, names, "zh").groups).toBeNull();
  });

  it("stand under their groups, and a folded group keeps its rows for the export and the keys", () => {
    const sort = [{ field: "tax_per_mu", descending: true }];
    const open = arrangeRows(rows, columns, { sort, group: "park" }, NONE, names, "zh");
    expect([...open.lines]).toEqual([-1, 1, -2, 3, 0, -3, 2]);
    const folded = arrangeRows(rows, columns, { sort, group: "park" }, new Set([1]), names, "zh");
    expect([...folded.lines]).toEqual([-1, 1, -2, -3, 2]);
    expect([...folded.rows]).toEqual([1, 3, 0, 2]);
  });

  it("are what the keys walk through while the table is open", () => {
    tellShownRows({ ids: ["A", "B", "C", "D"], rows: Uint32Array.of(3, 1, 0) });
    expect(shownIds()).toEqual(["D", "B", "A"]);
    const scene = { land: null, parks: null, classes: null, scopeParkId: null } as unknown as Scene;
    const at = (parcelId: string | null, by: 1 | -1) =>
      neighbourOf(scene, { parkId: null, parcelId, measure: "tax", lang: "zh" }, by);
    expect([at("D", 1), at("A", 1), at("D", -1), at(null, 1), at(null, -1), at("C", 1)]).toEqual(
      ["B", "D", "A", "D", "A", "D"].map((parcelId) => ({ parcelId })),
    );
    tellShownRows(null);
    expect(shownIds()).toBeNull();
    expect(at("D", 1)).toBeNull();
  });
});
