// And over all industrial land, idle included? 综合亩均 beside the above-scale figures, never held against their targets.
import { memo } from "react";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { MetricView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { WhyButton } from "../trace/WhyButton";
import { PER_MU_METRICS, type PerMuMetric } from "../ui/perMuMetrics";
import { writeNumber } from "../ui/write";

export const GrossFigures = memo(function GrossFigures({
  metrics,
  onWhy,
}: {
  metrics: Readonly<Record<PerMuMetric, MetricView>>;
  onWhy: (metric: TraceMetric) => void;
}) {
  const { t } = useTranslation(["park", "ui", "trace"]);
  return (
    <section className="ui-section">
      <h3>
        {t("gross.title")}
        <span className="ui-unit">{t("ui:unit.perMu")}</span>
      </h3>
      <dl className="ui-grid">
        {PER_MU_METRICS.map((metric) => (
          <div key={metric}>
            <dt>{t(`ui:measure.${MEASURE_OF_METRIC[metric]}`)}</dt>
            <dd className="ui-num">
              {writeNumber(metrics[metric].gross, 1)}
              <WhyButton name={t(`trace:metric.gross_${metric}`)} onClick={() => onWhy(`gross_${metric}`)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="ui-facts">{t("gross.note")}</p>
    </section>
  );
});
