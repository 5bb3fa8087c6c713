// What does the server say of targets, indicators, evaluation and low efficiency when it cannot answer?
import type { Language } from "./language";

export const JUDGE_MESSAGES = {
  no_target_set: {
    zh: "数据库中还没有任何目标集，请先载入政策目标（mutu seed）或导入目标表",
    en: "There is no target set in the database yet: load the policy's targets (mutu seed) or import a table of targets",
  },
  unknown_target_set: {
    zh: "没有名为“{subject}”的目标集或版本，请另选一个",
    en: "There is no target set or version “{subject}”: choose another",
  },
  targets_author: { zh: "保存目标必须写明姓名", en: "Saving targets needs the name of who does it" },
  targets_reason: { zh: "保存目标必须写明理由", en: "Saving targets needs a reason" },
  targets_same: {
    zh: "目标集“{subject}”没有任何改动，没有保存新版本",
    en: "Nothing of target set “{subject}” differs: no new version was saved",
  },
  targets_changed: {
    zh: "编辑期间他人保存了 {subject}：请打开新版本，再改一次",
    en: "Somebody saved {subject} in the meantime: open it and make your changes there",
  },
  target_set_exists: {
    zh: "已有代号为“{subject}”的目标集：请换一个代号",
    en: "There is a target set “{subject}” already: choose another id",
  },
  bad_target_set_id: {
    zh: "“{subject}”不能作代号：用字母、数字、点、横线或下划线，最多 40 个字符",
    en: "“{subject}” cannot be an id: use letters, digits, dots, hyphens or underscores, 40 at most",
  },
  bad_target_set_name: {
    zh: "目标集的名称和说明（中英文）都要填写，各不超过 200 字",
    en: "Name and caption of a target set are needed in both languages, 200 characters at most each",
  },
  bad_target_draft: {
    zh: "第 {subject} 条目标填写有误，或与另一条重复：请改正后再保存",
    en: "Target {subject} is faulty or stands twice: mend it before saving",
  },
  unknown_in_targets: {
    zh: "目标中的“{subject}”不存在：请核对园区、宗地或企业的编号",
    en: "“{subject}” in the targets does not exist: check the id of the park, plot or enterprise",
  },
  bad_yield: {
    zh: "“{subject}”不是亩均水平：请写大于 0 的数，单位万元/亩，如 60 或 60.5",
    en: "“{subject}” is no yield: write a number above 0 in 万元/亩, such as 60 or 60.5",
  },
  reach_stopped: {
    zh: "求解已取消，没有结果",
    en: "The search was cancelled: there is no result",
  },
  reach_too_long: {
    zh: "一分钟内没有算完：请减少候选地块，或一次只算一项目标",
    en: "It was not done within a minute: name fewer candidates, or one target at a time",
  },
  gross_of_enterprise: {
    zh: "综合亩均按宗地、园区或全区计算，企业“{subject}”没有这个数",
    en: "Gross figures are of plots, parks or the district: enterprise “{subject}” has none",
  },
  spread_of_one: {
    zh: "集中指数和占比按园区或全区计算，“{subject}”没有这个数",
    en: "HHI and shares of the largest are of parks or the district: “{subject}” has none",
  },
  unknown_indicator: {
    zh: "没有编号为“{subject}”的指标：编号见 mutu indicators 或指标看板，如 T45",
    en: "There is no indicator “{subject}”: see mutu indicators or the board for their numbers, such as T45",
  },
  unknown_indicator_entry: {
    zh: "没有编号为 {subject} 的指标记录",
    en: "There is no indicator's entry {subject}",
  },
  indicator_withdrawn: {
    zh: "指标记录 {subject} 已经撤回",
    en: "Indicator's entry {subject} is withdrawn already",
  },
  indicator_author: {
    zh: "没有写填报人：请写姓名",
    en: "Nobody is named who reports it: give a name",
  },
  bad_indicator_day: {
    zh: "“{subject}”不是日期：写 2025-12-31，或一年 2025、累计季度 2025Q3",
    en: "“{subject}” is no day: write 2025-12-31, or a year 2025, a cumulative quarter 2025Q3",
  },
  bad_indicator_value: {
    zh: "“{subject}”不是这个指标的数：写数字，至多 8 位小数，可带指标自己的单位",
    en: "“{subject}” is no number of this indicator: write digits, at most 8 decimals, with its own unit or none",
  },
  bad_milestone_value: {
    zh: "“{subject}”不是完成情况：写 是 或 否",
    en: "“{subject}” does not say whether it is done: write yes or no",
  },
  milestone_role: {
    zh: "“{subject}”是文字目标，只有完成与否，没有基期和分年目标",
    en: "“{subject}” is a milestone in words: done or not, without baseline or yearly targets",
  },
  ladder_not_annual: {
    zh: "“{subject}”不足一年：企业梯队按年产值分档，请选年度或滚动四季度",
    en: "“{subject}” is less than a year: the ladder goes by annual output, so choose a year or rolling four quarters",
  },
  unknown_ladder_unit: {
    zh: "没有编号为“{subject}”的园区或镇街",
    en: "There is no park or town “{subject}”",
  },
  evaluation_not_year: {
    zh: "“{subject}”不是整年：综合评价与低效认定按年度，请选年度",
    en: "“{subject}” is no whole year: evaluation and inefficient land go by the year, so choose one",
  },
  unknown_evaluation_method: {
    zh: "没有评价办法“{subject}”：用 mutu evaluate --list 查看",
    en: "There is no method “{subject}”: mutu evaluate --list shows them",
  },
  evaluation_method_unusable: {
    zh: "“{subject}”只公布了一部分，不能用来计算：请另选办法",
    en: "“{subject}” is published in part only and cannot be worked out: choose another method",
  },
  unknown_class_shares: {
    zh: "没有分档比例“{subject}”：用 mutu evaluate --list 查看",
    en: "There are no class shares “{subject}”: mutu evaluate --list shows them",
  },
  unknown_evaluated: {
    zh: "企业名录中没有“{subject}”",
    en: "“{subject}” is not in the register of enterprises",
  },
  evaluation_author: {
    zh: "请写明经办人姓名",
    en: "Give the name of the person who says so",
  },
  evaluation_evidence: {
    zh: "请写明依据（文书、文号）",
    en: "Give the evidence (document and number)",
  },
  evaluation_version_taken: {
    zh: "办法“{subject}”已有：用过的版本不能改写，请换一个版本号",
    en: "“{subject}” is there already: a version that was used stays as it was, so give another version",
  },
  bad_evaluation_file: {
    zh: "评价办法文件不能用：{subject}",
    en: "The file of methods will not do: {subject}",
  },
  unknown_evaluation_rule: {
    zh: "没有规则“{subject}”，或没有写明是否属实",
    en: "There is no rule “{subject}”, or it was not said whether it holds",
  },
  bad_evaluation_value: {
    zh: "“{subject}”不是分值：加分、扣分写不小于 0 的数，系数写大于 0 的数",
    en: "“{subject}” is no value: points are not below 0, a factor is above 0",
  },
  unknown_evaluation_statement: {
    zh: "没有编号为 {subject} 的有效认定",
    en: "No statement {subject} stands",
  },
  day_to_come: {
    zh: "{subject} 还没有到：请填认定或办理当天的日期",
    en: "{subject} is still to come: give the day on which it was found or done",
  },
  low_efficiency_note: {
    zh: "请写明认定意见",
    en: "Say why it is decided so",
  },
  low_efficiency_no_reason: {
    zh: "“{subject}”按现行规则没有低效理由，不能认定",
    en: "By the rules there is no reason against “{subject}”, so it cannot be confirmed",
  },
  disposal_not_confirmed: {
    zh: "“{subject}”尚未认定为低效，不能登记处置",
    en: "“{subject}” is not confirmed inefficient, so no disposal can be told",
  },
  disposal_not_after: {
    zh: "处置进度只能向前：上一步之后不能是这一步",
    en: "A disposal only goes forward: this step cannot follow the last one",
  },
  disposal_day_before: {
    zh: "{subject} 早于上一步的日期",
    en: "{subject} is before the day of the last step",
  },
  disposal_step_not_last: {
    zh: "这一步之后还有处置步骤：请先撤回同一处置方式 {subject} 的那一步",
    en: "Another step of the same disposal follows this one: take back that of {subject} first",
  },
  disposal_stands: {
    zh: "“{subject}”在这一认定之下已登记处置：请先从最后一步起撤回各处置步骤，再撤回认定",
    en: "Disposal of “{subject}” was told under this decision: take its steps back first, from the last, then the decision",
  },
  unknown_low_efficiency_entry: {
    zh: "没有编号为 {subject} 的有效记录",
    en: "No entry {subject} stands",
  },
} as const satisfies Record<string, Record<Language, string>>;
