// How was a figure per mu made: which sum, over which land, against which target?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { judgePerMu } from "../../geo/target/judge";
import type { Target } from "../../geo/target/target";
import { mu, wanYuan, wanYuanExact } from "./amounts";
import { coverageNodes } from "./coverageNodes";
import { figureNodes, type TraceContext } from "./figureNodes";
import { surplusNode } from "./surplusNode";
import { node, type TraceNode } from "./traceNode";
import { type TracePart, tallyOfParts } from "./traceParts";
import { joined, MEASURE, METRIC, UNIT, type Words } from "./words";

/** Value, surplus against the target, figures, land and coverage. */
export async function perMuTrace(
  trace: TraceContext,
  name: Words,
  measure: Measure,
  parts: readonly TracePart[],
  target: Target | null,
  annual: boolean,
): Promise<TraceNode> {
  const { lang } = trace;
  const tally = tallyOfParts(parts);
  const { yuan, landDm2 } = figureOf(tally, measure);
  const label = joined(" ", name, METRIC[`${measure}_per_mu`], trace.period);
  const exact = yieldRatio(yuan, landDm2);
  const judged = judgePerMu(tally, measure, target, annual);
  const target0 = target === null ? null : target.value;
  const money = `${wanYuan(yuan)} ${UNIT.wanYuan[lang]}`;
  const land = `${mu(landDm2)} ${UNIT.mu[lang]}`;
  const asked =
    target === null ? "" : `${target.value} ${UNIT.perMu[lang]} × ${mu(landDm2)} ${UNIT.mu[lang]}`;
  const surplus = surplusNode(trace, target, judged, `${money} − ${asked}`);
  if (exact === null) {
    return node(label, {
      unit: UNIT.perMu[lang],
      children: [surplus, ...(await coverageNodes(trace, parts, measure))],
    });
  }
  const value =
    target0 === null
      ? formatHalfUp(exact, 2)
      : formatAgainstTarget(exact, target0, { digits: 2, maxDigits: 8 }).text;
  const shown =
    target0 === null
      ? formatHalfUp(exact, 2, SHOWN)
      : formatAgainstTarget(exact, target0, { digits: 2, maxDigits: 8, ...SHOWN }).text;
  const reporting = parts.filter((part) => part.yuan[measure] !== null);
  return node(label, {
    value,
    unit: UNIT.perMu[lang],
    quantity: "per_mu",
    calculation: { rule: "per_mu", target: target0 },
    formula: `${MEASURE[measure][lang]} ${money} ÷ ${land} = ${shown} ${UNIT.perMu[lang]}`,
    children: [
      surplus,
      node(joined(" ", MEASURE[measure], { zh: "合计", en: "in all" }), {
        value: wanYuanExact(yuan),
        unit: UNIT.wanYuan[lang],
        quantity: "yuan",
        role: "figure",
        calculation: { rule: "sum" },
        ...(await figureNodes(trace, measure, reporting)),
      }),
      ...(await coverageNodes(trace, parts, measure)),
    ],
  });
}

const SHOWN = { group: true, minus: "−" } as const;
