// What becomes of land when a project takes it? Its users leave with what they made there, and what is promised comes.
import { at } from "../list/at";
import { partedYuan } from "../scenario/apportion";
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

/** Enterprises that have to leave. */
export const displaced = (plots: readonly Plot[]): ReadonlySet<string> =>
  new Set(
    plots.flatMap(({ parts }) =>
      parts.flatMap(({ holdings }) => holdings.map(({ enterpriseId }) => enterpriseId)),
    ),
  );
