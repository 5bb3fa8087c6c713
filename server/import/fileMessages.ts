// What is said of a whole file: that it cannot be read, in which system it lies, what in it does not fit together? {…} is filled in.

export const FILE_MESSAGES = {
  file_not_found: ["找不到文件 {file}：请核对路径。", "File {file} not found: check the path."],
  empty_file: ["文件 {file} 是空的：请重新导出。", "File {file} is empty: export it again."],
  json_ended: [
    "文件 {file} 在第 {line} 行第 {column} 个字符处中断，后面的内容缺失：多半没有传完，请重新导出或重新上传。",
    "File {file} breaks off at line {line}, character {column}: it was probably cut short, export or upload it again.",
  ],
  json_text_open: [
    "文件 {file} 在文字中间中断：第 {line} 行第 {column} 个字符开始的文字（{found}…）到文件末尾都没有右引号。多半没有传完，请重新导出或重新上传。",
    "File {file} breaks off within a text: the one that begins at line {line}, character {column} ({found}…) has no closing quote up to the end of the file. It was probably cut short, export or upload it again.",
  ],
  json_no_value: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处应是一个值，却是“{found}”。文字要加双引号。",
    "File {file} is not valid JSON: a value must stand at line {line}, character {column}, not “{found}”. Texts go in double quotes.",
  ],
  json_no_name: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处应是带双引号的字段名，却是“{found}”。",
    "File {file} is not valid JSON: a name in double quotes must stand at line {line}, character {column}, not “{found}”.",
  ],
  json_no_colon: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处，字段名之后缺冒号（此处是“{found}”）。",
    "File {file} is not valid JSON: a colon is missing after the name at line {line}, character {column} (“{found}” stands there).",
  ],
  json_no_comma: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处缺逗号或右括号（此处是“{found}”）。",
    "File {file} is not valid JSON: a comma or a closing bracket is missing at line {line}, character {column} (“{found}” stands there).",
  ],
  json_comma_too_many: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符“{found}”之前多了一个逗号或少了一个值。",
    "File {file} is not valid JSON: before “{found}” at line {line}, character {column} there is a comma too many, or a value is missing.",
  ],
  json_not_a_number: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处的“{found}”不是 JSON 的数（不能有前导 0、加号、NaN）。缺数请写 null。",
    "File {file} is not valid JSON: “{found}” at line {line}, character {column} is no number of JSON (no leading 0, no plus, no NaN). Write null where there is none.",
  ],
  json_bad_escape: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处的反斜杠写法“{found}”无效，反斜杠本身要写成两个。",
    "File {file} is not valid JSON: the backslash “{found}” at line {line}, character {column} means nothing; a backslash itself is written twice.",
  ],
  json_control_sign: [
    "文件 {file} 不是有效的 JSON：第 {line} 行第 {column} 个字符处，文字里有换行或控制字符。请删去，或重新导出。",
    "File {file} is not valid JSON: at line {line}, character {column} a text has a line break or control sign in it. Take it out or export again.",
  ],
  json_more: [
    "文件 {file} 不是有效的 JSON：到第 {line} 行第 {column} 个字符已经结束，后面却还有“{found}”。请删去多余内容。",
    "File {file} is not valid JSON: it has ended before line {line}, character {column}, and “{found}” goes on. Take out what is too much.",
  ],
  malformed_csv: [
    "文件 {file} 不是有效的表格：请重新导出（技术原因：{reason}）。",
    "File {file} is not a valid table: export it again (technical reason: {reason}).",
  ],
  not_feature_collection: [
    "文件 {file} 不是 GeoJSON FeatureCollection：请按要素集合导出。",
    "File {file} is not a GeoJSON FeatureCollection: export it as one.",
  ],
  archive_damaged: [
    "压缩包 {file} 已损坏：请重新打包（技术原因：{reason}）。",
    "Archive {file} is damaged: pack it again (technical reason: {reason}).",
  ],
  archive_empty: [
    "压缩包 {file} 里没有可读的数据：请核对内容。",
    "Archive {file} holds no data that can be read: check what is in it.",
  ],
  archive_encrypted: [
    "压缩包 {file} 有密码：请解密后再导入。",
    "Archive {file} has a password: unpack it first, and pack it without.",
  ],
  archive_bomb: [
    "压缩包 {file} 展开后过大，已拒绝：请核对来源，或分开打包。",
    "Archive {file} would unpack to far too much and was refused: check where it comes from, or pack it in parts.",
  ],
  archive_path: [
    "压缩包 {file} 里有指向外部的路径或链接（{value}），已拒绝：请重新打包。",
    "Archive {file} holds a path or link that leads out of it ({value}) and was refused: pack it again.",
  ],
  archive_entries: [
    "压缩包 {file} 有 {value} 个文件，上限 {limit}：请分开打包。",
    "Archive {file} has {value} files, the limit is {limit}: pack it in parts.",
  ],
  archive_depth: [
    "压缩包 {file} 嵌套过深：请先解开内层。",
    "Archive {file} lies too deep in other archives: unpack those first.",
  ],
  other_archive: [
    "文件 {file} 是 RAR、7z 或 gzip 压缩包：请解开，或改用 zip。",
    "File {file} is a RAR, 7z or gzip archive: unpack it, or use zip.",
  ],
  file_too_large: [
    "文件 {file} 有 {value} MB，上限 {limit} MB：请分开导出。",
    "File {file} has {value} MB, the limit is {limit} MB: export it in parts.",
  ],
  delivery_too_large: [
    "这次导入的文件合计超过上限 {limit} MB：请分批导入。",
    "The files of this import have more than {limit} MB together: do it in parts.",
  ],
  deliveries_too_large: [
    "服务器上未完成的导入合计超过上限 {limit} MB：请先完成或放弃其他导入，再试一次。",
    "Unfinished imports on the server have more than {limit} MB together: finish or drop others first, then try again.",
  ],
  delivery_rows: [
    "{file} 没有读取：这次导入合计超过上限 {limit} 行，请分批导入。",
    "{file} was not read: this import has more than {limit} rows together, do it in parts.",
  ],
  deliveries_rows: [
    "{file} 没有读取：服务器上未完成的导入合计超过上限 {limit} 行，请先完成或放弃其他导入，再试一次。",
    "{file} was not read: unfinished imports on the server have more than {limit} rows together, finish or drop others first, then try again.",
  ],
  missing_parts: [
    "{file} 缺少同名文件 {value}：请一并提供。",
    "{file} lacks {value}: hand them over together.",
  ],
  lonely_part: [
    "{file} 只是一套文件中的一个：请连同 .shp 或 .tab 一并提供。",
    "{file} is only one part of a set: hand it over with its .shp or .tab.",
  ],
  dwg_file: [
    "{file} 是 DWG 图：请在 CAD 中另存为 DXF。",
    "{file} is a DWG drawing: save it as DXF in your CAD program.",
  ],
  unknown_format: [
    "看不出 {file} 是什么数据：可用 Shapefile、GeoPackage、FileGDB、GeoJSON、KML、DXF、MapInfo、FlatGeobuf、CSV、Excel。",
    "What {file} holds cannot be told: use Shapefile, GeoPackage, FileGDB, GeoJSON, KML, DXF, MapInfo, FlatGeobuf, CSV or Excel.",
  ],
  not_what_it_says: [
    "{file} 的内容（{value}）与扩展名不符：请重新导出。",
    "{file} holds something else ({value}) than its name says: export it again.",
  ],
  damaged_file: [
    "文件 {file} 已损坏或不完整：请重新导出（技术原因：{reason}）。",
    "File {file} is damaged or incomplete: export it again (technical reason: {reason}).",
  ],
  reading_too_long: [
    "读取 {file} 超过 {value} 秒仍无进展，已停止：文件可能损坏，请重新导出或分开导出。",
    "Reading {file} made no progress for {value} seconds and was stopped: it may be damaged; export it again, or in parts.",
  ],
  reading_too_much: [
    "读取 {file} 需要的内存过多，已停止：请分开导出。",
    "Reading {file} takes too much memory and was stopped: export it in parts.",
  ],
  reading_stopped: ["已停止读取 {file}。", "Reading {file} was stopped."],
  too_many_columns: [
    "{file} 有 {value} 列，上限 {limit}：请删去多余的列。",
    "{file} has {value} columns, the limit is {limit}: remove those that are not needed.",
  ],
  too_many_rows: [
    "{file} 有 {value} 行，上限 {limit}：请分开导出。",
    "{file} has {value} rows, the limit is {limit}: export it in parts.",
  ],
  long_name: [
    "{file} 的列名“{value}”长达 {length} 个字，上限 {limit}：请核对表头是否在第一行。",
    "A column of {file} is called “{value}”, {length} characters long, the limit is {limit}: check whether the table has its header.",
  ],
  nested_too_deep: [
    "{file} 第 {row} 个要素嵌套过深，不是正常数据：请重新导出。",
    "Feature {row} of {file} is nested too deep to be true: export it again.",
  ],
  unreadable_file: [
    "文件 {file} 已损坏或不完整，无法读取：请重新导出。",
    "File {file} is damaged or incomplete and cannot be read: export it again.",
  ],
  shorter_than_stated: [
    "文件 {file} 应有 {value} 字节，实有 {bytes} 字节，不完整：请重新拷贝或导出。",
    "File {file} should have {value} bytes and has {bytes}, it is incomplete: copy or export it again.",
  ],
  encoding_contradicted: [
    ".cpg 写的是 {value}，内容却是 {encoding}：已按内容读取，请核对汉字。",
    "The .cpg says {value}, the text is {encoding}: it was read by its content; check the characters.",
  ],
  links_outside: [
    "{value} 处链接指向文件之外（如 {example}），没有读取：需要其中的内容，请一并提供。",
    "Links that lead out of the file were not followed: {value}, such as {example}. Hand over what they lead to if it is needed.",
  ],
  only_links: [
    "{file} 只有指向别处的链接（如 {example}），没有数据：请提供链接所指的文件。",
    "{file} holds only links to other places, such as {example}, and no data: hand over the files they lead to.",
  ],
  open_lines: [
    "图中有 {value} 条未闭合的线，没有作为地块：请在 CAD 中闭合。",
    "{value} lines of the drawing do not close and are no plots: close them in your CAD program.",
  ],
  stray_texts: [
    "图中有 {value} 处文字不在任何地块内，没有用到。",
    "{value} texts of the drawing lie in no plot and were not used.",
  ],
  doubled_plots: [
    "图中有 {value} 个图形与第 {zh_rows} 个地块完全重合，只计一次：请核对。",
    "{value} shapes of the drawing are the same as plots {en_rows} and were counted once: please check.",
  ],
  skipped_total: [
    "第 {zh_rows} 行是合计，没有作为数据，只用来核对。",
    "Totals are no data and were only held against the rows: row {en_rows}.",
  ],
  skipped_subtotal: [
    "第 {zh_rows} 行是小计，没有作为数据：如果是企业或地块，请核对名称。",
    "Subtotals are no data and were left out: row {en_rows}. Check the names if they are enterprises or parcels.",
  ],
  skipped_header: [
    "第 {zh_rows} 行是重复的表头，没有作为数据。",
    "The header once more is no data and was left out: row {en_rows}.",
  ],
  skipped_note: [
    "第 {zh_rows} 行是备注，没有作为数据：请核对。",
    "Notes are no data and were left out: row {en_rows}. Please check.",
  ],
  skipped_numbering: [
    "第 {zh_rows} 行是列的编号，没有作为数据。",
    "A line that numbers the columns is no data and was left out: row {en_rows}.",
  ],
  bad_wkt: [
    "“{column}”的值 {value} 不是 WKT 图形：请重新导出。",
    "“{column}” is {value}, which is no WKT: export it again.",
  ],
  bad_boundary_point: [
    "{file} 第 {row} 行的界址点缺少地块编号或坐标：请补上。",
    "The boundary point in row {row} of {file} lacks its plot or its coordinates: add them.",
  ],
  suspect_per_mu: [
    "产值折合 {value} 万元/亩，高得不可信：请核对单位或用地面积。",
    "The output comes to {value} × 10,000 yuan per mu, which cannot be: check the unit, or the land in use.",
  ],
  suspect_tax_share: [
    "税收是产值的 {value} %，不合常理：请核对两个数的单位。",
    "The tax is {value} % of the output, which is unusual: check the units of both.",
  ],
  suspect_negative: [
    "“{column}”为 {value} 万元，产值和研发费用不应为负：请核对。",
    "“{column}” is {value} (×10,000 yuan); output and R&D should not be below zero: check it.",
  ],
  suspect_unit: [
    "“{column}”整列与上年同期相比约为 {value}：单位可能写错（如千元写成万元），请核对。",
    "“{column}” as a whole is about {value} of the year before: the unit may be wrong; check it.",
  ],
  suspect_jump: [
    "“{column}”约为上年同期（{previous} 万元）的 {zh_value}：请核对。",
    "“{column}” is about {en_value} the year before ({previous} × 10,000 yuan): check it.",
  ],
  total_differs: [
    "“{column}”各行合计 {value} 万元，表内合计 {total} 万元，相差 {difference} 万元：请核对。",
    "The rows of “{column}” add up to {value} × 10,000 yuan, the table's total is {total}, a difference of {difference}: check it.",
  ],
  axes_swapped: ["{system}，坐标轴互换", "{system}, axes swapped"],
  bad_control_point: [
    "控制点第 {row} 行（{value}）不是四个数：请按“东坐标, 北坐标, 经度, 纬度”填写。",
    "Control point {row} ({value}) is not four numbers: write east, north, longitude, latitude.",
  ],
  control_residual: [
    "控制点第 {row} 行的残差 {value} m 超过 {limit} m：请核对这一对坐标，或换用别的方法。",
    "The pair of control points in row {row} is {value} m off after the fit, more than {limit} m: check its numbers, or use another method.",
  ],
  bad_control_cell: [
    "文件 {file} 第 {row} 行的“{field}”是“{value}”，不是可用的数：请改正。",
    "File {file}, row {row}: “{field}” is “{value}”, no number that can be used: correct it.",
  ],
  control_columns: [
    "文件 {file} 第 {row} 行有 {value} 列：控制点每行写东坐标、北坐标、经度、纬度四个数，前面可以有点名。",
    "File {file}, row {row} has {value} columns: a pair is east, north, longitude, latitude, with a name before them if you like.",
  ],
  control_metres: [
    "文件 {file} 第 {row} 行的已知坐标是米：请用 --known-crs 指明它的坐标系，如 EPSG:4549。",
    "File {file}, row {row}: the known coordinates are metres: say their system with --known-crs, such as EPSG:4549.",
  ],
  control_fit: ["文件 {file}：{why}", "File {file}: {why}"],
  left_out: ["按选择没有导入。", "Left out, as was chosen."],
  several_layers: [
    "{file} 里有几个图层或工作表都像是{kind}（{value}）：请用 --layer 指明一个。",
    "Several layers or sheets of {file} look like {kind} ({value}): choose one with --layer.",
  ],
  several_files: [
    "{file} 里有几份数据（{value}）：请分别导入，或用 --layer 指明一个。",
    "{file} holds several deliveries ({value}): import them one by one, or choose one with --layer.",
  ],
  kind_undecided: [
    "看不出 {file} 是哪类数据（列：{columns}）{zh_nearest}：请用 {option} 指明。",
    "What {file} holds cannot be told (columns: {columns}){en_nearest}: say it with {option}.",
  ],
  shapes_missing: [
    "{file} 像是{kind}表，但没有图形：请补 WKT 列、经纬度列或界址点列，或交付带图形的文件（Shapefile、GeoPackage、DXF 等）。",
    "{file} looks like a table of {kind}, and has no shapes: add a column of WKT, of longitude and latitude or of boundary points, or hand over a file with shapes (Shapefile, GeoPackage, DXF …).",
  ],
  beside_left_out: [
    "{file} 没有任何一列是亩图认识的，没有导入：如果是数据，请用 {option} 指明。",
    "No column of {file} is known, and it was left out: if it is data, say it with {option}.",
  ],
  unknown_layer: [
    "{file} 里没有名为 {value} 的图层或工作表：可用 {choices}。",
    "{file} has no layer or sheet {value}: it has {choices}.",
  ],
  crs_undecided: [
    "{file} 的坐标系无法确定（可能是 {value}）：请指明坐标系。",
    "The coordinate system of {file} cannot be told (it may be {value}): say which it is.",
  ],
  crs_undecided_axes: [
    "{file} 的坐标先写纬度、后写经度，与格式的规定相反，也没有写明坐标系（可能是 {value}）：若是 CGCS2000 或 WGS84，请选 EPSG:4490/yx，读入时会对调；否则请先核对来源。",
    "{file} writes latitude before longitude, against its format's rule, and names no coordinate system (it may be {value}): if it is CGCS2000 or WGS84 choose EPSG:4490/yx and the axes are turned; else check where it comes from.",
  ],
  unknown_crs: [
    "不认识坐标系 {value}：请写 EPSG:4549 这样的代码，或 GCJ-02、BD-09。",
    "Coordinate system {value} is not known: write a code such as EPSG:4549, or GCJ-02, BD-09.",
  ],
  crs_converted: [
    "坐标由 {value} 转换为 CGCS2000 经纬度。",
    "Coordinates were converted from {value} to CGCS2000 longitude and latitude.",
  ],
  crs_needs_parameters: [
    "{value} 与 CGCS2000 之间需要本地转换参数，这里按通用参数换算，可能偏差数十米至约 100 米：请用已转换的数据，或提供控制点。",
    "Between {value} and CGCS2000 local parameters are needed; general ones were used, and positions may be off by tens of metres up to about 100 m: use converted data, or give control points.",
  ],
  encoding_unknown: [
    "文件 {file} 的编码无法确定：请指明编码，如 GB18030、Big5。",
    "The encoding of {file} cannot be told: say which it is, such as GB18030 or Big5.",
  ],
  not_in_encoding: [
    "文件 {file} 不是 {encoding} 编码：请换一种编码。",
    "File {file} is not in {encoding}: choose another encoding.",
  ],
  workbook_password: [
    "工作簿 {file} 有密码：请取消密码后再导入。",
    "Workbook {file} has a password: remove it first.",
  ],
  unknown_encoding: [
    "不认识编码 {encoding}：请用 UTF-8 或 GB18030。",
    "Unknown encoding {encoding}: use UTF-8 or GB18030.",
  ],
  unknown_kind: ["不认识数据种类 {kind}：可用 {kinds}。", "Unknown kind of data {kind}: use one of {kinds}."],
  unknown_field: [
    "没有名为 {value} 的字段：可用 {fields}。",
    "There is no field {value}: use one of {fields}.",
  ],
  missing_column: [
    "文件 {file} 缺少“{column}”列：请补上，或指明哪一列是它。",
    "File {file} has no column “{column}”: add it, or say which column it is.",
  ],
  double_column: [
    "文件 {file} 有两列都是“{column}”（{headers}）：请删去一列，或指明用哪一列。",
    "File {file} has two columns for “{column}” ({headers}): remove one, or say which is meant.",
  ],
  missing_geometry_file: [
    "文件 {file} 没有图形，不能按 --as {kind} 导入：请换成带图形的文件，或带 WKT、经纬度列的表。",
    "File {file} has no shapes, which --as {kind} needs: give a file that has, or a table with a column of WKT or with longitude and latitude.",
  ],
  bad_district: [
    "区划代码 {value} 不是六位数字：请写 330212 这样的代码。",
    "District code {value} has not six digits: write one like 330212.",
  ],
  bad_period_option: [
    "期别 {value} 无法识别：请写 2025 或 2025Q3。",
    "Period {value} is not understood: write 2025 or 2025Q3.",
  ],
  crs_assumed: [
    "文件没有写明坐标系，按 CGCS2000（EPSG:4490）读取：若取自高德、腾讯（GCJ-02）或百度（BD-09）等网络地图，图形会偏约 490 米或 1.1 千米，请先核对；确认无误请指明坐标系 EPSG:4490。",
    "The file names no coordinate system and was read as CGCS2000 (EPSG:4490). If it comes from a web map such as Amap or Tencent (GCJ-02) or Baidu (BD-09) it lies some 490 m or 1.1 km off: check first, then say that it is EPSG:4490.",
  ],
  unplaced_figures: [
    "有数据的企业中 {value} 家没有占用地块，其数据不计入任何地块和园区（如 {example}）：请导入其用地。",
    "{value} enterprises with figures occupy no parcel; their figures count for no parcel and no park (such as {example}): import their land.",
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
