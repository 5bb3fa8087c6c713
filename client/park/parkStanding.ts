// What does a park wear on the map? Its verdicts; in a part of a year, where nothing is decided yet, how it keeps up with the schedule.
import type { MetricView, ParkRow, ScheduleLight, VerdictWord } from "../../server/api/shapes";

export type Standing = VerdictWord | ScheduleLight;

/** In which order they are told: worst last in both halves. */
export const VERDICTS: readonly VerdictWord[] = ["met", "missed", "undecided"];
export const LIGHTS: readonly ScheduleLight[] = ["on", "near", "behind"];

/** One target's: its light where there is a schedule, else its verdict; undecided for a metric that is not there. */
export function standingOf(metric: MetricView | undefined): Standing {
  if (metric === undefined) return "undecided";
  return metric.schedule === null ? metric.verdict : (metric.schedule.light ?? "undecided");
}

/** Whether the park is told by its schedule. */
export const isScheduled = ({ metrics }: Pick<ParkRow, "metrics">): boolean =>
  Object.values(metrics).some(({ schedule }) => schedule !== null);

/**
 * The whole park's: the worst verdict among the targets that bind it. In a part of a year the worst light among those with a schedule; a
 * light that too little land is covered for counts after those behind and before those near it, as an undecided verdict does.
 */
export function parkStanding(row: Pick<ParkRow, "metrics" | "worst"> | undefined): Standing {
  if (row === undefined) return "undecided";
  if (!isScheduled(row)) return row.worst;
  const lights = Object.values(row.metrics)
    .filter(
      ({ schedule, target, reason }) =>
        schedule !== null && target?.reference === false && reason !== "exempt",
    )
    .map(standingOf);
  const order: readonly Standing[] = ["behind", "undecided", "near", "on"];
  return order.find((standing) => lights.includes(standing)) ?? "undecided";
}
