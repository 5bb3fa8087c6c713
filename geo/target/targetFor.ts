// Which target of a set is a subject held against in a period? The one way, on the server, on screen and on paper.
import type { Period } from "../period/period";
import { type Exemption, exemptionInForce } from "./exemption";
import { targetsInForce, type Validity } from "./inForce";
import type { Ramp } from "./ramp";
import { type Bound, type TargetSubject, targetOf } from "./scope";
import type { MetricId, Target } from "./target";

/** A target with whom it binds, whose figures it speaks of, since when, how it climbs and whom it lets off. */
export interface BindingTarget extends Target, Validity, Bound {
  readonly population: string;
  readonly denominator: NonNullable<Target["denominator"]>;
  readonly ramp: Ramp | null;
  readonly exemptions: readonly Exemption[];
}

/** A set of targets as far as it judges. */
export interface TargetsOfSet {
  readonly targets: readonly BindingTarget[];
  /** The rule version by which its verdicts are made: `item22@3`. */
  readonly rule?: string;
  /** For which period `setFor` made it stand; exemptions count on its last day. */
  readonly period?: string;
}

/** The set as it stands for one period and one population: of every metric and scope the one target in force, with the value of its ramp. */
export function setFor<S extends TargetsOfSet>(set: S, period: Period, population: string): S {
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
export function targetFor(set: TargetsOfSet, metric: MetricId, subject: TargetSubject): Target | null {
  const found = targetOf(
    set.targets.filter((target) => target.metric === metric),
    subject,
  );
  if (found === null) return null;
  const { id, operator, value, unit, reference, source, denominator, goal, exemptions } = found.target;
  const rule = found.target.rule ?? set.rule;
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
export function targetsFor(set: TargetsOfSet): (subject: TargetSubject) => Targets {
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
export const hasTrades = ({ targets }: Pick<TargetsOfSet, "targets">): boolean =>
  targets.some(({ scope }) => scope === "industry");
