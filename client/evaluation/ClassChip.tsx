// A, B, C or D: the letter says it, the colour only helps.
import { useTranslation } from "react-i18next";
import type { EvaluationClass } from "../../server/api/evaluationShapes";
import "./evaluation.css";

export function ClassChip({ of }: { of: EvaluationClass | null }) {
  const { t } = useTranslation("evaluation");
  const name = t(`class.${of ?? "none"}`);
  return (
    <span className="evaluation-class" data-class={of ?? "none"} title={name}>
      <b aria-hidden="true">{of ?? "—"}</b>
      <span className="ui-hidden">{name}</span>
    </span>
  );
}
