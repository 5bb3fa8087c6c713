// In what do two sets of targets, or two versions of one, differ?
import type { TargetDraft } from "./targetDraft";

/** A target on either side; `fields` are those that differ where it stands on both. */
export interface TargetDifference {
  readonly key: string;
  readonly before: TargetDraft | null;
  readonly after: TargetDraft | null;
  readonly fields: readonly (keyof TargetDraft)[];
}

const FIELDS = [
  "operator",
  "value",
  "unit",
  "denominator",
  "scope",
  "scopeIds",
  "bindsKinds",
  "population",
  "reference",
  "validFrom",
  "validTo",
  "ramp",
  "exemptions",
  "document",
  "clause",
] as const satisfies readonly (keyof TargetDraft)[];

/**
 * Targets of two sets side by side: those of one metric, population and reach are the same target, in the order of their days.
 * @returns in the order of the first set, then what only the second has; equal ones with no fields
 * @example compareSets([tax48], [tax60])[0].fields // ["value"]
 */
export function compareSets(
  before: readonly TargetDraft[],
  after: readonly TargetDraft[],
): TargetDifference[] {
  const [left, right] = [keyed(before), keyed(after)];
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => {
    const [was, is] = [left.get(key) ?? null, right.get(key) ?? null];
    return {
      key,
      before: was,
      after: is,
      fields:
        was === null || is === null
          ? []
          : FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field])),
    };
  });
}

/** By metric, population, whom it names, and its place among those that follow one another. */
function keyed(drafts: readonly TargetDraft[]): Map<string, TargetDraft> {
  const found = new Map<string, TargetDraft>();
  const inTime = drafts.toSorted((a, b) => (a.validFrom ?? "").localeCompare(b.validFrom ?? ""));
  for (const draft of drafts) {
    const same = inTime.filter((other) => line(other) === line(draft));
    found.set(`${line(draft)}#${same.indexOf(draft)}`, draft);
  }
  return found;
}

const line = ({ metric, population, scopeIds, scope }: TargetDraft): string =>
  JSON.stringify([metric, population, scopeIds.length > 0 ? [scope, ...scopeIds] : []]);
