import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asksOf, landKey, mentionsFree, withAsked } from "../../../geo/filter/asked";
import { evaluate } from "../../../geo/filter/evaluate";
import { filterField } from "../../../geo/filter/fields";
import type { Filter } from "../../../geo/filter/filter";
import { freeKind, freeName, freeNumbers, freeVocabulary, sameText } from "../../../geo/filter/freeFields";
import { columnsOf } from "./filterArbitraries";

const column = (...texts: string[]) => ({ codes: texts.map((_, i) => i + 1), words: ["", ...texts] });

describe("columns of the files", () => {
  test("are numbers where every text is one: a code with a zero before it makes texts of all", () => {
    const isNumbers = (...texts: string[]) => freeNumbers(column(...texts)) !== null;
    expect(isNumbers("3", "0", "-2.50", "0.001", "123456789012345")).toBe(true);
    for (const text of [
      "0601",
      "3层",
      "1,200",
      "+3",
      ".5",
      "5.",
      "1e3",
      " 3",
      "1234567890123456",
      "－３",
      "1.234567890123456",
    ])
      expect(isNumbers("3", text), text).toBe(false);
    // a parcel without a text has no number, which is not zero; nor have those of a column that no file has brought
    const above = (codes: number[], ...words: string[]) => Array.from(freeNumbers({ codes, words })!.above);
    expect(above([1, 0, 9], "", "0")).toEqual([0, Number.NaN, Number.NaN]);
    expect(above([0], "")).toEqual([Number.NaN]);
  });

  test("are days where every text is one, however they are written; a day that there is not is none", () => {
    const days = freeNumbers(
      column("2024-05-03", "2024/5/4", "2024.5.5", "2024年5月6日", "2024-05-07T00:00:00"),
    );
    expect(days).toEqual({
      above: Float64Array.of(20240503, 20240504, 20240505, 20240506, 20240507),
      below: null,
      unit: "day",
    });
    const above = (...texts: string[]) => Array.from(freeNumbers(column(...texts))?.above ?? []);
    expect(above("2024-02-29", "2023-02-29")).toEqual([20240229, Number.NaN]);
    for (const text of ["2024", "2024-5", "24-05-03", "2024-13-01", "2024-05-03 12:30", "待定", "2024-05/03"])
      expect(freeNumbers(column("2024-05-03", text)), text).toBeNull();
  });

  test("are the same number or day however it is written, and only there", () => {
    expect([sameText("9.50", "number"), sameText("0601", "number")]).toEqual(["9.5", "0601"]);
    expect([sameText("2024年5月6日", "day"), sameText("旧", "day")]).toEqual(["20240506", "旧"]);
    const columns = withAsked(columnsOf([]), {
      attributes: new Map([
        ["日", { ...column("2024-05-06", "2024年5月6日", "2024-05-07") }],
        ["码", { ...column("9.50", "9.5", "x") }],
      ]),
      lands: new Map(),
    });
    const found = (field: string, value: string) =>
      Array.from(evaluate({ op: "oneOf", field, values: [value], negated: false }, { ...columns, count: 3 }));
    expect(found("attr:日", "2024/5/6")).toEqual([1, 1, 0]);
    expect(found("attr:码", "9.5")).toEqual([0, 1, 0]);
  });

  test("a text that is a number is kept by a double to its last digit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, scale) => {
          const text = (digits / 10 ** scale).toFixed(scale);
          if (text.startsWith("-") && digits === 0) return;
          const found = freeNumbers(column(text));
          expect(Number(found?.above[0]).toFixed(scale)).toBe(text);
        },
      ),
    );
  });

  test("are fields by their own name, and called as the catalogue says", () => {
    expect(filterField("attr:层数")).toMatchObject({ kind: "free", unit: "ratio", zh: ["层数"] });
    expect([freeName("attr:a:b"), freeName("attr:"), freeName("area")]).toEqual(["a:b", null, null]);
    const words = freeVocabulary([
      { name: "层数", kind: "number", parcels: 2, values: 2 },
      { name: "用途", kind: "text", parcels: 2, values: 2 },
      { name: "备案日", kind: "day", parcels: 1, values: 1 },
    ]);
    expect(freeKind(words, "attr:备案日")).toBe("day");
    expect([
      freeKind(words, "attr:层数"),
      freeKind(words, "attr:用途"),
      freeKind(words, "attr:别的"),
    ]).toEqual(["number", "text", null]);
    expect(freeKind({}, "attr:层数")).toBeNull();
  });
});

const RING = [
  ["121", "29"],
  ["122", "29"],
  ["122", "30"],
] as const;

describe("what a filter asks for", () => {
  const layer = (more: object = {}): Filter => ({ op: "layer", layer: "red-line", ...more });
  const columns = columnsOf([]);

  test("columns of the files and land on layers, each once; points that are known are not asked for", () => {
    const where = { attribute: "类型", value: "一类" };
    const filter: Filter = {
      op: "all",
      of: [
        { op: "not", of: { op: "missing", field: "attr:层数" } },
        { op: "any", of: [layer({ by: "touches" }), layer({ by: { percent: "30" } }), layer({ where })] },
        { op: "compare", field: "attr:层数", is: ">", value: "3", unit: "ratio" },
        { op: "missing", field: "area" },
        layer(),
        { op: "layer", layer: "L3" },
        { op: "within", ring: RING },
        { op: "within", ring: RING, by: "inside" },
      ],
    };
    expect(asksOf(filter, columns)).toEqual({
      attributes: ["层数"],
      lands: [{ layer: "red-line" }, { layer: "red-line", where }, { layer: "L3" }, { ring: RING }],
    });
    expect(asksOf(null, columns)).toEqual({ attributes: [], lands: [] });
    expect([mentionsFree("属性.层数 > 3"), mentionsFree("Attr.x = 1"), mentionsFree("面积 > 3")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("what has been read stands beside the other columns; what has not is null", () => {
    const land = { commonDm2: [1], inner: [1] };
    const read = withAsked(columns, {
      attributes: new Map([
        ["层数", column("3")],
        ["用途", column("0601")],
      ]),
      lands: new Map([[landKey({ layer: "L3" }), land]]),
    });
    expect(read.number("attr:层数")?.above).toEqual(Float64Array.of(3));
    expect(read.number("attr:层数")).toBe(read.number("attr:层数"));
    expect([read.number("attr:用途"), read.number("attr:别的"), read.words("attr:别的")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(read.words("attr:用途")?.words).toEqual(["", "0601"]);
    expect([read.words("status")?.words, read.number("area")?.below]).toEqual([[""], null]);
    expect(read.layerLand({ op: "layer", layer: "L3", by: "inside" })).toBe(land);
    expect(read.layerLand({ op: "layer", layer: "L3", where: { attribute: "a", value: "b" } })).toBeNull();
  });
});
