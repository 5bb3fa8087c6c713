// Is a cumulative figure on schedule, in a glyph and words?
import type { ScheduleLight } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { ScheduleGlyph } from "./ScheduleGlyph";
import { SCHEDULE_TONE } from "./scheduleFigures";
import "./meter.css";

/** @param light null where too little land is covered */
export function ScheduleChip({ light }: { light: ScheduleLight | null }) {
  const { t } = useTranslation("period");
  return (
    <span className={`ui-chip ui-chip-${light === null ? "undecided" : SCHEDULE_TONE[light]}`}>
      <ScheduleGlyph light={light} />
      {t(`schedule.light.${light ?? "none"}`)}
    </span>
  );
}
