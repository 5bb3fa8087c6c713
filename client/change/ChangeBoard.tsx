// What has changed between two states: the district, all parks in a row by their change, and the one that is chosen taken apart.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { ALL_METRICS } from "../ui/perMuMetrics";
import { SignedBar } from "../ui/SignedBar";
import { useScope } from "../ui/useScope";
import { powerOfTen, writeSigned } from "../ui/write";
import { usePair } from "./usePair";
import { WhatChanged } from "./WhatChanged";

export function ChangeBoard() {
  const { t } = useTranslation(["change", "ledger", "ui"]);
  const { lang, parkId, metric: asked, open } = useView();
  const metric = asked ?? "tax_per_mu";
  const choose = (id: string | null) => open({ parkId: id });
  const { parks: known } = useGround();
  // a park with parts stands among them: their changes are in its own
  const wholes = new Set(known?.rows.map(({ parentId }) => parentId));
  const states = usePair();
  const query = useQuery(
    useTRPC().change.parks.queryOptions(
      { metric, ...useScope(), ...states.asked },
      { placeholderData: keepPreviousData },
    ),
  );
  const wan = (yuan: number | null) => writeSigned(yuan === null ? null : powerOfTen(yuan, -4), 0);
  return (
    <div className="change-board">
      <div className="change-parks">
        <Segmented<MetricId>
          size="small"
          aria-label={t("chooseMetric")}
          value={metric}
          onChange={(metric) => open({ metric })}
          options={ALL_METRICS.map((value) => ({ value, label: t(`ledger:short.${value}`) }))}
        />
        <Button
          type={parkId === null ? "primary" : "default"}
          size="small"
          aria-pressed={parkId === null}
          onClick={() => choose(null)}
        >
          {t("district")}
        </Button>
        <Answer query={query} failed={t("parksFailed")} rows={8}>
          {(parks) => {
            const largest = parks.reduce(
              (most, { changeYuan }) => Math.max(most, Math.abs(changeYuan ?? 0)),
              0,
            );
            return (
              <ul className="ui-plain" aria-label={t("parks")}>
                {parks.map(({ park, changeYuan, reason }) => (
                  <li key={park.id}>
                    <button
                      type="button"
                      className="change-park"
                      aria-pressed={park.id === parkId}
                      title={reason === null ? undefined : t(`ui:reason.${reason}`)}
                      onClick={() => choose(park.id)}
                    >
                      <span>
                        {inLanguage(lang, park)}
                        {wholes.has(park.id) ? <span className="ui-tag">{t("whole")}</span> : null}
                      </span>
                      <SignedBar value={changeYuan ?? 0} largest={largest} />
                      <b
                        className={
                          changeYuan === null ? "ui-soft" : changeYuan < 0 ? "ui-ink-missed" : "ui-ink-met"
                        }
                      >
                        {wan(changeYuan)}
                      </b>
                    </button>
                  </li>
                ))}
              </ul>
            );
          }}
        </Answer>
        <p className="ui-facts">{t("note")}</p>
      </div>
      <div className="change-main">
        <WhatChanged parkId={parkId} metric={metric} states={states} />
      </div>
    </div>
  );
}
