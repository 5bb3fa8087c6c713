// Where on the map did an event of a scenario happen? Around the plots that it touched, as they were and as they are after it.
import { aroundAll, type Extent, extentOf } from "../../geo/scenario/extent";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioStep } from "../../geo/scenario/replay";
import { needsOf } from "../../geo/scenario/scenarioEvent";

interface Base {
  plot: (id: string) => Plot | undefined;
  plotsOf: (enterpriseId: string) => readonly string[];
}

/**
 * The stretch of land; null where none is known.
 * @param base has the plots of which an event speaks that touches none, being switched off or refused
 */
export function whereOf(
  { event, before, after }: Pick<ScenarioStep, "event" | "before" | "after">,
  base: Base,
): Extent | null {
  const touched = [...before.values(), ...after.values()].filter((plot) => plot !== null);
  const { plots, enterprises } = needsOf(event.edit);
  const ids = plots.length > 0 ? plots : enterprises.flatMap((id) => base.plotsOf(id));
  const meant = touched.length > 0 ? touched : ids.flatMap((id) => base.plot(id) ?? []);
  return aroundAll(
    meant.flatMap(({ shape }) => {
      const extent = extentOf(shape);
      return extent === null ? [] : [extent];
    }),
  );
}
