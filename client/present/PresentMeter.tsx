// One figure against its target, to be read from across the room.
import type { MetricView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { meterFigures, targetAt } from "../ui/meterFigures";
import { SCHEDULE_AT, SCHEDULE_TONE, scheduleFigures } from "../ui/scheduleFigures";
import { TargetBar } from "../ui/TargetBar";
import { VerdictChip } from "../ui/VerdictChip";
import { writeWanYuan } from "../ui/write";

export function PresentMeter({ metric }: { metric: MetricView }) {
  const { t } = useTranslation(["ui", "period"]);
  const compare = metric.reason !== "not_annual";
  const figures = meterFigures(metric, 1, compare);
  const reference = metric.target?.reference === true;
  const { schedule, target, surplusYuan } = metric;
  const scheduled = schedule === null || target === null ? null : scheduleFigures(schedule, target);
  const short = surplusYuan !== null && (surplusYuan < 0 || metric.verdict === "missed");
  return (
    <section className="present-meter">
      <div className="present-row">
        <h2>{t(`metric.${metric.metric}`)}</h2>
        {/* what does not count towards the verdict is not coloured as one */}
        {reference ? (
          <span className="ui-chip ui-chip-undecided">{t("reference")}</span>
        ) : (
          <VerdictChip
            verdict={metric.verdict}
            word={metric.reason === "no_target" ? t("verdict.no_target") : undefined}
          />
        )}
      </div>
      <div className="present-row present-baseline">
        <span>
          {figures.value === null ? (
            <span className="present-none">
              {t(metric.reason === "no_land" ? "notApplicable" : "noData")}
            </span>
          ) : (
            <>
              <span className="present-value">{figures.value}</span>
              <span className="present-unit">{t("unit.perMu")}</span>
            </>
          )}
        </span>
        {surplusYuan === null ? null : (
          <span>
            <span className="present-soft">{t(short ? "shortfall" : "surplus")}</span>{" "}
            <b className={reference ? "" : `ui-ink-${metric.verdict}`}>
              {writeWanYuan(Math.abs(surplusYuan))}
            </b>{" "}
            <span className="present-soft">{t("unit.wan")}</span>
          </span>
        )}
      </div>
      {target !== null && compare ? (
        <TargetBar
          verdict={metric.verdict}
          fill={figures.fill}
          targetAt={targetAt(metric)}
          previousAt={figures.previousAt}
          beyond={figures.beyond}
        />
      ) : null}
      {schedule !== null && scheduled !== null ? (
        <TargetBar
          verdict={schedule.light === null ? "undecided" : SCHEDULE_TONE[schedule.light]}
          fill={scheduled.fill}
          targetAt={SCHEDULE_AT}
          beyond={scheduled.beyond}
        />
      ) : null}
      <div className="present-row present-soft">
        <span>
          {target === null
            ? t("noTarget")
            : scheduled === null
              ? t(reference ? "referenceValue" : "target", { value: target.value })
              : `${t("period:schedule.name")} ${scheduled.progress}`}
          {figures.gap === null ? null : ` · ${figures.gap}`}
          {figures.gapPercent === null ? null : t("inBrackets", { text: figures.gapPercent })}
        </span>
        <span>
          {figures.previous === null ? t("previousUnknown") : `${t("previous")} ${figures.previous}`}
        </span>
      </div>
    </section>
  );
}
