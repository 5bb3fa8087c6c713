import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilterColumns } from "../../../geo/filter/evaluate";
import {
  cellAt,
  cellFigure,
  fileText,
  measureOf,
  screenText,
  sumCell,
  wordAt,
} from "../../../geo/table/cell";
import { groupRows } from "../../../geo/table/groupRows";
import { rowSum } from "../../../geo/table/rowSum";
import { type SortKey, sortRows } from "../../../geo/table/sortRows";
import { sum } from "../../../geo/tally/add";
import { perMu } from "../../../geo/tally/perMu";
import { EMPTY_TALLY, tallyOf } from "../../../geo/tally/tally";

const rowsTo = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);
const plain = (above: number[], descending = false): SortKey => ({ above, below: null, descending });

describe("sorting rows", () => {
  it("goes by several keys, keeps the order of equals, and puts the unknown last whichever way it runs", () => {
    const town = plain([1, 0, 1, 0, Number.NaN]);
    const tax = plain([5, 7, Number.NaN, 9, 1]);
    expect([...sortRows(rowsTo(5), [town, tax])]).toEqual([1, 3, 0, 2, 4]);
    expect([
      ...sortRows(rowsTo(5), [
        { ...town, descending: true },
        { ...tax, descending: true },
      ]),
    ]).toEqual([0, 2, 3, 1, 4]);
    expect([...sortRows(Uint32Array.of(4, 2, 0, 3), [])]).toEqual([4, 2, 0, 3]);
    expect([...sortRows(Uint32Array.of(3, 1, 2, 0), [plain([8, 8, 8, 8])])]).toEqual([3, 1, 2, 0]);
  });

  it("decides in integers between yields that doubles cannot tell apart", () => {
    // 9007199254740989/3 and …/3 plus a third of a yuan: the quotients are the same double
    const above = [9_007_199_254_740_989, 9_007_199_254_740_990, 9_007_199_254_740_988];
    const below = [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991];
    expect([...sortRows(rowsTo(3), [{ above, below, descending: true }])]).toEqual([1, 0, 2]);
    // no land below: unknown
    expect([...sortRows(rowsTo(2), [{ above: [1, 2], below: [0, 4], descending: false }])]).toEqual([1, 0]);
  });

  it("agrees with comparing every pair by fractions", () => {
    const figure = fc.record({
      yuan: fc.option(fc.integer({ min: -50, max: 50 })),
      land: fc.integer({ min: 0, max: 4 }),
      word: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 30 }), fc.boolean(), fc.boolean(), (plots, down, up) => {
        const keys = [
          plain(
            plots.map(({ word }) => word),
            up,
          ),
          {
            above: plots.map(({ yuan }) => yuan ?? Number.NaN),
            below: plots.map(({ land }) => land),
            descending: down,
          },
        ];
        const isKnown = ({ yuan, land }: (typeof plots)[number]) => yuan !== null && land > 0;
        const wanted = plots
          .map((plot, i) => ({ plot, i }))
          .sort((a, b) => {
            const word = (a.plot.word - b.plot.word) * (up ? -1 : 1);
            if (word !== 0) return word;
            if (!isKnown(a.plot) || !isKnown(b.plot))
              return Number(isKnown(b.plot)) - Number(isKnown(a.plot)) || a.i - b.i;
            const cross = (a.plot.yuan ?? 0) * b.plot.land - (b.plot.yuan ?? 0) * a.plot.land;
            return cross === 0 ? a.i - b.i : down ? -cross : cross;
          })
          .map(({ i }) => i);
        expect([...sortRows(rowsTo(plots.length), keys)]).toEqual(wanted);
      }),
    );
  });
});

