// What does the command line say of data: imports, layers, exports, corrections, batches, releases, backups?
import type { Language } from "../../locale/language";

export const DATA_WORDS = {
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
  layerName: {
    zh: "参考图层的名称（默认取图层名或文件名）",
    en: "name of a reference layer (default: its own or its file's)",
  },
  layerKind: {
    zh: "参考图层是什么：control 控制线、ecology 生态保护红线、farmland 永久基本农田、plan 规划、other 其他（默认按名称判断）",
    en: "what a reference layer is (default: told by its name)",
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
  exportDemo: {
    zh: "这是演示数据（虚构），文件里没有标明：转交他人时请说明",
    en: "these data are invented, for demonstration, which the file does not say: tell whoever you give it to",
  },
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
  badRepair: {
    zh: "--repair 的“{value}”不是 all、none、below:0.5%、below:10m2 或问题种类（{kinds}）",
    en: "--repair: “{value}” is not all, none, below:0.5%, below:10m2, or kinds of {kinds}",
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
  correctionsExpired: { zh: "列出已过期的", en: "those that have expired" },
  correctionsAll: { zh: "全部列出，含已过期与已撤回的", en: "all, also expired and withdrawn ones" },
  migrate: { zh: "把数据库升级到本版本", en: "bring the database to this version" },
  seed: {
    zh: "装入政策目标与演示数据（SEED=none 时只装政策）",
    en: "load the policy's targets and the demo district (SEED=none: policy only)",
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
  restoreFile: { zh: "mutu backup 写的项目文件", en: "project file that mutu backup wrote" },
  restoreReplace: {
    zh: "先删除数据库中现有的全部数据（请先备份）",
    en: "remove all data that the database holds first (back them up before)",
  },
  restored: {
    zh: "已从 {file} 恢复{district}（{day} 备份）：{tables} 张表，{rows} 行",
    en: "{district} restored from {file} (backed up {day}): {tables} tables, {rows} rows",
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
  noTrace: {
    zh: "{file} 不是 mutu trace --json 的结果",
    en: "{file} is no result of mutu trace --json",
  },
  badMap: { zh: "--map 的“{part}”不是 列名=字段", en: "--map: “{part}” is not column=field" },
  row: { zh: "第 {row} 行", en: "row {row}" },
  unexpected: { zh: "程序出错：{why}", en: "the program failed: {why}" },
} as const satisfies Record<string, Record<Language, string>>;
