// How was it found over how many industries or enterprises a park's output is spread: HHI with location quotients, CR1 and CR3?
import { shareRatio } from "../../geo/concentration/concentration";
import { hhiRatio } from "../../geo/concentration/hhi";
import { isLeading } from "../../geo/concentration/isLeading";
import { locationQuotientRatio } from "../../geo/concentration/locationQuotient";
import { groupOutput } from "../../geo/industry/groupOutput";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { SpreadMetric } from "../../geo/trace/traceMetric";
import { wanYuan, wanYuanExact } from "./amounts";
import { type IndustryBook, industryName } from "./concentrationTrace";
import { figureNodes, type TraceContext } from "./figureNodes";
import { node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import type { TraceSubject } from "./traceSubject";
import { joined, SPREAD, UNIT, type Words } from "./words";

const PARK_INDUSTRY: Words = { zh: "本园该行业产值", en: "the industry's output in this park" };
const PARK: Words = { zh: "本园全部产值", en: "all output of this park" };
const DISTRICT_INDUSTRY: Words = { zh: "全区该行业产值", en: "the industry's output in the district" };
const DISTRICT: Words = { zh: "全区全部产值", en: "all output of the district" };
const QUOTIENT: Words = { zh: "区位商", en: "location quotient" };
const SMALL: Words = {
  zh: "区位商（该行业不足全区产值的 0.5 %，不计算）",
  en: "location quotient (below 0.5 % of the district's output: not worked out)",
};
const LEADING: Words = { zh: "其中主导产业", en: "its leading industries" };
const NOT_LEADING: Words = { zh: "其中其他产业", en: "its other industries" };
const LARGEST: Record<"cr1" | "cr3", Words> = {
  cr1: { zh: "产值最大的企业", en: "the enterprise with the largest output" },
  cr3: { zh: "产值前三的企业", en: "the three enterprises with the largest output" },
};
const REST: Words = { zh: "其余企业", en: "the other enterprises" };

const division = (code: string) => code.slice(0, 2);

/**
 * HHI, CR1 or CR3 of a park, its output taken apart by industry or by enterprise.
 * @param district the parts of the whole district, that location quotients are held against
 */
export async function spreadTrace(
  trace: TraceContext,
  name: Words,
  metric: SpreadMetric,
  { leads }: Pick<TraceSubject, "leads">,
  parts: readonly TracePart[],
  district: readonly TracePart[],
  book: IndustryBook,
): Promise<TraceNode> {
  const reporting = parts.filter(({ yuan }) => yuan.output !== null);
  const label = joined(" ", name, SPREAD[metric], trace.period);
  return metric === "hhi"
    ? hhiNode(trace, label, leads, reporting, district, book)
    : ratioNode(trace, label, metric, reporting);
}

async function hhiNode(
  trace: TraceContext,
  label: Words,
  leads: readonly string[],
  parts: readonly TracePart[],
  district: readonly TracePart[],
  book: IndustryBook,
): Promise<TraceNode> {
  const tally = tallyOfParts(parts);
  const whole = tallyOfParts(district);
  const byDivision = groupOutput(tally.outputByIndustry, division);
  const exact = hhiRatio(byDivision.values());
  if (exact === null) return node(label, {});
  const leading = isLeading(tally.outputByIndustry, leads, book.clusters);
  const group = (code: string) => `${division(code)}${leading(code) ? "+" : ""}`;
  const [here, there] = [tally, whole].map(({ outputByIndustry }) => groupOutput(outputByIndustry, group));
  const children: TraceNode[] = [];
  const sorted = [...byDivision].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [code, yuan] of sorted) {
    const own = parts.filter(({ industryCode }) => division(industryCode) === code);
    const figures = await figureNodes(trace, "output", own);
    // a plan may designate a part of a division only: then it has two quotients, as on the screen
    const groups = [`${code}+`, code].filter((key) => here?.has(key));
    const quotients = groups.map((key) =>
      quotientNode(trace, groups.length > 1 ? (key === code ? NOT_LEADING : LEADING) : null, {
        parkIndustryYuan: here?.get(key) ?? 0,
        parkYuan: tally.outputYuan,
        districtIndustryYuan: there?.get(key) ?? 0,
        districtYuan: whole.outputYuan,
      }),
    );
    children.push(
      node(industryName(book, code), {
        ...amount(trace, yuan),
        role: "part",
        calculation: { rule: "sum" },
        more: figures.more,
        children: [...quotients, ...figures.children],
      }),
    );
  }
  const total = wanYuan(tally.outputYuan);
  const squares = sorted.map(([, yuan]) => `(${wanYuan(yuan)} ÷ ${total})²`).join(" + ");
  return node(label, {
    value: formatHalfUp(exact, 4),
    quantity: "index",
    calculation: { rule: "hhi" },
    formula: `${squares} = ${formatHalfUp(exact, 4)}`,
    children,
  });
}

