// What does each parcel yield in one period, for one population? Read again for each of them, without the geometry.
import { readBinary } from "./readBinary";

/** Money in yuan (NaN: unknown), land in dm² of those who report that figure; one entry per parcel. */
export interface ParcelColumns {
  dataVersion: string;
  yuan: Readonly<Record<"output" | "tax" | "rd", Float64Array>>;
  land: Readonly<Record<"output" | "tax" | "rd", Float64Array>>;
  occupiedDm2: Float64Array;
  /** Supplied industrial land. */
  industrialDm2: Float64Array;
  cluster: Uint8Array;
  clusters: readonly string[];
  enterprises: Uint16Array;
}

/** Parses /map/columns.bin. @throws where the answer is not what it should be */
export function readColumns(buffer: ArrayBuffer): ParcelColumns {
  const table = readBinary(buffer);
  return {
    dataVersion: table.dataVersion,
    yuan: { output: table.f64("outputYuan"), tax: table.f64("taxYuan"), rd: table.f64("rdYuan") },
    land: { output: table.f64("outputLandDm2"), tax: table.f64("taxLandDm2"), rd: table.f64("rdLandDm2") },
    occupiedDm2: table.f64("occupiedDm2"),
    industrialDm2: table.f64("industrialDm2"),
    cluster: table.u8("cluster"),
    clusters: table.dictionary("cluster"),
    enterprises: table.u16("enterprises"),
  };
}
