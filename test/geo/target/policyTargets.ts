// The targets of the tests, as the policy states them.
import type { MetricId, Target } from "../../../geo/target/target";

/** A target of 第22条 with the given metric and value. */
export function target(metric: MetricId, value: string, changes: Partial<Target> = {}): Target {
  return {
    id: `item22-${metric}`,
    metric,
    operator: ">=",
    value,
    unit: metric === "concentration" ? "%" : "万元/亩",
    reference: false,
    source: { document: "521实施意见", clause: "22" },
    ...changes,
  };
}

export const OUTPUT_950 = target("output_per_mu", "950");
export const TAX_48 = target("tax_per_mu", "48");
export const LEAD_70 = target("concentration", "70");
