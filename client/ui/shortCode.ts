// How is a parcel named where there is little room? By its code without the county: serials alone begin anew in every sub-zone.
import { parcelCode } from "../../geo/code/parcelCode";

/** `…001001GB00052` for a 19-character parcel code, unlike any other of the county; other names whole. */
export function shortCode(id: string): string {
  const read = parcelCode(id);
  return read.ok ? `…${read.zone}${read.subZone}${read.feature}${read.serial}` : id;
}

/** `GB00052`, beside the name of the park it lies in, which leaves room for no more; other names whole. */
export function serialCode(id: string): string {
  const read = parcelCode(id);
  return read.ok ? `${read.feature}${read.serial}` : id;
}

/** `330212 001001 GB00052`, as registers print it; other names whole. */
export function groupedCode(id: string): string {
  const read = parcelCode(id);
  return read.ok ? `${read.county} ${read.zone}${read.subZone} ${read.feature}${read.serial}` : id;
}
