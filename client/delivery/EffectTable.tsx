// Which parks would stand differently? Before and after, changed verdicts first.
import { Segmented, Table } from "antd";
import { useState } from "react";
import type { ParkEffect, PeriodEffect } from "../../server/api/deliveryShapes";
import { PHONE, useMedia } from "../app/useMedia";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { FigureChange } from "../ui/FigureChange";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { EffectCards } from "./EffectCards";
import { effectCounts, toldCounts } from "./effectCounts";
import { EFFECT_METRICS } from "./effectMetrics";
import { ParcelsChange } from "./ParcelsChange";

export function EffectTable({ effects }: { effects: readonly PeriodEffect[] }) {
  const { t } = useTranslation("data");
  const lang = useViewPart((view) => view.lang);
  const phone = useMedia(PHONE);
  const [chosen, setChosen] = useState<string | null>(null);
  const period = effects.find((one) => one.period === chosen) ?? effects[0];
  if (period === undefined) return <EmptyNotice>{t("effects.noFigures")}</EmptyNotice>;
  const told = toldCounts(effectCounts([period]));
  return (
    <div className="effects">
      {effects.length > 1 && (
        <Segmented
          size="small"
          aria-label={t("period")}
          value={period.period}
          onChange={setChosen}
          options={effects.map((one) => one.period)}
        />
      )}
      <p className="data-hint">
        {period.parks.length === 0
          ? t("effects.none", { period: period.period })
          : t("effects.sum", {
              period: period.period,
              told:
                told.length === 0
                  ? t("effects.parcelsOnly", { count: period.parks.length })
                  : told.map(({ what, count }) => t(`effects.${what}`, { count })).join(t("effects.and")),
            })}
      </p>
      {phone && <EffectCards parks={period.parks} />}
      {!phone && period.parks.length > 0 && (
        <Table<ParkEffect>
          size="small"
          rowKey="id"
          pagination={false}
          scroll={{ x: "max-content", y: 360 }}
          rowClassName={(park) => (park.flips ? "effect-flips" : "")}
          dataSource={period.parks}
          columns={[
            {
              title: t("effects.park"),
              key: "name",
              fixed: "left",
              render: (_: unknown, { parcels, ...park }) => (
                <>
                  {inLanguage(lang, park)}
                  <ParcelsChange parcels={parcels} />
                </>
              ),
            },
            ...EFFECT_METRICS.map((metric) => ({
              title: t(`metric.${metric}`),
              key: metric,
              align: "right" as const,
              render: (_: unknown, park: ParkEffect) => {
                const one = park.metrics.find((candidate) => candidate.metric === metric);
                return (
                  <FigureChange metric={metric} before={one?.before ?? null} after={one?.after ?? null} />
                );
              },
            })),
          ]}
        />
      )}
    </div>
  );
}
