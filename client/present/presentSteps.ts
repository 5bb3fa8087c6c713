// In which order do the parks come on the wall? The district first, then those that miss, then the undecided, then the rest.
import type { MetricId, ParkRow, VerdictWord } from "../../server/api/shapes";
import { leafParks } from "../park/leafParks";

const ORDER: Readonly<Record<VerdictWord, number>> = { missed: 0, undecided: 1, met: 2 };

/** Park ids, null for the district. Among equal verdicts the lowest surplus of tax first, unknown last, then by id. */
export function presentSteps(rows: readonly ParkRow[], metric: MetricId = "tax_per_mu"): (string | null)[] {
  const surplus = (row: ParkRow) => row.metrics[metric].surplusYuan ?? Number.POSITIVE_INFINITY;
  const parks = leafParks(rows).sort(
    (a, b) => ORDER[a.worst] - ORDER[b.worst] || compare(surplus(a), surplus(b)) || (a.id < b.id ? -1 : 1),
  );
  return [null, ...parks.map(({ id }) => id)];
}

/** The step `by` places on from the open park, going round at the ends; a park that is no step of its own begins at the district. */
export function stepFrom(steps: readonly (string | null)[], open: string | null, by: 1 | -1): string | null {
  const at = Math.max(0, steps.indexOf(open));
  return steps[(at + by + steps.length) % steps.length] ?? null;
}

/** Infinities are equal. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
