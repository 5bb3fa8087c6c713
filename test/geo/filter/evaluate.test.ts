import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, type FilterColumns, MissingColumn } from "../../../geo/filter/evaluate";
import type { Comparison, Filter, LandShare } from "../../../geo/filter/filter";
import { withFreeColumns } from "../../../geo/filter/freeFields";
import { textAsksFor } from "../../../geo/filter/textAsksFor";
import { columnsOf, filters, type Plot, plots, WHOLE_DM2 } from "./filterArbitraries";

/** One parcel against one filter, with fractions of integers and no columns. */
function matches(filter: Filter, plot: Plot): boolean {
  switch (filter.op) {
    case "all":
      return filter.of.every((part) => matches(part, plot));
    case "any":
      return filter.of.some((part) => matches(part, plot));
    case "not":
      return !matches(filter.of, plot);
    case "compare": {
      const bound = BigInt(Math.round(Number(filter.value) * 1000));
      if (filter.field === FLOORS)
        return plot.floors !== "" && holds(filter.is, BigInt(Math.round(Number(plot.floors) * 1000)) - bound);
      if (filter.field === "area") {
        // thousandths of the unit in 0.01 m²: a mu is 1 000 000 / 15
        const size = { mu: [1_000_000n, 15n], m2: [100n, 1n], ha: [1_000_000n, 1n], km2: [100_000_000n, 1n] }[
          filter.unit as "mu"
        ]!;
        return holds(filter.is, BigInt(plot.areaDm2) * 1000n * size[1]! - bound * size[0]!);
      }
      if (plot.yuan === null || plot.landDm2 === 0) return false;
      const size = {
        wanYuanPerMu: [3n, 20n],
        yuanPerM2: [1n, 100n],
        wanYuanPerHa: [1n, 100n],
        yiYuanPerKm2: [1n, 1n],
      }[filter.unit as "wanYuanPerMu"]!;
      return holds(filter.is, BigInt(plot.yuan) * 1000n * size[1]! - bound * size[0]! * BigInt(plot.landDm2));
    }
    case "oneOf": {
      const own = wordOf(filter.field, plot);
      if (own === "") return false;
      const family = filter.field === "park" && filter.values.includes("SP-01") && own === "SP-02";
      // floors are numbers however they are written; a note is the text that it is
      const isSame = (value: string) =>
        value === own ||
        (filter.field === FLOORS && /^\d+(\.\d+)?$/.test(value) && Number(value) === Number(own));
      return (filter.values.some(isSame) || family) !== filter.negated;
    }
    case "text": {
      const own = wordOf(filter.field, plot);
      if (own === "") return false;
      const [name, text] = [own, filter.text].map((one) => one.normalize("NFKC").toLowerCase()) as [
        string,
        string,
      ];
      return (filter.is === "contains" ? name.includes(text) : name === text) !== filter.negated;
    }
    case "missing":
      return !has(filter.field, plot);
    case "known":
      return has(filter.field, plot);
    case "within":
      if (filter.by !== undefined) return enough(filter.by, plot);
      return winding(
        filter.ring.map(([x, y]) => [Number(x), Number(y)]),
        plot.at,
      );
    case "layer": {
      const { by, where } = filter;
      if (by === undefined) return plot.onLayer && (where === undefined || plot.commonDm2 > 0);
      return enough(by, plot);
    }
  }
}

function enough(by: LandShare, { commonDm2 }: Plot): boolean {
  if (by === "touches") return commonDm2 >= 1;
  // all but 0.01 m²
  if (by === "inside") return commonDm2 >= WHOLE_DM2 - 1;
  // of 100, in thousandths
  return commonDm2 * 1000 >= Math.round(Number(by.percent) * 1000);
}

const FLOORS = "attr:层数";
const NOTE = "attr:用途";

function wordOf(field: string, plot: Plot): string {
  if (field === FLOORS) return plot.floors;
  if (field === NOTE) return plot.note;
  return field === "park" ? plot.park : field === "status" ? plot.status : plot.name;
}

