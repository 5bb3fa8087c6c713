// Which parcel lies next to the open one, the way an arrow points? Pure.
import type { ParcelGeometry } from "./parcelGeometry";
import type { Picker } from "./pick";

export type Heading = "west" | "east" | "north" | "south";

const ALONG: Readonly<Record<Heading, readonly [number, number]>> = {
  west: [-1, 0],
  east: [1, 0],
  north: [0, 1],
  south: [0, -1],
};
/** How far is looked at first, degrees of latitude, and how much farther each time nothing is near. */
const FIRST_REACH = 0.002;
const FARTHER = 4;
const FARTHEST = 2;
/** Being off to the side counts twice: the one straight ahead is meant, not the nearer one at the corner. */
const ASIDE_WEIGHT = 2;

/**
 * The nearest parcel within 45° of a heading, from inner point to inner point; −1 where there is none.
 * @param isMeant false for a parcel that is passed over, as one that is faded
 */
export function parcelTowards(
  { labelPoint, count }: Pick<ParcelGeometry, "labelPoint" | "count">,
  picker: Pick<Picker, "within">,
  from: number,
  heading: Heading,
  isMeant: (parcel: number) => boolean,
): number {
  if (from < 0 || from >= count) return -1;
  const [lon, lat] = [labelPoint[from * 2] ?? 0, labelPoint[from * 2 + 1] ?? 0];
  const narrow = Math.cos((lat * Math.PI) / 180);
  const [east, north] = ALONG[heading];
  for (let reach = FIRST_REACH; reach <= FARTHEST; reach *= FARTHER) {
    const wide = reach / narrow;
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const parcel of picker.within(
      lon - (east > 0 ? 0 : wide),
      lat - (north > 0 ? 0 : reach),
      lon + (east < 0 ? 0 : wide),
      lat + (north < 0 ? 0 : reach),
    )) {
      if (parcel === from || !isMeant(parcel)) continue;
      const dx = ((labelPoint[parcel * 2] ?? 0) - lon) * narrow;
      const dy = (labelPoint[parcel * 2 + 1] ?? 0) - lat;
      const along = dx * east + dy * north;
      const aside = Math.abs(dx * north + dy * east);
      const far = along + ASIDE_WEIGHT * aside;
      if (along <= 0 || aside > along || far > least || (far === least && parcel > nearest)) continue;
      nearest = parcel;
      least = far;
    }
    // what lies outside of the box is farther than its side
    if (least <= reach) return nearest;
  }
  return -1;
}
