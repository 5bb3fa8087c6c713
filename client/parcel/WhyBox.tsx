// Why is this parcel's figure what it is? The division itself, in one glance; the rows behind it are one click away.
import { Button } from "antd";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { attainment, meterFigures } from "../ui/meterFigures";
import { EmptyNotice } from "../ui/Notice";
import type { PerMuMetric } from "../ui/perMuMetrics";
import { NOTHING, writeMu, writeWanYuan } from "../ui/write";

interface Props {
  parcel: ParcelDetail;
  metric: PerMuMetric;
  onTrace: () => void;
}

export function WhyBox({ parcel, metric, onTrace }: Props) {
  const { t } = useTranslation(["parcel", "ui"]);
  const { population } = useView();
  const view = parcel.metrics[metric];
  const measure = MEASURE_OF_METRIC[metric];
  const compare = view.reason !== "not_annual";
  const { value } = meterFigures(view, 1, compare);
  const figures = meterFigures(view, 2, compare);
  const yuan = { output: parcel.tally.outputYuan, tax: parcel.tally.taxYuan, rd: parcel.tally.rdYuan }[
    measure
  ];
  const land = {
    output: parcel.tally.outputLandDm2,
    tax: parcel.tally.taxLandDm2,
    rd: parcel.tally.rdLandDm2,
  }[measure];
  const words = t(`ui:measure.${measure}`);
  return (
    <section className="ui-section">
      <div className="ui-row">
        <h3>
          {value === null
            ? t("why.none", { metric: t(`ui:metric.${metric}`) })
            : t("why.title", { metric: t(`ui:metric.${metric}`), value })}
        </h3>
        {value === null ? null : (
          <Button type="link" className="ui-link" onClick={onTrace}>
            {t("why.trace")}
          </Button>
        )}
      </div>
      {value === null ? (
        <EmptyNotice>{t(`ui:reason.${view.reason ?? "no_figure"}`)}</EmptyNotice>
      ) : (
        <div className="ui-formula">
          <span className="ui-soft">{t("why.figure", { measure: words })}</span> {writeWanYuan(yuan, 2)}{" "}
          {t("ui:unit.wan")}{" "}
          <span className="ui-soft">÷ {t("why.land", { population: t(`ui:population.${population}`) })}</span>{" "}
          {writeMu(land)} {t("ui:unit.mu")}
          <br />
          <b>
            = {figures.value ?? NOTHING} {t("ui:unit.perMu")}
          </b>
          {view.target === null || !compare ? null : (
            <span className="ui-soft">
              {" · "}
              {t(view.target.reference ? "ui:referenceValue" : "ui:target", { value: view.target.value })}
              {" · "}
              {t("why.attained", { share: attainment(view) ?? NOTHING })}
            </span>
          )}
        </div>
      )}
    </section>
  );
}
