// What is one plot of a scenario: its shape, and what of its land and figures counts in which park?
import type { AreaBasis } from "../area/areaBasis";
import type { LandGeometry } from "../area/landGeometry";
import type { Measure } from "../tally/tally";

/** What one enterprise has on one part of a plot: whole 0.01 m² and whole yuan, null = not reported. */
export interface Holding {
  readonly enterpriseId: string;
  readonly name: string;
  /** GB/T 4754 code; "" without one. */
  readonly industry: string;
  readonly aboveScale: boolean;
  readonly landDm2: number;
  readonly geodesicDm2: number;
  readonly outputYuan: number | null;
  readonly taxYuan: number | null;
  readonly rdYuan: number | null;
}

/** What of a plot counts in one park. Nearly every plot has one part; more where the boundary rule splits it. */
export interface PlotPart {
  /** Null: in no park. */
  readonly parkId: string | null;
  /** By the plot's area basis, 0.01 m². */
  readonly areaDm2: number;
  readonly geodesicDm2: number;
  readonly holdings: readonly Holding[];
}

/** A plan limit as decimal text; null: open on that side. */
export interface PlotLimit {
  readonly min: string | null;
  readonly max: string | null;
}

/** A plot is never changed: an edit makes another one. */
export interface Plot {
  readonly id: string;
  /** The parcels of the base that it was made of; its own id where it is one. */
  readonly from: readonly string[];
  readonly use: string | null;
  readonly status: string | null;
  readonly basis: AreaBasis;
  readonly limits: Readonly<Record<string, PlotLimit>>;
  readonly parts: readonly PlotPart[];
  /** Degrees, CGCS2000. */
  readonly shape: LandGeometry;
}

/** The field of each figure. */
export const YUAN_OF = {
  output: "outputYuan",
  tax: "taxYuan",
  rd: "rdYuan",
} as const satisfies Record<Measure, keyof Holding>;
export const MEASURES: readonly Measure[] = ["output", "tax", "rd"];

/** Both areas of a plot, 0.01 m². */
export function plotArea(plot: Plot): { readonly areaDm2: number; readonly geodesicDm2: number } {
  return {
    areaDm2: plot.parts.reduce((sum, { areaDm2 }) => sum + areaDm2, 0),
    geodesicDm2: plot.parts.reduce((sum, { geodesicDm2 }) => sum + geodesicDm2, 0),
  };
}

/** Land of the plot that no enterprise uses, 0.01 m²; 0 where they claim more than there is. */
export function freeLandDm2(plot: Plot): number {
  const used = plot.parts.reduce(
    (sum, { holdings }) => sum + holdings.reduce((all, { landDm2 }) => all + landDm2, 0),
    0,
  );
  return Math.max(0, plotArea(plot).areaDm2 - used);
}

/** The plot with every part changed. */
export function withParts(plot: Plot, change: (part: PlotPart) => PlotPart): Plot {
  return { ...plot, parts: plot.parts.map(change) };
}

/** True where an enterprise uses some of the plot. */
export const isUsedBy = (plot: Plot, enterpriseId: string): boolean =>
  plot.parts.some(({ holdings }) => holdings.some((holding) => holding.enterpriseId === enterpriseId));

/**
 * Holdings in which each enterprise stands once, sums added; where it reports a figure on one piece of land and not on another, the
 * two stay apart, as a figure never speaks for land of which it was not reported.
 */
export function combineHoldings(holdings: readonly Holding[]): Holding[] {
  const found = new Map<string, Holding>();
  for (const holding of holdings) {
    const key = JSON.stringify([
      holding.enterpriseId,
      holding.industry,
      holding.aboveScale,
      ...MEASURES.map((measure) => holding[YUAN_OF[measure]] === null),
    ]);
    const known = found.get(key);
    found.set(key, known === undefined ? holding : added(known, holding));
  }
  return [...found.values()];
}

function added(a: Holding, b: Holding): Holding {
  const yuan = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  return {
    ...a,
    landDm2: a.landDm2 + b.landDm2,
    geodesicDm2: a.geodesicDm2 + b.geodesicDm2,
    outputYuan: yuan(a.outputYuan, b.outputYuan),
    taxYuan: yuan(a.taxYuan, b.taxYuan),
    rdYuan: yuan(a.rdYuan, b.rdYuan),
  };
}

/** Parts in which each park stands once, sums added, in the order of the parks' ids, no park last. */
export function combineParts(parts: readonly PlotPart[]): PlotPart[] {
  const byPark = new Map<string | null, PlotPart[]>();
  for (const part of parts) byPark.set(part.parkId, [...(byPark.get(part.parkId) ?? []), part]);
  return [...byPark]
    .sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([parkId, own]) => ({
      parkId,
      areaDm2: own.reduce((sum, { areaDm2 }) => sum + areaDm2, 0),
      geodesicDm2: own.reduce((sum, { geodesicDm2 }) => sum + geodesicDm2, 0),
      holdings: combineHoldings(own.flatMap(({ holdings }) => holdings)),
    }));
}
