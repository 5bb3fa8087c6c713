// What is selected land, all together? A Tally like a park's: sums of integers, of which every ratio is taken.
import { type Tally, tallyOf } from "../../geo/tally/tally";
import type { ParcelColumns } from "../map/parcelColumns";
import type { ParcelGeometry } from "../map/parcelGeometry";

type Summed = Pick<ParcelGeometry, "count" | "areaDm2" | "geodesicDm2" | "idle">;

/** The sum of the selected parcels' figures, for the period and population of the columns. What is unknown is in neither side. */
export function selectionTally(mask: Uint8Array, geometry: Summed, columns: ParcelColumns): Tally {
  const sum = {
    parcels: 0,
    areaDm2: 0,
    geodesicDm2: 0,
    industrialDm2: 0,
    idleDm2: 0,
    occupiedDm2: 0,
    outputYuan: 0,
    taxYuan: 0,
    rdYuan: 0,
    outputLandDm2: 0,
    taxLandDm2: 0,
    rdLandDm2: 0,
  };
  const { yuan, land, occupiedDm2, industrialDm2 } = columns;
  for (let i = 0; i < geometry.count; i++) {
    if (mask[i] !== 1) continue;
    sum.parcels++;
    sum.areaDm2 += geometry.areaDm2[i] ?? 0;
    sum.geodesicDm2 += geometry.geodesicDm2[i] ?? 0;
    if (geometry.idle[i] === 1) sum.idleDm2 += geometry.areaDm2[i] ?? 0;
    sum.industrialDm2 += industrialDm2[i] ?? 0;
    sum.occupiedDm2 += occupiedDm2[i] ?? 0;
    sum.outputYuan += known(yuan.output[i]);
    sum.taxYuan += known(yuan.tax[i]);
    sum.rdYuan += known(yuan.rd[i]);
    sum.outputLandDm2 += land.output[i] ?? 0;
    sum.taxLandDm2 += land.tax[i] ?? 0;
    sum.rdLandDm2 += land.rd[i] ?? 0;
  }
  return tallyOf(sum);
}

/** An unknown figure has no land beside it either. */
const known = (value: number | undefined): number => (value === undefined || Number.isNaN(value) ? 0 : value);
