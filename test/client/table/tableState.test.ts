import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridColumns } from "../../../client/table/gridColumns";
import { gridAction } from "../../../client/table/gridKeys";
import {
  CLOSED,
  GROUP_FIELDS,
  orderedColumns,
  readTable,
  sortPressed,
  withMeasure,
  writeTable,
} from "../../../client/table/tableState";
import { FILTER_FIELDS } from "../../../geo/filter/fields";

const IDS = FILTER_FIELDS.map(({ id }) => id);

describe("the table in a link", () => {
  it("comes back as it was, whatever was chosen", () => {
    const fields = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 8 });
    const state = fc.record({
      height: fc.integer({ min: 15, max: 85 }),
      tab: fc.constantFrom("rows" as const, "compare" as const),
      columns: fields,
      pinned: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }),
      sort: fields.map((some) => some.map((field, i) => ({ field, descending: i % 2 === 0 }))),
      group: fc.constantFrom(null, ...GROUP_FIELDS),
      only: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (one) => {
        const text = writeTable(one);
        expect(text).toMatch(/^[0-9]{1,2}(~[a-z]:[-a-z0-9_,]+)*$/);
        expect(readTable(text)).toEqual(one);
      }),
    );
  });

  it("keeps columns of the files, whatever signs are in their names", () => {
    const columns = fc.uniqueArray(
      fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom("层", ",", "~", "%", "2", "C", "-", ":"),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(columns, (names) => {
        const fields = names.map((name) => `attr:${name}`);
        const state = {
          ...CLOSED,
          height: 33,
          columns: fields,
          pinned: fields.slice(1),
          sort: fields.map((field) => ({ field, descending: true })),
        };
        expect(readTable(writeTable(state))).toEqual(state);
      }),
    );
    expect(
      gridColumns(["attr:层数", "attr:用途"], [], (field) => field === "attr:层数").map(({ right }) => right),
    ).toEqual([true, false]);
  });

  it("says nothing where nothing was chosen, and reads what it does not know as what comes", () => {
    expect(writeTable(CLOSED)).toBe("");
    expect(readTable("")).toEqual(CLOSED);
    expect(readTable("33~c:nonsense~s:nonsense,-tax~g:owner~z:1")).toEqual({
      ...CLOSED,
      height: 33,
      sort: [{ field: "tax", descending: true }],
    });
    expect(readTable("99").height).toBe(85);
    // an empty list is a choice
    expect(readTable(writeTable({ ...CLOSED, height: 33, pinned: [] })).pinned).toEqual([]);
  });

  it("shows what the map is coloured by first after what is pinned, until somebody chooses columns", () => {
    const asItComes = readTable("33");
    expect(withMeasure(asItComes, "tax").columns.slice(0, 3)).toEqual(["code", "tax_per_mu", "park"]);
    expect(withMeasure(asItComes, "class").columns).toEqual([
      ...["code", "class", ...CLOSED.columns.slice(1)],
    ]);
    expect(withMeasure(readTable("33~p:code,park"), "rd").columns.slice(0, 3)).toEqual([
      ...["code", "park", "rd_per_mu"],
    ]);
    // parcels have no concentration
    expect(withMeasure(asItComes, "concentration")).toBe(asItComes);
    const chosen = readTable("33~c:code,area");
    expect(withMeasure(chosen, "tax")).toBe(chosen);
    expect(withMeasure(asItComes, "verdict").columns.toSorted()).toEqual(CLOSED.columns.toSorted());
  });

  it("sorts one way, then the other, then not; with Shift beside what is sorted by already", () => {
    const once = sortPressed([], "tax", false, true);
    expect(once).toEqual([{ field: "tax", descending: true }]);
    const twice = sortPressed(once, "tax", false, true);
    expect(twice).toEqual([{ field: "tax", descending: false }]);
    expect(sortPressed(twice, "tax", false, true)).toEqual([]);
    const two = sortPressed(twice, "park", true, false);
    expect(two.map(({ field }) => field)).toEqual(["tax", "park"]);
    expect(sortPressed(two, "tax", true, true)).toEqual([{ field: "park", descending: false }]);
    expect(sortPressed(two, "rd", false, true)).toEqual([{ field: "rd", descending: true }]);
  });

  it("pins columns side by side on the left", () => {
    const fields = orderedColumns({ columns: ["area", "code", "tax", "name"], pinned: ["name", "code"] });
    expect(fields).toEqual(["code", "name", "area", "tax"]);
    const [code, name, area] = gridColumns(fields, ["name", "code"], () => false);
    expect(name!.left).toBe(code!.left! + code!.width);
    expect(area!.left).toBeNull();
  });
});

describe("keys in the grid", () => {
  const key = (name: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey", boolean>> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  });

  it("move, and stay between the first line and the last", () => {
    const to = (name: string, cursor: number) => {
      const action = gridAction(key(name), cursor, 25);
      return action?.do === "go" ? action.to : null;
    };
    expect([to("ArrowDown", -1), to("ArrowDown", 24), to("ArrowUp", 0), to("PageDown", 3)]).toEqual([
      0, 24, 0, 13,
    ]);
    expect([to("Home", 9), to("End", 9), to("PageUp", 4)]).toEqual([0, 24, 0]);
    expect(gridAction(key("ArrowDown", { shiftKey: true }), 1, 25)).toEqual({ do: "go", to: 2, range: true });
  });

  it("leave what is not theirs to the page", () => {
    expect(gridAction(key("["), 1, 25)).toBeNull();
    expect(gridAction(key("ArrowDown", { altKey: true }), 1, 25)).toBeNull();
    expect(gridAction(key("c", { ctrlKey: true }), 1, 25)).toBeNull();
    expect(gridAction(key("ArrowDown"), -1, 0)).toBeNull();
    expect([gridAction(key(" "), -1, 25), gridAction(key("Enter"), -1, 25)]).toEqual([null, null]);
    expect(gridAction(key("A", { ctrlKey: true }), -1, 25)).toEqual({ do: "all" });
    expect(gridAction(key("ArrowLeft"), 3, 25)).toEqual({ do: "side", by: -1 });
  });
});
