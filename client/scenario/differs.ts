// Is a plot another one than in the scenario beside it?
import { type Plot, plotArea } from "../../geo/scenario/plot";

/** True where the other scenario has no plot of the same name, or one with other lines, land, park, use or figures. */
export function differs(plot: Plot, others: readonly Plot[]): boolean {
  const other = others.find(({ id }) => id === plot.id);
  return other === undefined || keyOf(other) !== keyOf(plot);
}

const keyOf = (plot: Plot): string =>
  JSON.stringify([plotArea(plot), plot.use, plot.status, plot.limits, plot.parts, plot.shape.coordinates]);
