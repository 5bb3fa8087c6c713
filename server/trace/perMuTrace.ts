// How was a figure per mu made: which sum, over which land, against which target?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { judgePerMu } from "../../geo/target/judge";
import type { Target } from "../../geo/target/target";
import { mu, squareMetres, squareMetresShown, wanYuan, wanYuanExact } from "./amounts";
import { figureNodes, type TraceContext } from "./figureNodes";
import { landNodes } from "./landNodes";
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
      children: [surplus, coverageNode(trace, tally.occupiedDm2, landDm2)],
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
    formula: `${MEASURE[measure][lang]} ${money} ÷ ${land} = ${shown} ${UNIT.perMu[lang]}`,
    children: [
      surplus,
      node(joined(" ", MEASURE[measure], { zh: "合计", en: "in all" }), {
        value: wanYuanExact(yuan),
        unit: UNIT.wanYuan[lang],
        ...(await figureNodes(trace, measure, reporting)),
      }),
      node(joined("", { zh: "有数据企业的占用土地", en: "land of those who report it" }), {
        value: squareMetres(landDm2),
        unit: "m²",
        formula: `${squareMetresShown(landDm2)} m² × 15 ÷ 10,000 = ${land}`,
        ...(await landNodes(trace, reporting)),
      }),
      coverageNode(trace, tally.occupiedDm2, landDm2),
    ],
  });
}

const SHOWN = { group: true, minus: "−" } as const;

/** How much of the occupied land the figure speaks for. */
export function coverageNode(trace: TraceContext, occupiedDm2: number, landDm2: number): TraceNode {
  const unit = UNIT.mu[trace.lang];
  const share =
    occupiedDm2 > 0
      ? formatAgainstTarget(ratio(BigInt(landDm2) * 100n, BigInt(occupiedDm2)), "90", {
          digits: 1,
          maxDigits: 8,
        }).text
      : null;
  return node(
    { zh: "数据覆盖的用地", en: "land covered by figures" },
    {
      value: share,
      unit: "%",
      formula: share === null ? null : `${mu(landDm2)} ${unit} ÷ ${mu(occupiedDm2)} ${unit} = ${share} %`,
    },
  );
}
