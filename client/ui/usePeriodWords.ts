// How is a period said in words?
import { useTranslation } from "react-i18next";
import { parsePeriod } from "../../geo/period/period";

/** A function from a period's id to its words; an id that is none is given back as it is. */
export function usePeriodWords(): (id: string) => string {
  const { t } = useTranslation("ui");
  return (id) => {
    const period = parsePeriod(id);
    if (period === null) return id;
    const month = (period.quarter ?? 4) * 3;
    return t(`period.${period.kind}`, { year: period.year, month });
  };
}
