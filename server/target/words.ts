// How does the effect of other targets read? Chinese and English.

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratioOf } from "../../geo/number/ratio";
import type { MetricId, TargetView } from "../api/shapes";
import type { ChangedMetric, ChangedPark, SetVersionView, TargetPreview } from "../api/targetShapes";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

const METRIC: Readonly<Record<MetricId, Words>> = {
  output_per_mu: { zh: "亩均产值", en: "Output per mu" },
  tax_per_mu: { zh: "亩均税收", en: "Tax per mu" },
  rd_per_mu: { zh: "亩均研发", en: "R&D per mu" },
  concentration: { zh: "主导产业集聚度", en: "Concentration" },
};

/** How a version came to be. */
export const ORIGIN: Readonly<Record<SetVersionView["origin"], Words>> = {
  before: { zh: "原有", en: "stood before" },
  policy: { zh: "随政策", en: "policy" },
  import: { zh: "导入", en: "import" },
  withdrawal: { zh: "撤回导入", en: "import withdrawn" },
  edit: { zh: "编辑", en: "edit" },
  copy: { zh: "复制", en: "copy" },
  restore: { zh: "恢复", en: "restored" },
};

/** "1,000", "48.5" */
const asked = (value: string): string => {
  const [, fraction = ""] = value.split(".");
  return formatHalfUp(ratioOf(value), fraction.length, { group: true, minus: "−" });
};

const UNIT: Readonly<Record<TargetView["unit"], Words>> = {
  "万元/亩": { zh: "万元/亩", en: "×10k ¥/mu" },
  "%": { zh: "%", en: "%" },
};

/**
 * What changes, the gravest first: "亩均产值 950 → 1,000 万元/亩（2027 年目标，对照 2025 年数据）：2 个园区将低于目标：…".
 * Each park with its surplus before and after.
 */
export function previewSentences(preview: Omit<TargetPreview, "sentences">, lang: Language): string[] {
  const groups = new Map<string, { park: ChangedPark; metric: ChangedMetric }[]>();
  for (const park of preview.parks)
    for (const metric of park.metrics.filter(({ flips }) => flips)) {
      const key = JSON.stringify([metric.metric, target(metric, lang), kindOf(metric)]);
      groups.set(key, [...(groups.get(key) ?? []), { park, metric }]);
    }
  const order: readonly Turn[] = ["below", "reached", "exempt", "bound", "unbound", "other"];
  const parks = [...groups.values()]
    .toSorted((a, b) => order.indexOf(turnOf(a)) - order.indexOf(turnOf(b)))
    .map((group) => parkSentence(group, preview, lang));
  const quiet = preview.parks.filter(({ flips }) => !flips).length;
  const same = quietSentence(parks.length, quiet, preview, lang);
  const parcels = preview.parcels.flips.map(({ metric, from, to, parcels: count }) =>
    lang === "zh"
      ? `${METRIC[metric].zh}：${count} 宗地块由${VERDICT_WORDS[from].zh}转为${VERDICT_WORDS[to].zh}。`
      : `${METRIC[metric].en}: ${count} ${count === 1 ? "plot goes" : "plots go"} from ${VERDICT_WORDS[from].en} to ${VERDICT_WORDS[to].en}.`,
  );
  return [...parks, ...(same === null ? [] : [same]), ...parcels];
}

type Turn = "below" | "reached" | "exempt" | "bound" | "unbound" | "other";

function kindOf({ before, after }: ChangedMetric): Turn {
  const bound = (side: ChangedMetric["before"]) => side.target !== null && !side.target.reference;
  if (after.reason === "exempt") return "exempt";
  if (!bound(after)) return "unbound";
  if (after.verdict === "missed") return "below";
  if (after.verdict === "met") return "reached";
  return bound(before) ? "other" : "bound";
}

const turnOf = (group: readonly { readonly metric: ChangedMetric }[]): Turn =>
  group[0] === undefined ? "other" : kindOf(group[0].metric);

