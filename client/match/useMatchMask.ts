// Which parcels stay lit while land is looked for? Those that fit or nearly do, or those that the plan takes; the filter of the view goes before.
import { useMemo } from "react";
import type { ParcelGeometry } from "../map/parcelGeometry";
import { usePlanRun } from "../plan/usePlan";
import { litSites } from "./litSites";
import { parcelOf } from "./siteParts";
import { useMatch, useMatchedProject } from "./useMatch";

/** 1 per parcel that is lit; the filter's own where no land is looked for. */
export function useMatchMask(geometry: ParcelGeometry | null, passing: Uint8Array | null): Uint8Array | null {
  const { data } = useMatch(useMatchedProject());
  const { found } = usePlanRun();
  const plan = found?.plan ?? null;
  return useMemo(() => {
    if (geometry === null) return passing;
    if (plan !== null && plan.assignments.length > 0)
      return litSites(
        geometry,
        plan.assignments.flatMap(({ parcels }) => parcels),
        passing,
      );
    if (data === undefined) return passing;
    return litSites(
      geometry,
      [...data.fits.map(parcelOf), ...data.nearly.map(({ site }) => parcelOf(site))],
      passing,
    );
  }, [data, plan, geometry, passing]);
}
