// Of whose figures is a sum made, which part of each counts here, and where was it reported?
import type { Measure } from "../../geo/tally/tally";
import type { SplitAgain, Weight } from "../../geo/trace/calculation";
import type { Queryable } from "../db/database";
import type { Language } from "../locale/language";
import { mu, wanYuan, wanYuanExact } from "./amounts";
import { splitWords } from "./boundaryNode";
import { correctedWord, correctionNodes } from "./correctionNodes";
import { type ReportedFigure, reportedFigures } from "./reportedFigures";
import { cellCalculation } from "./sources";
import { splitsOf } from "./splits";
import { cut, node, type TraceNode } from "./traceNode";
import type { TracePart } from "./traceParts";
import type { TraceKind } from "./traceRequest";
import { ALL_LAND, joined, MEASURE, same, UNIT, WITHIN } from "./words";

/** What all nodes of one trace are made with. */
export interface TraceContext {
  readonly db: Queryable;
  readonly districtId: string;
  readonly period: string;
  readonly kind: TraceKind;
  /** The park, parcel, enterprise or district. */
  readonly id: string;
  readonly all: boolean;
  readonly lang: Language;
}

interface Share {
  readonly id: string;
  readonly yuan: number;
  readonly parts: readonly TracePart[];
}

/** One node per enterprise with its part of the measure, the largest first; `more` counts those left out. Their sum is the figure. */
export async function figureNodes(
  trace: TraceContext,
  measure: Measure,
  parts: readonly TracePart[],
  within: "park" | "no park" = "park",
): Promise<{ children: TraceNode[]; more: number }> {
  const { shown, more } = cut(shares(measure, parts), trace.all);
  const ids = shown.map(({ id }) => id);
  const figures = await reportedFigures(trace.db, trace.districtId, measure, trace.period, ids);
  const names = await enterpriseNames(trace, ids);
  const splits = await splitsOf(trace, shown.filter(isSplit), within);
  return {
    children: shown.map((share) =>
      shareNode(trace, measure, share, {
        name: names.get(share.id) ?? share.id,
        figures: figures.get(share.id) ?? [],
        weights: splits.weights.get(share.id) ?? [],
        again: splits.again,
      }),
    ),
    more,
  };
}

/** The parts that report the measure, by enterprise, largest amount first, equal ones by the lower code. */
function shares(measure: Measure, parts: readonly TracePart[]): Share[] {
  const byEnterprise = new Map<string, TracePart[]>();
  for (const part of parts) {
    if (part.yuan[measure] === null) continue;
    const list = byEnterprise.get(part.enterpriseId);
    if (list === undefined) byEnterprise.set(part.enterpriseId, [part]);
    else list.push(part);
  }
  return [...byEnterprise]
    .map(([id, own]) => ({
      id,
      yuan: own.reduce((sum, { yuan }) => sum + (yuan[measure] ?? 0), 0),
      parts: own.sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1)),
    }))
    .sort((a, b) => b.yuan - a.yuan || (a.id < b.id ? -1 : 1));
}

