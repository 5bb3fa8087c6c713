// Which targets does a set hold, and which of them bind a subject?
import type { MetricId, Operator, Target } from "../../geo/target/target";
import type { ParkKind, TargetSetView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** A target with the kinds of park that it binds; an empty list binds every kind. */
interface ScopedTarget extends Target {
  readonly bindsKinds: readonly string[];
}

/** A named set: one reading of the policy. */
export interface TargetSet {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly ScopedTarget[];
}

interface SetRow {
  id: string;
  name: string;
  name_en: string;
  caption: string;
  caption_en: string;
}

interface TargetRow {
  target_set_id: string;
  id: string;
  metric: MetricId;
  operator: Operator;
  value: string;
  unit: "万元/亩" | "%";
  reference: boolean;
  binds_kinds: string[];
  source_document: string;
  source_clause: string;
}

/** All sets of a district in their order, each with the latest target of every metric. */
export async function targetSets(db: Queryable, districtId: string): Promise<TargetSet[]> {
  const sets = await db.query<SetRow>(
    "select id, name, name_en, caption, caption_en from target_set where district_id = $1 order by position, id",
    [districtId],
  );
  const targets = await db.query<TargetRow>(
    `select target_set_id, id, metric, operator, trim_scale(value)::text as value, unit, reference, binds_kinds,
       source_document, source_clause
     from (
       select distinct on (target_set_id, metric) * from target where district_id = $1
       order by target_set_id, metric, valid_from desc nulls last, position
     ) latest
     order by target_set_id, position`,
    [districtId],
  );
  return sets.map((set) => ({
    id: set.id,
    name: set.name,
    nameEn: set.name_en,
    caption: set.caption,
    captionEn: set.caption_en,
    targets: targets
      .filter((target) => target.target_set_id === set.id)
      .map((target) => ({
        id: target.id,
        metric: target.metric,
        operator: target.operator,
        value: target.value,
        unit: target.unit,
        reference: target.reference,
        bindsKinds: target.binds_kinds,
        source: { document: target.source_document, clause: target.source_clause },
      })),
  }));
}

/**
 * The set's target for a metric as it stands for one kind of park; null where the set has none.
 * A target that binds other kinds only is a reference here (参考值).
 * @param kind null for parcels, towns and the district: a target that names kinds of park is a reference there
 */
export function targetFor(set: TargetSet, metric: MetricId, kind: ParkKind | null): Target | null {
  const found = set.targets.find((target) => target.metric === metric);
  if (found === undefined) return null;
  const { bindsKinds, ...target } = found;
  const binds = bindsKinds.length === 0 || (kind !== null && bindsKinds.includes(kind));
  return { ...target, reference: target.reference || !binds };
}

/** The target of every metric; null where there is none. */
export type Targets = Readonly<Record<MetricId, Target | null>>;

/** The set's targets as they stand for a kind of park (null: parcels, towns, the district), worked out once for each kind. */
export function targetsByKind(set: TargetSet): (kind: ParkKind | null) => Targets {
  const known = new Map<ParkKind | null, Targets>();
  return (kind) => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const targets = {
      output_per_mu: targetFor(set, "output_per_mu", kind),
      tax_per_mu: targetFor(set, "tax_per_mu", kind),
      rd_per_mu: targetFor(set, "rd_per_mu", kind),
      concentration: targetFor(set, "concentration", kind),
    };
    known.set(kind, targets);
    return targets;
  };
}

/** The set for the client. */
export function targetSetView(set: TargetSet): TargetSetView {
  return {
    ...set,
    targets: set.targets.map(({ bindsKinds: _, ...target }) => ({ ...target, source: { ...target.source } })),
  };
}
