// By which rule version are the verdicts beside it made?
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../server/api/shapes";

export function RuleNote({ metrics }: { metrics: readonly MetricView[] }) {
  const { t } = useTranslation("ui");
  const rules = [...new Set(metrics.flatMap(({ ruleVersion, target }) => target?.rule ?? ruleVersion))];
  return rules.length === 0 ? null : (
    <p className="ui-facts">{t("judgedBy", { rules: rules.join(t("listSign")) })}</p>
  );
}
