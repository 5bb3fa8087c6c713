// What does the command line say of itself, and in more than one of its subjects?
import type { Language } from "../../locale/language";

export const COMMON_WORDS = {
  about: {
    zh: "亩图：产业用地每一亩对照目标。结果写到标准输出，说明写到标准错误；出错退出 1，用法错误退出 2。",
    en: "Mutu: every mu of industrial land held against its targets. Results on stdout, talk on stderr; errors exit 1, usage errors exit 2.",
  },
  lang: { zh: "界面语言（默认按 LC_ALL、LANG）", en: "language of the talk (default by LC_ALL, LANG)" },
  import: {
    zh: "导入 Shapefile、GeoPackage、FileGDB、GeoJSON、KML、DXF、MapInfo、FlatGeobuf、CSV 或 Excel，压缩包或文件夹也可；不写 --as 则逐一识别种类，全部在一个事务里；同一文件再导入不改变任何数据",
    en: "import Shapefile, GeoPackage, FileGDB, GeoJSON, KML, DXF, MapInfo, FlatGeobuf, CSV or Excel, in an archive or folder too; without --as each is told for what it is, all in one transaction; the same file again changes nothing",
  },
  layers: {
    zh: "列出参考图层（控制线、红线、规划等），CSV 或 JSON",
    en: "list reference layers (control lines, red lines, plans …), CSV or JSON",
  },
  overlay: {
    zh: "一块地压占各参考图层、园区、宗地多少：各部分与其余相加等于全部，到 0.01 平方米",
    en: "how much of a site lies on each reference layer, park and land use; parts and rest are the whole, to 0.01 m²",
  },
  report: {
    zh: "打印：园区简报（A4）、全部园区一册、全区图（A3），按文件名后缀写 PDF、XLSX 或 PNG；同样的数据和要求得到同样的文件",
    en: "print: a park's briefing (A4), a series of all parks, the district's sheet (A3), as PDF, XLSX or PNG by the file's ending; the same data and wishes give the same file",
  },
  json: { zh: "以 JSON 输出", en: "print JSON" },
  metrics: {
    zh: "各宗地、园区、镇街或全区的亩均指标与达标情况",
    en: "figures per mu and verdicts of parcels, parks, towns or the district",
  },
  scope: { zh: "统计口径：规上或全部企业", en: "above-scale enterprises or all" },
  targets: { zh: "目标集（默认第一套）", en: "target set (default: the first)" },
  format: { zh: "输出格式", en: "output format" },
  ledger: {
    zh: "一个园区对一项目标的余缺，拆到每宗地或每家企业，合计等于园区的余缺",
    en: "the surplus of a park over a target, taken apart by parcel or enterprise; the lines sum to the park's",
  },
  changes: {
    zh: "园区（不写 --park 则为全区）的余缺与另一期相比为什么变了：按原因、企业、宗地拆开，没有余项",
    en: "why the surplus of a park (without --park: of the district) is another one than in another period: by cause, enterprise and parcel, without a residual",
  },
  ledgerTarget: {
    zh: "对哪一项目标：output 亩均产值，tax 亩均税收，rd 亩均研发，concentration 主导产业集聚度",
    en: "against which target: output, tax or rd per mu, or concentration of leading industries",
  },
  match: {
    zh: "项目选址：一个项目能放在哪里、其余为何不行；或全部项目的最优方案",
    en: "land for projects: what fits one and why the rest does not, or the best plan for all",
  },
  trace: {
    zh: "一个数是怎么来的：公式、组成、直到文件与行",
    en: "where a number comes from: formula and parts, down to file and row",
  },
  park: { zh: "园区编号", en: "a park's id" },
  parcel: { zh: "宗地代码", en: "a parcel's id" },
  enterprise: { zh: "统一社会信用代码", en: "an enterprise's credit code" },
  district: { zh: "区县代码", en: "the district's code" },
  metric: { zh: "指标", en: "metric" },
  repair: {
    zh: "图形修复：all、none、below:0.5%、below:10m2，或用逗号隔开的问题种类；列出全部问题，只做所选的",
    en: "repairs of shapes: all, none, below:0.5%, below:10m2, or kinds of defects parted by commas; every defect is listed, the chosen are repaired",
  },
  check: {
    zh: "检查库中宗地和园区的图形，逐条列出问题、位置、建议与面积变化",
    en: "look through the shapes in the database: each defect with its place, proposal and areas",
  },
  corrections: {
    zh: "列出生效的更正：两个值、更正人、理由、有效期",
    en: "list the corrections in force: both values, who, why, until when",
  },
  backup: {
    zh: "把全部数据写成一个项目文件（GeoPackage）：图层、数据、批次及原始行、更正、规则；含企业实名税收数据，请妥善保管、不得外传",
    en: "write everything to one project file (a GeoPackage): layers, figures, batches with their raw rows, corrections, rules; it holds named tax figures, so keep it confidential",
  },
  restore: {
    zh: "用项目文件恢复，与备份时完全相同；数据库须为空，或用 --replace 整体替换",
    en: "restore from a project file to exactly what was backed up; the database must be empty, or be replaced with --replace",
  },
  release: {
    zh: "数据版本：publish 发布现在的状态，list 列出，check 校验存档文件，open 预先打开",
    en: "data releases: publish the state as it is now, list them, check the frozen files, open one beforehand",
  },
  ofRelease: {
    zh: "按这个已发布的数据版本回答（见 mutu releases；默认现行数据）",
    en: "answer of this published data release (see mutu releases; default: the working data)",
  },
  batches: {
    zh: "列出导入过的批次，新的在前；或打开一个、比较两个",
    en: "list the imports, newest first; or open one, or compare two",
  },
  dry: { zh: "只检查，未写入", en: "checked only, nothing written" },
  refused: {
    zh: "{file}：有 {rejected} 行不合格，按 --strict 未导入",
    en: "{file}: {rejected} rows are wrong, nothing imported (--strict)",
  },
  indicator: {
    zh: "填报、撤回一个指标的数，或列出它的全部记录；旧记录被取代而不被覆盖",
    en: "report or withdraw a value of one indicator, or list its history; nothing is overwritten",
  },
  projects: {
    zh: "招商项目：要什么、承诺多少、对照目标的结论",
    en: "projects of investment promotion: what they ask for and promise, with verdicts",
  },
  scenario: {
    zh: "情景：列出已保存的，看一个通向哪里，或以逐宗相加核对其结果",
    en: "scenarios: list those saved, see where one leads, or check it by adding all plots",
  },
  reach: {
    zh: "园区补齐目标的最小变动：最少宗数更新、最少土地腾退、最少增量，逐项用整数证明没有更小的；达不到则证明还差多少",
    en: "the smallest change that brings a park to its target: fewest parcels renewed, least land released, least extra money, each proved in whole numbers; or what is missing at best",
  },
  robust: {
    zh: "结论稳不稳：换面积依据、缺报按四分位估计、承诺打折兑现、剔除最大企业之后是否还达标（* 为结论改变）",
    en: "how firm a verdict is: other area basis, missing figures at quartiles (an estimate), promises kept in part, without the largest enterprise (* where the verdict changes)",
  },
  feature: { zh: "第 {row} 个要素", en: "feature {row}" },
  column: { zh: "列 {column}“{written}”", en: "column {column} “{written}”" },
  batch: { zh: "批次 {batch}", en: "batch {batch}" },
} as const satisfies Record<string, Record<Language, string>>;
