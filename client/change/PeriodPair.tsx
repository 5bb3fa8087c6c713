// Which two periods are held against each other? The one on the screen, and another of the same standing.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { PeriodId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";

interface Props {
  from: PeriodId | null;
  onFrom: (period: PeriodId) => void;
}

export function PeriodPair({ from, onFrom }: Props) {
  const { t } = useTranslation("change");
  const { data } = useQuery(useTRPC().district.overview.queryOptions());
  const { period, open } = useView();
  const options = (data?.periods ?? [])
    .filter(({ annual }) => annual)
    .map(({ id }) => ({ value: id, label: id }));
  return (
    <span className="change-pair">
      <Select<PeriodId>
        size="small"
        aria-label={t("from")}
        value={from}
        onChange={onFrom}
        options={options}
        popupMatchSelectWidth={false}
      />
      <span aria-hidden="true">→</span>
      <Select<PeriodId>
        size="small"
        aria-label={t("to")}
        value={period === "" ? (data?.defaultPeriod ?? null) : period}
        onChange={(chosen) => open({ period: chosen })}
        options={options}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}
