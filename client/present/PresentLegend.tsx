// What do the colours of the plots mean? The seven classes with the ruled target, and the three kinds of nothing.
import { CLASS_BREAKS } from "../../geo/target/classOf";
import type { TargetView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { PER_MU_CLASS } from "../map/classify";
import type { LegendClass } from "../map/legendClasses";
import type { PerMuMetric } from "../ui/perMuMetrics";
import { writeNumber } from "../ui/write";

const ASIDE = ["noData", "noEnterprise", "idle"] as const;
const CLASSES = 7;

interface Props {
  legend: readonly LegendClass[];
  metric: PerMuMetric;
  /** Null where nothing may be compared. */
  target: TargetView | null;
}

export function PresentLegend({ legend, metric, target }: Props) {
  const { t } = useTranslation(["present", "legend", "ui"]);
  return (
    <figcaption className="present-legend">
      {target === null ? null : (
        <span className="present-scale">
          {legend.slice(0, CLASSES).map(({ token, fill }, i) => (
            <span key={token} className="present-class" style={{ background: fill }}>
              {i < CLASS_BREAKS.length ? (
                <span className={CLASS_BREAKS[i] === 100 ? "present-break present-target" : "present-break"}>
                  {CLASS_BREAKS[i] === 100 ? t("ui:target", { value: target.value }) : breakText(i, target)}
                </span>
              ) : null}
            </span>
          ))}
        </span>
      )}
      {ASIDE.map((name) => {
        const entry = legend[PER_MU_CLASS[name]];
        return entry === undefined ? null : (
          <span key={name} className="present-aside">
            <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
              <rect
                x=".75"
                y=".75"
                width="28.5"
                height="16.500"
                fill={entry.pattern === "hatch" ? "url(#present-nodata)" : entry.fill}
                stroke={entry.dashed ? "var(--ink-3)" : "var(--hatch)"}
                strokeDasharray={entry.dashed ? "4 3" : undefined}
              />
            </svg>
            {t(`legend:class.${entry.token}`)}
          </span>
        );
      })}
      <span className="present-measure">
        {t(`ui:metric.${metric}`)}
        {t("comma")}
        {t("ui:unit.perMu")}
      </span>
    </figcaption>
  );
}

function breakText(i: number, target: TargetView): string {
  const value = (Number(target.value) * (CLASS_BREAKS[i] ?? 0)) / 100;
  return writeNumber(value, Number.isInteger(value) ? 0 : 1);
}