const holds = (is: Comparison, difference: bigint): boolean =>
  ({
    "<": difference < 0n,
    "<=": difference <= 0n,
    ">": difference > 0n,
    ">=": difference >= 0n,
    "=": difference === 0n,
    "!=": difference !== 0n,
  })[is];

const has = (field: string, plot: Plot): boolean =>
  field === "tax_per_mu"
    ? plot.yuan !== null && plot.landDm2 > 0
    : field === "area" || wordOf(field, plot) !== "";

/** Even-odd by counting the edges left of the point. */
function winding(ring: [number, number][], [x, y]: [number, number]): boolean {
  let crossed = 0;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (Math.min(ay, by) > y || Math.max(ay, by) <= y) return;
    if (ax + ((y - ay) * (bx - ax)) / (by - ay) > x) crossed++;
  });
  return crossed % 2 === 1;
}

/** Filters whose columns the plots have. */
const KNOWN = new Set(["tax_per_mu", "area", "status", "park", "name", FLOORS, NOTE]);
const isAnswered = (filter: Filter): boolean =>
  filter.op === "all" || filter.op === "any"
    ? filter.of.every(isAnswered)
    : filter.op === "not"
      ? isAnswered(filter.of)
      : "field" in filter
        ? KNOWN.has(filter.field)
        : filter.op !== "layer" || filter.layer === "red-line";
const answered = filters.map(onlyKnown);

/** The same tree with fields of its kind that the plots have. */
function onlyKnown(filter: Filter): Filter {
  switch (filter.op) {
    case "all":
    case "any":
      return { op: filter.op, of: filter.of.map(onlyKnown) };
    case "not":
      return { op: "not", of: onlyKnown(filter.of) };
    case "compare": {
      if (filter.field === FLOORS) return filter;
      const isArea = ["mu", "m2", "ha", "km2"].includes(filter.unit);
      const isYield = filter.unit.includes("Per");
      return {
        ...filter,
        field: isArea ? "area" : "tax_per_mu",
        unit: isArea || isYield ? filter.unit : "wanYuanPerMu",
        value: filter.unit === "day" ? "48" : filter.value,
      };
    }
    case "oneOf":
      return {
        ...filter,
        field: isFree(filter.field) ? onlyFree(filter.field) : filter.field === "status" ? "status" : "park",
      };
    case "text":
      return { ...filter, field: isFree(filter.field) ? NOTE : "name" };
    case "missing":
    case "known":
      return { ...filter, field: KNOWN.has(filter.field) ? filter.field : "tax_per_mu" };
    case "layer":
      return { ...filter, layer: "red-line" };
    default:
      return filter;
  }
}

const isFree = (field: string) => field.startsWith("attr:");
const onlyFree = (field: string) => (field === FLOORS ? FLOORS : NOTE);

describe("what a text asks for", () => {
  test("its fields, and anything where it cannot be read yet", () => {
    const asks = (text: string) => textAsksFor(text, new Set(["class"]));
    expect([
      asks(""),
      asks("等级 = D"),
      asks("面积 > 3 亩 且 非 等级 缺"),
      asks("面积 > 3 亩"),
      asks("面积 >"),
    ]).toEqual([false, true, true, false, true]);
  });
});

