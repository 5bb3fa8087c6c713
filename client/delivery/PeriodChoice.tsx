// For which period do figures speak whose rows do not say it?
import { Select } from "antd";
import { useId } from "react";
import { useTranslation } from "../locale/useTranslation";

/** Years offered back from the newest that can be complete. */
const YEARS = 8;
const QUARTERS = [1, 2, 3, 4] as const;

export function PeriodChoice({
  period,
  onChoose,
}: {
  period: string | null;
  onChoose: (period: string) => void;
}) {
  const { t } = useTranslation("data");
  const id = useId();
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS }, (_, back) => now - back);
  return (
    <div className="layer-row">
      <label htmlFor={id}>{t("period")}</label>
      <Select
        id={id}
        value={period}
        placeholder={t("periodAsk")}
        status={period === null ? "warning" : ""}
        onChange={onChoose}
        options={years.flatMap((year) => [
          { value: String(year), label: t("periodYear", { year }) },
          ...QUARTERS.map((quarter) => ({
            value: `${year}Q${quarter}`,
            label: t("periodQuarter", { year, months: quarter * 3 }),
          })),
        ])}
      />
    </div>
  );
}