/** Names by credit code. */
export async function enterpriseNames(
  { db, districtId }: TraceContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    "select id, name from enterprise where district_id = $1 and id = any($2::text[])",
    [districtId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface ShareFacts {
  readonly name: string;
  readonly figures: readonly ReportedFigure[];
  readonly weights: readonly Weight[];
  readonly again: ReadonlyMap<string, SplitAgain>;
}

/** Whether the part here is not the enterprise's whole figure, or is made of several. */
const isSplit = ({ parts }: Share): boolean =>
  parts.some((part) => part.split !== null || part.reportsFor > 1);

function shareNode(
  trace: TraceContext,
  measure: Measure,
  share: Share,
  { name, figures, weights, again }: ShareFacts,
): TraceNode {
  const { kind, lang } = trace;
  const unit = UNIT.wanYuan[lang];
  const label = trace.kind === "enterprise" ? MEASURE[measure] : same(`${name} ${share.id}`);
  const value = wanYuanExact(share.yuan);
  const [first] = share.parts;
  const inside = share.parts.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  const whole = first?.reportsForDm2 ?? inside;
  const parcels = first?.reportsFor ?? 1;
  // On one parcel the part is the figure itself.
  if (!isSplit(share)) {
    const whole = figureNode(trace, measure, figures);
    const [only] = figures;
    const words = figures.length === 1 && only !== undefined ? correctedWord(only) : [];
    const said = joined(" ", label, ...words);
    return { ...whole, label: said.zh, labelEn: said.en, value, role: "part" };
  }
  const split = share.parts.some((part) => part.split !== null);
  const total = figures.reduce((sum, { sign, yuan }) => sum + sign * yuan, 0);
  return node(label, {
    value,
    unit,
    quantity: "yuan",
    role: "part",
    calculation: { rule: "split", weights },
    formula:
      share.parts.length === parcels && !split
        ? null
        : splitFormula(WITHIN[kind][lang], inside, whole, total, lang),
    children: [
      { ...figureNode(trace, measure, figures), role: "whole" },
      ...share.parts.map((part) =>
        node(joined(" ", { zh: "分摊到宗地", en: "part on plot" }, part.parcelId, ...splitWords(part)), {
          value: wanYuanExact(part.yuan[measure] ?? 0),
          unit,
          quantity: "yuan",
          role: "part",
          calculation: { rule: "share", key: part.parcelId, again: again.get(part.parcelId) ?? null },
          formula: splitFormula(
            WITHIN[part.split === null ? "parcel" : kind][lang],
            part.landDm2,
            whole,
            total,
            lang,
          ),
        }),
      ),
    ],
  });
}

/** The whole figure of an enterprise: its source, or the three figures that make rolling four quarters. */
function figureNode(trace: TraceContext, measure: Measure, figures: readonly ReportedFigure[]): TraceNode {
  const unit = UNIT.wanYuan[trace.lang];
  const total = figures.reduce((sum, { sign, yuan }) => sum + sign * yuan, 0);
  const [only] = figures;
  const label = joined(" ", { zh: "申报", en: "reported" }, MEASURE[measure], trace.period);
  if (figures.length === 1 && only !== undefined) {
    return node(
      joined(" ", { zh: "申报", en: "reported" }, MEASURE[measure], only.period, ...correctedWord(only)),
      {
        value: wanYuanExact(only.yuan),
        unit,
        quantity: "yuan",
        ...madeOf(only, 1, unit),
      },
    );
  }
  const terms = figures
    .map(
      ({ sign, period, yuan }, at) => `${at === 0 ? "" : sign < 0 ? "− " : "+ "}${period} ${wanYuan(yuan)}`,
    )
    .join(" ");
  return node(label, {
    value: wanYuanExact(total),
    unit,
    quantity: "yuan",
    calculation: { rule: "sum" },
    formula: `${terms} = ${wanYuan(total)} ${unit}`,
    children: figures.map((figure) =>
      node(
        joined(
          " ",
          figure.sign < 0 ? { zh: "减", en: "less" } : { zh: "加", en: "plus" },
          MEASURE[measure],
          figure.period,
          ...correctedWord(figure),
        ),
        {
          value: wanYuanExact(figure.sign * figure.yuan),
          unit,
          quantity: "yuan",
          role: "part",
          ...madeOf(figure, figure.sign, unit),
        },
      ),
    ),
  });
}

/** Of the cell it was delivered in, or of the correction that stands over it. */
function madeOf(
  figure: ReportedFigure,
  sign: 1 | -1,
  unit: string,
): Pick<TraceNode, "source" | "calculation" | "children"> {
  if (figure.correction === null)
    return { source: figure.source, calculation: cellCalculation(figure.source, sign), children: [] };
  return { source: null, calculation: { rule: "sum" }, children: correctionNodes(figure, sign, unit) };
}

/** "本宗 29.46 亩 ÷ 全部 50.00 亩 × 12,345.67 万元" */
function splitFormula(within: string, inside: number, whole: number, total: number, lang: Language): string {
  const unit = UNIT.mu[lang];
  return `${within} ${mu(inside)} ${unit} ÷ ${ALL_LAND[lang]} ${mu(whole)} ${unit} × ${wanYuan(total)} ${UNIT.wanYuan[lang]}`;
}