describe("which parcels match", () => {
  test("the columns agree with each parcel asked by itself", () => {
    fc.assert(
      fc.property(answered, plots, (filter, land) => {
        expect(isAnswered(filter)).toBe(true);
        expect([...evaluate(filter, columnsOf(land))]).toEqual(
          land.map((plot) => (matches(filter, plot) ? 1 : 0)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("one yuan decides at the bound, and what has no figure is on neither side", () => {
    const plot = (yuan: number | null, landDm2 = 1_000): Plot => ({
      yuan,
      landDm2,
      areaDm2: 1,
      status: "",
      park: "",
      name: "",
      at: [0, 0],
      onLayer: false,
      commonDm2: 0,
      floors: "",
      note: "",
    });
    const columns = columnsOf([plot(7_199), plot(7_200), plot(7_201), plot(null), plot(5, 0)]);
    const compare = (is: Comparison): Filter => ({
      op: "compare",
      field: "tax_per_mu",
      is,
      value: "48",
      unit: "wanYuanPerMu",
    });
    expect([...evaluate(compare("<"), columns)]).toEqual([1, 0, 0, 0, 0]);
    expect([...evaluate(compare(">="), columns)]).toEqual([0, 1, 1, 0, 0]);
    expect([...evaluate(compare("!="), columns)]).toEqual([1, 0, 1, 0, 0]);
    expect([...evaluate({ op: "missing", field: "tax_per_mu" }, columns)]).toEqual([0, 0, 0, 1, 1]);
    expect([...evaluate({ op: "not", of: compare("<") }, columns)]).toEqual([0, 1, 1, 1, 1]);
  });

  test("what a column has no row for is not known: it matches no condition but that it is missing", () => {
    const short: FilterColumns = {
      count: 2,
      number: (field) =>
        field === "tax"
          ? { above: [0], below: null }
          : { above: [0, 0], below: field === "area" ? [1] : null },
      words: () => ({ codes: [1, 9], words: ["", "in_use"] }),
      points: [0, 0],
      layer: () => [1, 0],
      layerLand: () => ({ commonDm2: [1], inner: [1, 0] }),
      family: () => [],
    };
    const compare = (field: string): Filter => ({ op: "compare", field, is: "<", value: "1", unit: "count" });
    expect([...evaluate(compare("tax"), short)]).toEqual([1, 0]);
    expect([...evaluate(compare("area"), short)]).toEqual([1, 0]);
    expect([...evaluate({ op: "missing", field: "tax" }, short)]).toEqual([0, 1]);
    expect([...evaluate({ op: "missing", field: "area" }, short)]).toEqual([0, 1]);
    expect([...evaluate({ op: "known", field: "status" }, short)]).toEqual([1, 0]);
    expect([
      ...evaluate(
        { op: "layer", layer: "L1", by: { percent: "1" } },
        { ...short, number: () => ({ above: [100], below: null }) },
      ),
    ]).toEqual([1, 0]);
    const status: Filter = { op: "oneOf", field: "status", values: ["in_use"], negated: false };
    expect([...evaluate(status, short)]).toEqual([1, 0]);
    expect([...evaluate({ ...status, negated: true }, short)]).toEqual([0, 0]);
    const fewer: FilterColumns = { ...short, words: () => ({ codes: [1], words: ["", "in_use"] }) };
    expect([...evaluate(status, fewer)]).toEqual([1, 0]);
    expect([...evaluate({ op: "missing", field: "status" }, fewer)]).toEqual([0, 1]);
    const around: Filter = {
      op: "within",
      ring: [
        ["-1", "-1"],
        ["2", "-1"],
        ["0", "3"],
      ],
    };
    expect([...evaluate(around, short)]).toEqual([1, 0]);
  });

  test("a column that is not there is said, not guessed", () => {
    expect(() => evaluate({ op: "missing", field: "town" }, columnsOf([]))).toThrow("no column for town");
    expect(() => evaluate({ op: "missing", field: "colour" }, columnsOf([]))).toThrow(
      '"colour" is not a field of a filter',
    );
    expect(() => evaluate({ op: "known", field: "far" }, columnsOf([]))).toThrow(MissingColumn);
    expect(() => evaluate({ op: "layer", layer: "gone" }, columnsOf([]))).toThrow(MissingColumn);
    const bare: FilterColumns = { ...columnsOf([]), number: () => null };
    expect(() => evaluate({ op: "layer", layer: "red-line", by: "touches" }, bare)).toThrow(MissingColumn);
    expect(() => evaluate({ op: "within", ring: [], by: "touches" }, bare)).toThrow("no column for within");
    // a column of the files that is not read yet, and one whose texts are no numbers
    expect(() => evaluate({ op: "missing", field: "attr:颜色" }, columnsOf([]))).toThrow(MissingColumn);
    const floors: Filter = { op: "compare", field: "attr:层数", is: "<", value: "3", unit: "ratio" };
    const texts = withFreeColumns(columnsOf([]), new Map([["层数", { codes: [1], words: ["", "三"] }]]));
    expect(() => evaluate(floors, texts)).toThrow("no column for attr:层数");
  });
});
