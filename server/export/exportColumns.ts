// Which columns does an export of each kind have? Those that the import reads, so that what goes out can come in again.
import { FURTHER_MEASURES } from "../../geo/evaluation/measure";
import { FIELDS } from "../import/fields";
import type { RecordKind } from "../import/importReport";
import { type ExportColumn, number, squareMetres, text } from "./exportColumn";
import { FLOOR_EXPORT } from "./floorColumns";
import { PROJECT_EXPORT } from "./projectColumns";

export type ExportKind = Exclude<RecordKind, "targets">;

/** Yuan as 万元 with its four decimals, exactly. */
const wanYuan = (measure: string) =>
  `round(max(f.value_yuan) filter (where f.measure = '${measure}') / 10000.0, 4)`;
const limit = (key: string, end: "min" | "max") =>
  `(select l.${end} from plan_limit l where l.district_id = t.district_id and l.parcel_id = t.id and l.key = '${key}')`;
const commitment = (key: string) =>
  `(select c.value from commitment c where c.district_id = t.district_id and c.parcel_id = t.id and c.key = '${key}')`;

const LEVEL_WORDS =
  "when 'national' then '国家级' when 'provincial' then '省级' when 'municipal' then '市级' when 'district' then '区级'";

const MEASURE_WORDS = FURTHER_MEASURES.map(
  (key) => `when '${key}' then '${FIELDS.measures[key]?.[0] ?? key}'`,
).join(" ");

const STATUS_WORDS: Readonly<Record<string, string>> = {
  approved: "已批未供",
  supplied: "已供未建",
  building: "在建",
  built: "已建成",
  in_use: "投产",
  idle: "闲置",
  inefficient: "低效",
  reserve: "拟收储",
};
const statusWord = `case t.status ${Object.entries(STATUS_WORDS)
  .map(([code, word]) => `when '${code}' then '${word}'`)
  .join(" ")} end`;

export const EXPORT_COLUMNS: Readonly<Record<ExportKind, readonly ExportColumn[]>> = {
  districts: [
    text("id", "区划代码", "t.id"),
    text("name", "名称", "t.name"),
    text("name_en", "英文名称", "t.name_en"),
  ],
  parks: [
    text("id", "园区编号", "t.id"),
    text("name", "园区名称", "t.name"),
    text("name_en", "英文名称", "t.name_en"),
    text("kind", "园区类型", "t.kind"),
    text("parent", "上级园区", "t.parent_id"),
    text("boundary", "边界性质", "t.boundary"),
    text(
      "lead_industries",
      "主导产业",
      "(select string_agg(l.prefix, ';' order by l.position) from park_lead_industry l where l.district_id = t.district_id and l.park_id = t.id)",
    ),
    text("towns", "所在镇街", "array_to_string(t.towns, ';')"),
    text("source", "来源", "t.source"),
  ],
  parcels: [
    text("id", "地块编号", "t.id"),
    text("code", "宗地代码", "t.code"),
    text("unit_code", "不动产单元代码", "t.unit_code", "单元代码"),
    text("name", "宗地名称", "t.name"),
    text("address", "土地坐落", "t.address"),
    text("town", "镇街", "t.town_id"),
    text("given_park", "所属园区", "t.given_park_id"),
    text("use_code", "用地性质", "t.use_code"),
    text("use_grade", "用地等级", "t.use_grade"),
    text("status", "状态", statusWord),
    text("owner", "权利人", "t.owner"),
    text("owner_credit_code", "权利人信用代码", "t.owner_credit_code", "权利人代码"),
    number("certificate", "登记面积(平方米)", squareMetres("t.certificate_dm2"), "登记面积"),
    number("contract", "合同面积(平方米)", squareMetres("t.contract_dm2"), "合同面积"),
    number("survey", "勘测面积(平方米)", squareMetres("t.survey_dm2"), "勘测面积"),
    number("far_actual", "容积率", "t.far_actual"),
    number("density_percent", "建筑密度", "t.density_percent"),
    text("expires_on", "出让到期", "t.expires_on::text"),
    text("granted_on", "合同日期", "t.granted_on::text"),
    text("available_from", "可供日期", "t.available_from::text"),
    number("price_per_mu", "亩均地价", "t.price_per_mu"),
    text("title_problem", "权属问题", "t.title_problem"),
    number("far_min", "容积率下限", limit("far", "min")),
    number("far_max", "容积率上限", limit("far", "max")),
    number("green_max", "绿地率上限", limit("green_ratio", "max")),
    number("height_max", "建筑限高", limit("height", "max")),
    number("commit_tax", "约定亩均税收", commitment("tax_per_mu"), "约定税收"),
    number("commit_output", "约定亩均产值", commitment("output_per_mu"), "约定产值"),
    number("commit_investment", "约定投资强度", commitment("investment_per_mu"), "投资强度"),
  ],
  enterprises: [
    text("id", "统一社会信用代码", "t.id", "信用代码"),
    text("name", "企业名称", "t.name"),
    text("industry_code", "行业代码", "t.industry_code"),
    text("above_scale", "是否规上", "case when t.above_scale then '是' else '否' end"),
  ],
  occupancy: [
    text("enterprise", "统一社会信用代码", "t.enterprise_id", "信用代码"),
    text("parcel", "地块编号", "t.parcel_id"),
    number("area", "占用面积(平方米)", squareMetres("t.area_dm2"), "占用面积"),
    number("floor", "建筑面积(平方米)", squareMetres("t.floor_dm2"), "建筑面积"),
    text("tenure", "权属方式", "t.tenure"),
    number("year_from", "起始年", "t.year_from"),
    number("year_to", "截止年", "t.year_to"),
  ],
  figures: [
    text("enterprise", "统一社会信用代码", "f.enterprise_id", "信用代码"),
    text("period", "年度", "f.period"),
    number("output", "工业总产值(万元)", wanYuan("output"), "工业总产值"),
    number("tax", "实缴税金(万元)", wanYuan("tax"), "实缴税金"),
    number("rd", "研发费用(万元)", wanYuan("rd"), "研发费用"),
  ],
  indicators: [
    text("id", "指标编号", "t.indicator_id"),
    text(
      "role",
      "类别",
      "case t.role when 'value' then '实际值' when 'baseline' then '基期' else '分年目标' end",
    ),
    number("value", "数值", "trim_scale(t.value)"),
    text("unit", "单位", "nullif(i.unit, '')"),
    text("as_of", "截至日期", "t.as_of::text"),
    text("source", "来源", "t.source"),
    text("note", "备注", "t.note"),
    text("author", "填报人", "t.author"),
  ],
  honours: [
    text("enterprise", "统一社会信用代码", "t.enterprise_id", "信用代码"),
    text("honour", "荣誉", "k.name"),
    text("level", "级别", `case t.level ${LEVEL_WORDS} end`),
    number("year_from", "认定年度", "t.year_from"),
    number("year_to", "有效期至", "t.year_to"),
    text("source", "文号", "t.source"),
  ],
  measures: [
    text("enterprise", "统一社会信用代码", "t.enterprise_id", "信用代码"),
    text("period", "年度", "t.period"),
    text("measure", "指标名称", `case t.measure ${MEASURE_WORDS} else t.measure end`),
    number("value", "数值", "trim_scale(t.value)"),
    text("unit", "单位", "t.unit"),
    text("source", "来源", "t.source"),
  ],
  projects: PROJECT_EXPORT,
  floors: FLOOR_EXPORT,
};
