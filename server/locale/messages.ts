// What does the server say when it cannot answer? One sentence each: what is wrong, and what to do.
import type { Language } from "./language";

const MESSAGES = {
  no_district: {
    zh: "数据库中还没有任何区县数据，请先导入园区和地块",
    en: "There is no district in the database yet: import parks and parcels first",
  },
  no_period: {
    zh: "还没有任何一期的产值、税收或研发数据，请先导入",
    en: "There are no output, tax or R&D figures of any period yet: import them first",
  },
  unknown_period: {
    zh: "没有“{subject}”这一期的数据，请另选一期",
    en: "There are no figures for “{subject}”: choose another period",
  },
  no_term: {
    zh: "滚动四季度要由当年累计、上年全年、上年同期三期算出，现缺 {subject}：请先导入；缺的不作估算",
    en: "Rolling four quarters are worked out of this year's cumulative, last year's whole and last year's cumulative figures, and {subject} is missing: import it first; nothing is estimated in its place",
  },
  no_earlier_period: {
    zh: "没有比“{subject}”早一年的数据可比，请另选对比的一期",
    en: "There are no figures of a year before “{subject}” to compare with: choose another period to compare",
  },
  bad_period: {
    zh: "“{subject}”不是期别：年写 2025，累计季度写 2025Q3，滚动四季度写 2025Q3R",
    en: "“{subject}” is no period: write 2025 for a year, 2025Q3 for a cumulative quarter, 2025Q3R for rolling four quarters",
  },
  no_target_set: {
    zh: "数据库中还没有任何目标集，请先载入政策目标（mutu seed）或导入目标表",
    en: "There is no target set in the database yet: load the policy's targets (mutu seed) or import a table of targets",
  },
  unknown_target_set: {
    zh: "没有名为“{subject}”的目标集或版本，请另选一个",
    en: "There is no target set or version “{subject}”: choose another",
  },
  unknown_scenario: {
    zh: "没有编号为“{subject}”的情景：可能已随数据恢复而不在，请在情景列表中另选",
    en: "There is no scenario “{subject}”: it may be gone with restored data; choose another from the list",
  },
  targets_author: { zh: "保存目标必须写明姓名", en: "Saving targets needs the name of who does it" },
  targets_reason: { zh: "保存目标必须写明理由", en: "Saving targets needs a reason" },
  targets_same: {
    zh: "目标集“{subject}”没有任何改动，没有保存新版本",
    en: "Nothing of target set “{subject}” differs: no new version was saved",
  },
  targets_changed: {
    zh: "编辑期间他人保存了 {subject}：请打开新版本，再改一次",
    en: "Somebody saved {subject} in the meantime: open it and make your changes there",
  },
  target_set_exists: {
    zh: "已有代号为“{subject}”的目标集：请换一个代号",
    en: "There is a target set “{subject}” already: choose another id",
  },
  bad_target_set_id: {
    zh: "“{subject}”不能作代号：用字母、数字、点、横线或下划线，最多 40 个字符",
    en: "“{subject}” cannot be an id: use letters, digits, dots, hyphens or underscores, 40 at most",
  },
  bad_target_set_name: {
    zh: "目标集的名称和说明（中英文）都要填写，各不超过 200 字",
    en: "Name and caption of a target set are needed in both languages, 200 characters at most each",
  },
  bad_target_draft: {
    zh: "第 {subject} 条目标填写有误，或与另一条重复：请改正后再保存",
    en: "Target {subject} is faulty or stands twice: mend it before saving",
  },
  unknown_in_targets: {
    zh: "目标中的“{subject}”不存在：请核对园区、宗地或企业的编号",
    en: "“{subject}” in the targets does not exist: check the id of the park, plot or enterprise",
  },
  unknown_park: {
    zh: "没有编号为“{subject}”的园区，可能已被删除或链接有误",
    en: "There is no park “{subject}”: it may have been removed, or the link is wrong",
  },
  unknown_attribute: {
    zh: "没有一宗地有“{subject}”这一列：可能文件已被撤回，请在筛选中另选一列",
    en: "No parcel has a column “{subject}”: its file may have been withdrawn; choose another column in the filter",
  },
  unknown_layer: {
    zh: "没有编号为“{subject}”的参考图层：可能已被撤回，请在图层列表中另选",
    en: "There is no reference layer “{subject}”: it may have been withdrawn; choose another from the list",
  },
  site_corners: { zh: "范围至少要有三个角点", en: "A site needs three corners at least" },
  site_crosses: {
    zh: "范围的边线自己相交，算不出面积：请移动或删去交叉处的角点",
    en: "The site's line crosses itself and has no area: move or remove the corners where it crosses",
  },
  site_no_area: { zh: "范围没有面积：请画出一块地", en: "The site has no area: draw a piece of land" },
  site_too_large: {
    zh: "范围内“{subject}”的图形太多：请缩小范围",
    en: "“{subject}” holds too many shapes within the site: draw a smaller one",
  },
  roads_too_many: {
    zh: "所选道路图层的拐点超过 {subject} 个，无法计算沿路距离：请只导入主要道路，或改用直线距离",
    en: "The road layer has more than {subject} corners, too many to measure along it: import its main roads alone, or measure straight",
  },
  unknown_project: {
    zh: "没有编号为“{subject}”的项目，可能已撤销或链接有误",
    en: "There is no project “{subject}”: it may have been withdrawn, or the link is wrong",
  },
  unknown_place: {
    zh: "没有“{subject}”这个选址：宗地编号、楼层编号，或方案中给出的几宗地（宗地+宗地）、一块地（宗地~）",
    en: "There is no place “{subject}”: a parcel's id, a floor's, or parcels together (a+b) or a piece (a~) that fit the project",
  },
  unknown_limit: {
    zh: "没有“{subject}”这条限制，名称见结果中的 checks",
    en: "There is no limit “{subject}”: their names stand in checks of the result",
  },
  plan_solver_ended: {
    zh: "求解进程意外结束（内存不足或被终止）：固定与禁止都保留，已找到的方案保留，请重新求解",
    en: "The solver ended before it was done (out of memory, or killed): pins, bans and the best plan so far are kept; solve again",
  },
  plan_solver_busy: {
    zh: "已有两个方案在求解：请等一个结束，或先停止一个",
    en: "Two plans are being solved already: wait for one to end, or stop one",
  },
  plan_not_solved: {
    zh: "这个方案还没有解出来：请等求解结束，或重新求解",
    en: "This plan is not solved yet: wait until it is, or solve again",
  },
  plan_decided_since: {
    zh: "“{subject}”刚刚改过这个项目的固定与禁止：没有替换，已重新读取，请看过后再定",
    en: "“{subject}” has just settled this project otherwise: nothing was replaced, and the list was read again; look at it, then decide",
  },
  plan_too_old: {
    zh: "服务器已不留有这个方案的推算过程（重启过，或之后又求解了多次）：请重新求解后再问",
    en: "How this plan was worked out is no longer on the server (it was restarted, or has solved many since): solve it again, then ask",
  },
  plan_no_target: {
    zh: "“{subject}”没有可以要求达到的目标（未设、已豁免或不是下限）：请从必达指标中去掉",
    en: "“{subject}” has no target that can be asked for (none is set, it is exempt, or it is no least value): take it out of the targets to reach",
  },
  plan_failed: {
    zh: "求解失败：固定与禁止都保留，请重新求解；仍失败请把时间告诉管理员",
    en: "The solving failed: pins and bans are kept. Solve again, and tell the administrator the time if it fails again",
  },
  unknown_plan_run: {
    zh: "这次求解的结果已不在服务器上（重启过，或之后又求解了多次）：固定与禁止都还在，请重新求解",
    en: "The result of this solving is no longer on the server (it was restarted, or has solved many since): pins and bans are kept; solve again",
  },
  match_not_annual: {
    zh: "“{subject}”不足一年：承诺按年计，请选年度或滚动四季度",
    en: "“{subject}” is less than a year, and promises are of a year: choose a year or rolling four quarters",
  },
  match_no_tax_target: {
    zh: "目标集“{subject}”没有全区税收目标，不能以税收余缺为目标：请换目标集，或用 --aims placed,tax",
    en: "Target set “{subject}” has no tax target for the district, so its surplus can be no aim: choose another set, or --aims placed,tax",
  },
  bad_match_rules: {
    zh: "选址规则文件不能用：{subject}",
    en: "The file of rules for choosing sites will not do: {subject}",
  },
  unknown_match_rule: {
    zh: "没有选址规则“{subject}”：规则已换过版本，请恢复默认条件",
    en: "There is no rule “{subject}” for choosing sites: the rules have another version by now, restore the standard conditions",
  },
  bad_match_threshold: {
    zh: "这条规则没有这样的门槛（{subject}）：请恢复默认条件",
    en: "The rule has no such threshold ({subject}): restore the standard conditions",
  },
  bad_match_weights: {
    zh: "各项权重须齐全且合计 100，现为 {subject}：请恢复默认权重",
    en: "All weights must be given and sum to 100, not {subject}: restore the standard weights",
  },
  shortlist_reason: {
    zh: "排除“{subject}”要写明原因",
    en: "Say why “{subject}” is rejected",
  },
  unknown_parcel: {
    zh: "没有编号为“{subject}”的地块，可能已被注销或链接有误",
    en: "There is no parcel “{subject}”: it may have been cancelled, or the link is wrong",
  },
  unknown_kept: {
    zh: "地块“{subject}”不在这个园区，请检查候选或保留名单",
    en: "Parcel “{subject}” is not in this park: check the lists of candidates and of what is kept",
  },
  bad_yield: {
    zh: "“{subject}”不是亩均水平：请写大于 0 的数，单位万元/亩，如 60 或 60.5",
    en: "“{subject}” is no yield: write a number above 0 in 万元/亩, such as 60 or 60.5",
  },
  reach_stopped: {
    zh: "求解已取消，没有结果",
    en: "The search was cancelled: there is no result",
  },
  reach_too_long: {
    zh: "一分钟内没有算完：请减少候选地块，或一次只算一项目标",
    en: "It was not done within a minute: name fewer candidates, or one target at a time",
  },
  unknown_subject: {
    zh: "没有编号为“{subject}”的对象，无法追溯",
    en: "There is nothing with id “{subject}” to trace",
  },
  gross_of_enterprise: {
    zh: "综合亩均按宗地、园区或全区计算，企业“{subject}”没有这个数",
    en: "Gross figures are of plots, parks or the district: enterprise “{subject}” has none",
  },
  spread_of_one: {
    zh: "集中指数和占比按园区或全区计算，“{subject}”没有这个数",
    en: "HHI and shares of the largest are of parks or the district: “{subject}” has none",
  },
  bad_cursor: {
    zh: "翻页位置无效，请从第一页重新开始",
    en: "The page position is not valid: start again from the first page",
  },
  unknown_delivery: {
    zh: "这次导入已经结束或过期：请重新拖入文件",
    en: "This import has ended or expired: drop the files again",
  },
  unknown_delivery_layer: {
    zh: "没有编号为“{subject}”的图层：请刷新页面",
    en: "There is no layer “{subject}”: reload the page",
  },
  delivery_busy: {
    zh: "上一步还没有结束：请稍候",
    en: "The step before has not ended yet: wait a moment",
  },
  delivery_empty: {
    zh: "还没有收到文件：请先拖入文件",
    en: "No file has been received yet: drop some first",
  },
  delivery_full: {
    zh: "一次最多导入 {subject} 个文件：请分批，或打包成 zip",
    en: "At most {subject} files are taken at once: do it in parts, or pack them into a zip",
  },
  not_ready: {
    zh: "“{subject}”还有未确定的内容：请先选定种类、坐标系或缺少的列",
    en: "“{subject}” still leaves something open: choose its kind, its coordinate system or the missing columns first",
  },
  not_checked: {
    zh: "还没有试算：请先试算再导入",
    en: "Nothing has been tried out yet: check before importing",
  },
  data_changed: {
    zh: "试算之后数据已被他人更改，结果不再成立：请重新试算",
    en: "Somebody has changed the data since the check, so that its result no longer holds: check again",
  },
  nothing_chosen: {
    zh: "没有选择要导入的内容：请至少为一个文件选定种类",
    en: "Nothing is chosen to be imported: choose the kind of at least one file",
  },
  unknown_crs: {
    zh: "不能导出为坐标系“{subject}”：请选经纬度或 CGCS2000 的投影带",
    en: "Coordinate system “{subject}” cannot be written: choose degrees or a zone of CGCS2000",
  },
  no_shapes: {
    zh: "“{subject}”没有图形：请选 Excel、CSV 或 GeoPackage",
    en: "“{subject}” has no shapes: choose Excel, CSV or GeoPackage",
  },
  nothing_to_export: {
    zh: "没有可以导出的“{subject}”数据",
    en: "There is nothing of “{subject}” to export",
  },
  rows_gone: {
    zh: "宗地“{subject}”已不在数据中：请刷新页面后再导出",
    en: "Plot “{subject}” is not in the data any more: reload the page and export again",
  },
  system_untold: {
    zh: "GeoJSON 写不明坐标系“{subject}”，其他软件会当作 WGS 84，偏约 490 米：请选 Shapefile、GeoPackage、CSV 或 Excel",
    en: "GeoJSON cannot say that it is in “{subject}”, and others would take it for WGS 84, some 490 m off: choose Shapefile, GeoPackage, CSV or Excel",
  },
  geographic_only: {
    zh: "KML 只能是经纬度，不能是“{subject}”",
    en: "KML holds degrees only, not “{subject}”",
  },
  bad_correction_field: {
    zh: "“{subject}”不是可以更正的项：宗地可更正登记、合同、勘测面积与状态、用途，企业可更正产值、税收、研发、行业与是否规上",
    en: "“{subject}” cannot be corrected: of parcels the certificate, contract and survey areas, status and use can, of enterprises output, tax, R&D, industry and scale",
  },
  bad_correction_value: {
    zh: "“{subject}”不是这一项的值，或超出合理范围：金额写 1234.5万元，面积写 19921.82 或 29.5亩，状态、代码照标准写，是否规上写是或否",
    en: "“{subject}” is no value of this field, or beyond its range: write money as 1234.5万元, areas as 19921.82 (m²) or 29.5亩, status and codes as in the standards, scale as yes or no",
  },
  correction_reason: { zh: "更正必须写明理由", en: "A correction needs a reason" },
  correction_author: { zh: "更正必须写明更正人姓名", en: "A correction needs the name of who makes it" },
  correction_past: {
    zh: "有效期 {subject} 已过：请填今天或以后的日期，或留空",
    en: "The last day {subject} is past: give today or later, or leave it open",
  },
  correction_no_period: {
    zh: "“{subject}”不分期别：请不要填写期别",
    en: "“{subject}” has no period: leave the period out",
  },
  same_as_delivered: {
    zh: "交付的值已是 {subject}，不需要更正",
    en: "The delivered value is {subject} already: there is nothing to correct",
  },
  note_empty: {
    zh: "备注没有内容：请写几句，或附一个文件",
    en: "The note is empty: write some words or attach a file",
  },
  note_file_empty: {
    zh: "文件“{subject}”是空的：请重新选择",
    en: "File “{subject}” is empty: choose it again",
  },
  note_file_too_large: {
    zh: "文件“{subject}”超过 20 MB：请压缩或分成几个",
    en: "File “{subject}” has more than 20 MB: make it smaller or split it",
  },
  unknown_note: {
    zh: "没有编号为 {subject} 的备注或附件，可能已被撤回",
    en: "There is no note or file {subject}; it may have been taken back",
  },
  note_withdrawn: {
    zh: "备注 {subject} 已经撤回",
    en: "Note {subject} is taken back already",
  },
  unknown_correction: {
    zh: "没有编号为 {subject} 的更正",
    en: "There is no correction {subject}",
  },
  correction_withdrawn: {
    zh: "更正 {subject} 已经撤回",
    en: "Correction {subject} is withdrawn already",
  },
  unknown_indicator: {
    zh: "没有编号为“{subject}”的指标：编号见 mutu indicators 或指标看板，如 T45",
    en: "There is no indicator “{subject}”: see mutu indicators or the board for their numbers, such as T45",
  },
  unknown_indicator_entry: {
    zh: "没有编号为 {subject} 的指标记录",
    en: "There is no indicator's entry {subject}",
  },
  indicator_withdrawn: {
    zh: "指标记录 {subject} 已经撤回",
    en: "Indicator's entry {subject} is withdrawn already",
  },
  bad_filter: {
    zh: "筛选条件从“{subject}”起读不懂：写法如 亩均税收 < 48 and 状态 = 投产",
    en: 'The filter cannot be read from "{subject}" on: write it as tax_per_mu < 48 and status = in_use',
  },
  unknown_saved_item: {
    zh: "没有保存过“{subject}”：链接可能抄漏了字，或来自另一套数据",
    en: "Nothing is saved as “{subject}”: the link may be cut short, or comes from other data",
  },
  indicator_author: {
    zh: "没有写填报人：请写姓名",
    en: "Nobody is named who reports it: give a name",
  },
  bad_indicator_day: {
    zh: "“{subject}”不是日期：写 2025-12-31，或一年 2025、累计季度 2025Q3",
    en: "“{subject}” is no day: write 2025-12-31, or a year 2025, a cumulative quarter 2025Q3",
  },
  bad_indicator_value: {
    zh: "“{subject}”不是这个指标的数：写数字，至多 8 位小数，可带指标自己的单位",
    en: "“{subject}” is no number of this indicator: write digits, at most 8 decimals, with its own unit or none",
  },
  bad_milestone_value: {
    zh: "“{subject}”不是完成情况：写 是 或 否",
    en: "“{subject}” does not say whether it is done: write yes or no",
  },
  milestone_role: {
    zh: "“{subject}”是文字目标，只有完成与否，没有基期和分年目标",
    en: "“{subject}” is a milestone in words: done or not, without baseline or yearly targets",
  },
  ladder_not_annual: {
    zh: "“{subject}”不足一年：企业梯队按年产值分档，请选年度或滚动四季度",
    en: "“{subject}” is less than a year: the ladder goes by annual output, so choose a year or rolling four quarters",
  },
  unknown_ladder_unit: {
    zh: "没有编号为“{subject}”的园区或镇街",
    en: "There is no park or town “{subject}”",
  },
  evaluation_not_year: {
    zh: "“{subject}”不是整年：综合评价与低效认定按年度，请选年度",
    en: "“{subject}” is no whole year: evaluation and inefficient land go by the year, so choose one",
  },
  unknown_evaluation_method: {
    zh: "没有评价办法“{subject}”：用 mutu evaluate --list 查看",
    en: "There is no method “{subject}”: mutu evaluate --list shows them",
  },
  evaluation_method_unusable: {
    zh: "“{subject}”只公布了一部分，不能用来计算：请另选办法",
    en: "“{subject}” is published in part only and cannot be worked out: choose another method",
  },
  unknown_class_shares: {
    zh: "没有分档比例“{subject}”：用 mutu evaluate --list 查看",
    en: "There are no class shares “{subject}”: mutu evaluate --list shows them",
  },
  unknown_evaluated: {
    zh: "企业名录中没有“{subject}”",
    en: "“{subject}” is not in the register of enterprises",
  },
  evaluation_author: {
    zh: "请写明经办人姓名",
    en: "Give the name of the person who says so",
  },
  evaluation_evidence: {
    zh: "请写明依据（文书、文号）",
    en: "Give the evidence (document and number)",
  },
  evaluation_version_taken: {
    zh: "办法“{subject}”已有：用过的版本不能改写，请换一个版本号",
    en: "“{subject}” is there already: a version that was used stays as it was, so give another version",
  },
  bad_evaluation_file: {
    zh: "评价办法文件不能用：{subject}",
    en: "The file of methods will not do: {subject}",
  },
  unknown_evaluation_rule: {
    zh: "没有规则“{subject}”，或没有写明是否属实",
    en: "There is no rule “{subject}”, or it was not said whether it holds",
  },
  bad_evaluation_value: {
    zh: "“{subject}”不是分值：加分、扣分写不小于 0 的数，系数写大于 0 的数",
    en: "“{subject}” is no value: points are not below 0, a factor is above 0",
  },
  unknown_evaluation_statement: {
    zh: "没有编号为 {subject} 的有效认定",
    en: "No statement {subject} stands",
  },
  day_to_come: {
    zh: "{subject} 还没有到：请填认定或办理当天的日期",
    en: "{subject} is still to come: give the day on which it was found or done",
  },
  low_efficiency_note: {
    zh: "请写明认定意见",
    en: "Say why it is decided so",
  },
  low_efficiency_no_reason: {
    zh: "“{subject}”按现行规则没有低效理由，不能认定",
    en: "By the rules there is no reason against “{subject}”, so it cannot be confirmed",
  },
  disposal_not_confirmed: {
    zh: "“{subject}”尚未认定为低效，不能登记处置",
    en: "“{subject}” is not confirmed inefficient, so no disposal can be told",
  },
  disposal_not_after: {
    zh: "处置进度只能向前：上一步之后不能是这一步",
    en: "A disposal only goes forward: this step cannot follow the last one",
  },
  disposal_day_before: {
    zh: "{subject} 早于上一步的日期",
    en: "{subject} is before the day of the last step",
  },
  disposal_step_not_last: {
    zh: "这一步之后还有处置步骤：请先撤回同一处置方式 {subject} 的那一步",
    en: "Another step of the same disposal follows this one: take back that of {subject} first",
  },
  disposal_stands: {
    zh: "“{subject}”在这一认定之下已登记处置：请先从最后一步起撤回各处置步骤，再撤回认定",
    en: "Disposal of “{subject}” was told under this decision: take its steps back first, from the last, then the decision",
  },
  unknown_low_efficiency_entry: {
    zh: "没有编号为 {subject} 的有效记录",
    en: "No entry {subject} stands",
  },
  too_long_for_excel: {
    zh: "第 {subject} 行的图形拐点太多，Excel 的一格放不下：请选 CSV 或 GeoPackage",
    en: "The shape in row {subject} has more corners than a cell of Excel can hold: choose CSV or GeoPackage",
  },
  foreign_host: {
    zh: "不以“{subject}”这一名称提供服务：请用本机地址访问，或由管理员把该名称加入 ALLOWED_HOSTS",
    en: "Mutu does not answer under the name “{subject}”: use the machine's address, or have its administrator add the name to ALLOWED_HOSTS",
  },
  unknown_promoted_project: {
    zh: "没有编号为“{subject}”的项目，或已撤销：请在项目列表中重新选择",
    en: "There is no project “{subject}”, or it was withdrawn: choose one from the list again",
  },
  project_number_taken: {
    zh: "编号“{subject}”已有项目（含已撤销的）：请换一个编号",
    en: "The number “{subject}” is taken, perhaps by a project that was withdrawn: choose another one",
  },
  brochure_off: {
    zh: "没有开启客户推介页的服务，链接打不开：请运维去掉 SHARE_PORT=off，或换一个没有占用的 SHARE_PORT，重新启动亩图",
    en: "The listener for client pages is off, and a link could not be opened: have SHARE_PORT=off taken away, or a free SHARE_PORT set, and Mutu started again",
  },
  brochure_days: {
    zh: "有效期应在今天至一年以内，现为 {subject}：请另选一天",
    en: "A link is valid until today at the earliest and for a year at most, not until {subject}: choose another day",
  },
  brochure_not_starred: {
    zh: "“{subject}”不在备选中，不能分享：请先列入备选",
    en: "“{subject}” is not on the shortlist and cannot be shared: star it first",
  },
  unknown_brochure: {
    zh: "没有编号为 {subject} 的有效分享：可能已被收回，请刷新列表",
    en: "There is no open link {subject}: it may have been revoked already; read the list again",
  },
  brochure_gone: {
    zh: "这个链接打不开：可能已到期、已被收回，或者没有复制完整。请联系给您链接的招商人员",
    en: "This link opens nothing: it may have expired, been taken back, or not been copied whole. Ask whoever gave it to you",
  },
  brochure_often: {
    zh: "这个链接一分钟内打开得太多：请过一分钟再打开",
    en: "This link was opened too often within a minute: wait a minute and open it again",
  },
  brochure_guesses: {
    zh: "一分钟内打不开的链接试得太多：请过一分钟再打开",
    en: "Too many links that open nothing within a minute: wait a minute and try again",
  },
  project_changed: {
    zh: "您打开之后，{subject}已保存过这个项目：请重新打开，看过新内容再改",
    en: "{subject} has saved this project since you opened it: open it again and look at what is new before you change it",
  },
  bad_project: {
    zh: "项目没有保存：{subject}",
    en: "The project was not saved: {subject}",
  },
  unknown_batch: {
    zh: "没有编号为“{subject}”的批次：请在批次列表中重新选择",
    en: "There is no batch “{subject}”: choose one from the list again",
  },
  batch_withdrawn: {
    zh: "“{subject}”这一批次已经撤回，无需再撤",
    en: "The batch of “{subject}” has been withdrawn already: nothing is left to do",
  },
  batch_has_later: {
    zh: "之后的批次建立在它之上：{subject}。请先撤回它们，或选择一并撤回",
    en: "Later batches stand on it: {subject}. Withdraw them first, or choose to withdraw them together",
  },
  batch_not_journalled: {
    zh: "“{subject}”是在留存变更记录之前导入的，无法还原之前的状态：请重新导入正确的文件",
    en: "“{subject}” was imported before changes were kept, so that the state before it cannot be restored: import the right file instead",
  },
  batch_park_assigned: {
    zh: "有地块被人工指定到这一批次带来的园区（{subject}）：请先取消指定",
    en: "Parcels have been assigned by hand to a park of this batch ({subject}): undo that first",
  },
  batch_project_edited: {
    zh: "这一批次的项目（{subject}）后来由人工修改过，撤回会丢掉修改：请改正后重新导入，或逐个撤销",
    en: "Projects of this batch ({subject}) have been changed by hand since, which would be lost: import a corrected file, or withdraw them one by one",
  },
  batch_kinds_differ: {
    zh: "两个批次的数据种类不同，无法比较：请选同一种类的批次",
    en: "The two batches hold data of different kinds and cannot be compared: choose two of one kind",
  },
  project_exists: {
    zh: "文件“{subject}”已存在：请换一个名称，或用 --force 覆盖",
    en: "The file “{subject}” is there already: choose another name, or overwrite it with --force",
  },
  project_no_folder: {
    zh: "没有文件夹“{subject}”：请先建立，或换一个位置",
    en: "There is no folder “{subject}”: make it first, or choose another place",
  },
  project_unreadable: {
    zh: "找不到或无法读取文件“{subject}”",
    en: "The file “{subject}” is not there or cannot be read",
  },
  project_not_geopackage: {
    zh: "“{subject}”不是 GeoPackage，也就不是项目文件：请选择 mutu backup 或“下载项目文件”得到的 .gpkg",
    en: "“{subject}” is no GeoPackage, so it is no project file: choose a .gpkg made by mutu backup or by downloading the project file",
  },
  project_not_mutu: {
    zh: "“{subject}”是普通的 GeoPackage，不是亩图的项目文件：其中的图层请用导入",
    en: "“{subject}” is a GeoPackage but no Mutu project: import its layers instead",
  },
  project_newer: {
    zh: "“{subject}”由更新版本的亩图写成：请先升级程序再恢复",
    en: "“{subject}” was written by a newer Mutu: update the program, then restore it",
  },
  project_damaged: {
    zh: "项目文件“{subject}”不完整或已损坏，校验不符，没有写入任何数据：请换一份备份",
    en: "The project file “{subject}” is cut off or damaged, its checksums do not hold, and nothing was written: use another copy",
  },
  project_occupied: {
    zh: "数据库中已有{subject}的数据，没有写入：请恢复到空的数据库；要整体替换，请备份后用命令 mutu restore 文件 --replace",
    en: "The database holds data of {subject} already, and nothing was written: restore into an empty one; to replace them all, make a backup and use the command mutu restore FILE --replace",
  },
  unknown_release: {
    zh: "没有编号为“{subject}”的数据版本，可能链接有误，或数据库由较早的备份恢复：请在版本列表中重新选择",
    en: "There is no data release “{subject}”: the link may be wrong, or the database was restored from an earlier backup; choose another from the list",
  },
  release_read_only: {
    zh: "正在查看已发布的数据版本“{subject}”，只读：请回到现行数据再修改",
    en: "The published data release “{subject}” is being viewed, and nothing can be written into it: go back to the working data first",
  },
  release_missing: {
    zh: "数据版本的存档文件不在：{subject}。请从备份中把它放回原处；没有存档就不显示，也不用现行数据代替",
    en: "The frozen file of the data release is missing: {subject}. Put it back from a backup; without it nothing is shown, and working data do not take its place",
  },
  release_damaged: {
    zh: "数据版本的存档文件已被改动或损坏，与发布时的 SHA-256 不符：{subject}。请从备份中换回原件；不显示，也不用现行数据代替",
    en: "The frozen file of the data release was changed or damaged, its SHA-256 is not the published one: {subject}. Put the original back from a backup; nothing is shown, and working data do not take its place",
  },
  release_cannot_open: {
    zh: "打不开这个数据版本的数据库：{subject}",
    en: "The database of this data release cannot be opened: {subject}",
  },
  release_title: { zh: "发布版本必须写明名称", en: "A release needs a title" },
  release_author: { zh: "发布版本必须写明发布人姓名", en: "A release needs the name of who publishes it" },
  release_title_taken: {
    zh: "已有名为“{subject}”的数据版本：请换一个名称",
    en: "There is a data release “{subject}” already: choose another title",
  },
  release_nothing: {
    zh: "还没有园区和宗地，没有可以发布的数据：请先导入",
    en: "There are no parks and parcels yet, so there is nothing to publish: import them first",
  },
  companion_no_right: {
    zh: "打开数据版本要为它另建一个库，而数据库用户“{subject}”没有建库的权限：请管理员授予 CREATEDB",
    en: "Opening a data release takes a database of its own, and the user “{subject}” may not create one: ask the administrator for CREATEDB",
  },
  companion_foreign: {
    zh: "数据库“{subject}”已经存在，但不是亩图建立的，没有动它：请管理员将它改名",
    en: "There is a database “{subject}” already that Mutu did not make; it was left alone: ask the administrator to rename it",
  },
  unknown_enterprise: {
    zh: "没有企业“{subject}”：请核对统一社会信用代码",
    en: "There is no enterprise “{subject}”: check the credit code",
  },
  unknown_stage: {
    zh: "清单中没有“{subject}”这个状态：请刷新后再选",
    en: "The list has no stage “{subject}”: refresh and choose again",
  },
  landing_nowhere: {
    zh: "请填写项目落地的企业信用代码或地块编号，至少一项",
    en: "Give the enterprise's credit code or the parcels on which the project was placed, one of them at least",
  },
  landing_credit_code: {
    zh: "“{subject}”不是18位统一社会信用代码：请核对位数和字符",
    en: "“{subject}” is no credit code of 18 characters: check its length and characters",
  },
  not_landed: {
    zh: "项目“{subject}”还没有落地记录：请先登记落地的企业或地块",
    en: "Project “{subject}” has not been recorded as placed: record its enterprise or parcels first",
  },
  unknown_relocation: {
    zh: "没有腾挪记录“{subject}”，或已撤回：请刷新后再试",
    en: "There is no relocation “{subject}”, or it is withdrawn: refresh and try again",
  },
  unknown_relocation_park: {
    zh: "“{subject}”不是产业腾挪园：请从名单中选择",
    en: "“{subject}” is no relocation park: choose one from the list",
  },
  relocation_twice: {
    zh: "这家企业在这宗地上已有腾挪记录“{subject}”：请改用那一条，或先撤回它",
    en: "This enterprise on this parcel is recorded already as “{subject}”: use that one, or withdraw it first",
  },
  relocation_outdated: {
    zh: "按现在的登记，方案已不成立（{subject}），没有记录：请重新编排；若仍不成立，先取消未编入方案的企业的计划去向",
    en: "As the records are now the plan does not hold ({subject}), so nothing was recorded: work it out again; if it still does not hold, cancel the planned stays of enterprises that are not in it",
  },
  relocation_adopted: {
    zh: "“{subject}”已经登记了同一个方案，没有再记一遍：请刷新后查看",
    en: "“{subject}” has recorded this very plan already, so it was not recorded again: refresh to see it",
  },
  relocation_needs: {
    zh: "“{subject}”没有写明面积：建筑面积和用地至少填一项",
    en: "No area is stated for “{subject}”: give floor or land, or both",
  },
  relocation_kind: {
    zh: "安置空间“{subject}”要么是楼层，要么是用地：只填一种面积",
    en: "Space “{subject}” is either floors or land: give one of the two areas",
  },
  relocation_stay_place: {
    zh: "“{subject}”的去处要么是腾挪园，要么是安置空间：只选一个",
    en: "“{subject}” is either in a relocation park or at its destination: choose one",
  },
  relocation_days: {
    zh: "“{subject}”的日期先后颠倒，或缺少离开日期：请改日期",
    en: "The days of “{subject}” are out of order, or the day it left is missing: change them",
  },
  bad_input: {
    zh: "请求的参数有误：{subject}",
    en: "The request has a wrong parameter: {subject}",
  },
  unexpected: {
    zh: "服务器出错，请稍后重试；若仍出错，请联系管理员查看日志",
    en: "The server failed: try again later, and ask the administrator to read the log if it stays",
  },
} as const satisfies Record<string, Record<Language, string>>;

export type MessageCode = keyof typeof MESSAGES;

/** The sentence for a code in the user's language, the subject set in. */
export function message(code: MessageCode, lang: Language, subject = ""): string {
  return MESSAGES[code][lang].replace("{subject}", subject);
}
