import { describe, expect, test } from "vitest";
import { linesOfRange, rangeOf } from "../../../client/table/rangeAnchor";

const lines = Int32Array.of(40, 10, 30, 20);
const state = {};

describe("a range in the grid", () => {
  test("goes from where it began to the line pointed at, either way", () => {
    const anchor = { row: 10, lines, state };
    expect(rangeOf(lines, anchor, 3)).toEqual([10, 30, 20]);
    expect(rangeOf(lines, anchor, 0)).toEqual([40, 10]);
  });

  test("leaves out the heads of groups", () => {
    const grouped = Int32Array.of(-1, 40, -2, 10);
    expect(rangeOf(grouped, { row: 40, lines: grouped, state }, 3)).toEqual([40, 10]);
  });

  test("is the one line where nothing was pointed at before, or what was is gone", () => {
    expect(rangeOf(lines, null, 2)).toEqual([30]);
    expect(rangeOf(lines, { row: 99, lines, state }, 2)).toEqual([30]);
  });

  // Shift+Arrow took two parcels and never a third: the first step had narrowed the list to what it selected
  test("grows step by step in the list that shows only what is selected", () => {
    const anchor = { row: 40, lines, state };
    const narrowed = Int32Array.of(40, 10);
    const over = linesOfRange(anchor, { lines: narrowed, state, only: true });
    expect(rangeOf(over, anchor, over.indexOf(10) + 1)).toEqual([40, 10, 30]);
  });

  test("follows the present order where everything is shown, or the list was sorted anew", () => {
    const sorted = Int32Array.of(10, 20, 30, 40);
    const anchor = { row: 40, lines, state };
    expect(linesOfRange(anchor, { lines: sorted, state, only: false })).toBe(sorted);
    expect(linesOfRange(anchor, { lines: sorted, state: {}, only: true })).toBe(sorted);
    expect(linesOfRange(null, { lines: sorted, state, only: true })).toBe(sorted);
  });
});
