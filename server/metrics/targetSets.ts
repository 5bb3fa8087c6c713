// Which targets does a set hold, in which version, and which of them bind a subject?
import type { Period } from "../../geo/period/period";
import { type Exemption, exemptionInForce } from "../../geo/target/exemption";
import { targetsInForce, type Validity } from "../../geo/target/inForce";
import type { Ramp } from "../../geo/target/ramp";
import { type Bound, type TargetSubject, targetOf } from "../../geo/target/scope";
import type { MetricId, Target } from "../../geo/target/target";
import type { TargetDraft } from "../../geo/target/targetDraft";
import type { Population, TargetSetView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** A target with whom it binds, whose figures it speaks of, since when, how it climbs and whom it lets off. */
interface SetTarget extends Target, Validity, Bound {
  readonly population: Population;
  readonly denominator: NonNullable<Target["denominator"]>;
  readonly ramp: Ramp | null;
  readonly exemptions: readonly Exemption[];
}

/** A named set: one reading of the policy, with every target it ever had, as one version has it. */
export interface TargetSet {
  /** By which it is asked for: `item22`, or `item22@2` for an earlier version. */
  readonly id: string;
  readonly setId: string;
  /** From 1; 0 where what stands was written past the versions. */
  readonly version: number;
  /** The rule version by which its verdicts are made: `item22@3`. */
  readonly rule: string;
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly SetTarget[];
  /** For which period `setFor` made it stand; exemptions count on its last day. */
  readonly period?: string;
}

/** What a version of a set says: names, captions and targets, whole. */
export interface SetContent {
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly (TargetDraft & { readonly id: string })[];
}

interface Row {
  id: string;
  version: number;
  content: SetContent;
}

/** All sets of a district in their order as they stand, each with its targets of every date. */
export async function targetSets(db: Queryable, districtId: string): Promise<TargetSet[]> {
  const rows = await db.query<Row>(
    `select c.id, c.content, case when v.content = c.content then v.version else 0 end as version
     from target_set_content($1) c
     left join lateral (select n.version, n.content from target_set_version n
       where n.district_id = $1 and n.target_set_id = c.id order by n.version desc limit 1) v on true
     order by c.place, c.id`,
    [districtId],
  );
  return rows.map(({ id, version, content }) => setOf(id, version, content));
}

/**
 * A set as it stands, or as an earlier version had it; null where there is no such set or version.
 * @param ref `item22`, or `item22@2`; left out: the first set
 * @param current the sets as they stand
 */
export async function targetSetAt(
  db: Queryable,
  districtId: string,
  ref: string | undefined,
  current: readonly TargetSet[],
): Promise<TargetSet | null> {
  if (ref === undefined) return current[0] ?? null;
  const found = current.find(({ id }) => id === ref);
  if (found !== undefined) return found;
  const asked = versionOf(ref);
  if (asked === null) return null;
  const [row] = await db.query<Row>(
    `select target_set_id as id, version, content from target_set_version
     where district_id = $1 and target_set_id = $2 and version = $3`,
    [districtId, asked.id, asked.version],
  );
  if (row === undefined) return null;
  return { ...setOf(row.id, row.version, row.content), id: ref };
}

/** `item22@2` taken apart; null where the text names no version. */
function versionOf(ref: string): { id: string; version: number } | null {
  const match = /^(.+)@([1-9]\d{0,6})$/.exec(ref);
  return match?.[1] === undefined ? null : { id: match[1], version: Number(match[2]) };
}

/** A set from what a version of it says. */
export function setOf(id: string, version: number, content: SetContent): TargetSet {
  const rule = `${id}@${version}`;
  return {
    id,
    setId: id,
    version,
    rule,
    name: content.name,
    nameEn: content.nameEn,
    caption: content.caption,
    captionEn: content.captionEn,
    targets: content.targets.map(({ document, clause, ...target }) => ({
      ...target,
      source: { document, clause },
      rule,
    })),
  };
}

/** The set as it stands for one period and one population: of every metric and scope the one target in force, with the value of its ramp. */
export function setFor(set: TargetSet, period: Period, population: Population): TargetSet {
  const ends = new Map(set.targets.map(({ id, value }) => [id, value]));
  const targets = targetsInForce(set.targets, period.id, population).map((target) => {
    const end = ends.get(target.id);
    return end === undefined || end === target.value ? target : { ...target, goal: end };
  });
  return { ...set, targets, period: period.id };
}

/**
 * The set's target for a metric as it stands for one subject; null where the set has none for it. A target that does not bind the subject is a
 * reference here (参考值); one that lets it off says so.
 * @param subject who is judged, by name: some targets name whom they bind or let off; an empty id is nobody in particular
 */
export function targetFor(set: TargetSet, metric: MetricId, subject: TargetSubject): Target | null {
  const found = targetOf(
    set.targets.filter((target) => target.metric === metric),
    subject,
  );
  if (found === null) return null;
  const { id, operator, value, unit, reference, source, denominator, goal, rule, exemptions } = found.target;
  const exemption =
    set.period === undefined || !found.binds ? null : exemptionInForce(exemptions, subject, set.period);
  return {
    ...{ id, metric, operator, value, unit, source, denominator },
    reference: reference || !found.binds,
    ...(goal === undefined ? {} : { goal }),
    ...(exemption === null ? {} : { exemption }),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** The target of every metric; null where there is none. */
export type Targets = Readonly<Record<MetricId, Target | null>>;

/** The set's targets as they stand for a subject, worked out once for all of a kind that no target names. */
export function targetsFor(set: TargetSet): (subject: TargetSubject) => Targets {
  const known = new Map<string, Targets>();
  const named = new Set(
    set.targets.flatMap(({ scopeIds, exemptions }) => [...scopeIds, ...exemptions.map(({ id }) => id)]),
  );
  const byTrade = hasTrades(set);
  return (subject) => {
    const particular = named.has(subject.id) || byTrade;
    const key = `${subject.unit} ${subject.parkKind ?? ""}`;
    const found = particular ? undefined : known.get(key);
    if (found !== undefined) return found;
    const targets = {
      output_per_mu: targetFor(set, "output_per_mu", subject),
      tax_per_mu: targetFor(set, "tax_per_mu", subject),
      rd_per_mu: targetFor(set, "rd_per_mu", subject),
      concentration: targetFor(set, "concentration", subject),
    };
    if (!particular) known.set(key, targets);
    return targets;
  };
}

/** Whether any target binds land by the trade of who uses it: only then has anybody to be asked for it. */
export const hasTrades = ({ targets }: TargetSet): boolean =>
  targets.some(({ scope }) => scope === "industry");

/** The set for the client. */
export function targetSetView({ period: _, rule, targets, ...set }: TargetSet): TargetSetView {
  return {
    ...set,
    rule,
    targets: targets.map(({ exemption: _exemption, goal: _goal, rule: _rule, ...target }) => ({
      ...target,
      scopeIds: [...target.scopeIds],
      bindsKinds: [...target.bindsKinds],
      exemptions: target.exemptions.map((one) => ({ ...one })),
      ramp:
        target.ramp === null
          ? null
          : { shape: target.ramp.shape, milestones: target.ramp.milestones.map((one) => ({ ...one })) },
      source: { ...target.source },
    })),
  };
}
