// In which order do the parks stand? By any column; parks that cannot be compared are listed apart, unranked.
import { rankChange } from "../../geo/rank/rank";
import type { MetricId, StandingRow, UnrankedReason } from "../../server/api/shapes";

export type ParkColumn = "name" | "moved" | MetricId | "change" | "coverage";

export interface ParkSort {
  column: ParkColumn;
  descending: boolean;
}

export interface OrderedParks<Row> {
  /** Those with a place, in the order of the column. */
  ranked: Row[];
  /** Parks with parts, and what belongs to no group: sums of others, or of what is left; not ranked among them. */
  wholes: Row[];
  /** Low coverage, too few enterprises, no figure, or a concentration by the largest share: shown, never ranked. */
  unranked: Row[];
}

/** What the order needs to know of a line. */
type Line = Pick<StandingRow, "id" | "metrics" | "standing">;

/**
 * Orders parks, towns or clusters by a column.
 * @param metric the metric that "change", "coverage" and "moved" speak of, and that decides who can be ranked
 * @param nameOf the name in the language of the page
 * @param language for the order of names
 */
export function orderParks<Row extends Line>(
  rows: readonly Row[],
  sort: ParkSort,
  metric: MetricId,
  nameOf: (row: Row) => string,
  language: string,
): OrderedParks<Row> {
  const ranking = rankingOf(sort, metric);
  const collator = new Intl.Collator(language);
  const byName = (a: Row, b: Row) => collator.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1);
  const keyOf = (row: Row): number | null => {
    if (sort.column === "name") return null;
    const view = row.metrics[ranking];
    if (sort.column === "coverage") return view.coverage;
    if (sort.column === "moved") return movedBy(row, ranking);
    if (sort.column === "change") {
      return view.value === null || view.previous === null ? null : view.value - view.previous;
    }
    return view.value;
  };
  const direction = sort.descending ? -1 : 1;
  const compare = (a: Row, b: Row): number => {
    if (sort.column === "name") return direction * byName(a, b);
    const left = keyOf(a);
    const right = keyOf(b);
    if (left === null || right === null) {
      return left === right ? byName(a, b) : left === null ? 1 : -1;
    }
    return direction * (left - right) || byName(a, b);
  };
  const sorted = [...rows].sort(compare);
  const parents = new Set(rows.flatMap((row) => ("parentId" in row ? [row.parentId] : [])));
  const reasonOf = (row: Row): UnrankedReason | null =>
    parents.has(row.id) ? "has_parts" : row.standing[ranking].unranked;
  return {
    ranked: sorted.filter((row) => reasonOf(row) === null),
    wholes: sorted.filter((row) => reasonOf(row) === "has_parts"),
    unranked: sorted.filter((row) => reasonOf(row) !== null && reasonOf(row) !== "has_parts"),
  };
}

/** The metric by which places are given while the table stands by this column. */
export function rankingOf(sort: ParkSort, metric: MetricId): MetricId {
  const { column } = sort;
  return column === "name" || column === "moved" || column === "change" || column === "coverage"
    ? metric
    : column;
}

/** Places won (lost: below 0) since last year; null where there is no place now or was none then. */
export function movedBy(row: Pick<StandingRow, "standing">, metric: MetricId): number | null {
  const { rank, previousRank } = row.standing[metric];
  return rankChange(rank, previousRank);
}
