// Which columns does an export of floors and workshops (厂房楼层) have?
import { type ExportColumn, number, squareMetres, text } from "./exportColumn";

export const FLOOR_EXPORT: readonly ExportColumn[] = [
  text("id", "楼层编号", "t.id"),
  text("parcel", "宗地代码", "t.parcel_id"),
  text("building", "楼宇", "t.building"),
  text("floor_no", "楼层", "t.floor"),
  number("floor", "可供面积(平方米)", squareMetres("t.floor_dm2"), "可供面积"),
  number("parcel_floor", "宗地总建筑面积(平方米)", squareMetres("t.parcel_floor_dm2"), "总建面积"),
  text("divisible", "可分租", "case when t.divisible then '是' else '否' end"),
  number("clear_height", "层高(米)", "t.clear_height_m", "层高"),
  number("floor_load", "荷载(吨/平方米)", "t.floor_load_t_m2", "荷载"),
  number("crane", "行车(吨)", "t.crane_t", "行车"),
  number("lifts", "货梯(部)", "t.lifts", "货梯"),
  number("price", "租金(元/平方米·月)", "t.price_per_m2_month", "租金"),
  text("available_from", "可交付日期", "t.available_from::text", "交付日期"),
  text("title_problem", "权属问题", "t.title_problem"),
];
