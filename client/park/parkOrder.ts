// In which order do the parks stand? By any column; parks that cannot be compared are listed apart, unranked.
import type { MetricId, ParkRow } from "../../server/api/shapes";
import { coversTooLittle } from "../ui/coversTooLittle";
import { leafParks } from "./leafParks";

export type ParkColumn = "name" | MetricId | "change" | "coverage";

export interface ParkSort {
  column: ParkColumn;
  descending: boolean;
}

export interface OrderedParks {
  /** Parks without parts, best first. */
  ranked: ParkRow[];
  /** Parks with parts: sums of others in the list, not ranked among them. */
  wholes: ParkRow[];
  /** Low coverage, no figure, or a concentration by the largest share: shown, never ranked. */
  unranked: ParkRow[];
}

/**
 * Orders the parks by a column.
 * @param metric the metric that "change" and "coverage" speak of, and that decides who can be ranked
 * @param nameOf the name in the language of the page
 * @param language for the order of names
 */
export function orderParks(
  rows: readonly ParkRow[],
  sort: ParkSort,
  metric: MetricId,
  nameOf: (row: ParkRow) => string,
  language: string,
): OrderedParks {
  const ranking = isMetric(sort.column) ? sort.column : metric;
  const collator = new Intl.Collator(language);
  const byName = (a: ParkRow, b: ParkRow) => collator.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1);
  const keyOf = (row: ParkRow): number | null => {
    if (sort.column === "name") return null;
    const view = row.metrics[ranking];
    if (sort.column === "coverage") return view.coverage;
    if (sort.column === "change") {
      return view.value === null || view.previous === null ? null : view.value - view.previous;
    }
    return view.value;
  };
  const direction = sort.descending ? -1 : 1;
  const compare = (a: ParkRow, b: ParkRow): number => {
    if (sort.column === "name") return direction * byName(a, b);
    const left = keyOf(a);
    const right = keyOf(b);
    if (left === null || right === null) {
      return left === right ? byName(a, b) : left === null ? 1 : -1;
    }
    return direction * (left - right) || byName(a, b);
  };
  const sorted = [...rows].sort(compare);
  const rankable = (row: ParkRow) => {
    if (row.metrics[ranking].value === null) return false;
    // the largest share is always at least as favourable as that of designated industries
    return (ranking !== "concentration" || row.leadsByPlan) && !coversTooLittle(row.tally, ranking);
  };
  const leaves = new Set(leafParks(rows));
  const parts = sorted.filter((row) => leaves.has(row));
  return {
    ranked: parts.filter(rankable),
    wholes: sorted.filter((row) => !leaves.has(row)),
    unranked: parts.filter((row) => !rankable(row)),
  };
}

function isMetric(column: ParkColumn): column is MetricId {
  return column !== "name" && column !== "change" && column !== "coverage";
}
