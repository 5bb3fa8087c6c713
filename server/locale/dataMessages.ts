// What does the server say of the data, their deliveries, corrections, releases and project files when it cannot answer?
import type { Language } from "./language";

export const DATA_MESSAGES = {
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
  unknown_scenario: {
    zh: "没有编号为“{subject}”的情景：可能已随数据恢复而不在，请在情景列表中另选",
    en: "There is no scenario “{subject}”: it may be gone with restored data; choose another from the list",
  },
  scenario_saved_since: {
    zh: "没有去掉：{subject} 刚存了更新的一版，请看过再决定",
    en: "Nothing was taken off: {subject} has just saved a newer version; look at it first",
  },
  scenario_of_others: {
    zh: "没有去掉：只有建立或最后保存它的人可以（{subject}）",
    en: "Nothing was taken off: only who began it or saved it last may do that ({subject})",
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
  unknown_parcel: {
    zh: "没有编号为“{subject}”的地块，可能已被注销或链接有误",
    en: "There is no parcel “{subject}”: it may have been cancelled, or the link is wrong",
  },
  unknown_kept: {
    zh: "地块“{subject}”不在这个园区，请检查候选或保留名单",
    en: "Parcel “{subject}” is not in this park: check the lists of candidates and of what is kept",
  },
  unknown_subject: {
    zh: "没有编号为“{subject}”的对象，无法追溯",
    en: "There is nothing with id “{subject}” to trace",
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
  bad_filter: {
    zh: "筛选条件从“{subject}”起读不懂：写法如 亩均税收 < 48 and 状态 = 投产",
    en: 'The filter cannot be read from "{subject}" on: write it as tax_per_mu < 48 and status = in_use',
  },
  unknown_saved_item: {
    zh: "没有保存过“{subject}”：链接可能抄漏了字，或来自另一套数据",
    en: "Nothing is saved as “{subject}”: the link may be cut short, or comes from other data",
  },
  too_long_for_excel: {
    zh: "第 {subject} 行的图形拐点太多，Excel 的一格放不下：请选 CSV 或 GeoPackage",
    en: "The shape in row {subject} has more corners than a cell of Excel can hold: choose CSV or GeoPackage",
  },
  foreign_host: {
    zh: "不以“{subject}”这一名称提供服务：请用本机地址访问，或由管理员把该名称加入 ALLOWED_HOSTS",
    en: "Mutu does not answer under the name “{subject}”: use the machine's address, or have its administrator add the name to ALLOWED_HOSTS",
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
  bad_input: {
    zh: "请求的参数有误：{subject}",
    en: "The request has a wrong parameter: {subject}",
  },
  unexpected: {
    zh: "服务器出错，请稍后重试；若仍出错，请联系管理员查看日志",
    en: "The server failed: try again later, and ask the administrator to read the log if it stays",
  },
} as const satisfies Record<string, Record<Language, string>>;
