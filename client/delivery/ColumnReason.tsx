// Why is a column taken for a field, in a few words?
import type { MatchReason } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";

export function ColumnReason({ reason }: { reason: MatchReason }) {
  const { t } = useTranslation("data");
  return (
    <small className="column-reason" data-why={reason.why}>
      {sentenceOf()}
    </small>
  );

  function sentenceOf(): string {
    switch (reason.why) {
      case "cut":
        return t("reason.cut", { name: reason.name });
      case "values":
        return t(`reason.values.${reason.shape}`, { fitting: reason.fitting, of: reason.of });
      case "ambiguous":
        return t("reason.ambiguous", { others: reason.others.join(t("listMark")) });
      case "weaker":
        return t("reason.weaker", { other: reason.other });
      default:
        return t(`reason.${reason.why}`);
    }
  }
}
