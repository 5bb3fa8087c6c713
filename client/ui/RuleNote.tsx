// By which rule version are the verdicts beside it made?
import type { MetricView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";

export function RuleNote({ metrics }: { metrics: readonly MetricView[] }) {
  const { t } = useTranslation("ui");
  const rules = [...new Set(metrics.flatMap(({ ruleVersion, target }) => target?.rule ?? ruleVersion))];
  return rules.length === 0 ? null : (
    <p className="ui-facts">{t("judgedBy", { rules: rules.join(t("listSign")) })}</p>
  );
}
