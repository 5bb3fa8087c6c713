// Who carries this park and who drags it? Its surplus as a waterfall or a table, by parcel or by enterprise, and what is missing.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import type { SurplusLedgerView } from "../../server/api/ledgerShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { ALL_METRICS } from "../ui/perMuMetrics";
import { useScope } from "../ui/useScope";
import { LedgerChart } from "./LedgerChart";
import { LedgerNotes } from "./LedgerNotes";
import { LedgerTable } from "./LedgerTable";
import "./ledger.css";

interface Props {
  parkId: string;
  metric: MetricId;
  /** Bars at each end; the rest is folded. */
  lines?: number;
  /** Offers the choice of the metric. */
  onMetric?: (metric: MetricId) => void;
}

/** As many rows as a table lists before it folds. */
const ROWS = 5000;

type By = "parcel" | "enterprise";
type Form = "chart" | "table";

export function SurplusLedger({ parkId, metric, lines = 8, onMetric }: Props) {
  const { t } = useTranslation(["ledger", "ui"]);
  const [by, setBy] = useState<By>("parcel");
  const [form, setForm] = useState<Form>("chart");
  const query = useQuery(
    useTRPC().ledger.park.queryOptions(
      { id: parkId, metric, by, lines: form === "chart" ? lines : ROWS, ...useScope() },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className="ledger" aria-label={t("title")}>
      <div className="ledger-head">
        <h3>{t("title")}</h3>
        <p>{query.data ? <Caption ledger={query.data} /> : null}</p>
        {onMetric ? (
          <Segmented<MetricId>
            size="small"
            aria-label={t("chooseMetric")}
            value={metric}
            onChange={onMetric}
            options={ALL_METRICS.map((value) => ({ value, label: t(`short.${value}`) }))}
          />
        ) : null}
        <Segmented<By>
          size="small"
          aria-label={t("chooseBy")}
          value={by}
          onChange={setBy}
          options={[
            { value: "parcel", label: t("by.parcel") },
            { value: "enterprise", label: t("by.enterprise") },
          ]}
        />
        <Segmented<Form>
          size="small"
          aria-label={t("chooseForm")}
          value={form}
          onChange={setForm}
          options={[
            { value: "chart", label: t("form.chart") },
            { value: "table", label: t("form.table") },
          ]}
        />
      </div>
      <Answer query={query} failed={t("failed")} rows={6}>
        {(ledger) =>
          ledger.reason !== null || ledger.totalYuan === null ? (
            <EmptyNotice>{t(`ui:reason.${ledger.reason ?? "no_figure"}`)}</EmptyNotice>
          ) : (
            <>
              {form === "chart" ? (
                <LedgerChart ledger={ledger} totalYuan={ledger.totalYuan} />
              ) : (
                <LedgerTable ledger={ledger} totalYuan={ledger.totalYuan} />
              )}
              <LedgerNotes ledger={ledger} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Caption({ ledger }: { ledger: SurplusLedgerView }) {
  const { t } = useTranslation(["ledger", "ui"]);
  const { lang } = useView();
  const of = {
    target: ledger.scheduled?.due ?? ledger.target?.value ?? "",
    unit: ledger.target?.unit === "%" ? "%" : t("ui:unit.perMu"),
  };
  const against = ledger.scheduled === null ? ("caption" as const) : ("scheduled" as const);
  return (
    <>
      <b className="ui-ink">{inLanguage(lang, ledger.park)}</b> · {t(`ui:metric.${ledger.metric}`)}
      {ledger.target === null ? null : ` · ${t(`${against}.${ledger.by}`, of)}`}
      {ledger.target?.reference ? ` · ${t("ui:referenceShare")}` : ""}
      {ledger.count > 0 ? ` · ${t(`count.${ledger.by}`, { count: ledger.count })}` : ""}
    </>
  );
}
