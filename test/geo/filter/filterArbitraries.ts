// Random filters, random parcels, and a slow evaluator that knows nothing of the fast one's shortcuts.
import fc from "fast-check";
import type { FilterColumns } from "../../../geo/filter/evaluate";
import { FILTER_FIELDS, filterField, type Vocabulary } from "../../../geo/filter/fields";
import { COMPARISONS, type Filter } from "../../../geo/filter/filter";
import { withFreeColumns } from "../../../geo/filter/freeFields";
import { UNITS } from "../../../geo/filter/units";

export const VOCABULARY: Vocabulary = {
  status: [
    { value: "in_use", names: ["投产", "In use"] },
    { value: "idle", names: ["闲置", "Idle"] },
    { value: "built", names: ["已建成", "Built"] },
  ],
  use: [
    { value: "100101", names: ["一类工业"] },
    { value: "1001", names: ["工业"] },
  ],
  // names that could be taken for each other, for a connective, or that two words share
  park: [
    { value: "SP-01", names: ["都市产业园"] },
    { value: "SP-02", names: ["都市产业园且北区"] },
    { value: "SP-03", names: ["同名", "sp-01"] },
    { value: "SP-04", names: ["同名"] },
  ],
  layer: [{ value: "red-line", names: ["生态红线"] }],
  // columns of the files: names that begin alike, have signs in them, or are called like a field or a connective
  attribute: [
    "层数",
    "备案日",
    "面积单位",
    "用途",
    "用途代码",
    "产值",
    "甲或乙",
    "odd, name",
    "用途 备注",
  ].map((value) => ({
    value,
    names: [value],
  })),
  numberAttribute: [{ value: "层数", names: ["层数"] }],
  dayAttribute: [{ value: "备案日", names: ["备案日"] }],
};
const NUMBER_ATTRIBUTE = "attr:层数";
const DAY_ATTRIBUTE = "attr:备案日";
const TEXT_ATTRIBUTES = [
  "attr:用途",
  "attr:用途代码",
  "attr:产值",
  "attr:甲或乙",
  "attr:odd, name",
  "attr:用途 备注",
];

const words = fc.oneof(
  fc.constantFrom(
    "in_use",
    "idle",
    "built",
    "100101",
    "1001",
    "SP-01",
    "SP-02",
    "SP-03",
    "SP-04",
    "red-line",
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.constantFrom('他说"好"', "a\\b", "且", "”", "  两头空 ", "x)", "3", "48.00"),
);
/** Plain decimals: no plus, no needless zeros. */
const decimal = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 1e9 }), fc.constantFrom("", ".5", ".25", ".001"))
  .map(([negative, whole, rest]) =>
    negative && (whole > 0 || rest !== "") ? `-${whole}${rest}` : `${whole}${rest}`,
  );
const day = fc.constantFrom("2015-01-01", "2024-02-29", "1999-12-31");
const field = (kind: string) =>
  fc.constantFrom(...FILTER_FIELDS.filter((one) => one.kind === kind).map(({ id }) => id));

const compare = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: field("number") },
      { weight: 1, arbitrary: fc.constantFrom(NUMBER_ATTRIBUTE, DAY_ATTRIBUTE) },
    ),
    fc.constantFrom(...COMPARISONS),
    decimal,
    day,
    fc.nat(),
  )
  .map(([id, is, value, date, pick]): Filter => {
    const kind = id === DAY_ATTRIBUTE ? "day" : (filterField(id).unit ?? "count");
    const units = UNITS.filter((unit) => unit.kind === kind);
    return {
      op: "compare",
      field: id,
      is,
      value: kind === "day" ? date : value,
      unit: units[pick % units.length]!.id,
    };
  });
const degree = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandth) => String(thousandth / 1000));
const share = fc.option(
  fc.oneof(
    fc.constantFrom("touches" as const, "inside" as const),
    fc.constantFrom("0.5", "30", "99.9", "100").map((percent) => ({ percent })),
  ),
  { nil: undefined },
);
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  compare,
  fc
    .tuple(
      fc.oneof(field("word"), fc.constantFrom(NUMBER_ATTRIBUTE, DAY_ATTRIBUTE, ...TEXT_ATTRIBUTES)),
      fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([id, values, negated]): Filter => ({ op: "oneOf", field: id, values, negated })),
  fc
    .tuple(
      field("text"),
      fc.constantFrom("contains" as const, "equals" as const),
      fc.string({ maxLength: 6 }),
      fc.boolean(),
    )
    .map(([id, is, text, negated]): Filter => ({ op: "text", field: id, is, text, negated })),
  fc
    .tuple(fc.constantFrom(...TEXT_ATTRIBUTES), fc.string({ maxLength: 6 }), fc.boolean())
    .map(([id, text, negated]): Filter => ({ op: "text", field: id, is: "contains", text, negated })),
  fc
    .tuple(
      fc.constantFrom("missing" as const, "known" as const),
      fc.constantFrom(
        ...FILTER_FIELDS.map(({ id }) => id),
        NUMBER_ATTRIBUTE,
        DAY_ATTRIBUTE,
        ...TEXT_ATTRIBUTES,
      ),
    )
    .map(([op, id]): Filter => ({ op, field: id })),
  fc
    .tuple(fc.array(fc.tuple(degree(180), degree(90)), { minLength: 3, maxLength: 5 }), share)
    .map(([ring, by]): Filter => ({ op: "within", ring, ...(by === undefined ? {} : { by }) })),
  words.map((layer): Filter => ({ op: "layer", layer })),
  fc
    .tuple(
      words,
      share,
      fc.option(fc.record({ attribute: words, value: fc.string({ maxLength: 6 }) }), { nil: undefined }),
    )
    .map(
      ([layer, by, where]): Filter => ({
        op: "layer",
        layer,
        ...(by === undefined ? {} : { by }),
        ...(where === undefined ? {} : { where }),
      }),
    ),
);

