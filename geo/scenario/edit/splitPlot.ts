// What if a plot were cut in two?

import { geodesicAreaM2 } from "../../area/geodesicArea";
import { at } from "../../list/at";
import { partedPart } from "../apportion";
import type { Plot } from "../plot";
import type { SplitEdit } from "../scenarioEvent";
import { type Change, freeIds, type Refusal, refuse, type ScenarioState } from "../scenarioState";
import { splitShape } from "../shape/splitShape";

/** Areas are weighed by 1 cm², so that pieces of a small plot get their share. */
const CM2_OF_M2 = 10_000;

/**
 * Both areas, each enterprise's land and each figure are handed to the pieces by their measured area, largest remainder: what the plot had is
 * what its pieces have, to 0.01 m² and the yuan, park by park. The pieces keep use, status and limits.
 */
export function splitPlot(state: ScenarioState, { plotId, line, ids: kept }: SplitEdit): Change | Refusal {
  const plot = state.plot(plotId);
  if (plot === null) return refuse("no_plot", plotId);
  const shapes = splitShape(plot.shape, line);
  if (typeof shapes === "string") return refuse(shapes, plotId);
  const weights = shapes.map((shape) => Math.max(1, Math.round(geodesicAreaM2(shape) * CM2_OF_M2)));
  const parts = plot.parts.map((part) => partedPart(part, weights));
  const ids = freeIds(state, `${plotId}-`, shapes.length, kept);
  const change = new Map<string, Plot | null>([[plotId, null]]);
  for (const [place, shape] of shapes.entries()) {
    const id = at(ids, place);
    change.set(id, { ...plot, id, shape, parts: parts.map((pieces) => at(pieces, place)) });
  }
  return change;
}
