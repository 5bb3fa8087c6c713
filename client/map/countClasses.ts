// How many parcels, and how much land, fall in each class? Over the district or over the parks in scope.
import type { ParcelGeometry } from "./parcelGeometry";

export interface ClassCounts {
  parcels: Uint32Array;
  areaDm2: Float64Array;
  totalParcels: number;
  totalAreaDm2: number;
}

/**
 * Counts classes.
 * @param inScope 1 per park number that counts; null counts every parcel
 * @param passing 1 per parcel that the filter lets through; null: there is none
 */
export function countClasses(
  geometry: Pick<ParcelGeometry, "count" | "areaDm2" | "park">,
  classes: Uint8Array,
  classCount: number,
  inScope: Uint8Array | null,
  passing: Uint8Array | null,
): ClassCounts {
  const parcels = new Uint32Array(classCount);
  const areaDm2 = new Float64Array(classCount);
  let totalParcels = 0;
  let totalAreaDm2 = 0;
  for (let i = 0; i < geometry.count; i++) {
    if (inScope && inScope[geometry.park[i] ?? inScope.length] !== 1) continue;
    if (passing?.[i] === 0) continue;
    const index = classes[i] ?? 0;
    const area = geometry.areaDm2[i] ?? 0;
    parcels[index] = (parcels[index] ?? 0) + 1;
    areaDm2[index] = (areaDm2[index] ?? 0) + area;
    totalParcels++;
    totalAreaDm2 += area;
  }
  return { parcels, areaDm2, totalParcels, totalAreaDm2 };
}
