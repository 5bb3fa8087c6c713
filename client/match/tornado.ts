// Which weight unseats the first place soonest? Ranges of weights as bars, the narrowest room first.
import type { MatchCriterionView, RankedSite, StabilityView } from "../../server/api/matchShapes";

export interface TornadoBar {
  readonly criterion: string;
  /** Percent of the axis: where the first stays first. */
  readonly from: number;
  readonly to: number;
  /** The weight as it stands. */
  readonly weight: number;
  readonly below: string | null;
  readonly above: string | null;
  /** Points of weight to the nearer end at which another passes; null: none does. */
  readonly room: number | null;
}

/** Criteria of which nothing is known of any site: their weights move nothing, and that says nothing of how sure the first place is. */
export const unknownCriteria = (sites: readonly Pick<RankedSite, "contributions">[]): ReadonlySet<string> => {
  const known = new Set(
    sites.flatMap(({ contributions }) =>
      contributions.flatMap(({ criterion, value }) => (value === null ? [] : criterion)),
    ),
  );
  return new Set(
    sites.flatMap(({ contributions }) =>
      contributions.flatMap(({ criterion }) => (known.has(criterion) ? [] : criterion)),
    ),
  );
};

export function tornado(
  ranges: readonly StabilityView[],
  criteria: readonly MatchCriterionView[],
): TornadoBar[] {
  const bars = ranges.flatMap(({ criterion, from, to, below, above }): TornadoBar[] => {
    const weight = criteria.find((one) => one.criterion === criterion)?.weight;
    if (weight === undefined) return [];
    const ends = [below === null ? null : weight - from, above === null ? null : to - weight].filter(
      (room) => room !== null,
    );
    const room = ends.length === 0 ? null : Math.max(0, Math.min(...ends));
    return [{ criterion, from, to, weight, below, above, room }];
  });
  const sortable = ({ room }: TornadoBar) => room ?? Number.POSITIVE_INFINITY;
  // Infinity − Infinity is no number
  return bars.toSorted((a, b) => (sortable(a) === sortable(b) ? 0 : sortable(a) - sortable(b)));
}
