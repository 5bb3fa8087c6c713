// Which value was delivered, in which row, where a correction stands over it, and who says so?
import { wanYuanExact } from "./amounts";
import type { ReportedFigure } from "./reportedFigures";
import { node, type TraceNode } from "./traceNode";
import type { Words } from "./words";

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
  const { seq, author, reason, createdAt, validUntil } = correction;
  const day = createdAt.slice(0, 10);
  return [
    node(
      { zh: "交付的值（更正期间不计）", en: "delivered value (not counted while corrected)" },
      { value: deliveredYuan === null ? null : wanYuanExact(sign * deliveredYuan), unit, source },
    ),
    node(
      {
        zh: `更正 ${seq} · ${author} ${day} · ${validUntil === null ? "长期" : `至 ${validUntil}`} · ${reason}`,
        en: `correction ${seq} · ${author} ${day} · ${validUntil === null ? "open" : `until ${validUntil}`} · ${reason}`,
      },
      { value: wanYuanExact(sign * yuan), unit },
    ),
  ];
}
