// Why is the surplus of a park, or of the district, another one than before? By cause, down to the enterprise and its plots.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeView } from "../../server/api/changeShapes";
import type { MetricId, PeriodId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { useScope } from "../ui/useScope";
import { ChangeChart } from "./ChangeChart";
import { ChangeTable } from "./ChangeTable";
import { PeriodPair } from "./PeriodPair";
import "./change.css";

interface Props {
  /** Null: the district. */
  parkId: string | null;
  metric: MetricId;
}

export function WhatChanged({ parkId, metric }: Props) {
  const { t } = useTranslation(["change", "ui"]);
  const [from, setFrom] = useState<PeriodId | null>(null);
  const query = useQuery(
    useTRPC().change.park.queryOptions(
      { id: parkId, metric, ...useScope(), ...(from === null ? {} : { from }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className="change" aria-label={t("title")}>
      <div className="change-head">
        <h3>{t("title")}</h3>
        <PeriodPair from={from ?? query.data?.from.period ?? null} onFrom={setFrom} />
      </div>
      <Answer query={query} failed={t("failed")} rows={8}>
        {(change) =>
          change.reason !== null ? (
            <EmptyNotice>{t(`ui:reason.${change.reason}`)}</EmptyNotice>
          ) : (
            <>
              <Caption change={change} />
              <ChangeChart change={change} />
              <ChangeTable key={`${change.park?.id} ${change.metric}`} change={change} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Caption({ change }: { change: ChangeView }) {
  const { t } = useTranslation(["change", "ui"]);
  const { lang } = useView();
  const missing = [change.from, change.to].filter(({ surplusYuan }) => surplusYuan === null);
  return (
    <p className="change-caption">
      <b className="ui-ink">{change.park === null ? t("district") : inLanguage(lang, change.park)}</b> ·{" "}
      {t(`ui:metric.${change.metric}`)} ·{" "}
      {t(change.from.target?.value === change.to.target?.value ? "target" : "targets", {
        from: change.from.target?.value,
        to: change.to.target?.value,
        unit: change.to.target?.unit === "%" ? "%" : t("ui:unit.perMu"),
      })}
      {missing.map(({ period }) => ` ${t("nothingIn", { period })}`)}
    </p>
  );
}
