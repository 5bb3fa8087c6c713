// Which value was delivered, in which row, where a correction stands over it, and who says so?
import { wanYuanExact } from "./amounts";
import type { ReportedFigure } from "./reportedFigures";
import { cellCalculation } from "./sources";
import { node, type TraceNode } from "./traceNode";
import type { Words } from "./words";

/** Why another value counts than the delivered one. */
export interface CorrectionFacts {
  readonly seq: number;
  readonly author: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The last day; null: open. */
  readonly validUntil: string | null;
}

/** `更正 7 · 王工 2026-11-24 · 至 2026-12-31 · 理由` */
export function correctionWords({ seq, author, reason, createdAt, validUntil }: CorrectionFacts): Words {
  const day = createdAt.slice(0, 10);
  return {
    zh: `更正 ${seq} · ${author} ${day} · ${validUntil === null ? "长期" : `至 ${validUntil}`} · ${reason}`,
    en: `correction ${seq} · ${author} ${day} · ${validUntil === null ? "open" : `until ${validUntil}`} · ${reason}`,
  };
}

/** Behind the name of a corrected figure; nothing behind another. */
export const correctedWord = ({ correction }: Pick<ReportedFigure, "correction">): Words[] =>
  correction === null ? [] : [{ zh: "（更正）", en: "(corrected)" }];

/** The delivered value with its file and row, and the correction; nothing where none is in force. They do not add up to the figure. */
export function correctionNodes(
  { correction, deliveredYuan, yuan, source }: ReportedFigure,
  sign: 1 | -1,
  unit: string,
): TraceNode[] {
  if (correction === null) return [];
  return [
    node(
      { zh: "交付的值（更正期间不计）", en: "delivered value (not counted while corrected)" },
      {
        value: deliveredYuan === null ? null : wanYuanExact(sign * deliveredYuan),
        unit,
        quantity: "yuan",
        calculation: cellCalculation(source, sign),
        source,
      },
    ),
    node(correctionWords(correction), {
      value: wanYuanExact(sign * yuan),
      unit,
      quantity: "yuan",
      role: "part",
    }),
  ];
}
