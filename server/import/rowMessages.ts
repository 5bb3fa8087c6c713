// What is said of a row or a feature: which cell is wrong, and what may stand there? {…} is filled in.

export const ROW_MESSAGES = {
  cell_count: [
    "此行有 {cells} 格，而表头有 {columns} 列，各格对不上列：请检查逗号和引号。",
    "This row has {cells} cells and the header {columns} columns, so that no cell can be told: check commas and quotes.",
  ],
  wrong_district: [
    "区划代码 {value} 不是本库的区县（{district}）：一个库只放一个区县，请另建一个库。",
    "{value} is not the district of this database ({district}): a database holds one district, make another one for it.",
  ],
  unknown_use: [
    "用途“{value}”不是用地代码，不计入工业用地：请填代码，如 100102 或 M2。",
    "Use “{value}” is no land-use code and does not count as industrial land: give a code, such as 100102 or M2.",
  ],
  bad_unit: [
    "“{column}”的值 {value} 与指标不符：应为 {unit}。",
    "“{column}” is {value}, which does not suit the metric: write {unit}.",
  ],
  missing_id: ["没有编号：请填写“{column}”。", "No id: fill in “{column}”."],
  missing_value: ["“{column}”是空的：请填写。", "“{column}” is empty: fill it in."],
  duplicate_id: [
    "与第 {other} 行编号相同而内容不同，两行都未导入：请只保留一行。",
    "Same id as row {other} with different content, neither was taken: keep one.",
  ],
  duplicate_row: ["与第 {other} 行完全相同，只计一次。", "Identical to row {other}; counted once."],
  duplicate_figure: [
    "{period} 的“{column}”与第 {other} 行重复而数值不同（{value} 与 {otherValue}），两行都未导入：请只保留一行。",
    "“{column}” of {period} differs from the same figure in row {other} ({value} and {otherValue}), neither was taken: keep one.",
  ],
  parcel_code: [
    "宗地代码 {value} 不合规（{reason}）：应为 19 位，如 330212001002GB00001。",
    "Parcel code {value} is malformed ({reason}): it has 19 characters, like 330212001002GB00001.",
  ],
  wrong_county: [
    "宗地代码 {value} 不属于本区（{district}）：请核对前六位。",
    "Parcel code {value} is not of this district ({district}): check its first six digits.",
  ],
  unit_code: [
    "不动产单元代码 {value} 不合规（{reason}）：应为 28 位。",
    "Real-estate unit code {value} is malformed ({reason}): it has 28 characters.",
  ],
  credit_code: [
    "统一社会信用代码 {value} 不合规（{reason}）：应为 18 位数字和字母。",
    "Credit code {value} is malformed ({reason}): it has 18 digits and letters.",
  ],
  credit_check: [
    "统一社会信用代码 {value} 的校验位不符，按原样处理：请核对。",
    "The check character of credit code {value} is wrong; taken as it is: please check.",
  ],
  industry_code: [
    "行业代码 {value} 不是 GB/T 4754 代码：请填 2–4 位数字，如 3670。",
    "Industry code {value} is none of GB/T 4754: give 2–4 digits, like 3670.",
  ],
  unknown_industry: [
    "行业代码 {value} 不在代码表中，按原样处理：请核对。",
    "Industry code {value} is not in the code table; taken as it is: please check.",
  ],
  not_yes_or_no: [
    "“{column}”的值 {value} 无法识别：请填 是 或 否。",
    "“{column}” is {value}: write 是 or 否 (yes or no).",
  ],
  not_a_number: [
    "“{column}”的值 {value} 不是数字：请改正。",
    "“{column}” is {value}, which is no number: correct it.",
  ],
  number_too_large: [
    "“{column}”的值 {value} 过大：请核对单位。",
    "“{column}” is {value}, too large: check its unit.",
  ],
  measure_negative: [
    "“{column}”为 {value}，不能小于零：请改正。",
    "“{column}” is {value}; it cannot be below zero: correct it.",
  ],
  price_negative: [
    "“{column}”为 {value}，地价不能小于零：请改正，不清楚的请留空。",
    "“{column}” is {value}; land cannot cost less than nothing: correct it, or leave it empty where nobody knows.",
  ],
  area_not_positive: [
    "“{column}”为 {value}，面积必须大于零：请改正。",
    "“{column}” is {value}; an area must be above zero: correct it.",
  ],
  area_too_large: [
    "面积 {value} 平方米超过一宗地的上限 20 平方公里：请核对单位。",
    "An area of {value} m² is above the 20 km² a parcel can have: check its unit.",
  ],
  not_a_date: [
    "“{column}”的值 {value} 不是日期：请写成 2037-06-30 这样。",
    "“{column}” is {value}, which is no date: write it as 2037-06-30.",
  ],
  not_a_period: [
    "“{column}”的值 {value} 不是期别：请写 2025、2025Q3 或 2025年1-9月；只写月份的，请另外给出年份。",
    "“{column}” is {value}, which is no period: write 2025 or 2025Q3; where it only says the months, give the year besides.",
  ],
  bad_years: ["起止年份 {value} 不成立：请改正。", "The years {value} make no sense: correct them."],
  unit_assumed: [
    "“{column}”没有写单位，按{unit}计：请在列名中写明。",
    "“{column}” states no unit and was read in {unit}: write the unit in the column's name.",
  ],
  unknown_status: [
    "状态“{value}”无法识别，已留空：请核对。",
    "Status “{value}” is not known and was left empty: please check.",
  ],
  correction_stands: [
    "更正仍在生效：按更正值 {corrected} 计算，新交付的值为 {value}。如以交付为准，请撤回更正。",
    "A correction is still in force: {corrected} counts, while the new delivery says {value}. Withdraw the correction if the delivery is right.",
  ],
  correction_agrees: [
    "新交付的值 {value} 与仍在生效的更正一致：可以撤回该更正。",
    "The new delivery says {value}, as the correction in force does: the correction can be withdrawn.",
  ],
  unknown_given_park: [
    "没有编号或名称为“{value}”的园区：已照原样记下，导入该园区之前不起作用，请核对。",
    "No park has the id or name “{value}”: it was kept as written and has no effect until that park is imported. Please check.",
  ],
  unknown_enterprise: [
    "没有统一社会信用代码为 {value} 的企业：请先导入企业名录或改正代码。",
    "No enterprise has the credit code {value}: import the enterprises first, or correct the code.",
  ],
  miscopied_enterprise: [
    "统一社会信用代码 {value} 的校验位不对，也没有这样的企业：多半是抄错，请核对代码。",
    "The check character of credit code {value} is wrong, and no enterprise has it: it is probably miscopied, check the code.",
  ],
  unknown_parcel: [
    "没有代码为 {value} 的宗地：请先导入宗地或改正代码。",
    "No parcel has the code {value}: import the parcels first, or correct the code.",
  ],
  unknown_park_kind: [
    "园区类型 {value} 无法识别：可用 {kinds}。",
    "Park kind {value} is not known: use one of {kinds}.",
  ],
  unknown_boundary: [
    "边界性质 {value} 无法识别：请写 approved（批准）或 sketch（示意）。",
    "Boundary {value} is not known: write approved or sketch.",
  ],
  unknown_parent: ["没有编号为 {value} 的上级园区：请改正。", "There is no parent park {value}: correct it."],
  cyclic_parent: [
    "上级园区成环（{value}）：请改正其中一个。",
    "Parent parks form a circle ({value}): correct one of them.",
  ],
  no_geometry: ["没有图形：请补画或删去此行。", "No geometry: draw it or remove the row."],
  not_a_plain_shape: [
    "图形是 {value}，应为点、线或面：请把集合拆开后再导出。",
    "The geometry is a {value}, not points, lines or areas: take collections apart and export again.",
  ],
  not_a_polygon: [
    "图形是 {value}，应为面：请按 Polygon 导出。",
    "The geometry is a {value}, not an area: export it as Polygon.",
  ],
  missing_ring: ["面没有外环：请补画。", "The polygon has no ring: draw it again."],
  ring_too_short: [
    "环只有 {value} 个点，至少需要 4 个（首尾相同）：请补画。",
    "A ring has {value} points and needs at least 4 (first and last the same): draw it again.",
  ],
  ring_not_closed: [
    "环没有闭合：首尾两点应相同。",
    "A ring is not closed: its first and last point must be the same.",
  ],
  bad_coordinate: [
    "坐标 {value} 不是数字：请重新导出。",
    "The coordinate {value} is not a number: export it again.",
  ],
  swapped_axes: [
    "坐标 {value} 的经纬度颠倒：应先经度后纬度。请改正这一个图形；若全部图形都颠倒，坐标系选 EPSG:4490/yx 即可自动对调。",
    "The coordinate {value} has its axes swapped: longitude comes first, then latitude. Correct this shape; where all are swapped, choose EPSG:4490/yx and they are turned.",
  ],
  outside_district: [
    "坐标 {value} 在本区范围（{extent}）之外：请核对坐标系或删去此行。",
    "The coordinate {value} is outside the district ({extent}): check the coordinate system or remove the row.",
  ],
  self_intersection: [
    "图形自相交（{value} 附近）：请修正边界。",
    "The boundary crosses itself (near {value}): repair it.",
  ],
  invalid_geometry: ["图形无效（{reason}）：请修正边界。", "The geometry is invalid ({reason}): repair it."],
  collapsed_geometry: ["图形面积为零：请重画。", "The geometry has no area: draw it again."],
  shape_defect: [
    "图形有问题，按原样导入（{value}）：请在“修复”中查看。",
    "The shape has a defect and came in as it is ({value}): see the repairs.",
  ],
  area_conflict: [
    "登记面积 {value} 平方米与图算面积 {drawn} 平方米相差超过 5 %：请核对。",
    "The registered {value} m² and the drawn {drawn} m² differ by more than 5 %: please check.",
  ],
  over_occupied: [
    "宗地 {parcel} 的占用面积合计 {value} 平方米{zh_years}，超过宗地面积 {area} 平方米：请核对。",
    "{value} m² are occupied on parcel {parcel}{en_years}, more than its {area} m²: please check.",
  ],
  bad_ramp: [
    "“{column}”的值 {value} 不是分年目标：写成 2024=900;2027=950，年份递增，最后一年等于目标值。",
    "“{column}” is {value}, no ramp: write 2024=900;2027=950, years ascending, the last one the target value.",
  ],
  bad_exemption: [
    "“{column}”的值 {value} 无法识别：写成 park=编号|截止日|理由，对象为 park、parcel 或 enterprise，理由不能为空。",
    "“{column}” is {value}: write park=ID|last day|reason, for a park, parcel or enterprise, with a reason.",
  ],
  bad_scope_ids: [
    "“{column}”与适用范围不符：park、parcel、industry 要列出对象，其他范围不列。",
    "“{column}” does not suit the scope: park, parcel and industry name whom they bind, other scopes do not.",
  ],
  ratio_denominator: [
    "“{column}”不适用于集聚度：集聚度不按用地计算。",
    "“{column}” does not suit concentration, which is no figure per land.",
  ],
  unknown_indicator: [
    "没有编号为 {value} 的指标：编号如 T45，见指标看板。",
    "There is no indicator {value}: numbers are such as T45, see the board of indicators.",
  ],
  unknown_list_stage: [
    "“{column}”的值 {value} 没有对应到清单状态（{choices}）：请在“内容”一步或三已三未清单中指定它对应哪一种，或改正。",
    "“{column}” is {value}, which names none of the list's states ({choices}): say in the step “Content” or in the project list which it means, or correct it.",
  ],
  bad_choice: [
    "“{column}”的值 {value} 无法识别：可用 {choices}。",
    "“{column}” is {value}: use one of {choices}.",
  ],
  milestone_role: [
    "文字目标只有完成与否，不能写“{value}”：请留空“{column}”。",
    "A milestone in words is done or not and has no {value}: leave “{column}” empty.",
  ],
  not_an_indicator_day: [
    "“{column}”的值 {value} 不是日期：写 2025-12-31、2025 或 2025Q3。",
    "“{column}” is {value}, no day: write 2025-12-31, 2025 or 2025Q3.",
  ],
  indicator_doubt: ["“{column}”为 {value}：{why}。", "“{column}” is {value}: {why}."],
  bad_target: [
    "“{column}”的值 {value} 无法识别：可用 {choices}。",
    "“{column}” is {value}: use one of {choices}.",
  ],
  // projects
  known_by_name: [
    "表中没有项目编号，各项目按名称识别：改了名称就成为另一个项目。",
    "The table numbers no project, so each is known by its name: under another name it is another project.",
  ],
  text_too_long: [
    "“{column}”超过 {limit} 个字：请缩短。",
    "“{column}” has more than {limit} characters: shorten it.",
  ],
  bad_range: [
    "“{column}”的值 {value} 下限大于上限：请改正。",
    "“{column}” is {value}, which ends below where it begins: correct it.",
  ],
  not_one_number: [
    "“{column}”的值 {value} 不是一个数：请只写一个数。",
    "“{column}” is {value}: write one number.",
  ],
  not_whole: [
    "“{column}”的值 {value} 不是整数：请改正。",
    "“{column}” is {value}, no whole number: correct it.",
  ],
  month_as_day: [
    "“{column}”的值 {value} 只写到月，按当月最后一天 {day} 计。",
    "“{column}” is {value}, a month; its last day, {day}, was taken.",
  ],
  days_out_of_order: [
    "“{column}”（{value}）早于“{other}”（{otherValue}）：请核对。",
    "“{column}” ({value}) comes before “{other}” ({otherValue}): please check.",
  ],
  unknown_wanted_park: [
    "意向园区“{value}”不在园区名录中，只保留原文：请写园区编号或名称。",
    "No park is called “{value}”; only its words were kept: give the id or name of a park.",
  ],
  unknown_nature: [
    "企业性质“{value}”无法识别，只保留原文：可用 {choices}。",
    "“{value}” is no honour or kind of enterprise that is known; only its words were kept: use one of {choices}.",
  ],
  promise_by_lower_end: [
    "用地需求是区间，亩均承诺按下限 {value} 亩换算为总额。",
    "The land asked for is a range; promises per mu were multiplied by its lower end, {value} mu.",
  ],
  promise_without_land: [
    "没有写用地需求的下限，“{column}”无法换算为总额，只保留原文。",
    "No least land is stated, so “{column}” becomes no amount; only its words were kept.",
  ],
  promises_disagree: [
    "“{column}”为 {value} 万元，而亩均承诺乘以用地是 {other} 万元，相差超过 1%；按总额计：请核对。",
    "“{column}” is {value} 万元, while the promise per mu times the land makes {other} 万元, over 1% apart; the whole counts: please check.",
  ],
  promise_too_high: [
    "承诺亩均产值 {value} 万元，超过 20,000 万元/亩，像是单位有误：请核对。",
    "The promised output is {value} 万元 per mu, above 20,000, which looks like a wrong unit: please check.",
  ],
  promise_tenfold: [
    "承诺亩均产值 {value} 万元，达到本区同行业（{division}）最高企业 {best} 万元的 10 倍以上：请核对单位。",
    "The promised output of {value} 万元 per mu is ten times that of the best enterprise of its industry here ({division}: {best}) or more: check the unit.",
  ],
  promise_tax_too_high: [
    "承诺亩均税收 {value} 万元，超过 6,000 万元/亩，像是单位有误：请核对。",
    "The promised tax is {value} 万元 per mu, above 6,000, which looks like a wrong unit: please check.",
  ],
  promise_tax_tenfold: [
    "承诺亩均税收 {value} 万元，达到本区同行业（{division}）最高企业 {best} 万元的 10 倍以上：请核对单位。",
    "The promised tax of {value} 万元 per mu is ten times that of the best enterprise of its industry here ({division}: {best}) or more: check the unit.",
  ],
  promise_tax_share: [
    "承诺税收是承诺产值的 {value} %，超过 30 %，很少有行业如此：请核对。",
    "The promised tax is {value} % of the promised output, above 30 %, which few trades pay: please check.",
  ],
  hand_work_replaced: [
    "{by}在 {day} 手工填写过这个项目，现以文件为准：请核对。",
    "{by} entered this project by hand on {day}; what the file says takes its place: please check.",
  ],
  stage_older: [
    "“{column}”为 {value}，早于该项目现有清单状态的日期 {day}：清单状态未改，其余列照常导入。确需改回的，请在项目清单中登记。",
    "“{column}” is {value}, before {day}, since when the project stands where it does: its stage was left as it is, the other columns were taken. To set it back, record it in the project list.",
  ],
  year_amounts_unreadable: [
    "“{column}”中的 {value} 读不出年度和金额：请写成 2027=1000;2028=2000。",
    "“{value}” in “{column}” names no year with its amount: write 2027=1000;2028=2000.",
  ],
  year_amounts_year: [
    "“{column}”中的年度 {value} 不在 {first}～{last} 年之间：请改正。",
    "The year {value} in “{column}” is not within {first} to {last}: correct it.",
  ],
  year_amounts_twice: [
    "“{column}”中 {value} 年写了两次：请只留一个金额。",
    "“{column}” names the year {value} twice: leave one amount.",
  ],
  year_amounts_replaced: [
    "“{column}”与已登记的分年承诺不同（万元）：{changes}。现以文件为准，“—”为撤回：请核对。",
    "“{column}” differs from what was recorded of single years (10,000 yuan): {changes}. What the file says takes its place, — is taken back: please check.",
  ],
  project_withdrawn: [
    "项目 {value} 已由{by}撤销，此行未导入：确需重新立项的，请用新编号。",
    "Project {value} was withdrawn by {by}, and the row was not taken: if it is on again, give it a new number.",
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
