// What if plots that touch were one?
import { combineParts, type Plot, plotArea } from "../plot";
import type { MergeEdit } from "../scenarioEvent";
import { type Change, freeIds, type Refusal, refuse, type ScenarioState } from "../scenarioState";
import { mergeShapes } from "../shape/mergeShapes";

/**
 * Areas, land in use and figures add up, park by park: plots of two parks become one that counts in both until it is moved. Use, status, area
 * basis and limits are those of the largest, of two as large the lower id's; the new plot is called after it.
 */
export function mergePlots(state: ScenarioState, { plotIds, id: kept }: MergeEdit): Change | Refusal {
  const ids = [...new Set(plotIds)];
  if (ids.length < 2) return refuse("one_plot", ids[0] ?? "");
  const plots: Plot[] = [];
  for (const id of ids) {
    const plot = state.plot(id);
    if (plot === null) return refuse("no_plot", id);
    plots.push(plot);
  }
  const shape = mergeShapes(plots.map((plot) => plot.shape));
  if (typeof shape === "string") return refuse(shape, ids.join(" "));
  const size = (plot: Plot) => plotArea(plot).areaDm2;
  const largest = plots.reduce((best, plot) =>
    size(plot) > size(best) || (size(plot) === size(best) && plot.id < best.id) ? plot : best,
  );
  const [id = largest.id] = freeIds(state, `${largest.id}+`, 1, kept === undefined ? [] : [kept]);
  const merged: Plot = {
    ...largest,
    id,
    from: [...new Set(plots.flatMap((plot) => plot.from))].sort(),
    basis: plots.every(({ basis }) => basis === largest.basis) ? largest.basis : "geodesic",
    parts: combineParts(plots.flatMap((plot) => plot.parts)),
    shape,
  };
  return new Map<string, Plot | null>([...ids.map((one) => [one, null] as const), [id, merged]]);
}