function quotientNode(
  trace: TraceContext,
  which: Words | null,
  input: Parameters<typeof locationQuotientRatio>[0],
): TraceNode {
  const exact = locationQuotientRatio(input);
  const given = [
    node(PARK_INDUSTRY, { ...amount(trace, input.parkIndustryYuan), role: "figure" }),
    node(PARK, { ...amount(trace, input.parkYuan), role: "whole" }),
    node(DISTRICT_INDUSTRY, { ...amount(trace, input.districtIndustryYuan), role: "district_part" }),
    node(DISTRICT, { ...amount(trace, input.districtYuan), role: "district_whole" }),
  ];
  const named = (words: Words) => (which === null ? words : joined(" ", words, which));
  if (exact === null) return node(named(SMALL), { children: given });
  const [industry, park, there, all] = [
    input.parkIndustryYuan,
    input.parkYuan,
    input.districtIndustryYuan,
    input.districtYuan,
  ].map(wanYuan);
  return node(named(QUOTIENT), {
    value: formatHalfUp(exact, 2),
    quantity: "index",
    calculation: { rule: "quotient" },
    formula: `(${industry} ÷ ${park}) ÷ (${there} ÷ ${all}) = ${formatHalfUp(exact, 2)}`,
    children: given,
  });
}

/** The largest enterprises out of all: the rule of a concentration, with enterprises in the place of industries. */
async function ratioNode(
  trace: TraceContext,
  label: Words,
  metric: "cr1" | "cr3",
  parts: readonly TracePart[],
): Promise<TraceNode> {
  const byEnterprise = new Map<string, number>();
  for (const { enterpriseId, yuan } of parts)
    byEnterprise.set(enterpriseId, (byEnterprise.get(enterpriseId) ?? 0) + (yuan.output ?? 0));
  const sorted = [...byEnterprise].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const largest = new Set(sorted.slice(0, metric === "cr1" ? 1 : 3).map(([id]) => id));
  const lead = parts.filter(({ enterpriseId }) => largest.has(enterpriseId));
  const other = parts.filter(({ enterpriseId }) => !largest.has(enterpriseId));
  const [leadYuan, otherYuan] = [outputOf(lead), outputOf(other)];
  const share = sorted.some(([, yuan]) => yuan < 0) ? null : shareRatio(leadYuan, leadYuan + otherYuan, 100);
  if (share === null) return node(label, { unit: "%" });
  const value = formatHalfUp(share, 2);
  return node(label, {
    value,
    unit: "%",
    quantity: "percent",
    calculation: { rule: "concentration", target: null },
    formula: `${wanYuan(leadYuan)} ÷ ${wanYuan(leadYuan + otherYuan)} = ${value} %`,
    children: [
      await groupNode(trace, LARGEST[metric], "lead", lead),
      await groupNode(trace, REST, "other", other),
    ],
  });
}

async function groupNode(
  trace: TraceContext,
  label: Words,
  role: "lead" | "other",
  parts: readonly TracePart[],
): Promise<TraceNode> {
  return node(label, {
    ...amount(trace, outputOf(parts)),
    role,
    calculation: { rule: "sum" },
    ...(await figureNodes(trace, "output", parts)),
  });
}

const amount = ({ lang }: TraceContext, yuan: number) =>
  ({ value: wanYuanExact(yuan), unit: UNIT.wanYuan[lang], quantity: "yuan" }) as const;

const outputOf = (parts: readonly TracePart[]) =>
  parts.reduce((sum, { yuan }) => sum + (yuan.output ?? 0), 0);
