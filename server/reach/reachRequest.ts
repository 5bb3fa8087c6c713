// What may be asked of a reach, and with which conditions where nothing is said?
import { z } from "zod";
import { parseDecimal } from "../../geo/number/parseDecimal";
import type { ReachParcel } from "../../geo/reach/demand";
import { LEVERS } from "../../geo/reach/lever";
import type { Bounds } from "../../geo/reach/renewal";
import { METRIC_IDS, type MetricId } from "../../geo/target/target";
import type { Targets } from "../../geo/target/targetFor";
import { ApiError } from "../api/apiError";
import type { ReachConditions } from "../api/reachShapes";
import { idInput, textInput } from "../api/view";

const idsInput = z.array(idInput).max(20_000);

export const reachInput = z.object({
  id: idInput,
  metric: z.enum(METRIC_IDS).default("tax_per_mu"),
  /** All binding targets that the park misses, not this one alone. */
  all: z.boolean().default(false),
  levers: z
    .array(z.enum(LEVERS))
    .min(1)
    .default([...LEVERS]),
  /** 万元/亩 that a renewed mu brings, of output, tax and R&D. */
  yields: z
    .object({ output: textInput.max(24), tax: textInput.max(24), rd: textInput.max(24) })
    .partial()
    .default({}),
  keep: idsInput.default([]),
  only: idsInput.nullable().default(null),
  most: z.number().int().min(1).max(100_000).nullable().default(null),
});

export type ReachRequest = z.infer<typeof reachInput>;

/**
 * The conditions in full. A yield that is not given is the target's own: land let anew is held to the target by its
 * contract (标准地), and nothing more is taken for granted; where there is no target, what the park has.
 * @throws ApiError for a yield that is no number above 0
 */
export function conditionsOf(request: ReachRequest, targets: Targets): ReachConditions {
  const yields = request.yields;
  const { output = null, tax = null, rd = null } = yields;
  const outputYield = yieldOf(output, targets.output_per_mu?.value);
  const conditions: Record<MetricId, string> = {
    output_per_mu: outputYield,
    tax_per_mu: yieldOf(tax, targets.tax_per_mu?.value),
    rd_per_mu: yieldOf(rd, targets.rd_per_mu?.value),
    concentration: outputYield,
  };
  return { yields: conditions, keep: request.keep, only: request.only, most: request.most };
}

function yieldOf(given: string | null, target: string | undefined): string {
  const text = given === null || given.trim() === "" ? (target ?? "0") : given.trim();
  const decimal = parseDecimal(text);
  if (decimal === null || (given !== null && decimal.digits <= 0n)) throw new ApiError("bad_yield", text);
  return text;
}

/** @throws ApiError for a parcel that is not the park's */
export function boundsOf(conditions: ReachConditions, parcels: readonly ReachParcel[]): Bounds {
  const known = new Set(parcels.map(({ id }) => id));
  const stranger = [...conditions.keep, ...(conditions.only ?? [])].find((id) => !known.has(id));
  if (stranger !== undefined) throw new ApiError("unknown_kept", stranger);
  return {
    keep: new Set(conditions.keep),
    only: conditions.only === null ? null : new Set(conditions.only),
    most: conditions.most,
  };
}
