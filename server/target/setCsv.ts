// How is a set written as the table that `mutu import --as targets` reads?
import { stringify } from "csv-stringify/sync";
import { writeExemptions, writeMilestones } from "../../geo/target/targetText";
import type { TargetSet } from "../metrics/targetSets";

/** One line per target, under the columns of the import. */
export function setCsv(set: TargetSet): string {
  return stringify(
    set.targets.map((target) => ({
      set: set.setId,
      set_name: set.name,
      set_name_en: set.nameEn,
      caption: set.caption,
      caption_en: set.captionEn,
      metric: target.metric,
      operator: target.operator,
      value: target.value,
      unit: target.unit,
      scope: target.scope,
      population: target.population,
      reference: String(target.reference),
      binds_kinds: target.bindsKinds.join(";"),
      valid_from: target.validFrom ?? "",
      valid_to: target.validTo ?? "",
      denominator: target.denominator,
      scope_ids: target.scopeIds.join(";"),
      ramp_shape: target.ramp?.shape ?? "",
      ramp: writeMilestones(target.ramp?.milestones ?? []),
      exemptions: writeExemptions(target.exemptions),
      document: target.source.document,
      clause: target.source.clause,
    })),
    { header: true },
  );
}
