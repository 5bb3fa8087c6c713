// Under which names do offices hand over the fields of each kind, and what must a file have?
import type { ImportKind } from "./importReport";

/** Field → names of its column, without units; the first is the one to name in a message. */
export type Names = Readonly<Record<string, readonly string[]>>;

const ENTERPRISE_ID = ["统一社会信用代码", "信用代码", "credit_code", "enterprise_id", "enterprise"];

const ENTERPRISE_SYNONYMS = [
  "社会信用代码",
  "统一信用代码",
  "统一代码",
  "企业统一社会信用代码",
  "单位统一社会信用代码",
  "企业信用代码",
  "统一社会信用代码/纳税人识别号",
  "纳税人识别号",
  "unified_social_credit_code",
  "social_credit_code",
  "uscc",
];

export const FIELDS: Readonly<Record<ImportKind, Names>> = {
  districts: {
    id: ["id", "区划代码", "行政区代码", "code"],
    name: ["name", "名称", "行政区名称"],
    name_en: ["name_en", "英文名称"],
  },
  parks: {
    id: ["id", "园区编号", "编号", "code"],
    name: ["name", "园区名称", "名称"],
    name_en: ["name_en", "英文名称"],
    kind: ["kind", "类型", "园区类型", "type"],
    parent: ["parent", "上级", "上级园区", "parent_id"],
    boundary: ["boundary", "边界性质", "边界"],
    lead_industries: ["lead_industries", "主导产业", "主导行业"],
    towns: ["towns", "镇街", "所在镇街"],
    source: ["source", "来源"],
  },
  parcels: {
    id: ["id", "地块编号", "parcel_id"],
    code: ["宗地代码", "code", "parcel_code"],
    unit_code: ["不动产单元代码", "不动产单元号", "unit_code"],
    name: ["宗地名称", "地块名称", "name"],
    address: ["土地坐落", "坐落", "address"],
    town: ["镇街", "所属镇街", "乡镇街道", "town"],
    given_park: ["所属园区", "所在园区", "园区编号", "given_park"],
    use_code: ["用地性质", "土地用途", "用途代码", "use_code"],
    use_grade: ["用地等级", "土地级别", "use_grade"],
    status: ["状态", "用地状态", "开发状态", "status"],
    owner: ["权利人", "土地使用权人", "owner"],
    owner_credit_code: ["权利人信用代码", "权利人统一社会信用代码", "owner_credit_code"],
    certificate: ["登记面积", "证载面积", "宗地面积", "certificate_area"],
    contract: ["合同面积", "出让合同面积", "contract_area"],
    survey: ["勘测面积", "实测面积", "survey_area"],
    far_actual: ["容积率", "现状容积率", "far"],
    density_percent: ["建筑密度", "density"],
    expires_on: ["出让到期", "到期日期", "终止日期", "expires_on"],
    granted_on: ["合同日期", "出让日期", "签订日期", "granted_on"],
    far_min: ["容积率下限", "far_min"],
    far_max: ["容积率上限", "far_max"],
    green_max: ["绿地率上限", "green_ratio_max"],
    height_max: ["限高", "建筑限高", "height_max"],
    commit_tax: ["约定亩均税收", "承诺亩均税收", "commitment_tax_per_mu"],
    commit_output: ["约定亩均产值", "承诺亩均产值", "commitment_output_per_mu"],
    commit_investment: ["投资强度", "约定投资强度", "固定资产投资强度", "commitment_investment_per_mu"],
  },
  enterprises: {
    id: [...ENTERPRISE_ID, "id"],
    name: ["企业名称", "单位名称", "name"],
    industry_code: ["行业代码", "国民经济行业代码", "industry_code"],
    above_scale: ["是否规上", "规上", "above_scale"],
  },
  occupancy: {
    enterprise: ENTERPRISE_ID,
    parcel: ["宗地代码", "地块编号", "parcel_code", "parcel_id", "parcel"],
    area: ["占用面积", "用地面积", "area"],
    floor: ["建筑面积", "floor_area", "floor"],
    tenure: ["权属方式", "用地方式", "tenure"],
    year_from: ["起始年", "开始年份", "year_from"],
    year_to: ["截止年", "结束年份", "year_to"],
  },
  figures: {
    enterprise: ENTERPRISE_ID,
    period: ["年度", "期别", "年份", "报告期", "period", "year"],
    output: ["工业总产值", "总产值", "产值", "output"],
    tax: ["实缴税金", "实缴税收", "税收", "税金", "tax"],
    rd: ["研发费用", "研发经费", "R&D", "rd"],
  },
  targets: {
    set: ["set", "目标集"],
    set_name: ["set_name", "目标集名称"],
    set_name_en: ["set_name_en"],
    caption: ["caption", "说明"],
    caption_en: ["caption_en"],
    metric: ["metric", "指标"],
    operator: ["operator", "比较"],
    value: ["value", "目标值"],
    unit: ["unit", "单位"],
    scope: ["scope", "范围"],
    population: ["population", "口径"],
    reference: ["reference", "仅供参照"],
    binds_kinds: ["binds_kinds", "约束园区类型"],
    valid_from: ["valid_from", "生效"],
    valid_to: ["valid_to", "失效"],
    denominator: ["denominator", "用地口径"],
    scope_ids: ["scope_ids", "适用对象"],
    ramp_shape: ["ramp_shape", "推进方式"],
    ramp: ["ramp", "分年目标"],
    exemptions: ["exemptions", "豁免"],
    document: ["document", "文件"],
    clause: ["clause", "条款"],
  },
};