describe("grouping rows", () => {
  it("stands by the words' places, without a word last, and keeps the order inside", () => {
    const groups = groupRows(Uint32Array.of(5, 4, 3, 2, 1, 0), [0, 1, 2, 1, 0, 2], [Number.NaN, 1, 0, 2]);
    expect(groups.map(({ code, rows }) => [code, ...rows])).toEqual([
      [2, 5, 2],
      [1, 3, 1],
      [0, 4, 0],
    ]);
  });

  it("takes no row away: the groups' sums are the sum of the whole, to the yuan", () => {
    const amount = fc.option(fc.integer({ min: -1_000_000, max: 900_000_000_000 }));
    const plot = fc.record({
      group: fc.integer({ min: 0, max: 4 }),
      idle: fc.boolean(),
      area: fc.integer({ min: 1, max: 90_000_000 }),
      occupied: fc.integer({ min: 0, max: 90_000_000 }),
      output: amount,
      tax: amount,
      rd: amount,
    });
    fc.assert(
      fc.property(fc.array(plot, { maxLength: 40 }), (plots) => {
        const money = (key: "output" | "tax" | "rd") => plots.map((one) => one[key] ?? Number.NaN);
        const used = (key: "output" | "tax" | "rd") =>
          plots.map((one) => (one[key] === null ? 0 : one.occupied));
        const area = plots.map((one) => one.area);
        const land = { areaDm2: area, geodesicDm2: area, idle: plots.map((one) => Number(one.idle)) };
        const figures = {
          yuan: { output: money("output"), tax: money("tax"), rd: money("rd") },
          land: { output: used("output"), tax: used("tax"), rd: used("rd") },
          occupiedDm2: plots.map((one) => one.occupied),
          industrialDm2: area,
        };
        const all = rowsTo(plots.length);
        const whole = rowSum(all, land, figures);
        const groups = groupRows(
          all,
          plots.map((one) => one.group),
          [0, 1, 2, 3, 4],
        ).map(({ rows }) => rowSum(rows, land, figures));
        expect(sum(groups.map(({ tally }) => tally))).toEqual(whole.tally);
        for (const key of ["output", "tax", "rd"] as const) {
          expect(groups.reduce((count, { missing }) => count + missing[key], 0)).toBe(whole.missing[key]);
          expect(whole.missing[key]).toBe(
            plots.filter((one) => one.occupied > 0 && one[key] === null).length,
          );
        }
        expect(whole.tally.taxYuan).toBe(plots.reduce((total, one) => total + (one.tax ?? 0), 0));
        expect(whole.tally.idleDm2).toBe(plots.reduce((total, one) => total + (one.idle ? one.area : 0), 0));
      }),
    );
  });
});

describe("a cell", () => {
  it("is written in the unit of its column, alike on the screen and in a file", () => {
    const written = (kind: Parameters<typeof screenText>[0], above: number, below: number | null = null) => [
      screenText(kind, { above, below }),
      fileText(kind, { above, below }),
    ];
    // 7 200 yuan on 1 000 × 0.01 m² are 48 万元/亩
    expect(written("yield", 7_200, 1_000)).toEqual(["48.00", "48"]);
    expect(written("yield", 7_199, 1_000)).toEqual(["47.99", "47.9933"]);
    expect(written("yield", -100, 3_000)).toEqual(["−0.22", "-0.2222"]);
    expect(written("money", 12_345_678)).toEqual(["1,235", "1234.5678"]);
    expect(written("area", 2_000_100)).toEqual(["30.00", "30.0015"]);
    expect(written("count", 1_200)).toEqual(["1,200", "1200"]);
    expect(written("ratio", 1.2)).toEqual(["1.2", "1.2"]);
    expect(written("day", 20_240_513)).toEqual(["2024-05-13", "2024-05-13"]);
    expect(cellFigure("yield", { above: 3, below: null })).toBe(3);
  });

  it("is null where nothing is known, and never 0", () => {
    const column = { above: [Number.NaN, 5, 0], below: [1, 0, 2] };
    expect([0, 1, 2, 3].map((row) => cellAt(column, row))).toEqual([
      null,
      null,
      { above: 0, below: 2 },
      null,
    ]);
    expect(cellAt({ above: [0], below: null }, 0)).toEqual({ above: 0, below: null });
  });

  it("of many rows is a ratio of sums; what does not add up has none", () => {
    const tally = tallyOf({
      areaDm2: 9,
      geodesicDm2: 8,
      occupiedDm2: 7,
      taxYuan: 7_200,
      taxLandDm2: 1_000,
    });
    const cell = sumCell("tax_per_mu", tally);
    expect(cell && Number(fileText("yield", cell))).toBe(perMu(tally, "tax"));
    expect(sumCell("tax", tally)).toEqual({ above: 7_200, below: null });
    expect(["area", "geodesic_area", "occupied_area"].map((field) => sumCell(field, tally)?.above)).toEqual([
      9, 8, 7,
    ]);
    expect(sumCell("output", tally)).toBeNull();
    expect(sumCell("tax_per_mu", EMPTY_TALLY)).toBeNull();
    expect(sumCell("enterprises", tally)).toBeNull();
    expect([measureOf("rd"), measureOf("output_per_mu"), measureOf("far")]).toEqual(["rd", "output", null]);
  });

  it("of words says the word, and refuses a column that is not there", () => {
    const columns: FilterColumns = {
      count: 2,
      number: () => null,
      words: (field) => (field === "town" ? { codes: [1, 0, 9], words: ["", "T1"] } : null),
      points: [],
      layer: () => null,
      layerLand: () => null,
      family: () => [],
    };
    expect([0, 1, 2, 3].map((row) => wordAt(columns, "town", row))).toEqual(["T1", "", "", ""]);
    expect(() => wordAt(columns, "owner", 0)).toThrow(RangeError);
  });
});
