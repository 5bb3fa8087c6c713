// In which words is a number taken apart? Labels in both languages, formulas in the reader's.
import type { Measure } from "../../geo/tally/tally";
import type { SpreadMetric } from "../../geo/trace/traceMetric";
import type { AreaBasis, MetricId } from "../api/shapes";
import type { Language } from "../locale/language";
import type { Allocation } from "./traceParts";
import type { TraceKind } from "./traceRequest";

/** The same thing in both languages. */
export type Words = Readonly<Record<Language, string>>;

export const MEASURE: Record<Measure, Words> = {
  output: { zh: "产值", en: "output" },
  tax: { zh: "税收", en: "tax" },
  rd: { zh: "研发费用", en: "R&D" },
};

export const METRIC: Record<MetricId, Words> = {
  output_per_mu: { zh: "亩均产值", en: "output per mu" },
  tax_per_mu: { zh: "亩均税收", en: "tax per mu" },
  rd_per_mu: { zh: "亩均研发费用", en: "R&D per mu" },
  concentration: { zh: "主导产业集聚度", en: "concentration of leading industries" },
};

/** How a park's output is spread. */
export const SPREAD: Record<SpreadMetric, Words> = {
  hhi: { zh: "产业集中指数 HHI（按行业大类）", en: "HHI by industry division" },
  cr1: { zh: "最大企业占产值 CR1", en: "the largest enterprise's share of output, CR1" },
  cr3: { zh: "前三家企业占产值 CR3", en: "the three largest enterprises' share of output, CR3" },
};

/** Over all supplied industrial land. */
export const GROSS: Record<Measure, Words> = {
  output: { zh: "综合亩均产值", en: "gross output per mu" },
  tax: { zh: "综合亩均税收", en: "gross tax per mu" },
  rd: { zh: "综合亩均研发费用", en: "gross R&D per mu" },
};

export const UNIT = {
  wanYuan: { zh: "万元", en: "×10k ¥" },
  perMu: { zh: "万元/亩", en: "×10k ¥/mu" },
  mu: { zh: "亩", en: "mu" },
  yuan: { zh: "元", en: "¥" },
} as const satisfies Record<string, Words>;

/** The land within the subject, as against all land of an enterprise. */
export const WITHIN: Record<TraceKind, Words> = {
  park: { zh: "本园", en: "in this park" },
  parcel: { zh: "本宗", en: "on this plot" },
  enterprise: { zh: "本企业", en: "this enterprise" },
  district: { zh: "本区", en: "in this district" },
};

export const ALL_LAND: Words = { zh: "全部", en: "all" };

export const BASIS: Record<AreaBasis, Words> = {
  certificate: { zh: "登记面积", en: "registered area" },
  contract: { zh: "合同面积", en: "contract area" },
  survey: { zh: "测量面积", en: "surveyed area" },
  geodesic: { zh: "图算面积（估算）", en: "drawn area (estimate)" },
};

export const ALLOCATION: Record<Allocation, Words> = {
  declared: { zh: "按申报的占用面积", en: "as declared" },
  by_floor: {
    zh: "未申报占用面积：宗地其余部分按建筑面积分摊",
    en: "no area declared: the rest of the plot, split by floor area",
  },
  assumed: {
    zh: "未申报占用面积：宗地其余部分平均分摊（推定）",
    en: "no area declared: the rest of the plot in equal shares (assumed)",
  },
};

/** Both languages of something that reads the same in both. */
export const same = (text: string): Words => ({ zh: text, en: text });

/** Between the things of a list. */
export const LIST_COMMA: Words = { zh: "、", en: ", " };

/** Several words in a row, with the same text between. */
export function joined(between: Words | string, ...parts: readonly (Words | string)[]): Words {
  const one = (part: Words | string, lang: Language) => (typeof part === "string" ? part : part[lang]);
  const read = (lang: Language) => parts.map((part) => one(part, lang)).join(one(between, lang));
  return { zh: read("zh"), en: read("en") };
}
