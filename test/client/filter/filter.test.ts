import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetCounts, strictest, wordCounts } from "../../../client/filter/facetCounts";
import { BINS, boundText, histogramOf, UNKNOWN_BIN } from "../../../client/filter/facets";
import { faultWords } from "../../../client/filter/faultWords";
import { filterOf, ownPart, partsOf, withPart } from "../../../client/filter/filterParts";
import { partMasks, passingOf } from "../../../client/filter/partMasks";
import { takenIn } from "../../../client/filter/takenIn";
import { thereIs } from "../../../client/filter/thereIs";
import { thereIsWords } from "../../../client/filter/thereIsWords";
import { fadeClasses } from "../../../client/map/paint";
import { readGeometry } from "../../../client/map/parcelGeometry";
import { evaluate, MissingColumn } from "../../../geo/filter/evaluate";
import type { Filter } from "../../../geo/filter/filter";
import { landFilterColumns } from "../../../geo/filter/landColumns";
import { layerMask } from "../../../geo/filter/layerMask";
import { parseFilter } from "../../../geo/filter/parseFilter";
import { SET_SIGN, setColumn } from "../../../geo/filter/wordSets";
import { columnsOf, filters, plots } from "../../geo/filter/filterArbitraries";
import { pack, square } from "../map/support/pack";

/** Four plots: taxed 40, 48, unknown and 60 万元/亩; the third idle, the last in no park. */
function source() {
  const geometry = readGeometry(
    pack(
      ["in_use", "in_use", "idle", "in_use"].map((status, i) => ({
        id: `P${i}`,
        park: i < 3 ? 0 : 65535,
        status,
        areaDm2: 1_000_000 * (i + 1),
        parts: [[square(i * 10, 0, 1)]],
      })),
    ),
  );
  const yuan = Float64Array.of(6_000_000, 7_200_000, Number.NaN, 9_000_000);
  const land = Float64Array.of(1_000_000, 1_000_000, 0, 1_000_000);
  const columns = landFilterColumns({
    geometry,
    columns: {
      yuan: { output: yuan, tax: yuan, rd: yuan },
      land: { output: land, tax: land, rd: land },
      occupiedDm2: land,
      cluster: new Uint8Array(4),
      clusters: [""],
      enterprises: Uint16Array.of(1, 1, 0, 1),
    },
    attributes: null,
    enterprises: {
      // one with A, one with A and D, one without anybody, one whose enterprise has no class
      class: setColumn(Uint8Array.of(1, 2, 0, 3), ["", "A", `A${SET_SIGN}D`, "unclassed"]),
      enterprise: setColumn(Uint8Array.of(1, 2, 0, 1), ["", "甲厂", `甲厂${SET_SIGN}乙厂`]),
    },
    verdicts: () => Uint8Array.of(1, 0, 5, 0),
    layer: (id) => (id === "ring" ? Uint8Array.of(1, 0, 0, 1) : null),
    parks: [
      { id: "A", parentId: "WHOLE" },
      { id: "WHOLE", parentId: null },
    ],
  });
  return { geometry, columns };
}

const read = (text: string): Filter => {
  const parsed = parseFilter(text, {});
  if ("fault" in parsed || parsed.filter === null) throw new Error(text);
  return parsed.filter;
};

