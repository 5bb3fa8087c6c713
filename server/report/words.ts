// In which words does a report on paper speak? Chinese and English of every sentence.
import type { AreaBasis, MetricId, ParkKind, Population } from "../api/shapes";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

export const METRIC_WORDS: Readonly<Record<MetricId, Words>> = {
  output_per_mu: { zh: "亩均产值", en: "Output per mu" },
  tax_per_mu: { zh: "亩均税收", en: "Tax per mu" },
  rd_per_mu: { zh: "亩均研发", en: "R&D per mu" },
  concentration: { zh: "主导产业集聚度", en: "Leading-industry share" },
};

export const KIND_WORDS: Readonly<Record<ParkKind, Words>> = {
  cluster_area: { zh: "2070 集聚区", en: "2070 cluster area" },
  strategic_park: { zh: "战略产业园", en: "Strategic park" },
  advantage_community: { zh: "优势产业社区", en: "Industrial community" },
  themed_park: { zh: "主题产业园", en: "Themed park" },
  planned_cluster: { zh: "规划集聚区", en: "Planned cluster" },
  relocation_park: { zh: "产业腾挪园", en: "Relocation park" },
};

export const POPULATION_WORDS: Readonly<Record<Population, Words>> = {
  "above-scale": { zh: "规上", en: "above-scale" },
  all: { zh: "全部企业", en: "all enterprises" },
};

/** Who is counted, as a noun. */
export const WHO_WORDS: Readonly<Record<Population, Words>> = {
  "above-scale": { zh: "规上企业", en: "above-scale enterprises" },
  all: { zh: "企业", en: "enterprises" },
};

export const BASIS_WORDS: Readonly<Record<AreaBasis, Words>> = {
  certificate: { zh: "登记", en: "certificate" },
  contract: { zh: "合同", en: "contract" },
  survey: { zh: "测绘", en: "survey" },
  geodesic: { zh: "图算（估算）", en: "drawn (estimate)" },
};

