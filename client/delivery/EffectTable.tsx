// Which parks would stand differently? Before and after, changed verdicts first.
import { Segmented, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParkEffect, PeriodEffect } from "../../server/api/deliveryShapes";
import { useViewPart } from "../state/useView";
import { FigureChange } from "../ui/FigureChange";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";

export function EffectTable({ effects }: { effects: readonly PeriodEffect[] }) {
  const { t } = useTranslation("data");
  const lang = useViewPart((view) => view.lang);
  const [chosen, setChosen] = useState<string | null>(null);
  const period = effects.find((one) => one.period === chosen) ?? effects[0];
  if (period === undefined) return <EmptyNotice>{t("effects.noFigures")}</EmptyNotice>;
  const flips = period.parks.filter((park) => park.flips).length;
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
          : [
              t("effects.sum", { period: period.period, parks: period.parks.length, flips }),
              ...(["first", "gone"] as const).flatMap((standing) => {
                const count = period.parks.filter((park) => park.standing === standing).length;
                return count === 0 ? [] : [t(`effects.${standing}`, { count })];
              }),
              t("effects.unit"),
            ].join("")}
      </p>
      {period.parks.length > 0 && (
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
                  {parcels.before !== null && parcels.after !== null && parcels.before !== parcels.after && (
                    <small className="effect-parcels">
                      {t("effects.parcels", { before: parcels.before, after: parcels.after })}
                    </small>
                  )}
                </>
              ),
            },
            ...(["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const).map((metric) => ({
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
