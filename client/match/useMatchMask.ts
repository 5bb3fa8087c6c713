// Which parcels stay lit while land is looked for? The sites that are found, or that the plan takes; the filter of the view goes before.
import { useMemo } from "react";
import type { ParcelGeometry } from "../map/parcelGeometry";
import { litSites } from "./litSites";
import { useSoughtSites } from "./SoughtSites";

/** 1 per parcel that is lit; the filter's own where no land is looked for. */
export function useMatchMask(geometry: ParcelGeometry | null, passing: Uint8Array | null): Uint8Array | null {
  const sought = useSoughtSites();
  return useMemo(
    () => (geometry === null || sought === null ? passing : litSites(geometry, sought, passing)),
    [sought, geometry, passing],
  );
}
