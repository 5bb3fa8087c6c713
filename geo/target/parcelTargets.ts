// Against what is each plot held? By its contract, its trade, an exemption of its own; those of which nothing particular is said share one answer.

import type { Measure } from "../tally/tally";
import { METRIC_OF_MEASURE } from "./metricMeasure";
import { METRIC_IDS, type Target } from "./target";
import { hasTrades, type Targets, type TargetsOfSet, targetsFor } from "./targetFor";

export interface ParcelTargets {
  /** The first is that of land at large. */
  readonly groups: readonly Targets[];
  /** The group of every parcel; null where all are of the first. */
  readonly groupOf: Uint16Array | null;
}

/**
 * @param set as it stands for the period and the population
 * @param indexOf every parcel's place on the map
 * @param trades GB/T 4754 codes of who uses each parcel; null while nobody has asked, or needs to
 * @example parcelTargets(setFor(item22, period, "above-scale"), geometry.indexOf, null).groups[0]?.tax_per_mu?.value // "48"
 */
export function parcelTargets(
  set: TargetsOfSet,
  indexOf: ReadonlyMap<string, number>,
  trades: Readonly<Record<string, readonly string[]>> | null,
): ParcelTargets {
  const of = targetsFor(set);
  const groups: Targets[] = [of({ unit: "parcel", id: "" })];
  const numbers = new Map([[keyOf(groups[0]), 0]]);
  const particular = new Set(
    set.targets.flatMap(({ scope, scopeIds, exemptions }) => [
      ...(scope === "parcel" ? scopeIds : []),
      ...exemptions.flatMap(({ kind, id }) => (kind === "parcel" ? [id] : [])),
    ]),
  );
  if (hasTrades(set)) for (const id of Object.keys(trades ?? {})) particular.add(id);
  let groupOf: Uint16Array | null = null;
  for (const id of particular) {
    const index = indexOf.get(id);
    if (index === undefined) continue;
    const targets = of({ unit: "parcel", id, industries: trades?.[id] ?? [] });
    const key = keyOf(targets);
    const number = numbers.get(key) ?? groups.push(targets) - 1;
    numbers.set(key, number);
    if (number === 0) continue;
    groupOf ??= new Uint16Array(indexOf.size);
    groupOf[index] = number;
  }
  return { groups, groupOf };
}

/** What one parcel is held against. */
export const targetOfParcel = (
  { groups, groupOf }: ParcelTargets,
  metric: keyof Targets,
  parcel: number,
): Target | null => groups[groupOf?.[parcel] ?? 0]?.[metric] ?? null;

/** How many parcels are held against something else than land at large. */
export const withOwnTargets = ({ groupOf }: ParcelTargets): number =>
  groupOf === null ? 0 : groupOf.reduce((count, group) => count + (group === 0 ? 0 : 1), 0);

/** Of what a parcel is held against, what judges it: reference targets inform, they do not judge. */
export function bindingTargets(targets: Targets): (Target & { readonly figure: Measure })[] {
  return (["output", "tax", "rd"] as const).flatMap((figure) => {
    const target = targets[METRIC_OF_MEASURE[figure]];
    return target === null || target.reference ? [] : [{ ...target, figure }];
  });
}

/** Equal for what judges alike. */
function keyOf(targets: Targets | undefined): string {
  return METRIC_IDS.map((metric) => {
    const target = targets?.[metric] ?? null;
    return target === null
      ? ""
      : [target.id, target.value, target.reference, target.denominator, Boolean(target.exemption)].join(" ");
  }).join("|");
}
