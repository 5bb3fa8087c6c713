// How does what is edited become what a version keeps, and back?
import { type TargetDraft, targetKey } from "../../geo/target/targetDraft";
import type { SetDraft } from "../api/targetShapes";
import type { SetContent, TargetSet } from "../metrics/targetSets";

/** A draft as a version keeps it: each target under its key. */
export function contentOf(draft: SetDraft): SetContent {
  const { name, nameEn, caption, captionEn, targets } = draft;
  return {
    ...{ name, nameEn, caption, captionEn },
    targets: targets.map((target) => ({ ...target, id: targetKey(target) })),
  };
}

/** The targets of a set as they are edited. */
export function draftsOf({ targets }: Pick<TargetSet, "targets">): TargetDraft[] {
  return targets.map((target) => ({
    metric: target.metric,
    operator: target.operator,
    value: target.value,
    unit: target.unit,
    population: target.population,
    denominator: target.denominator,
    reference: target.reference,
    scope: target.scope,
    scopeIds: target.scopeIds,
    bindsKinds: target.bindsKinds,
    validFrom: target.validFrom,
    validTo: target.validTo,
    ramp: target.ramp,
    exemptions: target.exemptions,
    document: target.source.document,
    clause: target.source.clause,
  }));
}
