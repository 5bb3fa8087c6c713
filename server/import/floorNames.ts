// Under which names do offices hand over the floors and workshops that are to be had (厂房楼层)?

type Names = Readonly<Record<string, readonly string[]>>;

export const FLOOR_FIELDS: Names = {
  id: ["楼层编号", "floor_id"],
  parcel: ["宗地代码", "parcel"],
  building: ["楼宇", "building"],
  floor_no: ["楼层", "floor_no"],
  floor: ["可供面积", "floor_area"],
  parcel_floor: ["宗地总建筑面积", "总建筑面积", "总建面积", "parcel_floor_area"],
  divisible: ["可分租", "divisible"],
  clear_height: ["层高", "clear_height"],
  floor_load: ["荷载", "floor_load"],
  crane: ["行车", "crane"],
  lifts: ["货梯", "lifts"],
  price: ["租金", "price"],
  available_from: ["可交付日期", "available_from"],
  title_problem: ["权属问题", "title_problem"],
};

export const FLOOR_SYNONYMS: Names = {
  id: ["房源编号", "载体编号"],
  parcel: ["宗地号", "宗地编号", "地块号"],
  building: ["楼栋", "幢号", "厂房名称"],
  floor_no: ["所在楼层"],
  floor: ["可租面积", "可用面积", "空置面积"],
  clear_height: ["净高"],
  floor_load: ["楼面荷载"],
  price: ["租金单价"],
  available_from: ["交付日期", "可交付时间"],
};

export const FLOOR_REQUIRED: readonly string[] = ["id", "parcel", "building", "floor_no", "floor"];
export const FLOOR_QUANTITIES: Readonly<Record<string, "area" | "money">> = {
  floor: "area",
  parcel_floor: "area",
};
