// How is a plot of a scenario drawn? In the colour of its class, faded where the filter or the legend leaves it out, as the map has it.
import type { Plot } from "../../geo/scenario/plot";
import type { Population } from "../../server/api/shapes";
import type { MeasureId } from "../state/view";
import { passesAs } from "./passesAs";
import { type ClassScene, plotClass } from "./plotClass";

/** What of the view decides over the look of a plot. */
export interface PlotView {
  readonly measure: MeasureId;
  readonly population: Population;
  /** Classes of the legend that stay lit; null: all of them. */
  readonly classes: ReadonlySet<string> | null;
  /** 1 per parcel that the filter lets through; null: all of them. */
  readonly passing: Uint8Array | null;
}

interface PlotFill {
  /** Null where the measure says nothing of a plot that is supposed. */
  readonly colour: string | null;
  readonly faded: boolean;
}

/** The fill of a plot that is supposed. @param scene the map's */
export function plotFill(plot: Plot, scene: ClassScene, view: PlotView): PlotFill {
  const place = plotClass(plot, scene, view.measure, view.population);
  const entry = place === null ? undefined : scene.legend[place];
  const lit = entry === undefined || view.classes === null || view.classes.has(entry.token);
  const passes = scene.land === null || passesAs(plot, scene.land.geometry.indexOf, view.passing);
  return { colour: entry?.fill ?? null, faded: !lit || !passes };
}
