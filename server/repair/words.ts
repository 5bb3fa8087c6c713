// How do defects and proposals read? Chinese and English.
import type { DefectKind, Proposal } from "../../geo/repair/finding";
import type { Language } from "../locale/language";

const KINDS: Readonly<Record<DefectKind, readonly [zh: string, en: string]>> = {
  malformed_code: ["宗地代码不合规", "malformed code"],
  no_geometry: ["没有图形", "no geometry"],
  swapped_axes: ["坐标轴颠倒", "axes swapped"],
  outside_district: ["在本区之外", "outside the district"],
  collapsed: ["图形塌缩为点或线", "collapsed to a point or line"],
  unclosed_ring: ["环未闭合", "ring not closed"],
  repeated_point: ["重复的点", "repeated point"],
  spike: ["尖刺", "spike"],
  self_intersection: ["自相交", "self-intersection"],
  tiny_part: ["碎小部分", "tiny part"],
  wrong_winding: ["环方向不对", "wrong winding"],
  area_conflict: ["登记面积与图形相差过大", "registered area far off"],
  duplicate: ["重复", "duplicate"],
  parcel_overlap: ["宗地重叠", "overlap between parcels"],
  park_overlap: ["园区重叠", "overlap between parks"],
  sliver: ["狭长碎片", "sliver"],
  gap: ["缝隙", "gap"],
  park_line_crossed: ["跨园区边界", "park line crossed"],
};

const PROPOSALS: Readonly<Record<Proposal, readonly [zh: string, en: string]>> = {
  swap_axes: ["交换经纬度", "swap the axes"],
  close_ring: ["首尾相连", "close the ring"],
  drop_points: ["去掉重复的点", "drop the repeated points"],
  drop_spike: ["去掉尖刺", "drop the spike"],
  uncross: ["按不相交的顺序重排顶点", "put the corners in an order without crossings"],
  cut_at_crossings: ["在交点处断开，保留围合的部分", "cut at the crossings, keep what is enclosed"],
  drop_part: ["去掉碎小部分", "drop the tiny part"],
  reverse_ring: ["反转环的方向", "reverse the ring"],
  cut_overlap: ["切去重叠部分", "cut the overlap off"],
  close_gap: ["把边界移到邻宗的边上", "move the boundary onto the neighbour's"],
  keep_one: ["只计一次", "count it once"],
  correct_code: ["请改正代码", "correct the code"],
  draw_again: ["请重画或删去", "draw it again, or remove it"],
  decide_which: ["请判断以哪一个为准", "decide which of them holds"],
  compare_areas: ["请核对登记面积与图形", "compare the register and the drawing"],
  state_parent: ["请写明上级园区", "state its parent park"],
  by_largest_share: ["按面积多的一侧归属，图形不变", "counted where most of it lies; the shape stays"],
  leave: ["请核对，图形不变", "look at it; the shape stays"],
};

export const kindInWords = (kind: DefectKind, lang: Language): string => KINDS[kind][lang === "zh" ? 0 : 1];
export const proposalInWords = (proposal: Proposal, lang: Language): string =>
  PROPOSALS[proposal][lang === "zh" ? 0 : 1];
