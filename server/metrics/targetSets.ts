// Which targets does a set hold, and which of them bind a subject?
import type { Period } from "../../geo/period/period";
import { targetInForce, type Validity } from "../../geo/target/inForce";
import type { MetricId, Operator, Target } from "../../geo/target/target";
import type { ParkKind, Population, TargetSetView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** A target with the kinds of park that it binds (an empty list binds every kind), whose figures it speaks of, and since when. */
interface ScopedTarget extends Target, Validity {
  readonly bindsKinds: readonly string[];
  readonly population: Population;
}

/** A named set: one reading of the policy, with every target it ever had. */
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
  population: Population;
  valid_from: string | null;
  valid_to: string | null;
  source_document: string;
  source_clause: string;
}

/** All sets of a district in their order, each with its targets of every date. */
export async function targetSets(db: Queryable, districtId: string): Promise<TargetSet[]> {
  const sets = await db.query<SetRow>(
    "select id, name, name_en, caption, caption_en from target_set where district_id = $1 order by position, id",
    [districtId],
  );
  const targets = await db.query<TargetRow>(
    `select target_set_id, id, metric, operator, trim_scale(value)::text as value, unit, reference, binds_kinds,
       population, valid_from, valid_to, source_document, source_clause
     from target where district_id = $1 order by target_set_id, position, id`,
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
        population: target.population,
        validFrom: target.valid_from,
        validTo: target.valid_to,
        source: { document: target.source_document, clause: target.source_clause },
      })),
  }));
}

/** The set as it stands for one period and one population: of every metric the one target in force. */
export function setFor(set: TargetSet, period: Period, population: Population): TargetSet {
  const metrics = [...new Set(set.targets.map(({ metric }) => metric))];
  const targets = metrics.flatMap(
    (metric) => targetInForce(set.targets, metric, period.id, population) ?? [],
  );
  return { ...set, targets };
}

/** The key of a target in its set: two of one metric differ in the day they begin, or in the population they speak of. */
export function targetKey(metric: string, population: string, validFrom: string | null): string {
  return `${metric}${population === "all" ? ":all" : ""}${validFrom === null ? "" : `@${validFrom}`}`;
}

/**
 * The set's target for a metric as it stands for one kind of park; null where the set has none.
 * A target that binds other kinds only is a reference here (参考值).
 * @param kind null for parcels, towns and the district: a target that names kinds of park is a reference there
 */
export function targetFor(set: TargetSet, metric: MetricId, kind: ParkKind | null): Target | null {
  const found = set.targets.find((target) => target.metric === metric);
  if (found === undefined) return null;
  const { bindsKinds, population: _, validFrom: _from, validTo: _to, ...target } = found;
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
