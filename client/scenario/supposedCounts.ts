// How do the legend's counts change under a scenario? What is no longer there is taken out, what stands instead is counted in.
import { type Plot, plotArea } from "../../geo/scenario/plot";
import type { Population } from "../../server/api/shapes";
import type { ClassCounts } from "../map/countClasses";
import type { MeasureId } from "../state/view";
import { passesAs } from "./passesAs";
import { type ClassScene, plotClass } from "./plotClass";

interface Supposed {
  readonly scene: ClassScene;
  readonly measure: MeasureId;
  readonly population: Population;
  /** As the scenario's replay has it: plots that are not as in the base, null where gone. */
  readonly touched: ReadonlyMap<string, Plot | null>;
}

/**
 * The counts of the base with the scenario in them.
 * @param counts of the base, not changed
 * @param classes of the base's parcels
 * @param passing what the filter lets through
 * @param inParks whether land of a park counts
 */
export function withSupposed(
  counts: ClassCounts,
  { scene, measure, population, touched }: Supposed,
  classes: Uint8Array,
  passing: Uint8Array | null,
  inParks: (parkId: string | null) => boolean,
): ClassCounts {
  const geometry = scene.land?.geometry;
  if (geometry === undefined || touched.size === 0) return counts;
  const parcels = Int32Array.from(counts.parcels);
  const areaDm2 = Float64Array.from(counts.areaDm2);
  let { totalParcels, totalAreaDm2 } = counts;
  const put = (place: number, area: number, by: 1 | -1) => {
    parcels[place] = (parcels[place] ?? 0) + by;
    areaDm2[place] = (areaDm2[place] ?? 0) + by * area;
    totalParcels += by;
    totalAreaDm2 += by * area;
  };
  for (const [id, plot] of touched) {
    const parcel = geometry.indexOf.get(id);
    const counted = parcel !== undefined && passing?.[parcel] !== 0;
    if (counted && inParks(geometry.parkIds[geometry.park[parcel] ?? -1] ?? null))
      put(classes[parcel] ?? 0, geometry.areaDm2[parcel] ?? 0, -1);
    if (plot === null || !passesAs(plot, geometry.indexOf, passing) || !inParks(mainPark(plot))) continue;
    const place = plotClass(plot, scene, measure, population);
    if (place !== null) put(place, plotArea(plot).areaDm2, 1);
  }
  return { parcels: Uint32Array.from(parcels), areaDm2, totalParcels, totalAreaDm2 };
}

/** The park of most of its land, as the map shows a parcel whole. */
function mainPark({ parts }: Plot): string | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return others.reduce((most, part) => (part.areaDm2 > most.areaDm2 ? part : most), first).parkId;
}
