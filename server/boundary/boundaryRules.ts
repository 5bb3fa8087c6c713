// By which rule are parcels on a park's line counted, for each kind of park?
import type { BoundaryRuleView } from "../api/boundaryShapes";
import type { BoundaryRuleName, ParkKind } from "../api/shapes";
import type { Queryable } from "../db/database";

/** What may be chosen; the first holds where nobody has chosen. */
export const BOUNDARY_RULES = [
  "largest_share",
  "centre",
  "majority",
  "share",
  "assigned",
] as const satisfies readonly BoundaryRuleName[];

export const PARK_KINDS = [
  "cluster_area",
  "strategic_park",
  "advantage_community",
  "themed_park",
  "planned_cluster",
  "relocation_park",
] as const satisfies readonly ParkKind[];

/** The rule in force for every kind of park, in the order of kinds. */
export async function boundaryRules(db: Queryable, districtId: string): Promise<BoundaryRuleView[]> {
  const rows = await db.query<{
    kind: ParkKind;
    rule: BoundaryRuleName;
    why: string | null;
    decided_at: Date | string;
    decided_by: string;
  }>("select * from boundary_rules($1)", [districtId]);
  const decided = new Map(rows.map((row) => [row.kind, row]));
  return PARK_KINDS.map((kind) => {
    const row = decided.get(kind);
    return {
      kind,
      rule: row?.rule ?? BOUNDARY_RULES[0],
      decidedBy: row?.decided_by ?? null,
      decidedAt: row === undefined ? null : new Date(row.decided_at).toISOString(),
      why: row?.why ?? null,
    };
  });
}

/** The rule in force for one kind of park. */
export async function boundaryRuleOf(
  db: Queryable,
  districtId: string,
  kind: ParkKind,
): Promise<BoundaryRuleView> {
  const rules = await boundaryRules(db, districtId);
  return (
    rules.find((rule) => rule.kind === kind) ?? {
      kind,
      rule: BOUNDARY_RULES[0],
      decidedBy: null,
      decidedAt: null,
      why: null,
    }
  );
}
