// What does the command line say of figures: metrics, traces, targets, ledgers, indicators, evaluations?
import type { Language } from "../../locale/language";

export const FIGURE_WORDS = {
  targetsAbout: {
    zh: "目标集及其各版本；写明一个则打印全部目标（JSON 或可再导入的 CSV），并可试算、保存新版本、恢复旧版本",
    en: "sets of targets and their versions; of one all its targets (JSON, or CSV that can be imported again), what another edition would change, saving it, and restoring an earlier version",
  },
  targetsSet: {
    zh: "目标集的代号，如 item22；item22@2 是它的第 2 版",
    en: "id of a set, such as item22; item22@2 is its second version",
  },
  targetsPreview: {
    zh: "试算 JSON 文件中的目标：哪些园区、宗地的结论会变；不写入",
    en: "hold the figures against the targets of a JSON file: which verdicts change; nothing is written",
  },
  targetsSave: {
    zh: "把 JSON 文件中的目标存为新版本（要写 --reason）",
    en: "save the targets of a JSON file as the next version (needs --reason)",
  },
  targetsRestore: {
    zh: "让这一版重新生效，作为新版本（要写 --reason）",
    en: "make this version stand again, as a new one (needs --reason)",
  },
  targetsAsOf: {
    zh: "试算哪一期的目标；默认从改动生效的那一年起",
    en: "for which period the targets count; default: the first in which the two differ",
  },
  targetsReason: { zh: "为什么改", en: "why it is changed" },
  targetsOne: {
    zh: "--preview、--save、--restore 只能选一个，并要写明目标集",
    en: "name one set, and one of --preview, --save and --restore",
  },
  targetsFile: {
    zh: "文件 {file} 读不出来：应是 JSON，可由 mutu targets SET --format json 得到",
    en: "cannot read {file}: it should be JSON as `mutu targets SET --format json` prints it",
  },
  targetsShape: {
    zh: "文件 {file} 的“{field}”缺失或写法不对：照 mutu targets SET --format json 的样子写",
    en: "“{field}” of {file} is missing or not what it should be: write it as `mutu targets SET --format json` does",
  },
  targetsVersion: { zh: "“{value}”不是版本号：写 1、2、3……", en: "“{value}” is no version: write 1, 2, 3 …" },
  files: { zh: "要导入的文件或文件夹", en: "files or folders to import" },
  as: {
    zh: "数据种类（默认按各列与图形识别）；每个文件一个事务",
    en: "kind of data (default: told by columns and shapes); one transaction per file",
  },
  by: { zh: "按什么汇总", en: "sum by" },
  period: {
    zh: "期：2025、2025Q3（1—9 月累计）或 2025Q3R（滚动四季度）",
    en: "2025, 2025Q3 (January to September) or 2025Q3R (rolling four quarters)",
  },
  ledgerPark: {
    zh: "园区编号；all 为全部园区，逐个列出",
    en: "a park's id; all: every park, one after the other",
  },
  ledgerWithout: { zh: "{park}：无账可列：{why}", en: "{park}: no ledger: {why}" },
  ledgerScheduled: {
    zh: "季度累计：对的是序时应达 {due} 万元/亩，不判定是否达标",
    en: "cumulative quarter: held against {due} ×10k ¥/mu due by now; it decides no verdict",
  },
  ledgerBy: { zh: "按宗地 parcel 或企业 enterprise", en: "by parcel or by enterprise" },
  changesBy: {
    zh: "拆到原因 cause、企业 enterprise 或宗地 parcel",
    en: "down to cause, enterprise or parcel",
  },
  changesFrom: { zh: "与哪一期比", en: "the period to compare with" },
  changesFromRelease: {
    zh: "拿来比的一期取自哪个数据版本；不写为现行数据",
    en: "the data release that the period to compare with is taken from; the working data if left away",
  },
  changesTo: { zh: "哪一期", en: "the period" },
  changesToRelease: {
    zh: "哪一期取自哪个数据版本；不写为现行数据",
    en: "the data release that the period is taken from; the working data if left away",
  },
  noLedger: {
    zh: "算不出余缺：{why}",
    en: "There is no surplus to take apart: {why}",
  },
  workedOut: {
    zh: "验算了 {checked} 个数，其中 {cells} 个读自单元格，另有 {given} 个为给定值（图形面积、更正等）",
    en: "{checked} numbers worked out again, {cells} of them read from cells; {given} more stand for themselves (drawn areas, corrections)",
  },
  traceDiffers: {
    zh: "{path}：显示 {shown}，重算得 {found}",
    en: "{path}: shows {shown}, comes out as {found}",
  },
  traceIncomplete: {
    zh: "有 {count} 个合计因省略了部分明细而未验算",
    en: "{count} sums were not checked, as parts of them were left out",
  },
  traceWrong: {
    zh: "有 {count} 个数与重算结果不符",
    en: "{count} numbers differ from what they come out as",
  },
  traceBroken: { zh: "这不是完整的溯源结果：{why}", en: "This is no whole trace: {why}" },
  indicators: {
    zh: "政策指标的完成情况：数值、序时进度、灯、责任单位与出处；全区与全大区各是各的口径，不相加、不比较",
    en: "how far the policy's indicators are: value, schedule, light, responsible units, source; scopes are never summed or compared",
  },
  indicatorScope: {
    zh: "只列这个范围的指标，如 全区、全大区",
    en: "only indicators of this scope, such as 全区 or 全大区",
  },
  indicatorPeriod: {
    zh: "本系统算得的数用哪一期（默认最近一年）",
    en: "of which period the numbers worked out here are (default: the newest year)",
  },
  indicatorAction: { zh: "set 填报、withdraw 撤回、history 历次记录", en: "set, withdraw or history" },
  indicatorSubject: {
    zh: "指标编号如 T45；withdraw 时为记录编号",
    en: "an indicator such as T45; for withdraw the entry's number",
  },
  indicatorValue: { zh: "数值；文字目标写 是 或 否", en: "the value; yes or no for a milestone" },
  indicatorOn: { zh: "截至日期：2025-12-31、2025 或 2025Q3", en: "as of: 2025-12-31, 2025 or 2025Q3" },
  indicatorRole: {
    zh: "value 实际值（默认）、baseline 基期、interim 分年目标",
    en: "value (default), baseline or interim (a target for a year)",
  },
  indicatorSource: { zh: "来源文件", en: "the paper it is from" },
  indicatorNote: { zh: "备注", en: "a note" },
  indicatorBy: { zh: "填报人姓名（默认登录名）", en: "who reports or withdraws (default: the user's name)" },
  indicatorWhy: { zh: "撤回的原因", en: "why it is withdrawn" },
  indicatorNeeds: { zh: "set 要有 --value 与 --on", en: "set needs --value and --on" },
  indicatorNumber: { zh: "“{value}”不是记录编号", en: "“{value}” is no number of an entry" },
  ladder: {
    zh: "“521”企业梯队：各园区、镇街或全区各档企业数、上年与升降、荣誉；跨园区的企业在每个园区各计一次",
    en: "the 521 ladder: enterprises by tier, the year before, who moved, honours; one in several parks counts in each",
  },
  ladderBy: { zh: "按园区、镇街或全区", en: "by park, town or district" },
  ladderPeriod: { zh: "年度或滚动四季度", en: "a year or rolling four quarters" },
  evaluate: {
    zh: "亩均效益综合评价：得分逐项、分组名次与 A–D 类；办法与分档比例都是数据，样例不是鄞州区的标准",
    en: "evaluation per mu: score term by term, place in the group, class A–D; methods and shares are data, samples are not the district's",
  },
  evaluatePeriod: { zh: "年度", en: "a year" },
  evaluateMethod: {
    zh: "办法，如 huangyan@2022（默认第一个可用的）",
    en: "method, such as huangyan@2022 (default: the first that can be used)",
  },
  evaluateShares: { zh: "分档比例，如 wenling_2022", en: "class shares, such as wenling_2022" },
  evaluateEnterprise: {
    zh: "只看一家：各项得分与升一档所需",
    en: "one enterprise: its terms and what one class up takes",
  },
  evaluateList: { zh: "列出办法与分档比例", en: "lists methods and class shares" },
  evaluateAdd: { zh: "加入本区自己的办法（JSON 文件）", en: "adds the district's own methods (a JSON file)" },
  evaluateAs: { zh: "经办人姓名（默认登录名）", en: "who adds it (default: the user's name)" },
  evaluateExample: {
    zh: "{name}：非鄞州区标准，仅作示例。来源：{source}",
    en: "{name}: not the district's standard, an example only. Source: {source}",
  },
  evaluateMissing: {
    zh: "{group}：“{indicator}”{count} 家没有数据",
    en: "{group}: {count} have no value of “{indicator}”",
  },
  evaluateReported: {
    zh: "权重有数据的占 {reported} %，{enterprises} 家中 {judged} 家可评",
    en: "{reported} % of the weights are reported; {judged} of {enterprises} can be judged",
  },
  evaluateLacking: {
    zh: "{count} 家不排名：缺数据的指标超过满分的 {most} %",
    en: "{count} are not ranked: more than {most} % of the full score is missing",
  },
  evaluateForbidden: {
    zh: "{count} 家不排名：缺少的指标中有没有数据即不计分的",
    en: "{count} are not ranked: an indicator is missing without which there is no score",
  },
  evaluateSuggest: {
    zh: "{name} 所需数据较全：--method {method} 可评 {judged} 家",
    en: "More is known for {name}: --method {method} judges {judged}",
  },
  evaluateNeeds: { zh: "要有 --period、--list 或 --add", en: "give --period, --list or --add" },
  lowefficiency: {
    zh: "低效工业用地：每宗地的理由与数字、认定、处置",
    en: "inefficient industrial land: reasons with their numbers, decisions, disposal",
  },
  lowConfirm: { zh: "认定为低效", en: "confirms it as inefficient" },
  lowReject: { zh: "认定不属低效", en: "decides that it is not inefficient" },
  lowNote: { zh: "认定意见或备注", en: "why, or a note" },
  lowOn: { zh: "日期（默认今天）", en: "the day (default: today)" },
  lowTrack: { zh: "处置方式", en: "track of the disposal" },
  lowState: { zh: "处置进度", en: "state of the disposal" },
  lowNeeds: {
    zh: "--confirm、--reject、--track 要与 --parcel 同用；认定要有 --note，处置要有 --track 与 --state",
    en: "--confirm, --reject and --track go with --parcel; deciding needs --note, disposal --track and --state",
  },
  lowExample: {
    zh: "规则的数值仅作示例，须由本地核定：{source}",
    en: "The numbers of the rules are an example, the district decides its own: {source}",
  },
  reachTarget: {
    zh: "补齐哪项目标；all 为全部未达标的约束目标",
    en: "which target to reach; all: every binding target that is missed",
  },
  lever: {
    zh: "只算一条路：renew 更新、release 腾退、lift 提升",
    en: "one way only: renew, release or lift",
  },
  reachYield: {
    zh: "更新后每亩水平，万元/亩：60，或 output=1000,tax=60（默认即目标值）",
    en: "what a renewed mu yields in 万元/亩: 60, or output=1000,tax=60 (default: the target itself)",
  },
  reachKeep: { zh: "不得变动的地块，逗号分隔", en: "parcels that must not be touched, by comma" },
  reachOnly: { zh: "只准变动这些地块，逗号分隔", en: "only these parcels may be touched, by comma" },
  reachMost: { zh: "最多变动几宗", en: "at most so many parcels" },
  badMost: { zh: "--most 要写 1 以上的整数", en: "--most takes a whole number from 1" },
  badYield: {
    zh: "--yield 写一个数，或 output=、tax=、rd= 加数；目标为 all 时须写明是哪一项",
    en: "--yield takes a number, or output=, tax=, rd= with one; for the target all say which",
  },
  reachDemand: {
    zh: "{metric}目标 {value}，余量 {surplus} 万元",
    en: "{metric}, target {value}: surplus {surplus} 万元",
  },
  reach_met: { zh: "已达标，无须补齐", en: "the target is met: nothing to reach" },
  reach_undecided: { zh: "无法判定，先补齐数据", en: "it cannot be judged: complete the data first" },
  reach_not_annual: {
    zh: "当年累计，不与年度目标比较：请给年度或滚动四季度（如 2025、2025Q3R）",
    en: "a cumulative part of a year is not held against an annual target: give a year or rolling four quarters (2025, 2025Q3R)",
  },
  reachDemandOpen: { zh: "{metric}目标 {value}", en: "{metric}, target {value}" },
  reach_no_target: { zh: "目标集没有这项目标", en: "the target set has no such target" },
  reach_upper_limit: {
    zh: "这项目标是上限，不能靠提升达到",
    en: "the target is an upper limit: raising cannot reach it",
  },
  lever_renew: { zh: "更新（宗）", en: "renew (parcels)" },
  lever_release: { zh: "腾退（亩）", en: "release (mu)" },
  lever_lift: { zh: "提升（万元）", en: "lift (万元)" },
  reachReached: {
    zh: "{lever}：{size}，{count} 宗，余量 +{gain} 万元；候选 {candidates} 宗；{proved}",
    en: "{lever}: {size} on {count} parcels, surplus +{gain} 万元; {candidates} candidates; {proved}",
  },
  reachUnreachable: {
    zh: "{lever}：不可达，{candidates} 宗候选最好仍差 {short} 万元；{proved}",
    en: "{lever}: out of reach, with {candidates} candidates {short} 万元 are missing at best; {proved}",
  },
  reachUnknown: {
    zh: "{lever}：时限内没有结论；候选 {candidates} 宗；{proved}",
    en: "{lever}: no answer within the time; {candidates} candidates; {proved}",
  },
  reachProvedNone: {
    zh: "已证明（整数核对 {nodes} 个分支，HiGHS {solver}）",
    en: "proved ({nodes} branches in whole numbers, HiGHS {solver})",
  },
  reachProved: {
    zh: "已证明（下界 {bound}，整数核对 {nodes} 个分支，HiGHS {solver}）",
    en: "proved (bound {bound}, {nodes} branches in whole numbers, HiGHS {solver})",
  },
  reachNotProved: {
    zh: "未证明（下界 {bound}，差距 {gap}，HiGHS {solver}）",
    en: "not proved (bound {bound}, gap {gap}, HiGHS {solver})",
  },
  reachIdle: {
    zh: "只用闲置地：{count} 宗 {mu} 亩，须每亩 {value} 万元",
    en: "idle land only: {count} parcels, {mu} mu, at {value} 万元 a mu",
  },
  robustMissing: {
    zh: "估计：缺报企业 {count} 家，其中 {fallback} 家用全区四分位",
    en: "an estimate: {count} enterprises lack the figure, {fallback} of them at the district's quartiles",
  },
  robustNoPromises: {
    zh: "园内地块没有这项数据的承诺",
    en: "no parcel of the park has a promise for this figure",
  },
  robustBreakEven: {
    zh: "承诺兑现到 {percent} % 仍达标",
    en: "still passes down to {percent} % of what was promised",
  },
  robustNever: { zh: "承诺全部兑现也不达标", en: "does not pass even with all that was promised" },
  robustPromised: {
    zh: "承诺兑现：{count} 宗有承诺的地块改按承诺的若干成计，现状高于承诺的也降到承诺",
    en: "promises kept: {count} plots with a promise count with that share of it, also where they yield more today",
  },
  robustHead: { zh: "假设\t数值\t余量（万元）\t结论", en: "case\tvalue\tsurplus (万元)\tverdict" },
  robust_as_reported: { zh: "按上报数据", en: "as reported" },
  robust_geodesic_area: { zh: "改按图算面积", en: "by geodesic area" },
  robust_missing_low: { zh: "缺报按不利估计", en: "missing figures low" },
  robust_missing_high: { zh: "缺报按有利估计", en: "missing figures high" },
  robust_delivery: { zh: "承诺兑现", en: "promises kept" },
  robust_without_largest: { zh: "剔除最大企业", en: "without the largest enterprise" },
  oneSubject: {
    zh: "--park、--parcel、--enterprise、--district 需且只能给一个",
    en: "give exactly one of --park, --parcel, --enterprise, --district",
  },
  traceRelease: { zh: "数据版本“{title}”（{id}）", en: "Data release “{title}” ({id})" },
  more: { zh: "另有 {count} 项未列出", en: "{count} more" },
  noData: { zh: "无数据", en: "no data" },
} as const satisfies Record<string, Record<Language, string>>;
