// What is a site called of which somebody has decided: as it is ranked, else by its park and number?
import { useCallback } from "react";
import type { MatchPage } from "../../server/api/matchShapes";
import { useGround } from "../map/scene";
import type { Named } from "./siteLabel";
import { parcelOf } from "./siteParts";

/** Floors that are out, or gone, are told by their number. */
export function useMarkedSite(found: MatchPage): (parcel: string, floor: string | null) => Named {
  const { land } = useGround();
  return useCallback(
    (parcel, floor) => {
      const ranked = found.fits.find((one) => one.id === (floor ?? parcel) && parcelOf(one) === parcel);
      if (ranked !== undefined) return ranked;
      const index = land?.geometry.indexOf.get(parcel);
      const park = index === undefined ? undefined : land?.geometry.park[index];
      const parkId = park === undefined ? null : (land?.geometry.parkIds[park] ?? null);
      return { id: parcel, code: floor, parkId, floor: null };
    },
    [found, land],
  );
}
