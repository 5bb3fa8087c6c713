// How does one metric stand on paper? Verdict with glyph and word, the number large, a bar with the target's tick, what is over or short.
import { NOTHING, writePercent, writeWanYuan } from "../../geo/number/write";
import type { MetricView, VerdictWord } from "../api/shapes";
import { REASON_WORDS, VERDICT_WORDS } from "../locale/judgementWords";
import { alongBar, isShare, unitOf, writePrevious, writeValue } from "./figureText";
import { type Paper, round } from "./paper";
import type { ReportFrame } from "./reportFrame";
import { INK, VERDICT_INK } from "./reportLook";
import { METRIC_WORDS, sayReport } from "./words";

/** Disc with tick, triangle down, dashed ring with a question mark: told apart without colour. @param x, y the middle */
export function verdictGlyph(paper: Paper, x: number, y: number, verdict: VerdictWord, radius = 3.4): void {
  const { doc } = paper;
  const colour = VERDICT_INK[verdict];
  const r = radius;
  if (verdict === "met") {
    doc.circle(x, y, r).fill(colour);
    doc
      .moveTo(round(x - r * 0.5), round(y))
      .lineTo(round(x - r * 0.1), round(y + r * 0.42))
      .lineTo(round(x + r * 0.55), round(y - r * 0.42))
      .lineWidth(0.9)
      .stroke("#FFFFFF");
  } else if (verdict === "missed") {
    doc
      .moveTo(round(x - r), round(y - r * 0.8))
      .lineTo(round(x + r), round(y - r * 0.8))
      .lineTo(round(x), round(y + r))
      .closePath()
      .fill(colour);
  } else {
    doc
      .circle(x, y, r - 0.3)
      .lineWidth(0.7)
      .dash(1.4, { space: 1 })
      .stroke(colour)
      .undash();
    paper.text("?", x, y + r * 0.6, { size: r * 1.7, weight: "bold", colour, align: "centre" });
  }
}

const HEIGHT = 68;

/** @param withheld whether the figure is kept back, and that of the period before; @returns the height it takes */
export function meter(
  paper: Paper,
  frame: ReportFrame,
  x: number,
  y: number,
  width: number,
  metric: MetricView,
  { now: withheld, before: withheldBefore }: { readonly now: boolean; readonly before: boolean },
): number {
  const { lang, view } = frame;
  const { target } = metric;
  const small = { size: 6.6, colour: INK["ink-3"] };
  paper.text(METRIC_WORDS[metric.metric][lang], x, y + 8, { size: 8, weight: "bold", width: width - 52 });
  const binds = target !== null && !target.reference;
  if (binds) {
    const word = VERDICT_WORDS[metric.verdict][lang];
    const style = { size: 7.2, weight: "bold", colour: VERDICT_INK[metric.verdict], align: "right" } as const;
    const wide = paper.text(word, x + width, y + 8, style);
    verdictGlyph(paper, x + width - wide - 6, y + 5.4, metric.verdict);
  }
  const value = withheld ? sayReport("withheld", lang) : writeValue(metric, view.annual);
  const unknown = withheld || metric.value === null;
  const wide = paper.text(
    metric.value === null && !withheld ? sayReport("noData", lang) : value,
    x,
    y + 28,
    unknown ? { size: 12, colour: INK["ink-3"] } : { size: 18, weight: "bold" },
  );
  if (!unknown) paper.text(unitOf(metric, lang), x + wide + 3, y + 28, small);
  const along = withheld ? null : alongBar(metric);
  const barY = y + 34;
  paper.rect(x, barY, width, 5, INK.track);
  if (along !== null) {
    const colour =
      !binds || metric.verdict === "undecided" ? INK["control-line"] : VERDICT_INK[metric.verdict];
    const bar = () => paper.doc.rect(round(x), barY, round(width * along.fill), 5);
    paper.fillPath(bar, colour, binds && metric.verdict === "missed" ? "stripes" : null, "#FFFFFF");
    if (along.tick !== null)
      paper.line(x + width * along.tick, barY - 2, x + width * along.tick, barY + 7, INK.ink, 1.3);
  }
  const goal =
    target === null
      ? sayReport("noTarget", lang)
      : sayReport(target.reference ? "referenceValue" : "target", lang, { value: target.value });
  paper.text(goal, x, y + 48, { ...small, width: width / 2 });
  const { surplusYuan } = metric;
  if (withheld || !view.annual || surplusYuan === null || target === null) {
    const why = !withheld && metric.reason !== null ? REASON_WORDS[metric.reason][lang] : "";
    paper.text(why, x + width, y + 48, { ...small, align: "right", width: width * 0.62 });
  } else {
    const words = sayReport(surplusYuan < 0 ? "shortfall" : "surplus", lang, {
      amount: writeWanYuan(Math.abs(surplusYuan)),
    });
    const colour = !binds ? INK["ink-3"] : surplusYuan < 0 ? INK.missed : INK.met;
    paper.text(words, x + width, y + 48, {
      size: 6.8,
      weight: "bold",
      colour,
      align: "right",
      width: width * 0.68,
    });
  }
  if (withheld) return HEIGHT;
  const before = withheldBefore
    ? sayReport("withheld", lang)
    : metric.previous === null
      ? NOTHING
      : writePrevious(metric);
  paper.text(sayReport("previous", lang, { value: before }), x, y + 57.5, { ...small, width: width / 2 });
  if (!isShare(metric) || metric.coverage !== null)
    paper.text(sayReport("coverage", lang, { share: writePercent(metric.coverage) }), x + width, y + 57.5, {
      ...small,
      align: "right",
    });
  return HEIGHT;
}
