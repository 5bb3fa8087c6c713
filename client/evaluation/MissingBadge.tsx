// What is missing of an enterprise's indicators, and how much of the full score is it?
import type { EvaluationIndicatorView, EvaluationRowView } from "../../server/api/evaluationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";

interface Props {
  row: Pick<EvaluationRowView, "terms" | "missingPercent">;
  indicators: readonly EvaluationIndicatorView[];
  /** Whether the names stand beside the badge; else they are its title, and read out. */
  named?: boolean;
}

/** Every digit that says something: the limit of the method is held against it. @example shortest("12.50") // "12.5" */
const shortest = (decimal: string): string => String(Number(decimal));

/** Nothing where nothing is missing. */
export function MissingBadge({ row, indicators, named = false }: Props) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const missing = indicators.filter((_, at) => row.terms[at]?.value === null);
  if (missing.length === 0) return null;
  const names = missing.map((one) => inLanguage(lang, one)).join(t("listSign"));
  const which = t("lacksWhich", { percent: shortest(row.missingPercent), names });
  return (
    <>
      <span className="evaluation-lacks" title={named ? undefined : which}>
        {t("lacks", { count: missing.length })}
        {named ? null : <span className="ui-hidden">{which}</span>}
      </span>
      {named ? <span className="ui-facts"> {which}</span> : null}
    </>
  );
}
