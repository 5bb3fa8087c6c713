// In which words does a client page speak on paper? Chinese and English of every sentence; the screen has its own catalogue, with the same words.
import type { MetricId } from "../../geo/target/target";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

const SENTENCES = {
  title: { zh: "选址推介", en: "Sites for your project" },
  for: { zh: "致 {audience}", en: "For {audience}" },
  asOf: { zh: "数据截至 {day}", en: "data as of {day}" },
  noDay: { zh: "数据日期不明", en: "day of the data unknown" },
  shared: { zh: "{day} 推介，有效至 {last}", en: "shared on {day}, valid to {last}" },
  demo: { zh: "演示数据", en: "invented data" },
  contact: { zh: "联系人：{contact}", en: "Contact: {contact}" },
  mapNote: {
    zh: "1:{scale} · 位置示意，不作为定界依据",
    en: "1:{scale} · sketch of the place, no proof of boundaries",
  },
  sketch: { zh: "园区边界为示意", en: "park outlines are sketches" },
  site: { zh: "地块 {number}", en: "Site {number}" },
  leads: { zh: "{park}主导产业：{leads}", en: "Leading industries of {park}: {leads}" },
  comma: { zh: "、", en: ", " },
  standing: { zh: "所在园区 {year} 年规上工业", en: "The parks, above-scale industry in {year}" },
  withheld: {
    zh: "填报的规上企业不足 3 家，数据不列。",
    en: "Fewer than 3 above-scale enterprises report: figures are not told.",
  },
  leftOut: {
    zh: "填报企业不足 3 家的指标不列。",
    en: "Figures that fewer than 3 enterprises report are not told.",
  },
  target: { zh: "目标 {value}", en: "target {value}" },
  unknown: { zh: "“—”表示未知或不适用。", en: "“—”: not known, or it does not apply." },
  offer: {
    zh: "面积、条件以土地出让公告、租赁合同及不动产登记为准；本件为推介当日数据的留存，其后变动请向联系人核实。",
    en: "What counts are the notice of supply, the contract and the land register. This shows the data as they were when shared: ask the contact about later changes.",
  },
  page: { zh: "第 {page} 页", en: "page {page}" },
} as const satisfies Record<string, Words>;

const ROWS: Readonly<Record<string, Words>> = {
  kind: { zh: "类型", en: "Kind" },
  park: { zh: "园区", en: "Park" },
  town: { zh: "镇街", en: "Town" },
  address: { zh: "坐落", en: "Address" },
  building: { zh: "楼宇楼层", en: "Building, floor" },
  areaM2: { zh: "面积（m²）", en: "Area (m²)" },
  areaMu: { zh: "面积（亩）", en: "Area (mu)" },
  basis: { zh: "面积依据", en: "Area by" },
  supply: { zh: "供应", en: "Supply" },
  expiresOn: { zh: "使用权至", en: "Right until" },
  availableFrom: { zh: "可交付", en: "Available from" },
  price: { zh: "租金（元/m²·月）", en: "Rent (¥/m² a month)" },
  clearHeight: { zh: "层高（m）", en: "Clear height (m)" },
  floorLoad: { zh: "楼面荷载（t/m²）", en: "Floor load (t/m²)" },
  crane: { zh: "行车（t）", en: "Crane (t)" },
  lifts: { zh: "货梯（部）", en: "Goods lifts" },
  divisible: { zh: "可否分租", en: "Can be divided" },
  "limit.far": { zh: "规划容积率", en: "Planned floor area ratio" },
  "limit.density": { zh: "规划建筑密度", en: "Planned site coverage" },
  "limit.height": { zh: "规划建筑高度", en: "Planned height" },
  "limit.green": { zh: "规划绿地率", en: "Planned green share" },
  "limit.greenery": { zh: "规划绿地率", en: "Planned green share" },
  "limit.green_ratio": { zh: "规划绿地率", en: "Planned green share" },
  "commitment.output_per_mu": { zh: "约定亩均产值", en: "Output per mu to commit to" },
  "commitment.tax_per_mu": { zh: "约定亩均税收", en: "Tax per mu to commit to" },
  "commitment.rd_per_mu": { zh: "约定亩均研发", en: "R&D per mu to commit to" },
  "commitment.investment_per_mu": { zh: "约定亩均投资", en: "Investment per mu to commit to" },
  "commitment.investment": { zh: "约定投资强度", en: "Investment to commit to" },
  "commitment.far": { zh: "约定容积率", en: "Floor area ratio to commit to" },
  "commitment.energy": { zh: "约定能耗", en: "Energy to commit to" },
  "commitment.completion": { zh: "约定竣工", en: "To be completed" },
  "commitment.start": { zh: "约定开工", en: "To be started" },
};

const CELLS: Readonly<Record<string, Words>> = {
  "kind.land": { zh: "土地", en: "land" },
  "kind.floor": { zh: "厂房楼层", en: "floors" },
  "basis.certificate": { zh: "登记", en: "certificate" },
  "basis.contract": { zh: "合同", en: "contract" },
  "basis.survey": { zh: "测绘", en: "survey" },
  "basis.geodesic": { zh: "图上估算", en: "drawn (estimate)" },
  "supply.new": { zh: "新供", en: "first supply" },
  "supply.existing": { zh: "存量", en: "in use or held" },
  "delivery.clearing": { zh: "腾退中，预计 {day} 可交付", en: "being vacated, expected from {day}" },
  "divisible.yes": { zh: "可分租", en: "yes" },
  "divisible.no": { zh: "整层", en: "whole floor only" },
};

export const BROCHURE_METRICS: Readonly<Record<MetricId, Words>> = {
  output_per_mu: { zh: "亩均产值", en: "Output per mu" },
  tax_per_mu: { zh: "亩均税收", en: "Tax per mu" },
  rd_per_mu: { zh: "亩均研发", en: "R&D per mu" },
  concentration: { zh: "主导产业集聚度", en: "Leading-industry share" },
};

/** The sentence in the reader's language with its values filled in. */
export function sayBrochure(
  sentence: keyof typeof SENTENCES,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return SENTENCES[sentence][lang].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** The name of a row; of a condition that no catalogue knows its own key. */
export function rowName(key: string, unit: string | null, lang: Language): string {
  const name = ROWS[key]?.[lang] ?? key.replace(/^\w+\./, "");
  return unit === null || unit === "" ? name : lang === "en" ? `${name} (${unit})` : `${name}（${unit}）`;
}

/** @param day of which the word speaks; "": of none */
export const cellWord = (word: string, lang: Language, day = ""): string =>
  (CELLS[word]?.[lang] ?? word).replace("{day}", day);
