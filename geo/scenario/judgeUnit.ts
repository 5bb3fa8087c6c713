// How does a park stand against its targets, before and after?
import type { ClusterPrefix } from "../industry/clusterOf";
import type { Tally } from "../tally/tally";
import { judgeConcentration, judgePerMu } from "../target/judge";
import type { Judgement } from "../target/judgement";
import type { MetricId, Target } from "../target/target";

/** What a unit is judged by; null where the target set has no target for a metric. */
export interface UnitYardstick {
  readonly targets: Readonly<Record<MetricId, Target | null>>;
  readonly leads: readonly string[];
  readonly clusters: readonly ClusterPrefix[];
  readonly annual: boolean;
}

/** All four metrics of a unit, as every view judges them. */
export function judgeUnit(
  tally: Tally,
  { targets, leads, clusters, annual }: UnitYardstick,
): Record<MetricId, Judgement> {
  return {
    output_per_mu: judgePerMu(tally, "output", targets.output_per_mu, annual),
    tax_per_mu: judgePerMu(tally, "tax", targets.tax_per_mu, annual),
    rd_per_mu: judgePerMu(tally, "rd", targets.rd_per_mu, annual),
    concentration: judgeConcentration(tally, leads, targets.concentration, annual, clusters),
  };
}
