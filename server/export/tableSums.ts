// What stands under the table of the page in a file: the sum of its rows as on the screen, and by which land each per-mu figure was divided?
import { filterField } from "../../geo/filter/fields";
import { fileText, measureOf, screenText, sumCell } from "../../geo/table/cell";
import type { RowSum } from "../../geo/table/rowSum";
import { figureOf } from "../../geo/tally/figureOf";
import type { Language } from "../locale/language";
import type { FileNote } from "./writeExport";

const WORDS = {
  group: { zh: "小计 · {name} · {count} 宗", en: "Subtotal · {name} · {count} parcels" },
  total: { zh: "合计 · {count} 宗", en: "Total · {count} parcels" },
  divisor: {
    zh: "亩均的分母：上报该项的企业用地（亩）",
    en: "Per mu divided by: land of those who report it (mu)",
  },
  note: {
    zh: "{yield} 万元/亩 = {yuan} 万元 ÷ 有该项上报的 {mu} 亩（合计之比，不是各宗比值的平均）",
    en: "{yield} ×10⁴ yuan/mu = {yuan} ×10⁴ yuan ÷ {mu} mu of those who report it (a ratio of sums, not a mean of ratios)",
  },
  missing: {
    zh: "；另有 {count} 宗有企业而缺这项数据，两边都不计入",
    en: "; {count} more parcels are used and lack it, they are in neither",
  },
  unknown: { zh: "没有上报", en: "nobody reports it" },
  totalOf: { zh: "合计：{name}", en: "Total: {name}" },
} as const;

const said = (
  key: keyof typeof WORDS,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
    WORDS[key][lang],
  );

export interface TableSums {
  /** Lines under the rows, in the order of the columns. */
  readonly lines: readonly (readonly (string | null)[])[];
  /** The same in words, a line for each per-mu figure. */
  readonly notes: readonly FileNote[];
}

/**
 * The sums of the groups, if there are any, then the whole. The label stands in the first column of texts, of which there has to be one.
 * @param columns that have numbers of the house: what does not add up stays empty
 */
export function tableSums(
  columns: readonly { readonly field: string; readonly header: string; readonly type: "text" | "number" }[],
  { tally, missing }: RowSum,
  groups: readonly { readonly name: string; readonly sum: RowSum }[],
  lang: Language,
): TableSums {
  const label = columns.findIndex(({ type }) => type === "text");
  const line = (words: string, cellOf: (field: string) => string | null) =>
    columns.map(({ field }, at) => (at === label ? words : cellOf(field)));
  const summed = (words: string, of: RowSum["tally"]) =>
    line(words, (field) => {
      const cell = sumCell(field, of);
      const { unit } = filterField(field);
      return cell === null || unit === undefined ? null : fileText(unit, cell);
    });
  const sums = [
    ...groups.map(({ name, sum }) =>
      summed(said("group", lang, { name, count: sum.tally.parcels }), sum.tally),
    ),
    summed(said("total", lang, { count: tally.parcels }), tally),
  ];
  const yields = columns.filter(({ field, type }) => type === "number" && isYield(field));
  if (yields.length === 0) return { lines: sums, notes: [] };
  const divisors = line(said("divisor", lang), (field) => {
    const cell = isYield(field) ? sumCell(field, tally) : null;
    return cell?.below == null ? null : fileText("area", { above: cell.below, below: null });
  });
  const notes = yields.map(({ field, header }): FileNote => {
    const cell = sumCell(field, tally);
    const measure = measureOf(field);
    const gone = measure === null ? 0 : missing[measure];
    const words =
      cell === null || measure === null
        ? said("unknown", lang)
        : said("note", lang, {
            yield: fileText("yield", cell),
            yuan: fileText("money", { above: cell.above, below: null }),
            mu: screenText("area", { above: figureOf(tally, measure).landDm2, below: null }),
          });
    return {
      label: said("totalOf", lang, { name: header }),
      value: words + (gone > 0 ? said("missing", lang, { count: gone }) : ""),
      inRows: false,
    };
  });
  return { lines: [...sums, divisors], notes };
}

const isYield = (field: string): boolean => filterField(field).unit === "yield";
