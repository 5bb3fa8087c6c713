// In which colour is a plot of a scenario drawn? In that of its class, as the map and the legend have it.
import type { Plot } from "../../geo/scenario/plot";
import type { Population } from "../../server/api/shapes";
import type { MeasureId } from "../state/view";
import { type ClassScene, plotClass } from "./plotClass";

/** The fill; null where the measure says nothing of a plot that is supposed. */
export function plotFill(
  plot: Plot,
  scene: ClassScene,
  measure: MeasureId,
  population: Population,
): string | null {
  const place = plotClass(plot, scene, measure, population);
  return place === null ? null : (scene.legend[place]?.fill ?? null);
}
