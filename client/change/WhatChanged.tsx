// Why is the surplus of a park, or of the district, another one than before? By cause, down to the enterprise and its plots.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ChangeView } from "../../server/api/changeShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { useScope } from "../ui/useScope";
import { ChangeChart } from "./ChangeChart";
import { ChangeTable } from "./ChangeTable";
import { PairChooser } from "./PairChooser";
import { sideName } from "./sideName";
import type { PairChoice } from "./usePair";
import "./change.css";

interface Props {
  /** Null: the district. */
  parkId: string | null;
  metric: MetricId;
  /** Which two states, chosen here. */
  states: PairChoice;
}

export function WhatChanged({ parkId, metric, states: { pair, choose, asked } }: Props) {
  const { t } = useTranslation(["change", "ui"]);
  const query = useQuery(
    useTRPC().change.park.queryOptions(
      { id: parkId, metric, ...useScope(), ...asked },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className="change" aria-label={t("title")}>
      <div className="change-head">
        <h3>{t("title")}</h3>
        <PairChooser pair={pair} choose={choose} answered={query.data?.from.period ?? null} />
      </div>
      <Answer query={query} failed={t("failed")} rows={8}>
        {(change) =>
          change.reason !== null || change.changeYuan === null ? (
            <EmptyNotice>{t(`ui:reason.${change.reason ?? "no_figure"}`)}</EmptyNotice>
          ) : (
            <>
              <Caption change={change} />
              <ChangeChart change={change} />
              <ChangeTable
                key={`${change.park?.id} ${change.metric}`}
                change={change}
                changeYuan={change.changeYuan}
              />
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
  const rules = [...new Set([change.from.rule, change.to.rule])];
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
      · {rules.join(" → ")}
      {missing.map((side) => ` ${t("nothingIn", { period: sideName(side) })}`)}
    </p>
  );
}
