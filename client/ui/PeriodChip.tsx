// Of which period and which enterprises do these figures speak?
import { useTranslation } from "react-i18next";
import type { PeriodId, Population } from "../../server/api/shapes";
import { usePeriodWords } from "./usePeriodWords";
import "./ui.css";

export function PeriodChip({ period, population }: { period: PeriodId; population: Population }) {
  const { t } = useTranslation("ui");
  const periodWords = usePeriodWords();
  if (period === "") return null;
  return (
    <span className="ui-release">
      <b>{periodWords(period)}</b> {t(`population.${population}`)}
    </span>
  );
}
