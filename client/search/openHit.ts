// Where does something that was found lead? To its park or parcel; and it is remembered.
import type { SearchHit } from "../../server/api/shapes";
import { openView } from "../state/viewStore";
import { rememberHit } from "./recentHits";

export type Hit = Omit<SearchHit, "point">;

/** An enterprise without land in the register stands nowhere on the map. */
export const isNowhere = (hit: Hit): boolean =>
  hit.kind === "enterprise" && hit.parcelId === null && hit.parkId === null;

export const keyOfHit = ({ kind, id }: Hit): string => `${kind}:${id}`;

export function openHit(hit: Hit): void {
  rememberHit(hit);
  if (hit.kind === "park") openView({ parkId: hit.id });
  else if (hit.kind === "parcel") openView({ parcelId: hit.id });
  else if (hit.parcelId !== null) openView({ parcelId: hit.parcelId });
  else if (hit.parkId !== null) openView({ parkId: hit.parkId });
}
