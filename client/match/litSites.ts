// Which parcels stay lit on the map while land is looked for?
import type { ParcelGeometry } from "../map/parcelGeometry";

/** Of the sites named those that the filter lets through. */
export function litSites(
  { count, indexOf }: Pick<ParcelGeometry, "count" | "indexOf">,
  ids: readonly string[],
  passing: Uint8Array | null,
): Uint8Array {
  const lit = new Uint8Array(count);
  for (const id of ids) {
    const index = indexOf.get(id);
    if (index !== undefined) lit[index] = passing === null ? 1 : (passing[index] ?? 0);
  }
  return lit;
}
