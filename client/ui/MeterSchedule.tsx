// How far is a cumulative figure on the way to the year's target? The bar of a meter, with what the quarters ask as its tick.
import type { ScheduleView, TargetView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { SCHEDULE_AT, SCHEDULE_TONE, scheduleFigures } from "./scheduleFigures";
import { TargetBar } from "./TargetBar";
import { writeWanYuan } from "./write";
import "./meter.css";
import "./ui.css";

interface Props {
  schedule: ScheduleView;
  target: TargetView;
}

export function MeterSchedule({ schedule, target }: Props) {
  const { t } = useTranslation(["period", "ui"]);
  const figures = scheduleFigures(schedule, target);
  const { light, aheadYuan, quarters } = schedule;
  const tone = light === null ? "undecided" : SCHEDULE_TONE[light];
  return (
    <>
      <TargetBar verdict={tone} fill={figures.fill} targetAt={SCHEDULE_AT} beyond={figures.beyond} />
      <div className="ui-row ui-small">
        <span className="ui-soft">
          {t("schedule.name")} <b className={`ui-ink-${tone}`}>{figures.progress}</b>
        </span>
        <span className="ui-soft">
          {light === null ? `${t("ui:coveredLand")} ` : null}
          {t(aheadYuan < 0 ? "schedule.short" : "schedule.ahead")}{" "}
          <b className={`ui-ink-${tone}`}>
            {writeWanYuan(Math.abs(aheadYuan), Math.abs(aheadYuan) < 10_000 ? 2 : 0)} {t("ui:unit.wan")}
          </b>
        </span>
      </div>
      <p className="ui-small ui-soft">
        {t(target.reference ? "schedule.askedReference" : "schedule.asked", {
          target: target.value,
          quarters,
          asked: figures.asked,
        })}
      </p>
    </>
  );
}
