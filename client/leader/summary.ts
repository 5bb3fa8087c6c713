// What is the one thing to know today? How many parks meet, miss or cannot be judged, and which lacks most.
import type { MetricId, ParkList, ParkRow, UndecidedReason, VerdictWord } from "../../server/api/shapes";
import { leafParks } from "../park/leafParks";
import { largestShortfalls } from "../park/lowestSurplus";

export interface Summary {
  parks: number;
  counts: Readonly<Record<VerdictWord, number>>;
  /** Why nothing is decided, where it is the same for all undecided parks; `reference`: no target binds them. */
  undecidedReason: UndecidedReason | "reference" | null;
  /** The largest shortfall of the first binding metric that any park misses. */
  largest: { park: ParkRow; metric: MetricId; shortYuan: number } | null;
  /** In a part of a year: how many parks keep up with the schedule of their tax, and how many do not; null in a whole year. */
  schedule: Readonly<Record<"on" | "near" | "behind", number>> | null;
  /** Parks that a target of concentration binds, by id. */
  strategic: ParkRow[];
}

/** Money of different metrics is not compared: tax, what the district lives on, speaks first. */
const ORDER: readonly MetricId[] = ["tax_per_mu", "output_per_mu", "concentration", "rd_per_mu"];

/** Sums up the list. A park with parts is counted by its parts, never twice. */
export function summary(list: ParkList): Summary {
  const rows = leafParks(list.rows);
  const counts = { met: 0, missed: 0, undecided: 0 };
  for (const row of rows) counts[row.worst] += 1;
  const reasons = new Set(rows.filter((row) => row.worst === "undecided").map(reasonOf));
  const [only] = reasons;
  return {
    parks: rows.length,
    counts,
    undecidedReason: reasons.size === 1 ? (only ?? null) : null,
    largest: largestOf(rows),
    schedule: scheduleOf(rows),
    strategic: rows.filter(({ metrics }) => metrics.concentration.target?.reference === false),
  };
}

function reasonOf(row: ParkRow): Summary["undecidedReason"] {
  const metrics = ORDER.map((metric) => row.metrics[metric]);
  const binding = metrics.filter(({ target }) => target !== null && !target.reference);
  if (binding.length === 0) return metrics.some(({ target }) => target !== null) ? "reference" : "no_target";
  return binding.reduce<UndecidedReason | null>((found, { reason }) => found ?? reason, null);
}

function scheduleOf(rows: readonly ParkRow[]): Summary["schedule"] {
  const lights = rows.flatMap(({ metrics }) => metrics.tax_per_mu.schedule?.light ?? []);
  if (lights.length === 0) return null;
  const counts = { on: 0, near: 0, behind: 0 };
  for (const light of lights) counts[light] += 1;
  return counts;
}

function largestOf(rows: readonly ParkRow[]): Summary["largest"] {
  for (const metric of ORDER) {
    const binding = rows.filter(({ metrics }) => metrics[metric].target?.reference === false);
    const [park] = largestShortfalls(binding, metric);
    const surplus = park?.metrics[metric].surplusYuan ?? null;
    if (park && surplus !== null) return { park, metric, shortYuan: Math.abs(surplus) };
  }
  return null;
}