export const filters: fc.Arbitrary<Filter> = fc.letrec<{ node: Filter }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom("all" as const, "any" as const),
        fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
      )
      .map(([op, of]): Filter => ({ op, of })),
    tie("node").map((of): Filter => ({ op: "not", of })),
  ),
})).node;

/** Parcels as objects; the columns are made of them. */
export interface Plot {
  yuan: number | null;
  landDm2: number;
  areaDm2: number;
  status: string;
  park: string;
  name: string;
  at: [number, number];
  onLayer: boolean;
  /** Land on what a condition names of the layer. */
  commonDm2: number;
  floors: string;
  note: string;
}

export const plots = fc.array(
  fc.record<Plot>({
    // many lie exactly on the bounds that the filters ask for
    yuan: fc.option(
      fc.oneof(fc.constantFrom(7_200, 7_199, 7_201, 0, -5), fc.integer({ min: -1e6, max: 1e12 })),
      {
        nil: null,
      },
    ),
    landDm2: fc.constantFrom(0, 1_000, 999, 1_001, 333_333),
    areaDm2: fc.integer({ min: 1, max: 1e8 }),
    status: fc.constantFrom("", "in_use", "idle", "built"),
    park: fc.constantFrom("", "SP-01", "SP-02"),
    name: fc.constantFrom("", "华城路3号", "ＨＵＡ", "hua"),
    at: fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
      .map(([x, y]): [number, number] => [x + 0.5, y + 0.5]),
    onLayer: fc.boolean(),
    commonDm2: fc.constantFrom(0, 1, 49, 50, 99, 100),
    floors: fc.constantFrom("", "0", "3", "3.0", "-2.5", "48"),
    note: fc.constantFrom("", "0601", "601", "一层", "in_use"),
  }),
  { maxLength: 12 },
);

/** Land of all plots of which a share lies on the layer, in 0.01 m². */
export const WHOLE_DM2 = 100;

export function columnsOf(land: readonly Plot[]): FilterColumns {
  const dictionary = (word: (plot: Plot) => string) => {
    const list = ["", ...new Set(land.map(word).filter((one) => one !== ""))];
    return { words: list, codes: land.map((plot) => list.indexOf(word(plot))) };
  };
  const columns: FilterColumns = {
    count: land.length,
    number: (id) =>
      id === "geodesic_area"
        ? { above: land.map(() => WHOLE_DM2), below: null }
        : id === "tax_per_mu"
          ? { above: land.map(({ yuan }) => yuan ?? Number.NaN), below: land.map(({ landDm2 }) => landDm2) }
          : id === "area"
            ? { above: land.map(({ areaDm2 }) => areaDm2), below: null }
            : null,
    words: (id) =>
      id === "status"
        ? dictionary((plot) => plot.status)
        : id === "park"
          ? dictionary((plot) => plot.park)
          : id === "name"
            ? dictionary((plot) => plot.name)
            : null,
    points: land.flatMap(({ at }) => at),
    layer: (id) => (id === "red-line" ? land.map(({ onLayer }) => (onLayer ? 1 : 0)) : null),
    layerLand: (of) =>
      of.op === "within" || of.layer === "red-line"
        ? {
            commonDm2: land.map(({ commonDm2 }) => commonDm2),
            inner: land.map(({ onLayer, commonDm2 }) => (onLayer && commonDm2 > 0 ? 1 : 0)),
          }
        : null,
    family: (id, word) => (id === "park" && word === "SP-01" ? ["SP-02"] : []),
  };
  return withFreeColumns(
    columns,
    new Map([
      ["层数", dictionary((plot) => plot.floors)],
      ["用途", dictionary((plot) => plot.note)],
    ]),
  );
}
