// What was a figure, and what would it be? Before → after with their verdicts; one of them where nothing changes.
import type { MetricId, VerdictWord } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "./VerdictGlyph";
import { NOTHING, writeNumber, writePercent } from "./write";
import "./ui.css";

interface Side {
  readonly value: number | null;
  readonly verdict: VerdictWord;
}

interface Props {
  metric: MetricId;
  /** Null where there was, or would be, no such subject. */
  before: Side | null;
  after: Side | null;
}

export function FigureChange({ metric, before, after }: Props) {
  const { t } = useTranslation("ui");
  const write = (side: Side | null) => {
    if (side === null || side.value === null) return NOTHING;
    return metric === "concentration" ? writePercent(side.value) : writeNumber(side.value, 2);
  };
  const verdict = (side: Side | null) =>
    side === null ? null : (
      <>
        <VerdictGlyph verdict={side.verdict} />
        <span className="ui-hidden">{t(`verdict.${side.verdict}`)}</span>
      </>
    );
  if (before === null && after === null) return NOTHING;
  // two figures that round to the same text may still part at the target
  const same = write(before) === write(after) && before?.verdict === after?.verdict;
  return (
    <span className="effect-change" data-same={same}>
      {!same && (
        <span className="effect-before">
          {write(before)} {verdict(before)} →{" "}
        </span>
      )}
      {write(after)} {verdict(after)}
    </span>
  );
}
