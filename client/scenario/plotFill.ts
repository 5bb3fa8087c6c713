// In which colour is a plot of a scenario drawn? In that of its class, as the map and the legend have it.

import type { Plot } from "../../geo/scenario/plot";
import { DISTRICT, plotTallies } from "../../geo/scenario/plotTallies";
import { figureOf } from "../../geo/tally/figureOf";
import { classifier } from "../../geo/target/classOf";
import { isScaled, perMuClass } from "../../geo/target/landClass";
import type { Population } from "../../server/api/shapes";
import type { Scene } from "../map/scene";
import { isPerMu, type MeasureId } from "../state/view";

const NO_PARKS = new Map<string, never>();

/** The fill; null where the measure says nothing of a single plot. */
export function plotFill(
  plot: Plot,
  { legend, scale }: Pick<Scene, "legend" | "scale">,
  measure: MeasureId,
  population: Population,
): string | null {
  if (measure === "use") return legend.find(({ token }) => token === plot.use)?.fill ?? null;
  if (measure === "status") return legend.find(({ token }) => token === plot.status)?.fill ?? null;
  if (!isPerMu(measure)) return null;
  const tally = plotTallies(plot, NO_PARKS, population).get(DISTRICT);
  if (tally === undefined) return null;
  const { yuan, landDm2 } = figureOf(tally, measure);
  const classes = scale !== null && isScaled(scale) ? classifier(scale.value) : null;
  return legend[perMuClass(yuan, landDm2, tally.occupiedDm2, plot.status === "idle", classes)]?.fill ?? null;
}
