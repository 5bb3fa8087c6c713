// How are a verdict, and the reason why there is none, called in a sentence: on the command line, in a trace, on paper?
import type { UndecidedReason, Verdict } from "../../geo/target/target";
import type { Language } from "./language";

type Words = Readonly<Record<Language, string>>;

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  met: { zh: "达标", en: "met" },
  missed: { zh: "未达标", en: "missed" },
  undecided: { zh: "无法判定", en: "undecided" },
};

export const REASON_WORDS: Readonly<Record<UndecidedReason, Words>> = {
  exempt: { zh: "豁免，不作判定", en: "exempt, not judged" },
  land_of_nobody: {
    zh: "目标按供应或全部用地计算，不按企业拆分",
    en: "the target counts supplied or all land, which is not split over enterprises",
  },
  no_land: { zh: "没有企业用地", en: "no enterprise uses land there" },
  no_figure: { zh: "没有企业上报这项数据", en: "no enterprise has reported the figure" },
  low_coverage: { zh: "数据覆盖的用地不足 90 %", en: "figures cover less than 90 % of the land" },
  not_annual: {
    zh: "当年累计，不与年度目标比较",
    en: "cumulative figures are not held against an annual target",
  },
  no_target: { zh: "目标集没有这项目标", en: "the target set has no such target" },
  no_lead_industry: { zh: "未指定主导产业", en: "no leading industry is designated" },
  lead_by_share: {
    zh: "规划未指定主导产业，按最大占比推定",
    en: "the plan designates none: taken as the largest share",
  },
};
