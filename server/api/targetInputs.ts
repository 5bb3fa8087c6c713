// What may a request say of a set of targets? Shapes alone: what they mean, `geo/target/targetDraft` checks.
import { z } from "zod";
import { LAND_DENOMINATORS } from "../../geo/target/denominator";
import { EXEMPT_KINDS } from "../../geo/target/exemption";
import { TARGET_SCOPES } from "../../geo/target/scope";
import { METRIC_IDS } from "../../geo/target/target";
import { OPERATORS, POPULATIONS } from "../../geo/target/targetDraft";
import { idInput, textInput } from "./view";

const MOST = 500;
const day = z.iso.date().nullable();

const draftTarget = z.strictObject({
  metric: z.enum(METRIC_IDS),
  operator: z.enum(OPERATORS),
  value: textInput.max(20),
  unit: z.enum(["万元/亩", "%"]),
  population: z.enum(POPULATIONS),
  denominator: z.enum(LAND_DENOMINATORS),
  reference: z.boolean(),
  scope: z.enum(TARGET_SCOPES),
  scopeIds: z.array(idInput).max(MOST).readonly(),
  bindsKinds: z.array(idInput).max(20).readonly(),
  validFrom: day,
  validTo: day,
  ramp: z
    .strictObject({
      shape: z.enum(["line", "steps"]),
      milestones: z
        .array(z.strictObject({ year: z.int(), value: textInput.max(20) }))
        .max(50)
        .readonly(),
    })
    .nullable(),
  exemptions: z
    .array(
      z.strictObject({
        kind: z.enum(EXEMPT_KINDS),
        id: idInput,
        reason: textInput.trim().max(500),
        until: day,
      }),
    )
    .max(MOST)
    .readonly(),
  document: textInput.trim().max(200),
  clause: textInput.trim().max(200),
});

/** A set as it is edited. */
export const draftInput = z.strictObject({
  name: textInput.trim().max(200),
  nameEn: textInput.trim().max(200),
  caption: textInput.trim().max(200),
  captionEn: textInput.trim().max(200),
  targets: z.array(draftTarget).max(MOST).readonly(),
});
