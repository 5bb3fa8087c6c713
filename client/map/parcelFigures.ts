// What are one parcel's figures, and how do they stand against its own target, as geo/ counts them? For the tooltip and the labels.
import { type Tally, tallyOf } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import type { Target } from "../../geo/target/target";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelGeometry } from "./parcelGeometry";

type Figure = "output" | "tax" | "rd";

/** What is known of all parcels. */
export interface ParcelData {
  readonly geometry: Pick<ParcelGeometry, "areaDm2">;
  readonly columns: ParcelColumns;
}

/**
 * The judgement of one parcel's figure against its target; its value is in 万元/亩 over the land that the target counts, unrounded, null
 * where nothing is known.
 */
export function judgementOf(
  data: ParcelData,
  figure: Figure,
  parcel: number,
  target: Target | null,
  annual: boolean,
): ReturnType<typeof judgePerMu> {
  return judgePerMu(tallyAt(data, parcel), figure, target, annual);
}

function tallyAt({ geometry, columns }: ParcelData, parcel: number): Tally {
  const yuan = (figure: Figure) => {
    const value = columns.yuan[figure][parcel] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  return tallyOf({
    parcels: 1,
    areaDm2: geometry.areaDm2[parcel] ?? 0,
    industrialDm2: columns.industrialDm2[parcel] ?? 0,
    occupiedDm2: columns.occupiedDm2[parcel] ?? 0,
    outputYuan: yuan("output"),
    taxYuan: yuan("tax"),
    rdYuan: yuan("rd"),
    outputLandDm2: columns.land.output[parcel] ?? 0,
    taxLandDm2: columns.land.tax[parcel] ?? 0,
    rdLandDm2: columns.land.rd[parcel] ?? 0,
  });
}