/** What a file must have; of a group with `|` one is enough. */
export const REQUIRED: Readonly<Record<ImportKind, readonly string[]>> = {
  districts: ["id", "name"],
  parks: ["id", "name", "kind"],
  parcels: ["code|id"],
  enterprises: ["id", "name", "above_scale"],
  occupancy: ["enterprise", "parcel"],
  figures: ["enterprise", "output|tax|rd"],
  targets: ["set", "metric", "operator", "value", "unit", "document", "clause"],
};

/**
 * Rarer names of the same things, and short names that our own Shapefile export writes; a column with one of
 * the names above takes its place.
 */
export const SYNONYMS: Readonly<Partial<Record<ImportKind, Names>>> = {
  districts: { id: ["行政区划代码", "xzqdm", "adcode"], name: ["行政区划名称", "区县名称", "xzqmc"] },
  parks: {
    id: ["园区代码", "集聚区编号", "park_id"],
    name: ["集聚区名称", "产业园名称", "区块名称", "park_name"],
    kind: ["园区类别"],
    parent: ["上级编号"],
    boundary: ["边界类型"],
    lead_industries: ["主导产业代码"],
    towns: ["涉及镇街", "所属镇街"],
    source: ["数据来源", "资料来源"],
  },
  parcels: {
    id: ["地块号", "宗地编号", "宗地号", "地块代码"],
    code: ["宗地统一编码", "zddm"],
    unit_code: ["单元代码", "不动产单元编号", "bdcdyh"],
    name: ["parcel_name"],
    address: ["宗地坐落", "地块坐落", "土地座落", "座落", "地址", "宗地位置", "地块位置", "location"],
    town: ["镇乡街道", "镇街道", "街道", "乡镇", "所在镇街", "所属乡镇", "所属街道"],
    use_code: ["批准用途", "地类编码", "地类代码", "用途", "land_use"],
    use_grade: ["土地等级", "工业用地等级"],
    status: ["土地状态", "利用状态", "建设状态"],
    owner: ["土地使用者", "使用权人", "权利人名称", "受让人", "竞得人", "用地单位", "qlr"],
    owner_credit_code: ["权利人代码", "权利人证件号", "权利人证件号码", "土地使用权人信用代码"],
    certificate: [
      "土地证面积",
      "发证面积",
      "使用权面积",
      "土地使用权面积",
      "不动产证面积",
      "registered_area",
      "zdmj",
    ],
    contract: ["出让面积", "granted_area"],
    survey: ["测绘面积", "勘测定界面积", "测量面积", "surveyed_area"],
    far_actual: ["实际容积率", "建成容积率"],
    density_percent: ["现状建筑密度", "building_density"],
    expires_on: ["土地到期日期", "使用权终止日期", "土地使用权终止日期", "到期时间", "终止时间"],
    granted_on: ["合同签订日期", "合同签订时间", "出让时间", "成交日期"],
    far_min: ["最小容积率", "规划容积率下限"],
    far_max: ["最大容积率", "规划容积率上限"],
    green_max: ["最大绿地率"],
    height_max: ["建筑高度上限", "最大建筑高度"],
    commit_tax: ["约定税收"],
    commit_output: ["约定产值"],
    commit_investment: ["承诺投资强度"],
  },
  enterprises: {
    id: ENTERPRISE_SYNONYMS,
    name: ["单位详细名称", "企业详细名称", "法人名称", "法人单位名称", "纳税人名称", "公司名称", "company"],
    industry_code: ["行业小类代码", "行业小类", "主营行业代码", "主行业代码", "行业类别代码", "gb/t4754"],
    above_scale: ["是否规上企业", "是否规模以上", "规模以上", "是否规上工业", "规上企业"],
  },
  occupancy: {
    enterprise: ENTERPRISE_SYNONYMS,
    parcel: ["宗地号", "宗地编号", "地块号", "地块代码"],
    area: ["占地面积", "使用面积", "租赁土地面积", "实际用地面积", "occupied_area"],
    floor: ["租赁建筑面积", "厂房面积", "使用建筑面积", "租赁厂房面积"],
    tenure: ["权属", "使用方式", "自有/租赁"],
    year_from: ["起始年份", "开始年", "入驻年份"],
    year_to: ["截止年份", "终止年份", "结束年"],
  },
  figures: {
    enterprise: ENTERPRISE_SYNONYMS,
    period: ["统计年度", "所属年度", "数据年份", "所属期", "统计期"],
    output: [
      "工业产值",
      "企业产值",
      "规上工业总产值",
      "规模以上工业总产值",
      "现价工业总产值",
      "产值合计",
      "output_value",
      "gross_output",
    ],
    tax: [
      "实缴税额",
      "实缴税费",
      "税收实际贡献",
      "税金总额",
      "税收总额",
      "税收合计",
      "税金合计",
      "纳税总额",
      "入库税金",
      "入库税收",
      "tax_paid",
      "taxes_paid",
    ],
    rd: [
      "研发投入",
      "研发支出",
      "研发费",
      "研发经费支出",
      "研发经费投入",
      "研究开发费用",
      "r&d经费",
      "r&d费用",
      "r&d投入",
      "rd_expenditure",
    ],
  },
};

/** Fields of money and of areas: their columns have a unit. */
const QUANTITIES: Readonly<Partial<Record<ImportKind, Readonly<Record<string, "area" | "money">>>>> = {
  parcels: { certificate: "area", contract: "area", survey: "area" },
  occupancy: { area: "area", floor: "area" },
  figures: { output: "money", tax: "money", rd: "money" },
};

/** What a field's column counts, so that it has a unit; null for any other. */
export const unitOfField = (kind: ImportKind, field: string): "area" | "money" | null =>
  QUANTITIES[kind]?.[field] ?? null;
