// How does one figure stand against its target? Value, verdict, last year, a bar with the target's tick, what is over or short.
import { Button } from "antd";
import { memo } from "react";
import { parsePeriod } from "../../geo/period/period";
import { wouldFlip } from "../../geo/target/judgement";
import type { MetricId, MetricView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { MeterSchedule } from "./MeterSchedule";
import { isShare, type MeterFigures, meterFigures, targetAt } from "./meterFigures";
import { ScheduleChip } from "./ScheduleChip";
import { TargetBar } from "./TargetBar";
import { VerdictChip } from "./VerdictChip";
import { writeWanYuan } from "./write";
import "./meter.css";
import "./ui.css";

interface Props {
  metric: MetricView;
  /** Grey words after the label, such as the leading industries. */
  note?: string;
  /** True where the land was measured from its drawing: 估算. */
  estimated?: boolean;
  /** Opens the explanation of the number; the same function at every render, so that the meter can rest. */
  onWhy: (metric: MetricId) => void;
  /** Offers another period where this one may not be compared; null where there is none. */
  onRolling?: (() => void) | null;
}

export const TargetMeter = memo(function TargetMeter({
  metric,
  note,
  estimated = false,
  onWhy,
  onRolling = null,
}: Props) {
  const { t } = useTranslation(["ui", "period"]);
  const population = useViewPart((view) => view.population);
  const whole = useViewPart((view) => parsePeriod(view.period)?.kind === "year");
  const { schedule } = metric;
  const compare = metric.reason !== "not_annual";
  const figures = meterFigures(metric, 1, compare);
  const share = isShare(metric);
  const label = t(`metric.${metric.metric}`);
  const unit = share ? "%" : t("unit.perMu");
  const reference = metric.target?.reference === true;
  const flips = wouldFlip(metric);
  return (
    <section className="ui-meter">
      <div className="ui-row">
        <h3 className="ui-meter-label">
          {label}
          {reference ? (
            <span className="ui-unit">
              {t(population === "all" ? "referencePopulation" : share ? "referenceShare" : "reference")}
            </span>
          ) : null}
          {note ? <span className="ui-unit ui-meter-note">{note}</span> : null}
          {estimated ? <span className="ui-tag">{t("estimated")}</span> : null}
        </h3>
        {schedule === null ? (
          <VerdictChip
            verdict={metric.verdict}
            word={metric.reason === "no_target" ? t("verdict.no_target") : undefined}
          />
        ) : (
          <ScheduleChip light={schedule.light} />
        )}
      </div>
      <div className="ui-row ui-baseline ui-meter-figures">
        <span>
          {figures.value === null ? (
            <span className="ui-meter-none">
              {t(metric.reason === "no_land" ? "notApplicable" : "noData")}
            </span>
          ) : (
            <>
              <span className="ui-meter-value">{figures.value}</span>
              <span className="ui-unit">{unit}</span>
            </>
          )}
          <Button
            type="link"
            size="small"
            className="ui-link ui-meter-why"
            aria-label={t("whyOf", { metric: label })}
            onClick={() => onWhy(metric.metric)}
          >
            {t("why")}
          </Button>
        </span>
        <span className="ui-small ui-soft ui-meter-before">
          {figures.previous === null ? (
            t(whole ? "previousUnknown" : "period:samePeriodUnknown")
          ) : (
            <>
              {t(whole ? "previous" : "period:samePeriod")} {figures.previous}{" "}
              <span className="ui-ink">{figures.change}</span>
              {figures.growth === null ? null : t("inBrackets", { text: figures.growth })}
            </>
          )}
        </span>
      </div>
      {schedule === null || metric.target === null ? (
        <AgainstTarget metric={metric} figures={figures} compare={compare} />
      ) : (
        <MeterSchedule schedule={schedule} target={metric.target} />
      )}
      {metric.reason === null ? null : (
        <p className="ui-meter-reason">
          {schedule === null
            ? t(
                `reason.${metric.reason === "no_land" && population === "all" ? "no_land_all" : metric.reason}`,
              )
            : t(schedule.light === null ? "period:schedule.lowCoverage" : "period:schedule.note")}
          {metric.reason === "not_annual" && onRolling ? (
            <Button type="link" size="small" onClick={onRolling}>
              {t("showRolling")}
            </Button>
          ) : null}
        </p>
      )}
      {flips && metric.geodesicVerdict !== null ? (
        <p className="ui-meter-reason ui-warn">
          {t("flips", { verdict: t(`verdict.${metric.geodesicVerdict}`) })}
        </p>
      ) : null}
    </section>
  );
});

/** The bar with the target's tick, and how far the value is from it. */
function AgainstTarget({
  metric,
  figures,
  compare,
}: {
  metric: MetricView;
  figures: MeterFigures;
  compare: boolean;
}) {
  const { t } = useTranslation("ui");
  const share = isShare(metric);
  const reference = metric.target?.reference === true;
  return (
    <>
      {metric.target === null || !compare ? null : (
        <TargetBar
          verdict={metric.verdict}
          fill={figures.fill}
          targetAt={targetAt(metric)}
          previousAt={figures.previousAt}
          beyond={figures.beyond}
        />
      )}
      <div className="ui-row ui-small">
        <span className="ui-soft">
          {metric.target === null ? (
            t("noTarget")
          ) : (
            <>
              {t(reference ? "referenceValue" : "target", {
                value: share ? `${metric.target.value} %` : metric.target.value,
              })}
              {figures.gap === null ? null : (
                <>
                  {" · "}
                  <b className="ui-ink">{figures.gap}</b>
                  {share
                    ? ` ${t("points")}`
                    : figures.gapPercent === null
                      ? null
                      : t("inBrackets", { text: figures.gapPercent })}
                </>
              )}
            </>
          )}
        </span>
        <Surplus metric={metric} />
      </div>
    </>
  );
}

/** 余量 or 缺口 as a word with a plain number; low coverage says whose land it speaks for. */
function Surplus({ metric }: { metric: MetricView }) {
  const { t } = useTranslation("ui");
  const { surplusYuan } = metric;
  if (surplusYuan === null) return null;
  const word = surplusYuan < 0 || metric.verdict === "missed" ? "shortfall" : "surplus";
  return (
    <span className="ui-soft">
      {metric.reason === "low_coverage" ? `${t("coveredLand")} ` : null}
      {t(word)}{" "}
      <b className={`ui-ink-${metric.verdict}`}>
        {writeWanYuan(Math.abs(surplusYuan), Math.abs(surplusYuan) < 10_000 ? 2 : 0)} {t("unit.wan")}
      </b>
    </span>
  );
}
