// How do boundary rules and their effect read? Chinese and English.

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { BoundaryChange, BoundaryRuleView, BoundarySums, MovedPark } from "../api/boundaryShapes";
import type { BoundaryRuleName, MetricId, ParkKind, VerdictWord } from "../api/shapes";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";

type Words = Readonly<Record<Language, string>>;

export const RULE: Readonly<Record<BoundaryRuleName, Words>> = {
  largest_share: { zh: "按最大占比", en: "by the largest share" },
  centre: { zh: "按中心点", en: "by centre" },
  majority: { zh: "按过半面积", en: "by majority of area" },
  share: { zh: "按面积比例拆分", en: "split by area" },
  assigned: { zh: "按登记的所属园区", en: "by the park on record" },
};

const KIND: Readonly<Record<ParkKind, Words>> = {
  cluster_area: { zh: "2070 集聚区", en: "2070 cluster areas" },
  strategic_park: { zh: "战略产业园", en: "strategic parks" },
  advantage_community: { zh: "优势产业社区", en: "industry communities" },
  themed_park: { zh: "主题产业园", en: "themed parks" },
  planned_cluster: { zh: "规划集聚区", en: "planned clusters" },
  relocation_park: { zh: "产业腾挪园", en: "relocation parks" },
};

const METRIC: Readonly<Record<MetricId, Words>> = {
  output_per_mu: { zh: "亩均产值", en: "output per mu" },
  tax_per_mu: { zh: "亩均税收", en: "tax per mu" },
  rd_per_mu: { zh: "亩均研发", en: "R&D per mu" },
  concentration: { zh: "集聚度", en: "concentration" },
};

const SUM: Readonly<Record<BoundarySums["lines"][number]["sum"], Words>> = {
  areaDm2: { zh: "面积（0.01 m²）", en: "area (0.01 m²)" },
  occupiedDm2: { zh: "占用土地（0.01 m²）", en: "occupied land (0.01 m²)" },
  outputYuan: { zh: "产值（元）", en: "output (¥)" },
  taxYuan: { zh: "税收（元）", en: "tax (¥)" },
  rdYuan: { zh: "研发费用（元）", en: "R&D (¥)" },
};

/** "战略产业园：按最大占比（默认）" */
export function ruleLine(
  { kind, rule, decidedBy, decidedAt, why }: BoundaryRuleView,
  lang: Language,
): string {
  const said = decidedBy === null ? (lang === "zh" ? "默认" : "default") : `${decidedBy} ${decidedAt ?? ""}`;
  const reason = why === null ? "" : ` ${why}`;
  return lang === "zh"
    ? `${KIND[kind].zh}（${kind}）：${RULE[rule].zh}（${rule}，${said}）${reason}`
    : `${KIND[kind].en} (${kind}): ${RULE[rule].en} (${rule}, ${said})${reason}`;
}

/** The whole effect, a line for each park and figure that changes, and the district's sums before and after. */
export function changeLines(change: BoundaryChange, lang: Language): string[] {
  const { kind, from, to, parks, movedCount, moved, sums, period } = change;
  const head = `${KIND[kind][lang]} ${period}: ${RULE[from][lang]} → ${RULE[to][lang]}`;
  const movedLine = lang === "zh" ? `归属改变的宗地 ${movedCount} 宗` : `${movedCount} parcels change parks`;
  return [
    head,
    movedLine,
    ...moved.map(({ id, before, after }) => `  ${id}: ${partsIn(before, lang)} → ${partsIn(after, lang)}`),
    ...parks.flatMap((park) => parkLines(park, lang)),
    ...sumLines(sums.before, lang === "zh" ? "之前" : "before", lang),
    ...sumLines(sums.after, lang === "zh" ? "之后" : "after", lang),
  ];
}

const percent = (share: number): string => `${formatHalfUp(share * 100, 2)} %`;

const partsIn = (parts: BoundaryChange["moved"][number]["before"], lang: Language): string =>
  parts.length === 0
    ? NONE[lang]
    : parts.map(({ parkId, share }) => `${parkId ?? NONE[lang]} ${percent(share)}`).join(" + ");

const NONE: Words = { zh: "不在任何园区", en: "in no park" };

function parkLines({ id, name, nameEn, before, after, flips }: MovedPark, lang: Language): string[] {
  const changed = flips ? (lang === "zh" ? "  【结论改变】" : "  [verdict changes]") : "";
  const called = lang === "zh" ? name : (nameEn ?? name);
  const count = lang === "zh" ? "宗地" : "parcels";
  return [
    `${called} ${id}${changed}`,
    `  ${count} ${before.parcels} → ${after.parcels}`,
    ...before.metrics.map(({ metric, value, verdict }) => {
      const is = after.metrics.find((one) => one.metric === metric);
      const word = (v: VerdictWord) => VERDICT_WORDS[v][lang];
      return `  ${METRIC[metric][lang]} ${figure(metric, value)} ${word(verdict)} → ${figure(metric, is?.value ?? null)} ${word(is?.verdict ?? "undecided")}`;
    }),
  ];
}

const figure = (metric: MetricId, value: number | null): string =>
  value === null ? "—" : metric === "concentration" ? percent(value) : formatHalfUp(value, 2);

function sumLines(sums: BoundarySums, when: string, lang: Language): string[] {
  const outside =
    lang === "zh"
      ? `${when}：${sums.parcelsOutside} 宗不在任何园区，${sums.parcelsPartlyOutside} 宗有一部分不在任何园区`
      : `${when}: ${sums.parcelsOutside} parcels in no park, ${sums.parcelsPartlyOutside} in part`;
  return [
    outside,
    ...sums.lines.map(({ sum, district, inParks, outside: rest, conserved }) => {
      const holds = conserved
        ? lang === "zh"
          ? "守恒"
          : "adds up"
        : lang === "zh"
          ? "不守恒"
          : "does not add up";
      return lang === "zh"
        ? `  ${SUM[sum].zh}：园区内 ${inParks} + 园区外 ${rest} = 全区 ${district}（${holds}）`
        : `  ${SUM[sum].en}: in parks ${inParks} + outside ${rest} = district ${district} (${holds})`;
    }),
  ];
}
