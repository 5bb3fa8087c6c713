// Who finds no way, and what is short by how much? Held against the room that the plan leaves.
import type { Place, PlanInput } from "../match/plan/planFrom";

/** Room that is short of a way: in a park's quarter, or at the destination. */
interface ShortRow {
  readonly row: string;
  readonly byDm2: bigint;
}

export interface Shortage {
  readonly id: string;
  /** The way that lacks least; null: there is none, no destination is large enough. */
  readonly place: Place | null;
  readonly rows: readonly ShortRow[];
}

/**
 * For everybody who is not placed the way of which the least room is short in all, the others where the plan has them.
 * @param chosen places of the input
 */
export function shortages({ projects, places, limits }: PlanInput, chosen: readonly Place[]): Shortage[] {
  const left = new Map(Object.entries(limits));
  for (const { takes } of chosen)
    for (const [row, amount] of Object.entries(takes)) left.set(row, (left.get(row) ?? 0n) - amount);
  const placed = new Set(chosen.map(({ projectId }) => projectId));
  return projects
    .filter((id) => !placed.has(id))
    .map((id) => {
      let least: { place: Place; rows: ShortRow[]; total: bigint } | null = null;
      for (const place of places.filter(({ projectId }) => projectId === id)) {
        const rows = Object.entries(place.takes).flatMap(([row, amount]) => {
          const byDm2 = amount - (left.get(row) ?? 0n);
          return amount > 0n && byDm2 > 0n ? [{ row, byDm2 }] : [];
        });
        const total = rows.reduce((sum, { byDm2 }) => sum + byDm2, 0n);
        if (least === null || total < least.total) least = { place, rows, total };
      }
      return { id, place: least?.place ?? null, rows: least?.rows ?? [] };
    });
}
