// What are one parcel's figures, as geo/ counts them? For the tooltip and the labels.

import { perMu } from "../../geo/tally/perMu";
import { type Tally, tallyOf } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import type { TargetView } from "../../server/api/shapes";
import type { ParcelColumns } from "./parcelColumns";

type Figure = "output" | "tax" | "rd";

/** 万元/亩, unrounded; null where nothing is known. */
export function perMuOf(columns: ParcelColumns, figure: Figure, parcel: number): number | null {
  return perMu(tallyAt(columns, parcel), figure);
}

/** The judgement of one parcel's figure against its target. */
export function judgementOf(
  columns: ParcelColumns,
  figure: Figure,
  parcel: number,
  target: TargetView | null,
  annual: boolean,
): ReturnType<typeof judgePerMu> {
  return judgePerMu(tallyAt(columns, parcel), figure, target, annual);
}

function tallyAt(columns: ParcelColumns, parcel: number): Tally {
  const yuan = (figure: Figure) => {
    const value = columns.yuan[figure][parcel] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  return tallyOf({
    parcels: 1,
    occupiedDm2: columns.occupiedDm2[parcel] ?? 0,
    outputYuan: yuan("output"),
    taxYuan: yuan("tax"),
    rdYuan: yuan("rd"),
    outputLandDm2: columns.land.output[parcel] ?? 0,
    taxLandDm2: columns.land.tax[parcel] ?? 0,
    rdLandDm2: columns.land.rd[parcel] ?? 0,
  });
}
