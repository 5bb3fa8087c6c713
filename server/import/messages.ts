// In which words does an import say what is wrong and what to do? {…} is filled in.
import type { ImportLanguage } from "./importReport";

const MESSAGES = {
  // whole files
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
  // rows
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
    "“{column}”的值 {value} 不是日期：请写 2037-06-30。",
    "“{column}” is {value}, which is no date: write 2037-06-30.",
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
  project_withdrawn: [
    "项目 {value} 已由{by}撤销，此行未导入：确需重新立项的，请用新编号。",
    "Project {value} was withdrawn by {by}, and the row was not taken: if it is on again, give it a new number.",
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type MessageCode = keyof typeof MESSAGES;

/**
 * The sentence of a code in a language.
 * @param words what the braces stand for; a brace without a word stays empty
 */
export function sentence(
  code: MessageCode,
  lang: ImportLanguage,
  words: Readonly<Record<string, string | number>> = {},
): string {
  const [zh, en] = MESSAGES[code];
  return (lang === "zh" ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ""));
}
