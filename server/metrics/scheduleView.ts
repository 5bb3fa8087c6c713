// How far is a cumulative figure on its way to the year's target? Nothing of it decides the verdict.
import { toNumber } from "../../geo/number/ratio";
import { isCoverageLow } from "../../geo/tally/coverage";
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure, Tally } from "../../geo/tally/tally";
import { scheduleProgress } from "../../geo/target/scheduleProgress";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { Target } from "../../geo/target/target";
import type { ScheduleView } from "../api/shapes";

/**
 * @param quarters of `elapsedQuarters`; null where the period is not cumulative: then there is no schedule
 * @returns null where there is no schedule, no target for it, or no figure
 */
export function scheduleView(
  tally: Tally,
  measure: Measure,
  target: Target | null,
  quarters: 1 | 2 | 3 | 4 | null,
): ScheduleView | null {
  if (quarters === null || target === null) return null;
  const { yuan, landDm2 } = figureOf(tally, measure);
  const found = scheduleProgress({ yuan, landDm2, quarters }, target);
  if (found === null) return null;
  return {
    quarters,
    progress: toNumber(found.progress),
    light: isCoverageLow(tally, measure) ? null : found.light,
    aheadYuan: surplusYuan(found.aheadCents),
  };
}
