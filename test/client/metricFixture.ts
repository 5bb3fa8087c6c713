// A metric and a park as the server would send them, with what a test does not care about filled in.
import { coversTooLittle } from "../../client/ui/coversTooLittle";
import type { MetricId, MetricView, ParkRow, TargetView } from "../../server/api/shapes";

export function targetOf(metric: MetricId, value: string, reference = false): TargetView {
  return {
    id: metric,
    metric,
    operator: ">=",
    value,
    unit: metric === "concentration" ? "%" : "万元/亩",
    reference,
    source: { document: "521实施意见", clause: "第22条" },
  };
}

export function metricOf(metric: MetricId, known: Partial<MetricView> = {}): MetricView {
  return {
    metric,
    ruleVersion: "item22@1",
    value: null,
    previous: null,
    target: null,
    verdict: "undecided",
    reason: null,
    surplusYuan: null,
    coverage: null,
    geodesicVerdict: null,
    gross: null,
    schedule: null,
    ...known,
  };
}

export function parkOf(
  id: string,
  metrics: Partial<Record<MetricId, Partial<MetricView>>>,
  known: Partial<ParkRow> = {},
): ParkRow {
  const tally: ParkRow["tally"] = {
    parcels: 1,
    enterprises: 3,
    areaDm2: 1,
    geodesicDm2: 1,
    industrialDm2: 1,
    idleDm2: 0,
    occupiedDm2: 1,
    outputYuan: null,
    taxYuan: null,
    rdYuan: null,
    outputLandDm2: 1,
    taxLandDm2: 1,
    rdLandDm2: 1,
    ...known.tally,
  };
  const standing = (metric: MetricId) => {
    const unranked =
      metrics[metric]?.value == null
        ? ("no_figure" as const)
        : coversTooLittle(tally, metric)
          ? ("low_coverage" as const)
          : metric === "concentration" && known.leadsByPlan === false
            ? ("no_lead_industry" as const)
            : null;
    return { rank: unranked === null ? 1 : null, previousRank: null, unranked };
  };
  return {
    id,
    name: id,
    nameEn: null,
    kind: "strategic_park",
    parentId: null,
    boundary: "sketch",
    leadsByPlan: true,
    corrections: 0,
    point: [121.5, 29.8],
    bbox: [121.4, 29.7, 121.6, 29.9],
    tally,
    standing: {
      output_per_mu: standing("output_per_mu"),
      tax_per_mu: standing("tax_per_mu"),
      rd_per_mu: standing("rd_per_mu"),
      concentration: standing("concentration"),
    },
    metrics: {
      output_per_mu: metricOf("output_per_mu", metrics.output_per_mu),
      tax_per_mu: metricOf("tax_per_mu", metrics.tax_per_mu),
      rd_per_mu: metricOf("rd_per_mu", metrics.rd_per_mu),
      concentration: metricOf("concentration", metrics.concentration),
    },
    worst: "met",
    ...known,
  };
}