const SENTENCES = {
  perMu: { zh: "万元/亩", en: "×10k ¥/mu" },
  wanYuan: { zh: "万元", en: "×10k ¥" },
  mu: { zh: "亩", en: "mu" },
  briefing: { zh: "园区简报", en: "Park briefing" },
  districtSheet: { zh: "园区对标图", en: "Parks against their targets" },
  parkSheet: { zh: "亩均图", en: "Map per mu" },
  periodYear: { zh: "{period} 年", en: "{period}" },
  periodQuarter: { zh: "{year} 年前 {quarter} 季度累计", en: "{year}, quarters 1 to {quarter}" },
  periodRolling: {
    zh: "截至 {year} 年第 {quarter} 季度的四个季度",
    en: "four quarters to {year} Q{quarter}",
  },
  demo: { zh: "演示数据", en: "invented data" },
  boundarySketch: { zh: "边界为示意", en: "boundary is a sketch" },
  boundaryApproved: { zh: "边界已批准", en: "boundary approved" },
  facts: {
    zh: "{parcels} 宗 · {area} 亩 · {population}用地 {occupied} 亩 · {population} {enterprises} 家",
    en: "{parcels} plots · {area} mu · {occupied} mu in use by {population} · {enterprises} {population} enterprises",
  },
  towns: { zh: "镇街：{towns}", en: "Towns: {towns}" },
  target: { zh: "目标 {value}", en: "target {value}" },
  referenceValue: { zh: "参考 {value}", en: "reference {value}" },
  noTarget: { zh: "无目标", en: "no target" },
  surplus: { zh: "余量 {amount} 万元", en: "surplus {amount} ×10k ¥" },
  shortfall: { zh: "缺口 {amount} 万元", en: "short by {amount} ×10k ¥" },
  coverage: { zh: "覆盖率 {share}", en: "coverage {share}" },
  previous: { zh: "上年 {value}", en: "year before {value}" },
  noData: { zh: "无数据", en: "no data" },
  withheld: { zh: "不列示", en: "withheld" },
  withheldWhy: {
    zh: "填报该项的{who}不足 3 家，为保护单个企业数据，不列示金额、企业与单宗余缺。",
    en: "Fewer than 3 {who} report it: amounts, enterprises and single plots are withheld to protect their data.",
  },
  verdicts: {
    zh: "{count} 项约束目标：{parts}。",
    en: "{count} binding targets: {parts}.",
  },
  verdictPart: { zh: "{count} 项{verdict}", en: "{count} {verdict}" },
  noBinding: {
    zh: "没有对本园有约束的目标，以下只供对照。",
    en: "No target binds this park; what follows is for comparison.",
  },
  notAnnual: {
    zh: "本期为当年累计，不与年度目标比较。",
    en: "This period is cumulative and not held against annual targets.",
  },
  missedBy: {
    zh: "{metric} {value}，低于目标 {target}，缺口 {amount} 万元。",
    en: "{metric} is {value}, below the target of {target}: short by {amount} ×10k ¥.",
  },
  metBy: {
    zh: "{metric} {value}，达到目标 {target}，余量 {amount} 万元。",
    en: "{metric} is {value}, at or above the target of {target}: {amount} ×10k ¥ to spare.",
  },
  undecidedBy: { zh: "{metric}无法判定：{reason}。", en: "{metric} is undecided: {reason}." },
  dragging: {
    zh: "{measure}拖累最大的 {count} 宗合计 {amount} 万元。",
    en: "The {count} plots that drag {measure} most add up to {amount} ×10k ¥.",
  },
  districtVerdicts: {
    zh: "{count} 个园区（不重复计上级园区）：{parts}。",
    en: "{count} parks (wholes not counted beside their parts): {parts}.",
  },
  districtPart: { zh: "{count} 个{verdict}", en: "{count} {verdict}" },
  largestGap: {
    zh: "{metric}缺口最大：{park}，{amount} 万元。",
    en: "Largest gap in {metric}: {park}, {amount} ×10k ¥.",
  },
  noParks: {
    zh: "还没有园区：导入园区与宗地后再打印。",
    en: "There are no parks yet: import parks and plots first.",
  },
  ledger: { zh: "{metric}余缺从哪里来", en: "Where the balance in {metric} comes from" },
  ledgerCaption: {
    zh: "各宗对 {target} 万元/亩的余缺，万元；相加等于合计",
    en: "Each plot against {target} ×10k ¥/mu, in ×10k ¥; the lines add up to the total",
  },
  ledgerNone: {
    zh: "没有可对照的目标或数据，算不出余缺。",
    en: "No target or no figure: no balance can be worked out.",
  },
  rest: {
    zh: "其余 {count} 宗（{positive} 余 {negative} 缺）",
    en: "{count} others ({positive} over, {negative} short)",
  },
  rounding: { zh: "四舍五入", en: "rounding" },
  total: { zh: "合计", en: "Total" },
  industry: { zh: "产业构成", en: "Industries" },
  industryOther: { zh: "其余 {count} 个行业", en: "{count} other industries" },
  industryUnknown: { zh: "行业未知", en: "trade unknown" },
  lead: { zh: "主导", en: "leading" },
  indexes: {
    zh: "行业 HHI {hhi} · 企业 CR1 {cr1} · CR3 {cr3}",
    en: "industries: HHI {hhi} · enterprises: CR1 {cr1}, CR3 {cr3}",
  },
  enterprises: { zh: "产值最大的企业", en: "Largest enterprises by output" },
  enterpriseHead: { zh: "产值 万元 · 占比", en: "output ×10k ¥ · share" },
  none: { zh: "没有", en: "none" },
  land: { zh: "土地（亩）", en: "Land (mu)" },
  landAll: { zh: "宗地面积", en: "all plots" },
  landIndustrial: { zh: "工业用地", en: "industrial land" },
  landOccupied: { zh: "{population}在用", en: "in use, {population}" },
  landIdle: { zh: "闲置", en: "idle" },
  landDrawn: { zh: "图算面积", en: "drawn area" },
  landConflicts: { zh: "登记与图算差 >5 % 的宗地", en: "plots 5 % apart from the drawing" },
  landStraddling: { zh: "跨园区边界的宗地", en: "plots across the boundary" },
  gross: {
    zh: "综合亩均（万元/亩，全部企业 ÷ 全部工业用地）",
    en: "Gross, ×10k ¥/mu (everybody ÷ all industrial land)",
  },
  legendTitle: { zh: "{metric}（万元/亩）", en: "{metric} (×10k ¥/mu)" },
  legendTarget: { zh: "目标 {value}", en: "target {value}" },
  legendReference: { zh: "参考 {value}", en: "reference {value}" },
  legendBelow: { zh: "未达标（加斜纹）", en: "below target (striped)" },
  legendAbove: { zh: "达标", en: "met" },
  classFrom: { zh: "≥ {from}", en: "≥ {from}" },
  classTo: { zh: "< {to}", en: "< {to}" },
  class_7: { zh: "无数据", en: "no data" },
  class_8: { zh: "无{who}", en: "no {who}" },
  class_9: { zh: "闲置", en: "idle" },
  class_10: { zh: "有数据（不比较）", en: "with figures (not compared)" },
  class_11: { zh: "口径不全", en: "coverage too low" },
  classWithheld: { zh: "不列示（< 3 家）", en: "withheld (< 3)" },
  parkLines: { zh: "园区界线", en: "Park boundaries" },
  plots: { zh: "宗数", en: "plots" },
  scale: { zh: "比例尺 1:{scale}", en: "Scale 1:{scale}" },
  north: { zh: "北", en: "N" },
  projection: {
    zh: "CGCS2000 3°带高斯-克吕格投影，中央经线 {meridian}°E；上方为坐标北",
    en: "CGCS2000, 3° Gauss-Krüger, central meridian {meridian}°E; grid north is up",
  },
  sketchOutline: {
    zh: "区界轮廓为示意，坐标系未说明；不作为权属依据",
    en: "the district's outline is schematic; no evidence of title",
  },
  noMap: {
    zh: "没有图形：导入园区边界或宗地后显示地图。",
    en: "No shapes: import the boundary or plots to see a map.",
  },
  workingData: { zh: "现行数据 {id} · {asOf}", en: "current data {id} · {asOf}" },
  release: { zh: "数据版本 {title}（{id}）· {asOf}", en: "data release {title} ({id}) · {asOf}" },
  noTime: { zh: "没有导入记录", en: "nothing imported" },
  targetSet: { zh: "目标集：{name}。{caption}", en: "Target set: {name}. {caption}" },
  method: {
    zh: "口径：{who}数据 ÷ 其占用土地，总和之比；缺数据的企业两边都不计，覆盖率不足 90 % 不判定。面积以登记为准，缺者依次取合同、测绘、图算（{bases}）。",
    en: "Method: figures of {who} ÷ the land they occupy, a ratio of sums; who lacks a figure is left out of both; no verdict under 90 % coverage. Area by certificate, else contract, survey, drawing ({bases}).",
  },
  ownTargets: {
    zh: "{count} 宗另有目标，按各自目标着色。",
    en: " {count} plots have targets of their own and are coloured by them.",
  },
  basisCount: { zh: "{basis} {count} 宗", en: "{basis} {count}" },
  sources: { zh: "来源：{sources}", en: "Sources: {sources}" },
  moreSources: { zh: "另 {count} 个文件", en: "{count} more files" },
  page: { zh: "第 {page} / {pages} 页", en: "page {page} / {pages}" },
  forPurpose: { zh: "用途：{purpose}", en: "for: {purpose}" },
  byUser: { zh: "{user} 打印", en: "printed by {user}" },
  internal: { zh: "内部资料 注意保管", en: "internal use only" },
  columnPark: { zh: "园区", en: "Park" },
  columnConcentration: { zh: "集聚度 %", en: "lead share %" },
  columnWorst: { zh: "总评", en: "Verdict" },
  columnBalance: { zh: "{metric}余缺 万元", en: "balance, {metric}" },
  withheldParks: {
    zh: "填报的{who}不足 3 家的不列金额。",
    en: "No amounts that fewer than 3 {who} report.",
  },
  more: { zh: "另有 {count} 个园区，见 XLSX。", en: "{count} more parks: see the XLSX." },
  sheetParks: { zh: "园区", en: "Parks" },
  sheetPlots: { zh: "宗地", en: "Plots" },
  sheetIndustries: { zh: "产业", en: "Industries" },
  sheetEnterprises: { zh: "企业", en: "Enterprises" },
  sheetMethod: { zh: "计算说明", en: "Method" },
  xlsxId: { zh: "园区编号", en: "Park id" },
  xlsxPark: { zh: "园区编号", en: "Park id" },
  xlsxKind: { zh: "类型", en: "Kind" },
  xlsxEnterprises: { zh: "{who}数", en: "Number of {who}" },
  xlsxPlots: { zh: "宗地数", en: "Plots" },
  xlsxPlot: { zh: "地块编号", en: "Plot" },
  xlsxArea: { zh: "面积(平方米)", en: "Area (m²)" },
  xlsxOccupied: { zh: "在用面积(平方米)", en: "Land in use (m²)" },
  xlsxLand: { zh: "{metric}：有数用地(平方米)", en: "{metric}: land with the figure (m²)" },
  xlsxYuan: { zh: "{metric}：金额(元)", en: "{metric}: amount (¥)" },
  xlsxTarget: { zh: "{metric}目标(万元/亩)", en: "{metric}: target (×10k ¥/mu)" },
  xlsxSurplus: { zh: "{metric}余缺(元)", en: "{metric}: balance (¥)" },
  xlsxCoverage: { zh: "{metric}覆盖率", en: "{metric}: coverage" },
  xlsxCode: { zh: "行业代码", en: "Code" },
  xlsxIndustry: { zh: "行业", en: "Industry" },
  xlsxOutput: { zh: "产值(元)", en: "Output (¥)" },
  xlsxLead: { zh: "主导(1/0)", en: "Leading (1/0)" },
  xlsxShare: { zh: "占比", en: "Share" },
  xlsxEnterprise: { zh: "统一社会信用代码", en: "Credit code" },
  xlsxName: { zh: "企业名称", en: "Name" },
  xlsxLandHere: { zh: "园内用地(平方米)", en: "Land in the park (m²)" },
  xlsxMethodPerMu: {
    zh: "亩均（万元/亩）= 金额(元) ÷ 10000 ÷ (有数用地(平方米) × 3 ÷ 2000)；1 亩 = 2000/3 平方米。",
    en: "Per mu (×10k ¥/mu) = amount (¥) ÷ 10000 ÷ (land with the figure (m²) × 3 ÷ 2000); 1 mu = 2000/3 m².",
  },
  xlsxMethodSurplus: {
    zh: "余缺（元）= 金额(元) − 15 × 目标(万元/亩) × 有数用地(平方米)；1 万元/亩 = 15 元/平方米。正为余量，负为缺口。",
    en: "Balance (¥) = amount (¥) − 15 × target (×10k ¥/mu) × land with the figure (m²); 1 ×10k ¥/mu = 15 ¥/m². Positive is a surplus, negative a gap.",
  },
  xlsxMethodSums: {
    zh: "“园区”表各数由“宗地”“产业”两表按园区编号汇总（SUMIFS），改动宗地或目标即重新计算；上级园区的宗地与下级重复列出，不可再相加。",
    en: "The parks' figures are sums (SUMIFS) over the sheets of plots and industries by park id: change a plot or a target and they are worked out again. Plots of a park with parts are listed again under the parts: do not add them up.",
  },
} as const satisfies Record<string, Words>;

type ReportSentence = keyof typeof SENTENCES;

/** The sentence in the reader's language with its values filled in. */
export function sayReport(
  sentence: ReportSentence,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return SENTENCES[sentence][lang].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
