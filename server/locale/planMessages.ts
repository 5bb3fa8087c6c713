// What does the server say of sites, projects, plans, clients' pages and relocation when it cannot answer?
import type { Language } from "./language";

export const PLAN_MESSAGES = {
  site_corners: { zh: "范围至少要有三个角点", en: "A site needs three corners at least" },
  site_crosses: {
    zh: "范围的边线自己相交，算不出面积：请移动或删去交叉处的角点",
    en: "The site's line crosses itself and has no area: move or remove the corners where it crosses",
  },
  site_no_area: { zh: "范围没有面积：请画出一块地", en: "The site has no area: draw a piece of land" },
  site_too_large: {
    zh: "范围内“{subject}”的图形太多：请缩小范围",
    en: "“{subject}” holds too many shapes within the site: draw a smaller one",
  },
  roads_too_many: {
    zh: "所选道路图层的拐点超过 {subject} 个，无法计算沿路距离：请只导入主要道路，或改用直线距离",
    en: "The road layer has more than {subject} corners, too many to measure along it: import its main roads alone, or measure straight",
  },
  unknown_project: {
    zh: "没有编号为“{subject}”的项目，可能已撤销或链接有误",
    en: "There is no project “{subject}”: it may have been withdrawn, or the link is wrong",
  },
  unknown_place: {
    zh: "没有“{subject}”这个选址：宗地编号、楼层编号，或方案中给出的几宗地（宗地+宗地）、一块地（宗地~）",
    en: "There is no place “{subject}”: a parcel's id, a floor's, or parcels together (a+b) or a piece (a~) that fit the project",
  },
  unknown_limit: {
    zh: "没有“{subject}”这条限制，名称见结果中的 checks",
    en: "There is no limit “{subject}”: their names stand in checks of the result",
  },
  plan_solver_ended: {
    zh: "求解进程意外结束（内存不足或被终止）：固定与禁止都保留，已找到的方案保留，请重新求解",
    en: "The solver ended before it was done (out of memory, or killed): pins, bans and the best plan so far are kept; solve again",
  },
  plan_solver_busy: {
    zh: "已有两个方案在求解：请等一个结束，或先停止一个",
    en: "Two plans are being solved already: wait for one to end, or stop one",
  },
  plan_not_solved: {
    zh: "这个方案还没有解出来：请等求解结束，或重新求解",
    en: "This plan is not solved yet: wait until it is, or solve again",
  },
  plan_decided_since: {
    zh: "“{subject}”刚刚改过这个项目的固定与禁止：没有替换，已重新读取，请看过后再定",
    en: "“{subject}” has just settled this project otherwise: nothing was replaced, and the list was read again; look at it, then decide",
  },
  plan_too_old: {
    zh: "服务器已不留有这个方案的推算过程（重启过，或之后又求解了多次）：请重新求解后再问",
    en: "How this plan was worked out is no longer on the server (it was restarted, or has solved many since): solve it again, then ask",
  },
  plan_no_target: {
    zh: "“{subject}”没有可以要求达到的目标（未设、已豁免或不是下限）：请从必达指标中去掉",
    en: "“{subject}” has no target that can be asked for (none is set, it is exempt, or it is no least value): take it out of the targets to reach",
  },
  plan_failed: {
    zh: "求解失败：固定与禁止都保留，请重新求解；仍失败请把时间告诉管理员",
    en: "The solving failed: pins and bans are kept. Solve again, and tell the administrator the time if it fails again",
  },
  unknown_plan_run: {
    zh: "这次求解的结果已不在服务器上（重启过，或之后又求解了多次）：固定与禁止都还在，请重新求解",
    en: "The result of this solving is no longer on the server (it was restarted, or has solved many since): pins and bans are kept; solve again",
  },
  match_not_annual: {
    zh: "“{subject}”不足一年：承诺按年计，请选年度或滚动四季度",
    en: "“{subject}” is less than a year, and promises are of a year: choose a year or rolling four quarters",
  },
  match_no_tax_target: {
    zh: "目标集“{subject}”没有全区税收目标，不能以税收余缺为目标：请换目标集，或用 --aims placed,tax",
    en: "Target set “{subject}” has no tax target for the district, so its surplus can be no aim: choose another set, or --aims placed,tax",
  },
  bad_match_rules: {
    zh: "选址规则文件不能用：{subject}",
    en: "The file of rules for choosing sites will not do: {subject}",
  },
  unknown_match_rule: {
    zh: "没有选址规则“{subject}”：规则已换过版本，请恢复默认条件",
    en: "There is no rule “{subject}” for choosing sites: the rules have another version by now, restore the standard conditions",
  },
  bad_match_threshold: {
    zh: "这条规则没有这样的门槛（{subject}）：请恢复默认条件",
    en: "The rule has no such threshold ({subject}): restore the standard conditions",
  },
  bad_match_weights: {
    zh: "各项权重须齐全且合计 100，现为 {subject}：请恢复默认权重",
    en: "All weights must be given and sum to 100, not {subject}: restore the standard weights",
  },
  shortlist_reason: {
    zh: "排除“{subject}”要写明原因",
    en: "Say why “{subject}” is rejected",
  },
  unknown_promoted_project: {
    zh: "没有编号为“{subject}”的项目，或已撤销：请在项目列表中重新选择",
    en: "There is no project “{subject}”, or it was withdrawn: choose one from the list again",
  },
  project_number_taken: {
    zh: "编号“{subject}”已有项目（含已撤销的）：请换一个编号",
    en: "The number “{subject}” is taken, perhaps by a project that was withdrawn: choose another one",
  },
  brochure_off: {
    zh: "没有开启客户推介页的服务，链接打不开：请运维去掉 SHARE_PORT=off，或换一个没有占用的 SHARE_PORT，重新启动亩图",
    en: "The listener for client pages is off, and a link could not be opened: have SHARE_PORT=off taken away, or a free SHARE_PORT set, and Mutu started again",
  },
  brochure_days: {
    zh: "有效期应在今天至一年以内，现为 {subject}：请另选一天",
    en: "A link is valid until today at the earliest and for a year at most, not until {subject}: choose another day",
  },
  brochure_not_starred: {
    zh: "“{subject}”不在备选中，不能分享：请先列入备选",
    en: "“{subject}” is not on the shortlist and cannot be shared: star it first",
  },
  unknown_brochure: {
    zh: "没有编号为 {subject} 的有效分享：可能已被收回，请刷新列表",
    en: "There is no open link {subject}: it may have been revoked already; read the list again",
  },
  brochure_gone: {
    zh: "这个链接打不开：可能已到期、已被收回，或者没有复制完整。请联系给您链接的招商人员",
    en: "This link opens nothing: it may have expired, been taken back, or not been copied whole. Ask whoever gave it to you",
  },
  brochure_often: {
    zh: "这个链接一分钟内打开得太多：请过一分钟再打开",
    en: "This link was opened too often within a minute: wait a minute and open it again",
  },
  brochure_guesses: {
    zh: "一分钟内打不开的链接试得太多：请过一分钟再打开",
    en: "Too many links that open nothing within a minute: wait a minute and try again",
  },
  project_changed: {
    zh: "您打开之后，{subject}已保存过这个项目：请重新打开，看过新内容再改",
    en: "{subject} has saved this project since you opened it: open it again and look at what is new before you change it",
  },
  bad_project: {
    zh: "项目没有保存：{subject}",
    en: "The project was not saved: {subject}",
  },
  unknown_stage: {
    zh: "清单中没有“{subject}”这个状态：请刷新后再选",
    en: "The list has no stage “{subject}”: refresh and choose again",
  },
  landing_nowhere: {
    zh: "请填写项目落地的企业信用代码或地块编号，至少一项",
    en: "Give the enterprise's credit code or the parcels on which the project was placed, one of them at least",
  },
  landing_credit_code: {
    zh: "“{subject}”不是18位统一社会信用代码：请核对位数和字符",
    en: "“{subject}” is no credit code of 18 characters: check its length and characters",
  },
  not_landed: {
    zh: "项目“{subject}”还没有落地记录：请先登记落地的企业或地块",
    en: "Project “{subject}” has not been recorded as placed: record its enterprise or parcels first",
  },
  unknown_relocation: {
    zh: "没有腾挪记录“{subject}”，或已撤回：请刷新后再试",
    en: "There is no relocation “{subject}”, or it is withdrawn: refresh and try again",
  },
  unknown_relocation_park: {
    zh: "“{subject}”不是产业腾挪园：请从名单中选择",
    en: "“{subject}” is no relocation park: choose one from the list",
  },
  relocation_twice: {
    zh: "这家企业在这宗地上已有腾挪记录“{subject}”：请改用那一条，或先撤回它",
    en: "This enterprise on this parcel is recorded already as “{subject}”: use that one, or withdraw it first",
  },
  relocation_outdated: {
    zh: "按现在的登记，方案已不成立（{subject}），没有记录：请重新编排；若仍不成立，先取消未编入方案的企业的计划去向",
    en: "As the records are now the plan does not hold ({subject}), so nothing was recorded: work it out again; if it still does not hold, cancel the planned stays of enterprises that are not in it",
  },
  relocation_adopted: {
    zh: "“{subject}”已经登记了同一个方案，没有再记一遍：请刷新后查看",
    en: "“{subject}” has recorded this very plan already, so it was not recorded again: refresh to see it",
  },
  relocation_needs: {
    zh: "“{subject}”没有写明面积：建筑面积和用地至少填一项",
    en: "No area is stated for “{subject}”: give floor or land, or both",
  },
  relocation_kind: {
    zh: "安置空间“{subject}”要么是楼层，要么是用地：只填一种面积",
    en: "Space “{subject}” is either floors or land: give one of the two areas",
  },
  relocation_stay_place: {
    zh: "“{subject}”的去处要么是腾挪园，要么是安置空间：只选一个",
    en: "“{subject}” is either in a relocation park or at its destination: choose one",
  },
  relocation_days: {
    zh: "“{subject}”的日期先后颠倒，或缺少离开日期：请改日期",
    en: "The days of “{subject}” are out of order, or the day it left is missing: change them",
  },
} as const satisfies Record<string, Record<Language, string>>;
