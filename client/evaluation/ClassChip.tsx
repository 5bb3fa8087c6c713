// A, B, C, D or not to be judged: the sign says it, colour and pattern only help.
import type { Standing } from "../../server/api/evaluationShapes";
import { useTranslation } from "../locale/useTranslation";
import "./evaluation.css";

/** @param whose the enterprise, where its name does not stand beside it */
export function ClassChip({ of, whose }: { of: Standing; whose?: string }) {
  const { t } = useTranslation("evaluation");
  const given = t(`class.${of ?? "none"}`);
  const name = whose === undefined ? given : t("class.whose", { whose, given });
  return (
    <span className="evaluation-class" data-class={of ?? "none"} title={name}>
      <b aria-hidden="true">{of === "undecided" ? "?" : (of ?? "—")}</b>
      <span className="ui-hidden">{name}</span>
    </span>
  );
}
