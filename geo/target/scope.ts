// Whom does a target bind?
import { matchesPrefix } from "../industry/matchesPrefix";

/**
 * `city`, `wider_district` (全大区) and `district` (全区) say for which land the policy states the number; `park_set` speaks of kinds of park, `park`
 * of single parks, `industry` of land whose enterprises are all of some trades, `parcel` of the contract of single parcels.
 */
export const TARGET_SCOPES = [
  "city",
  "wider_district",
  "district",
  "park_set",
  "park",
  "industry",
  "parcel",
] as const;
export type TargetScope = (typeof TARGET_SCOPES)[number];

/** Kinds of park and of unit that a general target may be limited to. */
export const BINDABLE_KINDS = [
  "cluster_area",
  "strategic_park",
  "advantage_community",
  "themed_park",
  "planned_cluster",
  "relocation_park",
  "district",
  "town",
  "parcel",
] as const;

/** What is held against a target. */
export interface TargetSubject {
  readonly unit: "park" | "town" | "district" | "parcel" | "enterprise";
  readonly id: string;
  /** Of parks. */
  readonly parkKind?: string | null;
  /** GB/T 4754 codes of the enterprises on a parcel, or of the enterprise; "" for one without a code. */
  readonly industries?: readonly string[];
}

/** The part of a target that says whom it binds. */
export interface Bound {
  readonly scope: TargetScope;
  /** Parks, parcels or GB/T 4754 prefixes, as the scope has it; else empty. */
  readonly scopeIds: readonly string[];
  /** Kinds of park, or of unit (`district`, `town`, `parcel`, `enterprise`); empty binds every subject in the scope. */
  readonly bindsKinds: readonly string[];
}

/**
 * Whether a target binds a subject. One that does not is a reference (参考值) to it where its scope is general, and nothing where it was written
 * for named parks, parcels or trades.
 * @example appliesTo({ scope: "park", scopeIds: ["SP-01"], bindsKinds: [] }, { unit: "park", id: "SP-02" }) // false
 */
export function appliesTo(target: Bound, subject: TargetSubject): boolean {
  const { scope, scopeIds, bindsKinds } = target;
  if (isGeneral(target)) {
    if (bindsKinds.length === 0) return true;
    return (
      bindsKinds.includes(subject.unit) ||
      (subject.unit === "park" &&
        typeof subject.parkKind === "string" &&
        bindsKinds.includes(subject.parkKind))
    );
  }
  if (scope === "park") return subject.unit === "park" && scopeIds.includes(subject.id);
  if (scope === "parcel") return subject.unit === "parcel" && scopeIds.includes(subject.id);
  const codes = subject.industries ?? [];
  return (
    (subject.unit === "parcel" || subject.unit === "enterprise") &&
    codes.length > 0 &&
    codes.every((code) => matchesPrefix(code, scopeIds))
  );
}

/**
 * True where a target that does not bind a subject may still be shown to it as a reference. One of old that says `park` and names none speaks of
 * parks at large.
 */
export const isGeneral = ({ scope, scopeIds }: Pick<Bound, "scope" | "scopeIds">): boolean =>
  (scope !== "park" && scope !== "parcel" && scope !== "industry") || scopeIds.length === 0;

/** The more it says about whom, the higher: a parcel's contract goes before its trade's target, and that before everybody's. */
const RANK: Readonly<Record<TargetScope, number>> = {
  parcel: 5,
  park: 4,
  industry: 3,
  park_set: 2,
  district: 1,
  wider_district: 1,
  city: 1,
};

/**
 * Of targets of one metric, the one that a subject is held against: the most particular that binds it, of equal ones the first. Where none binds, the
 * first general one, as a reference; null where there is none.
 * @example targetOf([everybody950, strategic1000], { unit: "park", id: "SP-01", parkKind: "strategic_park" })?.target // strategic1000
 */
export function targetOf<T extends Bound>(
  targets: readonly T[],
  subject: TargetSubject,
): { readonly target: T; readonly binds: boolean } | null {
  let best: T | null = null;
  for (const target of targets) {
    if (!appliesTo(target, subject)) continue;
    if (best === null || rankOf(target) > rankOf(best)) best = target;
  }
  if (best !== null) return { target: best, binds: true };
  const shown = targets.find(isGeneral);
  return shown === undefined ? null : { target: shown, binds: false };
}

const rankOf = (target: Bound): number => {
  const { scope, bindsKinds } = target;
  if (isGeneral(target))
    return scope === "park_set" ? RANK.park_set : RANK.district + (bindsKinds.length > 0 ? 0.5 : 0);
  return RANK[scope];
};
