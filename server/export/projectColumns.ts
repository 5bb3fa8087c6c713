// Which columns does an export of projects (招商项目) have? The ends of ranges stand apart, so that both come back to the last digit.
import type { Followed } from "../../geo/promotion/followUp";
import { EMISSIONS } from "../import/projectNames";
import { KEY_521 } from "../import/projectRow";
import { type ExportColumn, number, squareMetres, text } from "./exportColumn";

const wanYuan = (column: string) => `round(t.${column} / 10000.0, 4)`;
const HONOURS = `(select string_agg(coalesce(k.name, case h.id when '${KEY_521}' then '521重点培育' else h.id end), ';' order by h.place)
  from unnest(t.honours) with ordinality h (id, place)
  left join honour k on k.district_id = t.district_id and k.id = h.id)`;

/** Of the newest entry in the project list (三已三未); the state by its id, which does not change with the office's names. */
const stage = (column: string) =>
  `(select g.${column} from project_stage g where g.district_id = t.district_id and g.project_id = t.id order by g.seq desc limit 1)`;

/** What stands promised of single years, as an import reads it. With `=`, as a spreadsheet takes `2026:30` for a time. */
const byYear = (measure: Followed) =>
  `(select string_agg(y.year || '=' || trim_scale(round(y.amount_yuan / 10000.0, 4)), ';' order by y.year)
  from (select distinct on (a.year) a.year, a.amount_yuan from project_year_amount a
    where a.district_id = t.district_id and a.project_id = t.id and a.side = 'promised' and a.measure = '${measure}'
    order by a.year, a.seq desc) y
  where y.amount_yuan is not null)`;

export const PROJECT_EXPORT: readonly ExportColumn[] = [
  text("id", "项目编号", "t.id"),
  text("name", "项目名称", "t.name"),
  text("source", "项目来源", "t.source"),
  text("lead_unit", "牵头单位", "t.lead_unit"),
  text("contact", "对接人", "t.contact"),
  text(
    "confidentiality",
    "保密等级",
    "case t.confidentiality when 'public' then '公开' when 'internal' then '内部' else '保密' end",
  ),
  text("investor", "投资方", "t.investor"),
  text("investor_credit_code", "投资方信用代码", "t.investor_credit_code", "信用代码"),
  text("honours", "企业性质", HONOURS),
  text("foreign_owned", "外资", "case when t.foreign_owned then '是' when not t.foreign_owned then '否' end"),
  text("industry_code", "行业代码", "t.industry_code"),
  text(
    "mode",
    "供地方式",
    "case t.mode when 'land' then '供地' when 'building' then '供楼' when 'workshop' then '租赁' end",
  ),
  number("land_min", "用地需求下限(平方米)", squareMetres("t.land_min_dm2"), "用地下限"),
  number("land_max", "用地需求上限(平方米)", squareMetres("t.land_max_dm2"), "用地上限"),
  number("floor_min", "建筑面积下限(平方米)", squareMetres("t.floor_min_dm2"), "建面下限"),
  number("floor_max", "建筑面积上限(平方米)", squareMetres("t.floor_max_dm2"), "建面上限"),
  number("far_min", "容积率下限", "t.far_min"),
  number("clear_height", "层高(米)", "t.clear_height_m", "层高"),
  number("floor_load", "荷载(吨/平方米)", "t.floor_load_t_m2", "荷载"),
  number("crane", "行车(吨)", "t.crane_t", "行车"),
  number("lifts", "货梯(部)", "t.lifts", "货梯"),
  number("investment", "投资额(万元)", wanYuan("investment_yuan"), "投资额"),
  number("fixed_investment", "固定资产投资(万元)", wanYuan("fixed_investment_yuan"), "固投"),
  number("financing", "融资需求(万元)", wanYuan("financing_yuan"), "融资需求"),
  number("output", "预计产值(万元)", wanYuan("output_yuan"), "预计产值"),
  number("tax", "预计税收(万元)", wanYuan("tax_yuan"), "预计税收"),
  number("rd", "预计研发(万元)", wanYuan("rd_yuan"), "预计研发"),
  number("employees", "预计用工(人)", "t.employees", "预计用工"),
  number("energy", "预计能耗(吨标煤)", "t.energy_tce", "预计能耗"),
  number("power", "用电负荷(kVA)", "t.power_kva", "用电负荷"),
  ...Object.entries(EMISSIONS).map(([field, name]) =>
    number(field, `${name}(吨/年)`, `t.emissions -> '${name}' ->> 'value'`, name),
  ),
  text("wanted_parks", "意向园区", "array_to_string(t.wanted_parks, ';')"),
  ...[
    ["needed_by", "需地日期"] as const,
    ["signed_on", "签约日期"] as const,
    ["land_on", "供地日期"] as const,
    ["starts_on", "开工日期"] as const,
    ["completes_on", "竣工日期"] as const,
    ["produces_on", "投产日期"] as const,
    ["full_on", "达产日期"] as const,
  ].map(([field, header]) => text(field, header, `t.${field}::text`)),
  text("state", "项目状态", "t.state"),
  text("list_stage", "清单状态", stage("stage_id")),
  text("list_stage_on", "清单状态日期", stage("on_day::text"), "状态日期"),
  text("list_stage_owner", "清单责任人", stage("owner")),
  text("list_stage_note", "清单备注", stage("note")),
  text("output_by_year", "分年产值(万元)", byYear("output"), "分年产值"),
  text("tax_by_year", "分年税收(万元)", byYear("tax"), "分年税收"),
  text("rd_by_year", "分年研发(万元)", byYear("rd"), "分年研发"),
  text("investment_by_year", "分年投资(万元)", byYear("investment"), "分年投资"),
];
