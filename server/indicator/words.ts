// How does an entry of an indicator read on one line, and what is doubted of it? Chinese and English.
import type { EntryDoubt } from "../../geo/indicator/doubts";
import type { IndicatorEntryView } from "../api/indicatorShapes";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

const ROLE: Readonly<Record<IndicatorEntryView["role"], Words>> = {
  value: { zh: "实际值", en: "value" },
  baseline: { zh: "基期", en: "baseline" },
  interim: { zh: "分年目标", en: "yearly target" },
};

const STATE: Readonly<Record<IndicatorEntryView["state"], Words>> = {
  in_force: { zh: "有效", en: "in force" },
  superseded: { zh: "已被取代", en: "superseded" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

export const ENTRY_DOUBT: Readonly<Record<EntryDoubt, Words>> = {
  far_from_target: {
    zh: "与目标相差十倍以上：请核对单位",
    en: "more than ten times off the target: check the unit",
  },
  over_hundred: { zh: "百分比超过 100：请核对", en: "more than 100 %: please check" },
  negative: { zh: "是负数：请核对", en: "below zero: please check" },
  not_whole: { zh: "个数不是整数：请核对", en: "a count that is not whole: please check" },
  falls: { zh: "比之前的累计数小：请核对", en: "less than an earlier cumulative value: please check" },
  future: { zh: "截至日期在今天之后：请核对", en: "as of a day after today: please check" },
  same_value: { zh: "同一天已有相同的数", en: "the same value stands for that day already" },
  supersedes: {
    zh: "同一天已有另一个数，将被取代",
    en: "another value stands for that day and is superseded",
  },
};

/** `12 [有效] T45 实际值 12 · 截至 2025-12-31 · 王工 2026-11-29 · 来源 · 备注` */
export function entryLine(entry: IndicatorEntryView, lang: Language): string {
  const { seq, state, indicatorId, role, value, asOf, author, createdAt, source, note, file } = entry;
  const zh = lang === "zh";
  const gone =
    entry.withdrawnBy === null
      ? null
      : [zh ? "撤回" : "withdrawn by", entry.withdrawnBy, entry.withdrawnAt?.slice(0, 10), entry.withdrawnWhy]
          .filter(Boolean)
          .join(" ");
  return [
    `${seq} [${STATE[state][lang]}] ${indicatorId} ${ROLE[role][lang]} ${value}`,
    `${zh ? "截至" : "as of"} ${asOf}`,
    `${author} ${createdAt.slice(0, 10)}`,
    file === null ? null : `${file.name}:${file.row}`,
    source,
    note,
    gone,
  ]
    .filter(Boolean)
    .join(" · ");
}
