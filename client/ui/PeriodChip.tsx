// Of which period and which enterprises do these figures speak?
import type { PeriodId, Population } from "../../server/api/shapes";
import { periodLabel } from "../app/periodLabel";
import { useTranslation } from "../locale/useTranslation";
import "./ui.css";

export function PeriodChip({ period, population }: { period: PeriodId; population: Population }) {
  const { t } = useTranslation(["app", "ui"]);
  if (period === "") return null;
  return (
    <span className="ui-release">
      <b>{periodLabel(period, (key, values) => t(key, values ?? {}))}</b> {t(`ui:population.${population}`)}
    </span>
  );
}