describe("the filter over the map's columns", () => {
  const { columns } = source();
  const found = (text: string) => [...evaluate(read(text), columns)];

  it("asks figures, words, parks with those within, layers and drawn rings", () => {
    expect(found("tax_per_mu < 48")).toEqual([1, 0, 0, 0]);
    expect(found("tax_per_mu >= 48")).toEqual([0, 1, 0, 1]);
    expect(found('park = "WHOLE"')).toEqual([1, 1, 1, 0]);
    expect(found("park missing")).toEqual([0, 0, 0, 1]);
    expect(found('verdict = "met"')).toEqual([0, 1, 0, 1]);
    expect(found('layer("ring") and status = "in_use"')).toEqual([1, 0, 0, 1]);
    expect(found("within(121.509 29.69, 121.521 29.69, 121.521 29.71, 121.509 29.71)")).toEqual([0, 1, 1, 0]);
  });

  it("lets through together what the whole filter lets through, however many conditions it has", () => {
    fc.assert(
      fc.property(filters, plots, (filter, land) => {
        const made = partMasks(partsOf(filter), columnsOf(land));
        let whole: Uint8Array | null = null;
        try {
          whole = evaluate(filter, columnsOf(land));
        } catch (error) {
          if (!(error instanceof MissingColumn)) throw error;
        }
        expect(made && passingOf(made)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
    expect(passingOf(partMasks(partsOf(null), columns)!)).toBeNull();
    // of which every parcel with that figure is refused by as many as a byte counts
    for (const join of ["and", "or"]) {
      const text = Array.from({ length: 256 }, (_, i) => `tax_per_mu < ${1 + i / 1000}`).join(` ${join} `);
      expect([...passingOf(partMasks(partsOf(read(text)), columns)!)!]).toEqual(found(text));
      expect(found(text)).toEqual([0, 0, 0, 0]);
    }
  });

  it("what is let through without the figure asked for is counted, under a condition turned over alone", () => {
    const taken = (text: string) => takenIn(read(text), evaluate(read(text), columns), columns);
    expect(taken("not tax_per_mu < 48")).toEqual([{ field: "tax_per_mu", count: 1 }]);
    expect(taken("tax_per_mu >= 48")).toEqual([]);
    expect(taken("not not tax_per_mu >= 48")).toEqual([]);
    expect(taken('not (tax_per_mu < 48 or status = "idle")')).toEqual([]);
    expect(taken("not tax_per_mu missing")).toEqual([]);
  });

  it("where one condition lets nothing through it is said what there is, of those alone that let nothing through", () => {
    const there = (text: string) => {
      const parts = partsOf(read(text));
      return thereIs(parts.parts, partMasks(parts, columns)!, columns);
    };
    // 6 000 000 and 9 000 000 yuan on 100 m² × 100: 40 and 60 万元/亩
    const range = {
      ...{ field: "tax_per_mu", what: "range", unit: "yield", known: 3 },
      least: { above: 6_000_000, below: 1_000_000 },
      most: { above: 9_000_000, below: 1_000_000 },
    };
    expect(there("tax_per_mu > 60")).toEqual([range]);
    expect(there("tax_per_mu > 60 and tax_per_mu > 48")).toEqual([range]);
    expect(there("10 < tax_per_mu < 20")).toEqual([range]);
    // of two conditions on one field once
    expect(there("tax_per_mu > 60 or tax_per_mu < 0")).toEqual([range]);
    expect(there('status = "gone"')).toEqual([
      {
        ...{ field: "status", what: "words" },
        words: [
          ["in_use", 3],
          ["idle", 1],
        ],
      },
    ]);
    expect(there("area missing")).toEqual([{ field: "area", what: "everywhere" }]);
    expect(there('企业 包含 "丙"')).toEqual([]);
    // each for itself lets some through
    expect(there('tax_per_mu < 48 and status = "idle"')).toEqual([]);
    const words = (text: string) =>
      there(text).map((one) =>
        thereIsWords(one, "zh", {}, "N", (key, values) => `${key} ${Object.values(values ?? {}).join(" ")}`),
      );
    expect(words("tax_per_mu > 60")).toEqual(["thereIs.range N 40 60 万元/亩 3"]);
    expect(words('status = "gone"')).toEqual([
      "thereIs.words N thereIs.word in_use 3fault.comma thereIs.word idle 1 ",
    ]);
  });

  it("whoever writes = 无数据 is told the word for it", () => {
    const said = (text: string) => {
      const parsed = parseFilter(text, {});
      if (!("fault" in parsed)) throw new Error(text);
      return faultWords(parsed.fault, text, "zh", {}, (key, values) => `${key}${values?.word ?? ""}`);
    };
    expect(said("亩均税收 = 无数据")).toContain("fault.useMissing缺");
    expect(said("亩均税收 = 很多")).not.toContain("fault.useMissing");
  });

  it("a parcel with several enterprises matches where one of them does, and a negated condition where none does", () => {
    expect(found(`class = "A"`)).toEqual([1, 1, 0, 0]);
    expect(found(`class = "D"`)).toEqual([0, 1, 0, 0]);
    expect(found(`class != "A"`)).toEqual([0, 0, 0, 1]);
    expect(found(`class in ("D", "unclassed")`)).toEqual([0, 1, 0, 1]);
    expect(found("class missing")).toEqual([0, 0, 1, 0]);
    expect(found(`企业 = "乙厂"`)).toEqual([0, 1, 0, 0]);
    expect(found(`企业 包含 "厂"`)).toEqual([1, 1, 0, 1]);
    expect(found(`企业 不包含 "乙"`)).toEqual([1, 0, 0, 1]);
    const column = columns.words("class")!;
    const masks = partMasks(partsOf(null), columns)!;
    const counts = facetCounts(masks, -1, column.codes, column.words.length);
    expect(Object.fromEntries(wordCounts(column, counts))).toEqual({ "": 1, A: 2, D: 1, unclassed: 1 });
  });

  it("counts each choice of a facet under all other conditions", () => {
    const parts = partsOf(read('tax_per_mu >= 48 and status = "in_use"'));
    const masks = partMasks(parts, columns)!;
    const status = columns.words("status")!;
    const counts = facetCounts(masks, ownPart(parts.parts, "status"), status.codes, status.words.length);
    expect(Object.fromEntries(status.words.map((word, i) => [word, counts[i]]))).toEqual({
      in_use: 2,
      idle: 0,
    });
    const alone = partMasks(partsOf(read('status = "in_use"')), columns)!;
    const tax = histogramOf(columns, "tax_per_mu")!;
    const bars = facetCounts(alone, -1, tax.bins, UNKNOWN_BIN + 1);
    expect(bars.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(bars[UNKNOWN_BIN]).toBe(0);
    expect([...tax.bins].every((bin) => bin < BINS || bin === UNKNOWN_BIN)).toBe(true);
  });

  it("names the condition without which most would be left", () => {
    const masks = partMasks(partsOf(read('tax_per_mu > 1000 and status = "in_use"')), columns)!;
    expect(strictest(masks)).toEqual({ part: 0, matches: 3 });
  });
});

describe("the parts of a filter", () => {
  it("are one chip each; a span is one, and a facet replaces only its own", () => {
    const parts = partsOf(read('24 <= tax_per_mu < 48 and status = "idle"'));
    expect(parts.parts).toHaveLength(2);
    const idle = partsOf(filterOf(withPart(parts, "tax_per_mu", null)));
    expect(idle.parts).toEqual([read('status = "idle"')]);
    expect(partsOf(read("24 <= tax_per_mu < 48")).parts).toHaveLength(1);
    expect(filterOf({ join: "all", parts: [] })).toBeNull();
  });

  it("a bound is written as people write it", () => {
    expect(boundText(48, "wanYuanPerMu")).toBe("48");
    expect(boundText(2015, "day")).toBe("2015-01-01");
  });
});

it("what a filter does not let through keeps its class and its colour, faded", () => {
  const classes = Uint8Array.of(0, 1, 2);
  expect(fadeClasses(classes, null, 3)).toBe(classes);
  expect([...fadeClasses(classes, Uint8Array.of(1, 0, 1), 3)]).toEqual([0, 4, 2]);
});

it("a layer holds the points inside of its shapes, not those in their holes", () => {
  const ring = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const shapes = [{ type: "Polygon" as const, coordinates: [ring(0, 10), ring(4, 6)] }];
  expect([...layerMask(shapes, [1, 1, 5, 5, 11, 11], 3)]).toEqual([1, 0, 0]);
});
