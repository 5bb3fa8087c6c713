// What does the command line say? Chinese and English of every sentence.
import type { Language } from "../locale/language";

const SENTENCES = {
  about: {
    zh: "亩图：产业用地每一亩对照目标。结果写到标准输出，说明写到标准错误；出错退出 1，用法错误退出 2。",
    en: "Mutu: every mu of industrial land held against its targets. Results on stdout, talk on stderr; errors exit 1, usage errors exit 2.",
  },
  lang: { zh: "界面语言（默认按 LC_ALL、LANG）", en: "language of the talk (default by LC_ALL, LANG)" },
  import: {
    zh: "导入 Shapefile、GeoPackage、FileGDB、GeoJSON、KML、DXF、MapInfo、FlatGeobuf、CSV 或 Excel，压缩包或文件夹也可；不写 --as 则逐一识别种类，全部在一个事务里；同一文件再导入不改变任何数据",
    en: "import Shapefile, GeoPackage, FileGDB, GeoJSON, KML, DXF, MapInfo, FlatGeobuf, CSV or Excel, in an archive or folder too; without --as each is told for what it is, all in one transaction; the same file again changes nothing",
  },
  targetsAbout: {
    zh: "目标集及其各版本；写明一个则打印全部目标（JSON 或可再导入的 CSV），并可试算、保存新版本、恢复旧版本",
    en: "sets of targets and their versions; of one all its targets (JSON, or CSV that can be imported again), what another edition would change, saving it, and restoring an earlier version",
  },
  targetsSet: {
    zh: "目标集的代号，如 item22；item22@2 是它的第 2 版",
    en: "id of a set, such as item22; item22@2 is its second version",
  },
  targetsPreview: {
    zh: "试算 JSON 文件中的目标：哪些园区、宗地的结论会变；不写入",
    en: "hold the figures against the targets of a JSON file: which verdicts change; nothing is written",
  },
  targetsSave: {
    zh: "把 JSON 文件中的目标存为新版本（要写 --reason）",
    en: "save the targets of a JSON file as the next version (needs --reason)",
  },
  targetsRestore: {
    zh: "让这一版重新生效，作为新版本（要写 --reason）",
    en: "make this version stand again, as a new one (needs --reason)",
  },
  targetsAsOf: {
    zh: "试算哪一期的目标；默认从改动生效的那一年起",
    en: "for which period the targets count; default: the first in which the two differ",
  },
  targetsReason: { zh: "为什么改", en: "why it is changed" },
  targetsOne: {
    zh: "--preview、--save、--restore 只能选一个，并要写明目标集",
    en: "name one set, and one of --preview, --save and --restore",
  },
  targetsFile: {
    zh: "文件 {file} 读不出来：应是 JSON，可由 mutu targets SET --format json 得到",
    en: "cannot read {file}: it should be JSON as `mutu targets SET --format json` prints it",
  },
  targetsShape: {
    zh: "文件 {file} 的“{field}”缺失或写法不对：照 mutu targets SET --format json 的样子写",
    en: "“{field}” of {file} is missing or not what it should be: write it as `mutu targets SET --format json` does",
  },
  targetsVersion: { zh: "“{value}”不是版本号：写 1、2、3……", en: "“{value}” is no version: write 1, 2, 3 …" },
  files: { zh: "要导入的文件或文件夹", en: "files or folders to import" },
  as: {
    zh: "数据种类（默认按各列与图形识别）；每个文件一个事务",
    en: "kind of data (default: told by columns and shapes); one transaction per file",
  },
  figuresPeriod: {
    zh: "表内没有年度列时，数据所属的期：2025 或 2025Q3",
    en: "period of the figures where the table has no column for it: 2025 or 2025Q3",
  },
  encoding: {
    zh: "文件编码，如 GB18030（默认按内容判断）",
    en: "encoding such as GB18030 (default: by content)",
  },
  map: {
    zh: "列名对照：列名=字段,列名=字段",
    en: "names of columns: column=field,column=field",
  },
  moneyUnit: {
    zh: "金额单位，用于列名和标题都没有写单位的表（默认万元，并提示）",
    en: "unit of money where neither headers nor title say it (default: 万元, with a warning)",
  },
  crs: {
    zh: "文件的坐标系，如 EPSG:4549、GCJ-02；北坐标在前的加 /yx（默认自动判断，判断不了就问）",
    en: "the file's coordinate system, such as EPSG:4549 or GCJ-02, with /yx where north comes first (default: worked out, or asked for)",
  },
  controlPoints: {
    zh: "独立坐标系的控制点文件：每行（点名,）东坐标,北坐标,经度,纬度；代替 --crs",
    en: "control points of an own grid, a line each: (name,) east, north, longitude, latitude; in the place of --crs",
  },
  controlMethod: {
    zh: "换算方法：offset 平移、helmert4 四参数（默认）、bursa7 七参数",
    en: "how to fit: offset, helmert4 (four parameters, the default), bursa7 (seven)",
  },
  controlSystem: {
    zh: "在哪个投影带里换算（默认 EPSG:4549）；七参数则为旧坐标系（默认 EPSG:2385）",
    en: "the zone to fit in (default EPSG:4549); for seven parameters the old system (default EPSG:2385)",
  },
  knownCrs: {
    zh: "控制点的已知坐标以米计时，它的坐标系，如 EPSG:4549",
    en: "system of the known coordinates where they are metres, such as EPSG:4549",
  },
  controlNeedsFile: {
    zh: "--control-method、--control-system、--known-crs 要与 --control-points 一起给出",
    en: "--control-method, --control-system and --known-crs need --control-points",
  },
  controlOrCrs: {
    zh: "--control-points 与 --crs 只能给一个",
    en: "give --control-points or --crs, not both",
  },
  residual: { zh: "残差 {value} m", en: "{value} m off" },
  rms: {
    zh: "{count} 对控制点，中误差 {value} m",
    en: "{count} pairs of control points, root mean square {value} m",
  },
  layers: {
    zh: "列出参考图层（控制线、红线、规划等），CSV 或 JSON",
    en: "list reference layers (control lines, red lines, plans …), CSV or JSON",
  },
  layerName: {
    zh: "参考图层的名称（默认取图层名或文件名）",
    en: "name of a reference layer (default: its own or its file's)",
  },
  layerKind: {
    zh: "参考图层是什么：control 控制线、ecology 生态保护红线、farmland 永久基本农田、plan 规划、other 其他（默认按名称判断）",
    en: "what a reference layer is (default: told by its name)",
  },
  overlay: {
    zh: "一块地压占各参考图层、园区、宗地多少：各部分与其余相加等于全部，到 0.01 平方米",
    en: "how much of a site lies on each reference layer, park and land use; parts and rest are the whole, to 0.01 m²",
  },
  overlaySite: {
    zh: "范围文件：GeoJSON 面，CGCS2000 经纬度",
    en: "file of the site: a GeoJSON area in degrees CGCS2000",
  },
  overlayParcel: { zh: "或以一块宗地为范围", en: "or a parcel as the site" },
  overlayBy: {
    zh: "按哪个属性分类，如 L1=地类；可写多次",
    en: "attribute by which a layer is told apart, such as L1=use; may be given again",
  },
  overlayOne: {
    zh: "--site 和 --parcel 要写一个，且只写一个",
    en: "give --site or --parcel, and one of them only",
  },
  overlayFile: {
    zh: "文件 {file} 不是 GeoJSON 面（Polygon、MultiPolygon，或只含一个这样的要素）",
    en: "{file} is no GeoJSON area (Polygon, MultiPolygon, or a single such feature)",
  },
  overlayField: {
    zh: "“{value}”不是 图层=属性：如 L1=地类",
    en: "“{value}” is no layer=attribute: write it like L1=use",
  },
  layer: { zh: "多图层、多工作表的文件用哪一个", en: "which layer or sheet of a file with several" },
  export: {
    zh: "导出图层或表；导出的文件可以原样导入",
    en: "write a layer or table to a file that can be imported again",
  },
  exportLayer: { zh: "图层或表", en: "layer or table" },
  exportFormat: { zh: "文件格式", en: "format of the file" },
  exportCrs: { zh: "坐标系", en: "coordinate system" },
  exportPark: { zh: "只导出一个园区", en: "only what belongs to this park" },
  exportPeriod: {
    zh: "只导出这一期的产值、税收、研发：2025、2025Q3 或 2025Q3R",
    en: "only the figures of this period: 2025, 2025Q3 or 2025Q3R",
  },
  exportScope: {
    zh: "只导出规上企业（above-scale）或全部企业（all，默认）",
    en: "only above-scale enterprises (above-scale) or all of them (all, the default)",
  },
  exportOut: { zh: "写到哪个文件", en: "file to write" },
  exported: { zh: "已导出 {rows} 行到 {out}", en: "{rows} rows written to {out}" },
  exportShortened: {
    zh: "{count} 格文字超过 Shapefile 的 254 字节，已截短；全文见压缩包中的“{file}”。要整段保留，请用 --format gpkg 或 csv",
    en: "{count} texts are longer than the 254 bytes of a Shapefile and were cut; all of them stand whole in “{file}” in the archive. To keep them in place write --format gpkg or csv",
  },
  exportTooLong: {
    zh: "第 {value} 行的图形拐点太多，Excel 的一格放不下：请用 --format csv 或 gpkg",
    en: "The shape in row {value} has more corners than a cell of Excel can hold: use --format csv or gpkg",
  },
  exportFilter: {
    zh: "只导出地图在此条件下显示的宗地（及其企业），如：亩均税收 < 48 且 状态 = 投产；未给 --scope 时按规上口径判断",
    en: "only the plots that the map shows under this condition, such as: tax_per_mu < 48 and status = in_use; of above-scale enterprises where no --scope is given",
  },
  exportTargets: {
    zh: "条件里的达标按哪个目标集判断（默认第一套）",
    en: "the target set by which the condition judges (default: the first)",
  },
  badExportPeriod: {
    zh: "{period} 不是期别：请写 2025、2025Q3 或 2025Q3R",
    en: "{period} is no period: write 2025, 2025Q3 or 2025Q3R",
  },
  badLayer: { zh: "没有名为 {layer} 的图层", en: "there is no layer {layer}" },
  exportEmpty: { zh: "没有可以导出的数据：请先导入", en: "There is nothing to export: import data first" },
  exportBadCrs: {
    zh: "不能导出为坐标系 {value}：请写 EPSG:4549 这样的代码",
    en: "Coordinate system {value} cannot be written: give a code such as EPSG:4549",
  },
  exportBadPark: { zh: "没有编号为 {value} 的园区", en: "there is no park {value}" },
  exportNoShapes: {
    zh: "{value} 没有图形：请导出为 csv、xlsx 或 gpkg",
    en: "{value} have no shapes: write csv, xlsx or gpkg",
  },
  moreAlike: {
    zh: "还有 {count} 行也是如此（逐行见 --json）",
    en: "{count} more rows alike (row by row: --json)",
  },
  exportUntold: {
    zh: "GeoJSON 写不明坐标系 {value}，其他软件会当作 WGS 84，偏约 490 米：请用 shp、gpkg、csv 或 xlsx",
    en: "GeoJSON cannot say that it is in {value}, and others would take it for WGS 84, some 490 m off: use shp, gpkg, csv or xlsx",
  },
  exportDegrees: {
    zh: "KML 只能是经纬度：请用 EPSG:4490",
    en: "KML holds degrees only: use EPSG:4490",
  },
  report: {
    zh: "打印：园区简报（A4）、全部园区一册、全区图（A3），按文件名后缀写 PDF、XLSX 或 PNG；同样的数据和要求得到同样的文件",
    en: "print: a park's briefing (A4), a series of all parks, the district's sheet (A3), as PDF, XLSX or PNG by the file's ending; the same data and wishes give the same file",
  },
  reportAll: { zh: "每个园区一页，成一册", en: "every park, a page each" },
  reportDistrict: { zh: "全区一张图，附园区对标表", en: "the district on one sheet, with all parks" },
  reportMeasure: { zh: "地图与余缺看哪一项", en: "what the map and the ledger speak of" },
  reportBy: { zh: "打印人，写入水印", en: "who prints it, for the watermark" },
  reportFor: { zh: "用途，写入水印", en: "what it is for, for the watermark" },
  reportOut: { zh: "写到哪个文件：.pdf、.xlsx 或 .png", en: "file to write: .pdf, .xlsx or .png" },
  reportSubject: {
    zh: "--park、--all、--district 要给出其中一个",
    en: "give one of --park, --all and --district",
  },
  reportFormat: {
    zh: "不能写成 {out}：文件名要以 .pdf、.xlsx 或 .png 结尾",
    en: "{out} cannot be written: the name must end in .pdf, .xlsx or .png",
  },
  reportOnePicture: {
    zh: "PNG 只能是一张图：请给 --park 或 --district，或写成 .pdf",
    en: "a PNG is one picture: give --park or --district, or write a .pdf",
  },
  reported: { zh: "已写到 {out}（{pages} 页，{kb} KB）", en: "written to {out} (pages: {pages}, {kb} KB)" },
  dryRun: { zh: "只检查，不写入", en: "check only, write nothing" },
  strict: {
    zh: "有一行不合格就整个文件不导入；不写 --as 时全部文件都不导入",
    en: "import nothing of a file in which a row is wrong; without --as, of any file",
  },
  json: { zh: "以 JSON 输出", en: "print JSON" },
  metrics: {
    zh: "各宗地、园区、镇街或全区的亩均指标与达标情况",
    en: "figures per mu and verdicts of parcels, parks, towns or the district",
  },
  by: { zh: "按什么汇总", en: "sum by" },
  period: {
    zh: "期：2025、2025Q3（1—9 月累计）或 2025Q3R（滚动四季度）",
    en: "2025, 2025Q3 (January to September) or 2025Q3R (rolling four quarters)",
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
  matchProject: { zh: "项目编号", en: "a project's id" },
  matchProjects: { zh: "all：全部项目一起匹配", en: "all: every project together" },
  matchRules: {
    zh: "本地核定的选址规则（JSON，见 docs/matching.md）；不给则用示例规则",
    en: "the office's own rules (JSON, see docs/matching.md); the sample where left away",
  },
  matchAims: {
    zh: "目标的次序，逗号分隔：placed 安置项目数、priority 其中“大优强”“521”企业的项目数、tax 承诺税收、output 承诺产值、surplus 全区税收余缺变化、land 少用地；写成 surplus:0.5 则其后的目标可使它比最优降低 0.5 %",
    en: "aims in order, by commas: placed projects, priority (of them those of 大优强 and 521 enterprises), promised tax, promised output, change of the district's tax surplus, least land; surplus:0.5 lets those after it lower it by 0.5 % of its best",
  },
  matchPin: {
    zh: "指定 项目=宗地，可重复；几宗地一处写成 宗地+宗地，一宗地分用写成 宗地~",
    en: "a settled pair project=parcel, repeatable; several parcels as parcel+parcel, a piece of one as parcel~",
  },
  matchWhy: {
    zh: "为什么不放在那里：项目=宗地（或楼层编号），可重复；列出不满足的规则，或放在那里各目标少多少（重新求解）",
    en: "why not there: project=parcel (or a floor's id), repeatable; the rules that fail, or what each aim loses with it there (solved again)",
  },
  matchWithout: {
    zh: "去掉一条限制各目标会多多少，可重复；限制的名称见结果中的 checks",
    en: "what each aim gains without a limit, repeatable; limits by their names in checks",
  },
  matchAlternatives: {
    zh: "另列几个与最优相差不到 1 % 的方案",
    en: "so many other plans within 1 % of the best",
  },
  matchTrade: {
    zh: "前两个目标之间的取舍曲线，几个点",
    en: "the trade-off between the first two aims, so many points",
  },
  matchCount: {
    zh: "要写 {least} 到 {most} 之间的整数，不是“{text}”",
    en: "write a whole number from {least} to {most}, not “{text}”",
  },
  matchUnpromised: {
    zh: "没有承诺、因而对该目标不计数的项目（不当作零）：{list}",
    en: "projects that promise nothing of an aim and add nothing to it (unknown, not zero): {list}",
  },
  matchNoSites: {
    zh: "还没有可比选的地块：请先导入地块",
    en: "there is no land to choose from: import parcels first",
  },
  matchNoneFits: {
    zh: "{count} 处中没有一处满足全部条件；最接近的是 {site}，不满足：{rules}",
    en: "none of {count} sites satisfies everything; the nearest is {site}, which fails: {rules}",
  },
  matchOnly: {
    zh: "只有一处满足全部条件，无从比较：得分没有意义",
    en: "a single site satisfies everything: there is nothing to compare it with, and its score says nothing",
  },
  matchEqual: {
    zh: "前 {count} 处同分，并列第 1，按编号排列，不分先后",
    en: "{count} sites share the first place; they stand in the order of their ids",
  },
  matchUnasked: {
    zh: "没有导入相应图层或数据，未作要求：{rules}",
    en: "not asked, as no such layer or data are imported: {rules}",
  },
  matchTenfold: {
    zh: "{project} 承诺产值 {value} 万元/亩，达到全区同行业（{division} 大类）最高 {best} 万元/亩的 10 倍以上：请核实",
    en: "{project} promises {value} ×10k ¥/mu, ten times the best of its division {division} ({best}) or more: check it",
  },
  matchTooHigh: {
    zh: "{project} 承诺产值 {value} 万元/亩，高于任何行业的可能：请核对单位",
    en: "{project} promises {value} ×10k ¥/mu, more than any industry makes: check its unit",
  },
  matchPlan_noProjects: {
    zh: "还没有招商项目：请先导入项目表",
    en: "there are no projects: import some first",
  },
  matchPlan_noSites: {
    zh: "还没有可选的地块和楼层：请先导入",
    en: "there is no land and there are no floors to choose from: import some first",
  },
  matchPlan_nothingFits: {
    zh: "没有一处地块或楼层放得下任何项目：请用 --project 逐个查看差在哪里",
    en: "no site fits any project: look with --project at what each lacks",
  },
  matchPlan_onePlace: {
    zh: "全部项目只有同一处可选：方案只是决定给谁",
    en: "all projects have the same single place: the plan only says who gets it",
  },
  matchPlan_infeasible: {
    zh: "没有方案：指定与必达指标不能同时做到",
    en: "there is no plan: pins and targets cannot be kept together",
  },
  matchPlan_unknown: {
    zh: "时限内没有找到方案，也没有证明不存在：请加大 --seconds",
    en: "no plan was found in time, and that there is none is not proved: allow more with --seconds",
  },
  matchConflict: { zh: "不能同时做到：{list}", en: "cannot be kept together: {list}" },
  matchNotProved: {
    zh: "时限内没有证明最优：上界见 bound，可加大 --seconds",
    en: "not proved the best in time: see its bound, or allow more with --seconds",
  },
  matchBudget: {
    zh: "限额，可重复：energy=5000（吨标煤/年）、COD=20（吨/年）、land_quota=300（未供地，亩）；某园区写成 COD@园区=20",
    en: "a budget, repeatable: energy=5000 (tce a year), COD=20 (t a year), land_quota=300 (mu not supplied yet); of one park COD@PARK=20",
  },
  matchBudgetBad: {
    zh: "限额要写成 名称=数 或 名称@园区=数（如 energy=5000、{quota}=300），不是“{text}”",
    en: "write a budget as name=number or name@park=number (energy=5000, {quota}=300), not “{text}”",
  },
  matchForbid: { zh: "排除 项目=宗地，可重复", en: "a pair that may not be, project=parcel, repeatable" },
  matchFree: {
    zh: "不要求已达标的园区保持达标",
    en: "parks that meet their targets need not go on meeting them",
  },
  matchSeconds: { zh: "每个目标最多求解几秒", en: "seconds for each aim at most" },
  matchSecondsBad: {
    zh: "--seconds 要是 0 到 3600 之间的数，不是“{text}”",
    en: "--seconds is a number from 0 to 3600, not “{text}”",
  },
  matchPair: { zh: "要写成 项目=宗地，不是“{text}”", en: "write project=parcel, not “{text}”" },
  matchAim: {
    zh: "没有“{word}”这个目标；可用：{known}，后面可加 :百分数",
    en: "there is no aim “{word}”; known: {known}, each with :percent or without",
  },
  matchOne: {
    zh: "--project 与 --projects all 要给一个，只给一个",
    en: "give one of --project and --projects all",
  },
  matchSample: {
    zh: "所用为示例规则：{source}",
    en: "these are sample rules: their thresholds have to be settled by the office ({source})",
  },
  ledgerPark: {
    zh: "园区编号；all 为全部园区，逐个列出",
    en: "a park's id; all: every park, one after the other",
  },
  ledgerWithout: { zh: "{park}：无账可列：{why}", en: "{park}: no ledger: {why}" },
  ledgerScheduled: {
    zh: "季度累计：对的是序时应达 {due} 万元/亩，不判定是否达标",
    en: "cumulative quarter: held against {due} ×10k ¥/mu due by now; it decides no verdict",
  },
  ledgerBy: { zh: "按宗地 parcel 或企业 enterprise", en: "by parcel or by enterprise" },
  changesBy: {
    zh: "拆到原因 cause、企业 enterprise 或宗地 parcel",
    en: "down to cause, enterprise or parcel",
  },
  changesFrom: { zh: "与哪一期比", en: "the period to compare with" },
  changesFromRelease: {
    zh: "拿来比的一期取自哪个数据版本；不写为现行数据",
    en: "the data release that the period to compare with is taken from; the working data if left away",
  },
  changesTo: { zh: "哪一期", en: "the period" },
  changesToRelease: {
    zh: "哪一期取自哪个数据版本；不写为现行数据",
    en: "the data release that the period is taken from; the working data if left away",
  },
  noLedger: {
    zh: "算不出余缺：{why}",
    en: "There is no surplus to take apart: {why}",
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
  badRepair: {
    zh: "--repair 的“{value}”不是 all、none、below:0.5%、below:10m2 或问题种类（{kinds}）",
    en: "--repair: “{value}” is not all, none, below:0.5%, below:10m2, or kinds of {kinds}",
  },
  check: {
    zh: "检查库中宗地和园区的图形，逐条列出问题、位置、建议与面积变化",
    en: "look through the shapes in the database: each defect with its place, proposal and areas",
  },
  checkLayer: { zh: "只检查宗地或园区", en: "parcels or parks only" },
  checked: { zh: "共 {count} 条", en: "{count} findings" },
  repairs: {
    zh: "列出随批次入库的图形问题：哪些已修复，哪些按原样保留",
    en: "list the defects of shapes that came in: what was repaired, what was kept as it was",
  },
  repairMade: { zh: "已修复", en: "repaired" },
  repairNotMade: { zh: "未修复", en: "not repaired" },
  boundary: {
    zh: "跨园区边界的宗地怎样计入：列出各类园区现行的规则；给出 --kind 与 --rule 则改用另一规则，并列出影响",
    en: "how parcels on a park's line are counted: lists the rule of each kind of park; with --kind and --rule sets another and tells its effect",
  },
  parkKind: { zh: "园区类型", en: "kind of park" },
  boundaryRule: {
    zh: "规则：largest_share 最大占比、centre 中心点、majority 过半面积、share 按面积拆分、assigned 登记的所属园区",
    en: "rule: largest_share, centre, majority (more than half), share (split by area), assigned (the park on record)",
  },
  why: { zh: "理由", en: "reason" },
  kindAndRule: { zh: "--kind 与 --rule 要一起给出", en: "give --kind and --rule together" },
  correct: {
    zh: "更正一个值：交付的值保留不动，更正在有效期内代替它参与计算；还没有账号，姓名由使用者自己给出",
    en: "correct a value: the delivered one stays, the correction counts in its place while it is in force; without accounts the name is as given",
  },
  correctField: { zh: "更正哪一项", en: "what to correct" },
  correctPeriod: {
    zh: "数据所属的期（产值、税收、研发）：2025 或 2025Q3",
    en: "period of a figure: 2025 or 2025Q3",
  },
  correctValue: {
    zh: "更正后的值：金额如 1234.5万元（不写单位为元），面积如 29.5亩（不写单位为平方米），状态、代码，是否规上写是或否",
    en: "the corrected value: money as 1234.5万元 (without unit: yuan), areas as 29.5亩 (without: m²), a status or code, yes or no",
  },
  correctReason: { zh: "理由（必填）", en: "reason (required)" },
  correctSource: { zh: "依据的文件", en: "the paper it rests on" },
  correctUntil: { zh: "有效期的最后一天 2026-12-31；不写为长期", en: "last day, 2026-12-31; left out: open" },
  correctAs: { zh: "更正人姓名（默认登录名）", en: "name of who corrects (default: the user's)" },
  correctWithdraw: { zh: "撤回这个编号的更正", en: "withdraw the correction of this number" },
  correctNumber: {
    zh: "--withdraw 的“{value}”不是更正的编号",
    en: "--withdraw: “{value}” is no number of a correction",
  },
  correctOne: {
    zh: "--parcel 与 --enterprise 需且只能给一个",
    en: "give exactly one of --parcel and --enterprise",
  },
  correctNeeds: { zh: "要有 --field、--value 与 --reason", en: "--field, --value and --reason are needed" },
  correctDay: {
    zh: "--until 的“{value}”不是 2026-12-31 这样的日期",
    en: "--until: “{value}” is no day such as 2026-12-31",
  },
  corrections: {
    zh: "列出生效的更正：两个值、更正人、理由、有效期",
    en: "list the corrections in force: both values, who, why, until when",
  },
  correctionsExpired: { zh: "列出已过期的", en: "those that have expired" },
  correctionsAll: { zh: "全部列出，含已过期与已撤回的", en: "all, also expired and withdrawn ones" },
  migrate: { zh: "把数据库升级到本版本", en: "bring the database to this version" },
  seed: {
    zh: "装入政策目标与演示数据（SEED=none 时只装政策）",
    en: "load the policy's targets and the demo district (SEED=none: policy only)",
  },
  backup: {
    zh: "把全部数据写成一个项目文件（GeoPackage）：图层、数据、批次及原始行、更正、规则；含企业实名税收数据，请妥善保管、不得外传",
    en: "write everything to one project file (a GeoPackage): layers, figures, batches with their raw rows, corrections, rules; it holds named tax figures, so keep it confidential",
  },
  backupFile: { zh: "要写的项目文件", en: "project file to write" },
  backupForce: { zh: "文件已存在时覆盖", en: "overwrite the file if it is there" },
  backupReleases: {
    zh: "备份里有 {count} 个数据版本的名录，没有它们的存档文件：请把 {folder} 里的 .gpkg 一并备份，否则恢复后这些版本打不开",
    en: "the backup lists {count} data releases without their frozen files: back up the .gpkg files in {folder} too, or they cannot be opened after a restore",
  },
  backedUp: {
    zh: "已把{district}备份到 {file}：{tables} 张表，{rows} 行，{size} MB",
    en: "{district} backed up to {file}: {tables} tables, {rows} rows, {size} MB",
  },
  restore: {
    zh: "用项目文件恢复，与备份时完全相同；数据库须为空，或用 --replace 整体替换",
    en: "restore from a project file to exactly what was backed up; the database must be empty, or be replaced with --replace",
  },
  restoreFile: { zh: "mutu backup 写的项目文件", en: "project file that mutu backup wrote" },
  restoreReplace: {
    zh: "先删除数据库中现有的全部数据（请先备份）",
    en: "remove all data that the database holds first (back them up before)",
  },
  restored: {
    zh: "已从 {file} 恢复{district}（{day} 备份）：{tables} 张表，{rows} 行",
    en: "{district} restored from {file} (backed up {day}): {tables} tables, {rows} rows",
  },
  release: {
    zh: "数据版本：publish 发布现在的状态，list 列出，check 校验存档文件，open 预先打开",
    en: "data releases: publish the state as it is now, list them, check the frozen files, open one beforehand",
  },
  releases: { zh: "列出已发布的数据版本，新的在前", en: "list the published data releases, newest first" },
  releaseAction: { zh: "做什么", en: "what to do" },
  releaseId: { zh: "版本编号（见 mutu releases）", en: "id of the release (see mutu releases)" },
  releaseTitle: { zh: "版本名称，如“2025 年报”", en: "title of the release, such as “2025 annual”" },
  releaseNote: { zh: "说明", en: "note" },
  releaseBy: { zh: "发布人姓名（默认登录名）", en: "name of who publishes (default: the user's)" },
  releaseNeedsTitle: { zh: "发布版本要有 --title", en: "publishing takes a --title" },
  releaseNeedsId: { zh: "要写明版本编号", en: "give the id of a release" },
  releasePublished: {
    zh: "已发布版本 {id}“{title}”：{parks} 个园区，{parcels} 宗地，存档 {size} MB，写成后已读回校验",
    en: "release {id} “{title}” published: {parks} parks, {parcels} parcels, {size} MB, read back and checked",
  },
  releaseOpened: { zh: "版本 {id}“{title}”可以查看", en: "release {id} “{title}” is ready" },
  releasesWhole: { zh: "{count} 个版本的存档文件完好", en: "the frozen files of {count} releases are whole" },
  releasesBroken: {
    zh: "{count} 个版本的存档文件缺失或损坏",
    en: "the frozen files of {count} releases are missing or damaged",
  },
  releasesKeep: {
    zh: "请从备份中放回 DATA_DIR/releases",
    en: "put them back into DATA_DIR/releases from a backup",
  },
  ofRelease: {
    zh: "按这个已发布的数据版本回答（见 mutu releases；默认现行数据）",
    en: "answer of this published data release (see mutu releases; default: the working data)",
  },
  batches: {
    zh: "列出导入过的批次，新的在前；或打开一个、比较两个",
    en: "list the imports, newest first; or open one, or compare two",
  },
  batchOpen: {
    zh: "打开一个批次：来历、列对照与文件各行",
    en: "open one batch: where it is from, its columns and the rows of its file",
  },
  batchCompare: {
    zh: "比较两个批次的内容：<批次> <批次>",
    en: "compare what two batches say: <batch> <batch>",
  },
  twoBatches: { zh: "--compare 需要两个批次编号", en: "--compare takes the ids of two batches" },
  withdraw: {
    zh: "撤回一个批次，恢复到导入之前：图形、数据、达标判定与之前完全相同",
    en: "take a batch back: shapes, figures and verdicts are exactly what they were before it",
  },
  batchId: { zh: "批次编号（见 mutu batches）", en: "id of the batch (see mutu batches)" },
  withLater: { zh: "一并撤回建立在它之上的后续批次", en: "take later batches that stand on it back as well" },
  withdrawBy: { zh: "撤回人（默认当前用户）", en: "who takes it back (default: the user)" },
  withdrawWhy: { zh: "撤回原因", en: "why" },
  withdrawDry: {
    zh: "只说明会撤回什么、各园区怎样变化，不写入",
    en: "say what would be taken back and how parks would change; write nothing",
  },
  withdrawn: {
    zh: "已撤回 {file}（{batch}）：文件中的 {rows} 行（移除 {removed} 个数据，还原 {restored} 个，恢复有效 {again} 个）",
    en: "{file} ({batch}) taken back: {rows} rows of the file ({removed} values removed, {restored} set back, {again} current again)",
  },
  wouldWithdraw: {
    zh: "将撤回 {file}（{batch}）：文件中的 {rows} 行（移除 {removed} 个数据，还原 {restored} 个，恢复有效 {again} 个）",
    en: "would take back {file} ({batch}): {rows} rows of the file ({removed} values removed, {restored} set back, {again} current again)",
  },
  effectLine: {
    zh: "{period} {park}：{metric} {before} → {after}",
    en: "{period} {park}: {metric} {before} → {after}",
  },
  noEffect: { zh: "各园区的指标不变", en: "no figure of any park changes" },
  migrated: {
    zh: "数据库已升级：应用 {count} 个迁移",
    en: "database brought up to date: {count} migrations applied",
  },
  upToDate: { zh: "数据库已是最新", en: "the database is up to date" },
  viewsRebuilt: { zh: "计算函数已重建", en: "the functions were made anew" },
  policySeeded: { zh: "政策目标已装入", en: "the policy's targets were loaded" },
  badSeed: { zh: "SEED 只能是 demo 或 none，现为“{seed}”", en: "SEED must be demo or none, not “{seed}”" },
  seeded: { zh: "数据已装入", en: "seeded" },
  imported: {
    zh: "{file}：新增 {new}，更新 {changed}，未变 {same}，文件中已无 {missing}，不合格 {rejected}",
    en: "{file}: {new} new, {changed} changed, {same} same, {missing} no longer in the file, {rejected} rejected",
  },
  importedBefore: {
    zh: "{file}：同一文件已于 {at} 由 {by} 导入（批次 {batch}），没有变化",
    en: "{file}: this very file was imported on {at} by {by} as batch {batch}, and nothing changes",
  },
  dry: { zh: "只检查，未写入", en: "checked only, nothing written" },
  refused: {
    zh: "{file}：有 {rejected} 行不合格，按 --strict 未导入",
    en: "{file}: {rejected} rows are wrong, nothing imported (--strict)",
  },
  noFile: { zh: "找不到或无法读取文件：{file}", en: "file not found or not readable: {file}" },
  usage: { zh: "用法错误：{why}（见 --help）", en: "usage: {why} (see --help)" },
  verify: {
    zh: "验算一份 mutu trace --json 的结果：只用其中的单元格和算法重算每个数，不读数据库；有出入时退出 1",
    en: "work a result of mutu trace --json out again from its own cells and rules, without the database; exit 1 where a number differs",
  },
  verifyFile: { zh: "JSON 文件，- 为标准输入", en: "JSON file, or - for standard input" },
  verifyOption: {
    zh: "随即验算：由单元格逐级重算每个数，有出入时退出 1",
    en: "work every number out again from the cells up; exit 1 where one differs",
  },
  workedOut: {
    zh: "验算了 {checked} 个数，其中 {cells} 个读自单元格，另有 {given} 个为给定值（图形面积、更正等）",
    en: "{checked} numbers worked out again, {cells} of them read from cells; {given} more stand for themselves (drawn areas, corrections)",
  },
  traceDiffers: {
    zh: "{path}：显示 {shown}，重算得 {found}",
    en: "{path}: shows {shown}, comes out as {found}",
  },
  traceIncomplete: {
    zh: "有 {count} 个合计因省略了部分明细而未验算",
    en: "{count} sums were not checked, as parts of them were left out",
  },
  traceWrong: {
    zh: "有 {count} 个数与重算结果不符",
    en: "{count} numbers differ from what they come out as",
  },
  traceBroken: { zh: "这不是完整的溯源结果：{why}", en: "This is no whole trace: {why}" },
  indicators: {
    zh: "政策指标的完成情况：数值、序时进度、灯、责任单位与出处；全区与全大区各是各的口径，不相加、不比较",
    en: "how far the policy's indicators are: value, schedule, light, responsible units, source; scopes are never summed or compared",
  },
  indicatorScope: {
    zh: "只列这个范围的指标，如 全区、全大区",
    en: "only indicators of this scope, such as 全区 or 全大区",
  },
  indicatorPeriod: {
    zh: "本系统算得的数用哪一期（默认最近一年）",
    en: "of which period the numbers worked out here are (default: the newest year)",
  },
  indicator: {
    zh: "填报、撤回一个指标的数，或列出它的全部记录；旧记录被取代而不被覆盖",
    en: "report or withdraw a value of one indicator, or list its history; nothing is overwritten",
  },
  indicatorAction: { zh: "set 填报、withdraw 撤回、history 历次记录", en: "set, withdraw or history" },
  indicatorSubject: {
    zh: "指标编号如 T45；withdraw 时为记录编号",
    en: "an indicator such as T45; for withdraw the entry's number",
  },
  indicatorValue: { zh: "数值；文字目标写 是 或 否", en: "the value; yes or no for a milestone" },
  indicatorOn: { zh: "截至日期：2025-12-31、2025 或 2025Q3", en: "as of: 2025-12-31, 2025 or 2025Q3" },
  indicatorRole: {
    zh: "value 实际值（默认）、baseline 基期、interim 分年目标",
    en: "value (default), baseline or interim (a target for a year)",
  },
  indicatorSource: { zh: "来源文件", en: "the paper it is from" },
  indicatorNote: { zh: "备注", en: "a note" },
  indicatorBy: { zh: "填报人姓名（默认登录名）", en: "who reports or withdraws (default: the user's name)" },
  indicatorWhy: { zh: "撤回的原因", en: "why it is withdrawn" },
  indicatorNeeds: { zh: "set 要有 --value 与 --on", en: "set needs --value and --on" },
  indicatorNumber: { zh: "“{value}”不是记录编号", en: "“{value}” is no number of an entry" },
  ladder: {
    zh: "“521”企业梯队：各园区、镇街或全区各档企业数、上年与升降、荣誉；跨园区的企业在每个园区各计一次",
    en: "the 521 ladder: enterprises by tier, the year before, who moved, honours; one in several parks counts in each",
  },
  ladderBy: { zh: "按园区、镇街或全区", en: "by park, town or district" },
  ladderPeriod: { zh: "年度或滚动四季度", en: "a year or rolling four quarters" },
  evaluate: {
    zh: "亩均效益综合评价：得分逐项、分组名次与 A–D 类；办法与分档比例都是数据，样例不是鄞州区的标准",
    en: "evaluation per mu: score term by term, place in the group, class A–D; methods and shares are data, samples are not the district's",
  },
  evaluatePeriod: { zh: "年度", en: "a year" },
  evaluateMethod: {
    zh: "办法，如 huangyan@2022（默认第一个可用的）",
    en: "method, such as huangyan@2022 (default: the first that can be used)",
  },
  evaluateShares: { zh: "分档比例，如 wenling_2022", en: "class shares, such as wenling_2022" },
  evaluateEnterprise: {
    zh: "只看一家：各项得分与升一档所需",
    en: "one enterprise: its terms and what one class up takes",
  },
  evaluateList: { zh: "列出办法与分档比例", en: "lists methods and class shares" },
  evaluateAdd: { zh: "加入本区自己的办法（JSON 文件）", en: "adds the district's own methods (a JSON file)" },
  evaluateAs: { zh: "经办人姓名（默认登录名）", en: "who adds it (default: the user's name)" },
  evaluateExample: {
    zh: "{name}：非鄞州区标准，仅作示例。来源：{source}",
    en: "{name}: not the district's standard, an example only. Source: {source}",
  },
  evaluateMissing: {
    zh: "{group}：“{indicator}”{count} 家没有数据",
    en: "{group}: {count} have no value of “{indicator}”",
  },
  evaluateReported: {
    zh: "权重有数据的占 {reported} %，{enterprises} 家中 {judged} 家可评，其余无法判定（缺数据超过满分的 {most} %）",
    en: "{reported} % of the weights are reported; {judged} of {enterprises} can be judged, the others are undecided (more than {most} % of the full score is missing)",
  },
  evaluateSuggest: {
    zh: "{name} 所需数据较全：--method {method} 可评 {judged} 家",
    en: "More is known for {name}: --method {method} judges {judged}",
  },
  evaluateNeeds: { zh: "要有 --period、--list 或 --add", en: "give --period, --list or --add" },
  lowefficiency: {
    zh: "低效工业用地：每宗地的理由与数字、认定、处置",
    en: "inefficient industrial land: reasons with their numbers, decisions, disposal",
  },
  projectsFollow: {
    zh: "落地项目逐年对照：承诺、实际与结论",
    en: "placed projects year by year: promised, delivered, verdict",
  },
  projectsDay: { zh: "以哪一天为今天（YYYY-MM-DD）", en: "the day that counts as today (YYYY-MM-DD)" },
  projectsDayBad: {
    zh: "“{text}”不是日期：请写成 2027-03-01",
    en: "“{text}” is no day: write it as 2027-03-01",
  },
  projects: {
    zh: "招商项目：要什么、承诺多少、对照目标的结论",
    en: "projects of investment promotion: what they ask for and promise, with verdicts",
  },
  projectsState: { zh: "只列这一状态的项目", en: "only projects of this state" },
  lowParcel: {
    zh: "只看一宗地，或要认定、登记处置的宗地",
    en: "one parcel: to look at, to decide, to tell a step of",
  },
  lowConfirm: { zh: "认定为低效", en: "confirms it as inefficient" },
  lowReject: { zh: "认定不属低效", en: "decides that it is not inefficient" },
  lowNote: { zh: "认定意见或备注", en: "why, or a note" },
  lowOn: { zh: "日期（默认今天）", en: "the day (default: today)" },
  lowTrack: { zh: "处置方式", en: "track of the disposal" },
  lowState: { zh: "处置进度", en: "state of the disposal" },
  lowNeeds: {
    zh: "--confirm、--reject、--track 要与 --parcel 同用；认定要有 --note，处置要有 --track 与 --state",
    en: "--confirm, --reject and --track go with --parcel; deciding needs --note, disposal --track and --state",
  },
  lowExample: {
    zh: "规则的数值仅作示例，须由本地核定：{source}",
    en: "The numbers of the rules are an example, the district decides its own: {source}",
  },
  noTrace: {
    zh: "{file} 不是 mutu trace --json 的结果",
    en: "{file} is no result of mutu trace --json",
  },
  scenario: {
    zh: "情景：列出已保存的，看一个通向哪里，或以逐宗相加核对其结果",
    en: "scenarios: list those saved, see where one leads, or check it by adding all plots",
  },
  scenarioAction: {
    zh: "list 列出；show 逐条事件与各园区前后；check 逐宗相加核对，不一致则退出 1",
    en: "list; show: its events, and every park before and after; check: add all plots, exit 1 where they do not agree",
  },
  scenarioId: {
    zh: "情景编号，如 s3；s3@2 是它的第 2 版",
    en: "id of a scenario, such as s3; s3@2 is its second version",
  },
  scenarioNeedsId: {
    zh: "要写情景编号，如 s3 或 s3@2：见 mutu scenario list",
    en: "name a scenario, such as s3 or s3@2: see `mutu scenario list`",
  },
  scenarioHead: {
    zh: "情景（假设，非现状）{id} {title} · 第 {version} 版 · {by} {at} · 基于 {base}",
    en: "Scenario (hypothetical) {id} {title} · version {version} · {by} {at} · on {base}",
  },
  scenarioGap: {
    zh: "；与 {plot} 之间留下 {m2} m² 的缝",
    en: "; leaves a gap of {m2} m² to {plot}",
  },
  scenarioWorking: { zh: "现行数据", en: "the working data" },
  scenarioAgrees: {
    zh: "情景 {id}：逐宗相加与按差额计算一致，分毫不差；{units} 个园区或全区有变化",
    en: "Scenario {id}: adding all plots gives what the differences give, to the yuan; {units} units differ from the base",
  },
  scenarioDisagrees: {
    zh: "情景 {id}：逐宗相加与按差额计算不一致，请把这条信息告诉维护者",
    en: "Scenario {id}: adding all plots does not give what the differences give; please tell the maintainers",
  },
  reach: {
    zh: "园区补齐目标的最小变动：最少宗数更新、最少土地腾退、最少增量，逐项用整数证明没有更小的；达不到则证明还差多少",
    en: "the smallest change that brings a park to its target: fewest parcels renewed, least land released, least extra money, each proved in whole numbers; or what is missing at best",
  },
  reachTarget: {
    zh: "补齐哪项目标；all 为全部未达标的约束目标",
    en: "which target to reach; all: every binding target that is missed",
  },
  lever: {
    zh: "只算一条路：renew 更新、release 腾退、lift 提升",
    en: "one way only: renew, release or lift",
  },
  reachYield: {
    zh: "更新后每亩水平，万元/亩：60，或 output=1000,tax=60（默认即目标值）",
    en: "what a renewed mu yields in 万元/亩: 60, or output=1000,tax=60 (default: the target itself)",
  },
  reachKeep: { zh: "不得变动的地块，逗号分隔", en: "parcels that must not be touched, by comma" },
  reachOnly: { zh: "只准变动这些地块，逗号分隔", en: "only these parcels may be touched, by comma" },
  reachMost: { zh: "最多变动几宗", en: "at most so many parcels" },
  badMost: { zh: "--most 要写 1 以上的整数", en: "--most takes a whole number from 1" },
  badYield: {
    zh: "--yield 写一个数，或 output=、tax=、rd= 加数；目标为 all 时须写明是哪一项",
    en: "--yield takes a number, or output=, tax=, rd= with one; for the target all say which",
  },
  reachDemand: {
    zh: "{metric}目标 {value}，余量 {surplus} 万元",
    en: "{metric}, target {value}: surplus {surplus} 万元",
  },
  reach_met: { zh: "已达标，无须补齐", en: "the target is met: nothing to reach" },
  reach_undecided: { zh: "无法判定，先补齐数据", en: "it cannot be judged: complete the data first" },
  reach_not_annual: {
    zh: "当年累计，不与年度目标比较：请给年度或滚动四季度（如 2025、2025Q3R）",
    en: "a cumulative part of a year is not held against an annual target: give a year or rolling four quarters (2025, 2025Q3R)",
  },
  reachDemandOpen: { zh: "{metric}目标 {value}", en: "{metric}, target {value}" },
  reach_no_target: { zh: "目标集没有这项目标", en: "the target set has no such target" },
  reach_upper_limit: {
    zh: "这项目标是上限，不能靠提升达到",
    en: "the target is an upper limit: raising cannot reach it",
  },
  lever_renew: { zh: "更新（宗）", en: "renew (parcels)" },
  lever_release: { zh: "腾退（亩）", en: "release (mu)" },
  lever_lift: { zh: "提升（万元）", en: "lift (万元)" },
  reachReached: {
    zh: "{lever}：{size}，{count} 宗，余量 +{gain} 万元；候选 {candidates} 宗；{proved}",
    en: "{lever}: {size} on {count} parcels, surplus +{gain} 万元; {candidates} candidates; {proved}",
  },
  reachUnreachable: {
    zh: "{lever}：不可达，{candidates} 宗候选最好仍差 {short} 万元；{proved}",
    en: "{lever}: out of reach, with {candidates} candidates {short} 万元 are missing at best; {proved}",
  },
  reachUnknown: {
    zh: "{lever}：时限内没有结论；候选 {candidates} 宗；{proved}",
    en: "{lever}: no answer within the time; {candidates} candidates; {proved}",
  },
  reachProvedNone: {
    zh: "已证明（整数核对 {nodes} 个分支，HiGHS {solver}）",
    en: "proved ({nodes} branches in whole numbers, HiGHS {solver})",
  },
  reachProved: {
    zh: "已证明（下界 {bound}，整数核对 {nodes} 个分支，HiGHS {solver}）",
    en: "proved (bound {bound}, {nodes} branches in whole numbers, HiGHS {solver})",
  },
  reachNotProved: {
    zh: "未证明（下界 {bound}，差距 {gap}，HiGHS {solver}）",
    en: "not proved (bound {bound}, gap {gap}, HiGHS {solver})",
  },
  reachIdle: {
    zh: "只用闲置地：{count} 宗 {mu} 亩，须每亩 {value} 万元",
    en: "idle land only: {count} parcels, {mu} mu, at {value} 万元 a mu",
  },
  robust: {
    zh: "结论稳不稳：换面积依据、缺报按四分位估计、承诺打折兑现、剔除最大企业之后是否还达标（* 为结论改变）",
    en: "how firm a verdict is: other area basis, missing figures at quartiles (an estimate), promises kept in part, without the largest enterprise (* where the verdict changes)",
  },
  robustMissing: {
    zh: "估计：缺报企业 {count} 家，其中 {fallback} 家用全区四分位",
    en: "an estimate: {count} enterprises lack the figure, {fallback} of them at the district's quartiles",
  },
  robustNoPromises: {
    zh: "园内地块没有这项数据的承诺",
    en: "no parcel of the park has a promise for this figure",
  },
  robustBreakEven: {
    zh: "承诺兑现到 {percent} % 仍达标",
    en: "still passes down to {percent} % of what was promised",
  },
  robustNever: { zh: "承诺全部兑现也不达标", en: "does not pass even with all that was promised" },
  robustPromised: {
    zh: "承诺兑现：{count} 宗有承诺的地块改按承诺的若干成计，现状高于承诺的也降到承诺",
    en: "promises kept: {count} plots with a promise count with that share of it, also where they yield more today",
  },
  robustHead: { zh: "假设\t数值\t余量（万元）\t结论", en: "case\tvalue\tsurplus (万元)\tverdict" },
  robust_as_reported: { zh: "按上报数据", en: "as reported" },
  robust_geodesic_area: { zh: "改按图算面积", en: "by geodesic area" },
  robust_missing_low: { zh: "缺报按不利估计", en: "missing figures low" },
  robust_missing_high: { zh: "缺报按有利估计", en: "missing figures high" },
  robust_delivery: { zh: "承诺兑现", en: "promises kept" },
  robust_without_largest: { zh: "剔除最大企业", en: "without the largest enterprise" },
  oneSubject: {
    zh: "--park、--parcel、--enterprise、--district 需且只能给一个",
    en: "give exactly one of --park, --parcel, --enterprise, --district",
  },
  badMap: { zh: "--map 的“{part}”不是 列名=字段", en: "--map: “{part}” is not column=field" },
  traceRelease: { zh: "数据版本“{title}”（{id}）", en: "Data release “{title}” ({id})" },
  more: { zh: "另有 {count} 项未列出", en: "{count} more" },
  feature: { zh: "第 {row} 个要素", en: "feature {row}" },
  row: { zh: "第 {row} 行", en: "row {row}" },
  column: { zh: "列 {column}“{written}”", en: "column {column} “{written}”" },
  batch: { zh: "批次 {batch}", en: "batch {batch}" },
  noData: { zh: "无数据", en: "no data" },
  unexpected: { zh: "程序出错：{why}", en: "the program failed: {why}" },
} as const satisfies Record<string, Record<Language, string>>;

export type Sentence = keyof typeof SENTENCES;

/** One sentence with its values set in. */
export function say(
  sentence: Sentence,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return SENTENCES[sentence][lang].replace(/\{(\w+)\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  );
}
