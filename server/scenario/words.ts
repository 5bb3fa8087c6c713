// How do a scenario's events read at a terminal, and why does one not apply?
import type { StepState } from "../../geo/scenario/replay";
import type { EditKind } from "../../geo/scenario/scenarioEvent";
import type { RefusalCode } from "../../geo/scenario/scenarioState";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

export const EDIT: Readonly<Record<EditKind, Words>> = {
  move: { zh: "调整所属园区", en: "move to another park" },
  redraw: { zh: "重画边界", en: "redraw" },
  split: { zh: "分割", en: "split" },
  merge: { zh: "合并", en: "merge" },
  attributes: { zh: "改用途、状态或规划条件", en: "use, status or plan limits" },
  figures: { zh: "改企业数据", en: "an enterprise's figures" },
  renew: { zh: "更新改造", en: "renew" },
  raise: { zh: "提升产出", en: "raise a figure" },
  addEnterprise: { zh: "引入企业", en: "add an enterprise" },
  removeEnterprise: { zh: "企业退出", en: "remove an enterprise" },
  relocate: { zh: "经腾挪园搬迁", en: "relocate through a relocation park" },
};

export const STEP: Readonly<Record<StepState, Words>> = {
  done: { zh: "已计入", en: "counts" },
  off: { zh: "已停用", en: "switched off" },
  later: { zh: "该日尚未发生", en: "not yet on that day" },
  refused: { zh: "不适用", en: "does not apply" },
};

export const REFUSAL: Readonly<Record<RefusalCode, Words>> = {
  no_plot: {
    zh: "没有这宗地（可能已被分割、合并，或相关事件已停用）",
    en: "there is no such plot: it may have been split or merged, or the event that made it is off",
  },
  no_park: { zh: "没有这个园区", en: "there is no such park" },
  same_park: { zh: "本来就属于这个园区", en: "it counts in that park already" },
  not_simple: { zh: "边界自相交", en: "the outline crosses itself" },
  too_small: { zh: "面积不足 10 平方米", en: "it is smaller than 10 m²" },
  too_large: { zh: "面积超过 20 平方公里", en: "it is larger than 20 km²" },
  line_misses: { zh: "分割线没有把地块分开", en: "the line does not cut it in two" },
  line_crosses_itself: { zh: "分割线自相交", en: "the line crosses itself" },
  sliver: {
    zh: "会留下宽不足 1 米或不足 10 平方米的碎块",
    en: "a sliver narrower than 1 m or smaller than 10 m² would be left",
  },
  one_plot: { zh: "合并至少要两宗地", en: "it takes two plots to merge" },
  not_adjacent: {
    zh: "地块不相邻（边界要重合，误差 5 厘米以内）",
    en: "the plots do not share a line (within 5 cm)",
  },
  overlapping: { zh: "地块互相重叠", en: "the plots overlap" },
  nothing_changes: { zh: "没有任何变化", en: "nothing changes" },
  limits_inverted: {
    zh: "规划条件的下限大于上限",
    en: "the plan limit's lower bound is above its upper one",
  },
  no_enterprise: { zh: "企业不在这里", en: "the enterprise is not there" },
  no_figures: { zh: "地块上没有企业上报这项数据", en: "nobody on the plot reports the figure" },
  enterprise_there: {
    zh: "企业已在区内，请用搬迁",
    en: "the enterprise is in the district already: relocate it",
  },
  land_exceeded: { zh: "超过地块的空余用地", en: "more land than is free on the plot" },
  no_land: { zh: "地块没有空余用地", en: "no land of the plot is free" },
  not_relocation_park: { zh: "过渡地块不在产业腾挪园内", en: "the plot in between is in no relocation park" },
  elsewhere: {
    zh: "新边界与原来的地没有重叠：请核对坐标",
    en: "none of the new outline lies on its land: check the coordinates",
  },
  overlaps: { zh: "与别的地块重叠", en: "it lies over another plot" },
  dates_out_of_order: { zh: "日期先后颠倒", en: "the dates are out of order" },
};