const TURN: Readonly<Record<Turn, (count: number) => Words>> = {
  below: (count) => ({
    zh: `${count} 个园区将低于目标`,
    en: `${count} ${count === 1 ? "park falls" : "parks fall"} below`,
  }),
  reached: (count) => ({
    zh: `${count} 个园区将达标`,
    en: `${count} ${count === 1 ? "park meets" : "parks meet"} it`,
  }),
  exempt: (count) => ({
    zh: `${count} 个园区豁免、不再判定`,
    en: `${count} ${count === 1 ? "park is" : "parks are"} exempt`,
  }),
  bound: (count) => ({
    zh: `${count} 个园区受约束、无法判定`,
    en: `${count} ${count === 1 ? "park is" : "parks are"} bound and undecided`,
  }),
  unbound: (count) => ({
    zh: `${count} 个园区不再受约束`,
    en: `${count} ${count === 1 ? "park is" : "parks are"} no longer bound`,
  }),
  other: (count) => ({
    zh: `${count} 个园区将无法判定`,
    en: `${count} ${count === 1 ? "park is" : "parks are"} undecided`,
  }),
};

function parkSentence(
  group: readonly { readonly park: ChangedPark; readonly metric: ChangedMetric }[],
  preview: Omit<TargetPreview, "sentences">,
  lang: Language,
): string {
  const [first] = group;
  if (first === undefined) return "";
  const turn = TURN[kindOf(first.metric)](group.length)[lang];
  const names = group.map(({ park, metric }) => {
    const name = lang === "zh" ? park.name : (park.nameEn ?? park.name);
    const change = surplusChange(metric, lang);
    return lang === "zh" ? `${name}（${change}）` : `${name} (${change})`;
  });
  const about = `${METRIC[first.metric.metric][lang]} ${target(first.metric, lang)}`;
  return lang === "zh"
    ? `${about}（${when(preview, lang)}）：${turn}：${names.join("、")}。`
    : `${about} (${when(preview, lang)}): ${turn}: ${names.join(", ")}.`;
}

/** "950 → 1,000 万元/亩"; one value where it stays. */
function target({ before, after }: ChangedMetric, lang: Language): string {
  const unit = UNIT[(after.target ?? before.target)?.unit ?? "万元/亩"][lang];
  const none = { zh: "无", en: "none" }[lang];
  const value = (side: ChangedMetric["before"]) =>
    side.target === null
      ? none
      : `${asked(side.target.value)}${side.target.reference ? { zh: "（参考）", en: " (reference)" }[lang] : ""}`;
  const [from, to] = [value(before), value(after)];
  return from === to ? `${to} ${unit}` : `${from} → ${to} ${unit}`;
}

/** "余缺 1,234.56 → −567.80 万元" */
function surplusChange({ before, after }: ChangedMetric, lang: Language): string {
  const amount = (yuan: number | null) =>
    yuan === null ? "—" : formatHalfUp(`${yuan}e-4`, 2, { group: true, minus: "−" });
  const change = `${amount(before.surplusYuan)} → ${amount(after.surplusYuan)}`;
  return lang === "zh" ? `余缺 ${change} 万元` : `surplus ${change} ×10k ¥`;
}

function when({ asOf, period }: Pick<TargetPreview, "asOf" | "period">, lang: Language): string {
  if (asOf === period) return lang === "zh" ? `${period} 期` : `period ${period}`;
  return lang === "zh" ? `${asOf} 年目标，对照 ${period} 期数据` : `targets of ${asOf}, figures of ${period}`;
}

function quietSentence(
  flips: number,
  quiet: number,
  preview: Omit<TargetPreview, "sentences">,
  lang: Language,
): string | null {
  const at = when(preview, lang);
  if (flips === 0 && quiet === 0)
    return lang === "zh"
      ? `${at}：${preview.parksJudged} 个园区的目标、余缺和结论都不变。`
      : `${at}: targets, surpluses and verdicts of all ${preview.parksJudged} parks stay.`;
  if (flips === 0)
    return lang === "zh"
      ? `${at}：没有园区的结论改变，${quiet} 个园区的目标或余缺变动。`
      : `${at}: no park's verdict changes, target or surplus of ${quiet} ${quiet === 1 ? "park does" : "parks do"}.`;
  return null;
}
