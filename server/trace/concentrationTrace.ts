// How was the concentration of leading industries made: whose output leads, and out of how much?
import { concentration, shareRatio } from "../../geo/concentration/concentration";
import { isLeading } from "../../geo/concentration/isLeading";
import { leadByLargestShare } from "../../geo/concentration/leadByLargestShare";
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { judgeConcentration } from "../../geo/target/judge";
import type { Target } from "../../geo/target/target";
import { wanYuan, wanYuanExact } from "./amounts";
import { coverageNodes } from "./coverageNodes";
import { figureNodes, type TraceContext } from "./figureNodes";
import { surplusNode } from "./surplusNode";
import { node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import type { TraceSubject } from "./traceSubject";
import { joined, LIST_COMMA, METRIC, same, UNIT, type Words } from "./words";

/** What industries are called and which cluster they belong to. */
export interface IndustryBook {
  readonly names: ReadonlyMap<string, { readonly name: string; readonly nameEn: string | null }>;
  readonly clusters: readonly ClusterPrefix[];
}

/** Share, surplus against the target, leading and other output by industry, coverage. */
export async function concentrationTrace(
  trace: TraceContext,
  name: Words,
  { leads }: TraceSubject,
  parts: readonly TracePart[],
  target: Target | null,
  annual: boolean,
  book: IndustryBook,
): Promise<TraceNode> {
  const { lang } = trace;
  const tally = tallyOfParts(parts);
  const judged = judgeConcentration(tally, leads, target, annual, book.clusters);
  const byPlan = leads.length > 0;
  const presumed = byPlan ? null : leadByLargestShare(tally.outputByIndustry, book.clusters);
  const isLead = isLeading(tally.outputByIndustry, leads, book.clusters);
  const leadYuan = byPlan ? concentration(tally.outputByIndustry, leads).leadYuan : (presumed?.leadYuan ?? 0);
  const share = shareRatio(leadYuan, tally.outputYuan, 100);
  const label = joined(" ", name, METRIC.concentration, trace.period);
  const lead = `${wanYuan(leadYuan)} ${UNIT.wanYuan[lang]}`;
  const total = `${wanYuan(tally.outputYuan)} ${UNIT.wanYuan[lang]}`;
  const surplus = surplusNode(trace, target, judged, `${lead} − ${target?.value ?? ""} % × ${total}`);
  const covered = await coverageNodes(trace, parts, "output");
  if (share === null || judged.value === null)
    return node(label, { unit: "%", children: [surplus, ...covered] });
  const value =
    target === null
      ? formatHalfUp(share, 2)
      : formatAgainstTarget(share, target.value, { digits: 2, maxDigits: 8 }).text;
  const reporting = parts.filter(({ yuan }) => yuan.output !== null);
  const who: Words = byPlan
    ? joined(LIST_COMMA, ...leads.map((code) => industryName(book, code)))
    : same(presumed?.cluster ?? "");
  return node(label, {
    value,
    unit: "%",
    quantity: "percent",
    calculation: { rule: "concentration", target: target === null ? null : target.value },
    formula: `${LEADING[lang]} ${lead} ÷ ${TOTAL[lang]} ${total} = ${value} %`,
    children: [
      surplus,
      await groupNode(
        trace,
        "lead",
        joined(" ", LEADING, who),
        reporting.filter((part) => isLead(part.industryCode)),
        book,
      ),
      await groupNode(
        trace,
        "other",
        OTHER,
        reporting.filter((part) => !isLead(part.industryCode)),
        book,
      ),
      ...covered,
    ],
  });
}

const LEADING: Words = { zh: "主导产业产值", en: "output of the leading industries" };
const TOTAL: Words = { zh: "全部产值", en: "all output" };
const OTHER: Words = { zh: "其他产业产值", en: "output of the other industries" };
const NO_CODE: Words = { zh: "未填行业代码", en: "without an industry code" };

export function industryName(book: IndustryBook, code: string): Words {
  if (code === "") return NO_CODE;
  const found = book.names.get(code) ?? book.names.get(code.slice(0, 2));
  return {
    zh: `${code} ${found?.name ?? ""}`.trim(),
    en: `${code} ${found?.nameEn ?? found?.name ?? ""}`.trim(),
  };
}

/** Output by industry division (大类), largest first, each with its enterprises. */
async function groupNode(
  trace: TraceContext,
  role: "lead" | "other",
  label: Words,
  parts: readonly TracePart[],
  book: IndustryBook,
): Promise<TraceNode> {
  const byDivision = new Map<string, TracePart[]>();
  for (const part of parts) {
    const division = part.industryCode.slice(0, 2);
    byDivision.set(division, [...(byDivision.get(division) ?? []), part]);
  }
  const groups = [...byDivision]
    .map(([code, own]) => ({ code, own, yuan: outputOf(own) }))
    .sort((a, b) => b.yuan - a.yuan || (a.code < b.code ? -1 : 1));
  const children: TraceNode[] = [];
  for (const { code, own, yuan } of groups) {
    children.push(
      node(industryName(book, code), {
        value: wanYuanExact(yuan),
        unit: UNIT.wanYuan[trace.lang],
        quantity: "yuan",
        role: "part",
        calculation: { rule: "sum" },
        ...(await figureNodes(trace, "output", own)),
      }),
    );
  }
  return node(label, {
    value: wanYuanExact(outputOf(parts)),
    unit: UNIT.wanYuan[trace.lang],
    quantity: "yuan",
    role,
    calculation: { rule: "sum" },
    children,
  });
}

const outputOf = (parts: readonly TracePart[]) =>
  parts.reduce((sum, { yuan }) => sum + (yuan.output ?? 0), 0);
