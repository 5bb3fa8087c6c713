// Who holds what of a park: one line an enterprise or a parcel, as its surplus is made of them?
import { isLeading } from "../../geo/concentration/isLeading";
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import type { Holding } from "../../geo/ledger/holding";
import type { Measure } from "../../geo/tally/tally";
import type { MetricId } from "../../geo/target/target";
import { type TracePart, tallyOfParts } from "../trace/traceParts";

/** Which figure a metric is made of. */
export const MEASURE_OF_METRIC = {
  output_per_mu: "output",
  tax_per_mu: "tax",
  rd_per_mu: "rd",
  concentration: "output",
} as const satisfies Record<MetricId, Measure>;

export type HoldingUnit = "enterprise" | "parcel";

/** A holding with what it stands for on the map. */
export interface PlacedHolding extends Holding {
  /** The parcels of an enterprise within the subject, or the parcel itself; most land first. */
  readonly parcelIds: readonly string[];
}

/**
 * The parts of a subject by enterprise or by parcel. An enterprise without the figure is there, with nothing: `yuan` null.
 * @param leads designated prefixes of the park's plan; where there are none nothing leads
 */
export function holdingsOf(
  parts: readonly TracePart[],
  metric: MetricId,
  unit: HoldingUnit,
  leads: readonly string[],
  clusters: readonly ClusterPrefix[],
): PlacedHolding[] {
  const measure = MEASURE_OF_METRIC[metric];
  const leading =
    leads.length === 0 ? () => false : isLeading(tallyOfParts(parts).outputByIndustry, leads, clusters);
  const groups = new Map<string, TracePart[]>();
  for (const part of parts) {
    const id = unit === "enterprise" ? part.enterpriseId : part.parcelId;
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  return [...groups].map(([id, own]): PlacedHolding => {
    const known = own.filter(({ yuan }) => yuan[measure] !== null);
    const of = (list: readonly TracePart[]) => list.reduce((sum, { yuan }) => sum + (yuan[measure] ?? 0), 0);
    const led = known.filter(({ industryCode }) => leading(industryCode));
    return {
      id,
      yuan: known.length === 0 ? null : of(known),
      landDm2: known.reduce((sum, { landDm2 }) => sum + landDm2, 0),
      leadYuan: of(led),
      lead: led.length === 0 ? false : led.length === known.length ? true : null,
      parcelIds: [...new Set(own.toSorted((a, b) => b.landDm2 - a.landDm2).map(({ parcelId }) => parcelId))],
    };
  });
}
