// What does the legend count, and how high are its bars? Plots for most measures, parks for concentration.
import type { ParkList } from "../../server/api/shapes";
import { concentrationClass, NO_CONCENTRATION, UNJUDGED_CONCENTRATION } from "../map/concentrationClass";
import { type ClassCounts, countClasses } from "../map/countClasses";
import type { LegendClass } from "../map/legendClasses";
import type { ParcelGeometry } from "../map/parcelGeometry";
import { leafParks } from "../park/leafParks";
import { isPerMu, type MeasureId, type Role } from "../state/view";

export interface LegendBar {
  entry: LegendClass;
  count: number;
  /** Share 0–1 of the area in scope. */
  share: number;
}

export interface LegendBars {
  bars: LegendBar[];
  /** How many bars stand left of the target; null where there is no target to rule. */
  targetAfter: number | null;
  total: number;
}

export interface LegendScope {
  measure: MeasureId;
  role: Role;
  legend: readonly LegendClass[];
  geometry: ParcelGeometry | null;
  classes: Uint8Array | null;
  /** 1 per parcel that the filter lets through; null where there is none. */
  passing: Uint8Array | null;
  parks: ParkList | null;
  /** Ids of the parks that count; null for the whole district. */
  scope: ReadonlySet<string> | null;
  hasTarget: boolean;
  /** Puts what a scenario supposes in the place of what is; null without one. */
  suppose: Suppose | null;
}

/** As client/scenario/supposedCounts does it. */
type Suppose = (
  counts: ClassCounts,
  classes: Uint8Array,
  passing: Uint8Array | null,
  inParks: (parkId: string | null) => boolean,
) => ClassCounts;

/** Bars in the order they stand: the scale, then what is beside it. */
export function legendBars(source: LegendScope): LegendBars {
  const counted = source.measure === "concentration" ? countParks(source) : countPlots(source);
  const scale = (isPerMu(source.measure) || source.measure === "concentration") && source.hasTarget;
  const bars = counted.bars.filter(({ entry, count }) => keeps(source, entry, count));
  if (source.measure === "status" && source.role === "promotion") {
    // Promotion looks for land: what lies idle stands first.
    bars.sort((a, b) => Number(b.entry.dashed) - Number(a.entry.dashed));
  }
  const below = bars.filter(({ entry }) => entry.below).length;
  return { bars, targetAfter: scale ? below : null, total: counted.total };
}

function keeps(source: LegendScope, entry: LegendClass, count: number): boolean {
  const scaled = isPerMu(source.measure) || source.measure === "concentration";
  if (scaled && entry.label.kind === "range") {
    if (!source.hasTarget) return false;
    // 175 % of a target of 70 % is more than everything.
    return !(source.measure === "concentration" && entry.token === "7");
  }
  if (source.measure === "concentration" && entry.aside)
    return entry.token === "nodata" || (entry.token === "low" && count > 0);
  if (entry.token === "low" || entry.token === "notYear") return count > 0;
  if (entry.token === "value") return !source.hasTarget && source.measure !== "concentration";
  return entry.label.kind === "key" ? true : count > 0;
}

function countPlots({ legend, geometry, classes, scope, passing, suppose }: LegendScope): {
  bars: LegendBar[];
  total: number;
} {
  if (!geometry || !classes)
    return { bars: legend.map((entry) => ({ entry, count: 0, share: 0 })), total: 0 };
  const inScope = scope ? Uint8Array.from(geometry.parkIds, (id) => (scope.has(id) ? 1 : 0)) : null;
  const base = countClasses(geometry, classes, legend.length, inScope, passing);
  const inParks = (parkId: string | null) => scope === null || (parkId !== null && scope.has(parkId));
  const counts = suppose === null ? base : suppose(base, classes, passing, inParks);
  return {
    bars: legend.map((entry, i) => ({
      entry,
      count: counts.parcels[i] ?? 0,
      share: counts.totalAreaDm2 > 0 ? (counts.areaDm2[i] ?? 0) / counts.totalAreaDm2 : 0,
    })),
    total: counts.totalParcels,
  };
}

function countParks({ legend, parks, scope }: LegendScope): { bars: LegendBar[]; total: number } {
  const rows = leafParks(parks?.rows ?? []).filter((row) => !scope || scope.has(row.id));
  const total = rows.reduce((sum, row) => sum + row.tally.areaDm2, 0);
  return {
    bars: legend.map((entry, i) => {
      const mine = rows.filter((row) => {
        const index = concentrationClass(row);
        if (entry.token === "nodata") return index === NO_CONCENTRATION;
        if (entry.token === "low") return index === UNJUDGED_CONCENTRATION;
        return index === i || (index === 6 && i === 5);
      });
      const area = mine.reduce((sum, row) => sum + row.tally.areaDm2, 0);
      return { entry, count: mine.length, share: total > 0 ? area / total : 0 };
    }),
    total: rows.length,
  };
}
