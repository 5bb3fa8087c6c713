// What does a meter write of a cumulative figure on its way to the year's target?
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { ratioOf } from "../../geo/number/ratio";
import { quartersOf } from "../../geo/target/scheduleProgress";
import type { ScheduleView, TargetView } from "../../server/api/shapes";
import { powerOfTen, writeNumber } from "./write";

interface ScheduleFigures {
  /** `104.2 %`; with more decimals where it would read like the 100 % or 90 % that it has missed. */
  readonly progress: string;
  /** What the quarters ask of the year's target, in its unit. */
  readonly asked: string;
  /** 0–1 along a bar that ends at 150 % of the schedule. */
  readonly fill: number;
  readonly beyond: boolean;
}

/** The bar ends at 150 % of what is asked, as a target's does. */
const SPAN = 1.5;
const MOST_DIGITS = 4;

export function scheduleFigures(
  { progress, quarters, light }: ScheduleView,
  target: Pick<TargetView, "value">,
): ScheduleFigures {
  const { text } = formatAgainstTarget(powerOfTen(progress, 2), light === "behind" ? 90 : 100, {
    digits: 1,
    maxDigits: MOST_DIGITS,
    group: true,
    minus: "−",
  });
  return {
    progress: `${text} %`,
    asked: scheduleAsked(target, quarters),
    fill: Math.min(1, Math.max(0, progress / SPAN)),
    beyond: progress > SPAN,
  };
}

/** In which of the verdicts' colours a light is drawn; `near` has one of its own between them. */
export const SCHEDULE_TONE = { on: "met", near: "near", behind: "missed" } as const;

/** Where 100 % of the schedule stands along the bar. */
export const SCHEDULE_AT = 1 / SPAN;

/** What the quarters ask of the year's target, in its unit, to the last digit. */
export function scheduleAsked({ value }: Pick<TargetView, "value">, quarters: 1 | 2 | 3 | 4): string {
  const asked = quartersOf(value, quarters);
  return writeNumber(ratioOf(asked), asked.split(".")[1]?.length ?? 0);
}
