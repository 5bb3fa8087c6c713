// Of what may a filter speak? Each field with the names by which it is called; they are the language's own words.
import { freeName } from "./freeFields";
import type { UnitKind } from "./units";

export interface FilterField {
  readonly id: string;
  /** Numbers are compared, words belong to a set, texts are searched; a column of the files is what its values are. */
  readonly kind: "number" | "word" | "text" | "free";
  /** Of what can be compared only. */
  readonly unit?: UnitKind;
  /** The first is printed; the id itself is read in every language. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const number = (
  id: string,
  unit: UnitKind,
  zh: readonly string[],
  en: readonly string[] = [],
): FilterField => ({
  id,
  kind: "number",
  unit,
  zh,
  en,
});
const word = (id: string, zh: readonly string[], en: readonly string[] = []): FilterField => ({
  id,
  kind: "word",
  zh,
  en,
});
const text = (id: string, zh: readonly string[], en: readonly string[] = []): FilterField => ({
  id,
  kind: "text",
  zh,
  en,
});

/** Figures are those of the period and the population on the screen. */
export const FILTER_FIELDS: readonly FilterField[] = [
  number("output_per_mu", "yield", ["亩均产值"], ["output per mu"]),
  number("tax_per_mu", "yield", ["亩均税收"], ["tax per mu"]),
  number("rd_per_mu", "yield", ["亩均研发"], ["R&D per mu"]),
  number("output", "money", ["产值"]),
  number("tax", "money", ["税收"]),
  number("rd", "money", ["研发", "研发费用"], ["R&D"]),
  number("area", "area", ["面积", "用地面积"]),
  number("occupied_area", "area", ["在用面积"], ["area in use"]),
  number("registered_area", "area", ["登记面积"], ["registered area"]),
  number("geodesic_area", "area", ["图算面积"], ["drawn area"]),
  number("enterprises", "count", ["企业数"], ["firms"]),
  number("far", "ratio", ["容积率"], ["floor area ratio"]),
  number("density", "share", ["建筑密度"], ["building density"]),
  // what the plan allows and what the buyer promised; never called as what stands there would be: a ceiling is no measured height
  number("far_min", "ratio", ["容积率下限"], ["min floor area ratio", "min FAR"]),
  number("far_max", "ratio", ["容积率上限"], ["max floor area ratio", "max FAR"]),
  number("green_max", "share", ["绿地率上限"], ["max green share"]),
  number("height_max", "length", ["建筑限高", "限高", "建筑高度上限"], ["max height"]),
  number("commit_output", "yield", ["约定亩均产值"], ["agreed output per mu"]),
  number("commit_tax", "yield", ["约定亩均税收"], ["agreed tax per mu"]),
  number("commit_investment", "yield", ["约定亩均投资", "约定投资强度"], ["agreed investment per mu"]),
  number("granted_on", "day", ["供地日期", "出让日期", "合同日期"], ["granted on"]),
  number("expires_on", "day", ["到期日期", "出让到期"], ["expires on"]),
  word("verdict", ["达标情况", "达标"]),
  word("status", ["状态", "土地状态"]),
  word("use", ["用途", "用地性质"], ["land use"]),
  word("industry", ["产业", "产业集群"], ["cluster"]),
  word("basis", ["面积依据"], ["area basis"]),
  word("park", ["园区"]),
  word("town", ["镇街"]),
  word("class", ["等级", "评价等级"], ["grade", "evaluation class"]),
  word("low", ["低效", "低效理由"], ["inefficient", "reason of inefficient land"]),
  word("disposal", ["低效处置", "低效认定"], ["disposal of inefficient land"]),
  text("code", ["代码", "宗地代码", "地块代码"], ["id"]),
  text("name", ["名称"]),
  text("address", ["地址", "坐落"]),
  text("owner", ["权利人", "土地使用者"]),
  text("enterprise", ["企业", "企业名称"], ["firm"]),
  text("credit_code", ["统一社会信用代码", "信用代码"], ["uscc", "unified social credit code"]),
];

const BY_ID: ReadonlyMap<string, FilterField> = new Map(FILTER_FIELDS.map((field) => [field.id, field]));

/** A field of the house, or a column of the files. @throws RangeError for an id that is none */
export function filterField(id: string): FilterField {
  const name = freeName(id);
  if (name !== null) return { id, kind: "free", unit: "ratio", zh: [name], en: [name] };
  const field = BY_ID.get(id);
  if (field === undefined) throw new RangeError(`"${id}" is not a field of a filter`);
  return field;
}

/** What a word is called, for reading and writing: of a field, or (field "layer") of a layer, or ("attribute") of a column of the files. */
export interface NamedWord {
  readonly value: string;
  /** The first is printed in a person's language. */
  readonly names: readonly string[];
}

/** The words that the data have, by field; a field that is not there has none. */
export type Vocabulary = Readonly<Record<string, readonly NamedWord[]>>;
