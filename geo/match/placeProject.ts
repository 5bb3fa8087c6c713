// What becomes of land when a project takes it? Its users leave with what they made there, and what is promised comes.
import { at } from "../list/at";
import { parted, partedPart, partedYuan, scaled } from "../scenario/apportion";
import { withArrival } from "../scenario/edit/placeHolding";
import { type Plot, plotArea, withParts } from "../scenario/plot";

/** What a project promises for a year of full production, whole yuan; null: nothing is promised. */
export interface PromisedYear {
  readonly id: string;
  readonly name: string;
  /** GB/T 4754 code; "" without one. */
  readonly industry: string;
  readonly outputYuan: number | null;
  readonly taxYuan: number | null;
  readonly rdYuan: number | null;
}

/** Annual output from which an industrial enterprise is above scale (规上), in yuan. Source: 国家统计局, 年主营业务收入 2000 万元及以上. */
const ABOVE_SCALE_YUAN = 20_000_000;

/** Whether the promise makes it an enterprise above scale; one that promises no output is none. */
export const isAboveScale = ({ outputYuan }: Pick<PromisedYear, "outputYuan">): boolean =>
  outputYuan !== null && outputYuan >= ABOVE_SCALE_YUAN;

/**
 * The plots once the project uses all of them and produces as promised, by a scenario's own rules: the figures go over the land, largest
 * remainder. The enterprises that were there leave with what they had on this land; what they have elsewhere stays.
 * @throws RangeError where a plot has no land
 */
export function placeProject(plots: readonly Plot[], promise: PromisedYear): Plot[] {
  const lands = plots.map((plot) => plotArea(plot).areaDm2);
  const output = partedYuan(promise.outputYuan, lands);
  const tax = partedYuan(promise.taxYuan, lands);
  const rd = partedYuan(promise.rdYuan, lands);
  return plots.map((plot, place) => {
    const cleared = { ...withParts(plot, (part) => ({ ...part, holdings: [] })), status: "in_use" };
    const arrival = {
      enterpriseId: promise.id,
      name: promise.name,
      industry: promise.industry,
      aboveScale: isAboveScale(promise),
      outputYuan: at(output, place),
      taxYuan: at(tax, place),
      rdYuan: at(rd, place),
    };
    const placed = withArrival(cleared, arrival, null);
    if ("refused" in placed) throw new RangeError(`${plot.id} has no land`);
    return placed;
  });
}

/**
 * So much of a plot that nobody uses, as a plot of its own: what several projects share is added up piece by piece.
 * @param areaDm2 whole 0.01 m², above 0
 * @returns null where somebody uses it, where it counts in several parks, or where it is smaller
 */
export function pieceOf(plot: Plot, areaDm2: number): Plot | null {
  const [part, second] = plot.parts;
  if (part === undefined || second !== undefined || part.holdings.length > 0) return null;
  if (areaDm2 > part.areaDm2) return null;
  return { ...plot, parts: partedPart(part, [areaDm2, part.areaDm2 - areaDm2]).slice(0, 1) };
}

/**
 * The plot before and after a project moves into floors of a building on it, as far as the two differ: nobody leaves, and the project has
 * the share of the land that its floors are of the building. Tenants above one another stand on the same land.
 * @param landDm2 that share, above 0
 */
export function floorPlots(
  plot: Plot,
  promise: PromisedYear,
  landDm2: number,
): { before: Plot; after: Plot } {
  const before = withParts(plot, (part) => ({ ...part, holdings: [] }));
  const lands = parted(
    landDm2,
    plot.parts.map(({ areaDm2 }) => areaDm2),
  );
  const { areaDm2, geodesicDm2 } = plotArea(plot);
  const drawn = parted(scaled(landDm2, geodesicDm2, areaDm2), lands);
  const output = partedYuan(promise.outputYuan, lands);
  const tax = partedYuan(promise.taxYuan, lands);
  const rd = partedYuan(promise.rdYuan, lands);
  const parts = before.parts.map((part, place) => ({
    ...part,
    holdings: [
      {
        enterpriseId: promise.id,
        name: promise.name,
        industry: promise.industry,
        aboveScale: isAboveScale(promise),
        landDm2: at(lands, place),
        geodesicDm2: at(drawn, place),
        outputYuan: at(output, place),
        taxYuan: at(tax, place),
        rdYuan: at(rd, place),
      },
    ],
  }));
  return { before, after: { ...before, parts } };
}

/** Enterprises that have to leave. */
export const displaced = (plots: readonly Plot[]): ReadonlySet<string> =>
  new Set(
    plots.flatMap(({ parts }) =>
      parts.flatMap(({ holdings }) => holdings.map(({ enterpriseId }) => enterpriseId)),
    ),
  );
