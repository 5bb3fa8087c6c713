// By how much is the target passed or missed, and which document sets it?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import type { Judgement } from "../../geo/target/judgement";
import type { Target } from "../../geo/target/target";
import { REASON_WORDS, VERDICT_WORDS } from "../locale/judgementWords";
import { wanYuanOfCents } from "./amounts";
import type { TraceContext } from "./figureNodes";
import { node, type TraceNode } from "./traceNode";
import { joined, same, UNIT, type Words } from "./words";

const OPERATOR = { ">=": "≥", ">": ">", "<=": "≤" } as const;

/** The surplus in yuan, exact to 0.01; the verdict in words, with the reason where nothing is decided. */
export function surplusNode(
  trace: TraceContext,
  target: Target | null,
  judged: Judgement,
  /** Figure minus what the target asks, with the numbers in it. */
  difference: string,
): TraceNode {
  const { lang } = trace;
  const verdict =
    judged.reason === null ? VERDICT_WORDS[judged.verdict] : undecided(REASON_WORDS[judged.reason]);
  if (target === null) return node(joined(" ", GAP, verdict), { unit: UNIT.yuan[lang] });
  const unit: Words = target.unit === "%" ? same("%") : UNIT.perMu;
  const rule = (before: string, after: string) =>
    target.rule === undefined ? "" : `${before}${target.rule}${after}`;
  const goal: Words = {
    zh: `目标 ${OPERATOR[target.operator]} ${target.value} ${unit.zh}${target.reference ? "（参考值）" : ""}，${target.source.document}${target.source.clause}${rule("（规则版本 ", "）")}`,
    en: `target ${OPERATOR[target.operator]} ${target.value} ${unit.en}${target.reference ? " (reference)" : ""}, ${target.source.document} ${target.source.clause}${rule(" (rule version ", ")")}`,
  };
  const cents = judged.surplusCents;
  if (cents === null) return node(joined(" · ", GAP, goal, verdict), { unit: UNIT.yuan[lang] });
  const exact = ratio(cents, 100n);
  return node(joined(" · ", GAP, goal, verdict), {
    value: formatHalfUp(exact, 2),
    unit: UNIT.yuan[lang],
    quantity: "cents",
    calculation: {
      rule: "surplus",
      of: target.metric === "concentration" ? "concentration" : "per_mu",
      target: target.value,
      operator: target.operator,
      verdict: judged.verdict === "undecided" ? null : judged.verdict,
    },
    formula: `${difference} = ${wanYuanOfCents(cents)} ${UNIT.wanYuan[lang]}`,
  });
}

const GAP: Words = { zh: "与目标的差额", en: "surplus against the target" };

const undecided = (reason: Words): Words => ({
  zh: `${VERDICT_WORDS.undecided.zh}：${reason.zh}`,
  en: `${VERDICT_WORDS.undecided.en}: ${reason.en}`,
});
