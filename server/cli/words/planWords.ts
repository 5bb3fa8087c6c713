// What does the command line say of plans: projects and their land, scenarios, reports?
import type { Language } from "../../locale/language";

export const PLAN_WORDS = {
  reportAll: { zh: "每个园区一页，成一册", en: "every park, a page each" },
  reportDistrict: { zh: "全区一张图，附园区对标表", en: "the district on one sheet, with all parks" },
  reportMeasure: { zh: "地图与余缺看哪一项", en: "what the map and the ledger speak of" },
  reportBy: { zh: "打印人，写入水印", en: "who prints it, for the watermark" },
  reportFor: { zh: "用途，写入水印", en: "what it is for, for the watermark" },
  reportOut: { zh: "写到哪个文件：.pdf、.xlsx 或 .png", en: "file to write: .pdf, .xlsx or .png" },
  reportSubject: {
    zh: "--park、--all、--district 要给出其中一个",
    en: "give one of --park, --all and --district",
  },
  reportFormat: {
    zh: "不能写成 {out}：文件名要以 .pdf、.xlsx 或 .png 结尾",
    en: "{out} cannot be written: the name must end in .pdf, .xlsx or .png",
  },
  reportOnePicture: {
    zh: "PNG 只能是一张图：请给 --park 或 --district，或写成 .pdf",
    en: "a PNG is one picture: give --park or --district, or write a .pdf",
  },
  reported: { zh: "已写到 {out}（{pages} 页，{kb} KB）", en: "written to {out} (pages: {pages}, {kb} KB)" },
  dryRun: { zh: "只检查，不写入", en: "check only, write nothing" },
  strict: {
    zh: "有一行不合格就整个文件不导入；不写 --as 时全部文件都不导入",
    en: "import nothing of a file in which a row is wrong; without --as, of any file",
  },
  matchProject: { zh: "项目编号", en: "a project's id" },
  matchProjects: { zh: "all：全部项目一起匹配", en: "all: every project together" },
  matchRules: {
    zh: "本地核定的选址规则（JSON，见 docs/matching.md）；不给则用示例规则",
    en: "the office's own rules (JSON, see docs/matching.md); the sample where left away",
  },
  matchAims: {
    zh: "目标的次序，逗号分隔：placed 安置项目数、priority 其中“大优强”“521”企业的项目数、tax 承诺税收、output 承诺产值、surplus 全区税收余缺变化、land 少用地；写成 surplus:0.5 则其后的目标可使它比最优降低 0.5 %",
    en: "aims in order, by commas: placed projects, priority (of them those of 大优强 and 521 enterprises), promised tax, promised output, change of the district's tax surplus, least land; surplus:0.5 lets those after it lower it by 0.5 % of its best",
  },
  matchPin: {
    zh: "指定 项目=宗地，可重复；几宗地一处写成 宗地+宗地，一宗地分用写成 宗地~",
    en: "a settled pair project=parcel, repeatable; several parcels as parcel+parcel, a piece of one as parcel~",
  },
  matchWhy: {
    zh: "为什么不放在那里：项目=宗地（或楼层编号），可重复；列出不满足的规则，或放在那里各目标少多少（重新求解）",
    en: "why not there: project=parcel (or a floor's id), repeatable; the rules that fail, or what each aim loses with it there (solved again)",
  },
  matchWithout: {
    zh: "去掉一条限制各目标会多多少，可重复；限制的名称见结果中的 checks",
    en: "what each aim gains without a limit, repeatable; limits by their names in checks",
  },
  matchAlternatives: {
    zh: "另列几个与最优相差不到 1 % 的方案",
    en: "so many other plans within 1 % of the best",
  },
  matchTrade: {
    zh: "前两个目标之间的取舍曲线，几个点",
    en: "the trade-off between the first two aims, so many points",
  },
  matchCount: {
    zh: "要写 {least} 到 {most} 之间的整数，不是“{text}”",
    en: "write a whole number from {least} to {most}, not “{text}”",
  },
  matchUnpromised: {
    zh: "没有承诺、因而对该目标不计数的项目（不当作零）：{list}",
    en: "projects that promise nothing of an aim and add nothing to it (unknown, not zero): {list}",
  },
  matchNoSites: {
    zh: "还没有可比选的地块：请先导入地块",
    en: "there is no land to choose from: import parcels first",
  },
  matchNoneFits: {
    zh: "{count} 处中没有一处满足全部条件；最接近的是 {site}，不满足：{rules}",
    en: "none of {count} sites satisfies everything; the nearest is {site}, which fails: {rules}",
  },
  matchOnly: {
    zh: "只有一处满足全部条件，无从比较：得分没有意义",
    en: "a single site satisfies everything: there is nothing to compare it with, and its score says nothing",
  },
  matchEqual: {
    zh: "前 {count} 处同分，并列第 1，按编号排列，不分先后",
    en: "{count} sites share the first place; they stand in the order of their ids",
  },
  matchUnasked: {
    zh: "没有导入相应图层或数据，未作要求：{rules}",
    en: "not asked, as no such layer or data are imported: {rules}",
  },
  matchTenfold: {
    zh: "{project} 承诺产值 {value} 万元/亩，达到全区同行业（{division} 大类）最高 {best} 万元/亩的 10 倍以上：请核实",
    en: "{project} promises {value} ×10k ¥/mu, ten times the best of its division {division} ({best}) or more: check it",
  },
  matchTooHigh: {
    zh: "{project} 承诺产值 {value} 万元/亩，高于任何行业的可能：请核对单位",
    en: "{project} promises {value} ×10k ¥/mu, more than any industry makes: check its unit",
  },
  matchTaxTenfold: {
    zh: "{project} 承诺税收 {value} 万元/亩，达到全区同行业（{division} 大类）最高 {best} 万元/亩的 10 倍以上：请核实",
    en: "{project} promises tax of {value} ×10k ¥/mu, ten times the best of its division {division} ({best}) or more: check it",
  },
  matchTaxTooHigh: {
    zh: "{project} 承诺税收 {value} 万元/亩，高于任何行业的可能：请核对单位",
    en: "{project} promises tax of {value} ×10k ¥/mu, more than any industry pays: check its unit",
  },
  matchPlan_noProjects: {
    zh: "还没有招商项目：请先导入项目表",
    en: "there are no projects: import some first",
  },
  matchPlan_noSites: {
    zh: "还没有可选的地块和楼层：请先导入",
    en: "there is no land and there are no floors to choose from: import some first",
  },
  matchPlan_nothingFits: {
    zh: "没有一处地块或楼层放得下任何项目：请用 --project 逐个查看差在哪里",
    en: "no site fits any project: look with --project at what each lacks",
  },
  matchPlan_onePlace: {
    zh: "全部项目只有同一处可选：方案只是决定给谁",
    en: "all projects have the same single place: the plan only says who gets it",
  },
  matchPlan_infeasible: {
    zh: "没有方案：指定与必达指标不能同时做到",
    en: "there is no plan: pins and targets cannot be kept together",
  },
  matchPlan_unknown: {
    zh: "时限内没有找到方案，也没有证明不存在：请加大 --seconds",
    en: "no plan was found in time, and that there is none is not proved: allow more with --seconds",
  },
  matchConflict: { zh: "不能同时做到：{list}", en: "cannot be kept together: {list}" },
  matchNotProved: {
    zh: "时限内没有证明最优：上界见 bound，可加大 --seconds",
    en: "not proved the best in time: see its bound, or allow more with --seconds",
  },
  matchBudget: {
    zh: "限额，可重复：energy=5000（吨标煤/年）、COD=20（吨/年）、land_quota=300（未供地，亩）；某园区写成 COD@园区=20",
    en: "a budget, repeatable: energy=5000 (tce a year), COD=20 (t a year), land_quota=300 (mu not supplied yet); of one park COD@PARK=20",
  },
  matchBudgetBad: {
    zh: "限额要写成 名称=数 或 名称@园区=数（如 energy=5000、{quota}=300），不是“{text}”",
    en: "write a budget as name=number or name@park=number (energy=5000, {quota}=300), not “{text}”",
  },
  matchForbid: { zh: "排除 项目=宗地，可重复", en: "a pair that may not be, project=parcel, repeatable" },
  matchFree: {
    zh: "不要求已达标的园区保持达标",
    en: "parks that meet their targets need not go on meeting them",
  },
  matchSeconds: { zh: "每个目标最多求解几秒", en: "seconds for each aim at most" },
  matchSecondsBad: {
    zh: "--seconds 要是 0 到 3600 之间的数，不是“{text}”",
    en: "--seconds is a number from 0 to 3600, not “{text}”",
  },
  matchPair: { zh: "要写成 项目=宗地，不是“{text}”", en: "write project=parcel, not “{text}”" },
  matchAim: {
    zh: "没有“{word}”这个目标；可用：{known}，后面可加 :百分数",
    en: "there is no aim “{word}”; known: {known}, each with :percent or without",
  },
  matchOne: {
    zh: "--project 与 --projects all 要给一个，只给一个",
    en: "give one of --project and --projects all",
  },
  matchSample: {
    zh: "所用为示例规则：{source}",
    en: "these are sample rules: their thresholds have to be settled by the office ({source})",
  },
  projectsFollow: {
    zh: "落地项目逐年对照：承诺、实际与结论",
    en: "placed projects year by year: promised, delivered, verdict",
  },
  projectsDay: { zh: "以哪一天为今天（YYYY-MM-DD）", en: "the day that counts as today (YYYY-MM-DD)" },
  projectsDayBad: {
    zh: "“{text}”不是 1990 至 2100 年间的日期：请写成 2027-03-01",
    en: "“{text}” is no day from 1990 to 2100: write it as 2027-03-01",
  },
  projectsState: { zh: "只列这一状态的项目", en: "only projects of this state" },
  lowParcel: {
    zh: "只看一宗地，或要认定、登记处置的宗地",
    en: "one parcel: to look at, to decide, to tell a step of",
  },
  scenarioAction: {
    zh: "list 列出；show 逐条事件与各园区前后；check 逐宗相加核对，不一致则退出 1",
    en: "list; show: its events, and every park before and after; check: add all plots, exit 1 where they do not agree",
  },
  scenarioId: {
    zh: "情景编号，如 s3；s3@2 是它的第 2 版",
    en: "id of a scenario, such as s3; s3@2 is its second version",
  },
  scenarioNeedsId: {
    zh: "要写情景编号，如 s3 或 s3@2：见 mutu scenario list",
    en: "name a scenario, such as s3 or s3@2: see `mutu scenario list`",
  },
  scenarioHead: {
    zh: "情景（假设，非现状）{id} {title} · 第 {version} 版 · {by} {at} · 基于 {base}",
    en: "Scenario (hypothetical) {id} {title} · version {version} · {by} {at} · on {base}",
  },
  scenarioGap: {
    zh: "；与 {plot} 之间留下 {m2} m² 的缝",
    en: "; leaves a gap of {m2} m² to {plot}",
  },
  scenarioWorking: { zh: "现行数据", en: "the working data" },
  scenarioAgrees: {
    zh: "情景 {id}：逐宗相加与按差额计算一致，分毫不差；{units} 个园区或全区有变化",
    en: "Scenario {id}: adding all plots gives what the differences give, to the yuan; {units} units differ from the base",
  },
  scenarioDisagrees: {
    zh: "情景 {id}：逐宗相加与按差额计算不一致，请把这条信息告诉维护者",
    en: "Scenario {id}: adding all plots does not give what the differences give; please tell the maintainers",
  },
} as const satisfies Record<string, Record<Language, string>>;
