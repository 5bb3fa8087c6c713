// What is a score made of? A bar of its terms beside the number, never the number alone.
import type { EvaluationIndicatorView, EvaluationRowView } from "../../server/api/evaluationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { NOTHING, writeNumber } from "../ui/write";
import { scoreParts } from "./scoreParts";

interface Props {
  row: EvaluationRowView;
  indicators: readonly EvaluationIndicatorView[];
  /** The most that any of the group has: the length of a whole bar. */
  most: number;
}

export function ScoreBar({ row, indicators, most }: Props) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  if (row.score === null) return <span className="ui-soft">{t("class.undecided")}</span>;
  const parts = scoreParts(row, most);
  const told = indicators.map((indicator, at) => {
    const term = row.terms[at];
    const points = term === undefined ? NOTHING : writeNumber(term.points, 2);
    return `${inLanguage(lang, indicator)} ${points}${term?.value === null ? ` (${t(`state.${term.state}`)})` : ""}`;
  });
  return (
    <span className="evaluation-score" title={told.join("\n")}>
      <span className="evaluation-bar" aria-hidden="true">
        {indicators.map(({ id }, at) => (
          <i
            key={id}
            data-term={at % 6}
            data-blank={row.terms[at]?.value === null}
            style={{ width: `${parts[at] ?? 0}%` }}
          />
        ))}
      </span>
      <b className="ui-num">{writeNumber(row.score, 2)}</b>
      <span className="ui-hidden">{told.join(t("listSign"))}</span>
    </span>
  );
}
