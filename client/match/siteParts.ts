// On which parcel is a site, and what is known of its floors?
import type { FloorView, SiteName } from "../../server/api/matchShapes";
import type { Words } from "../locale/words";
import { writeSquareMetres } from "../ui/write";
import { factName, plain, withUnit } from "./faultWords";

/** The parcel itself, or that on which the building stands. */
export const parcelOf = ({ id, floor }: Pick<SiteName, "id" | "floor">): string => floor?.parcel ?? id;

/** The first of those on the same parcel: a parcel is marked once. */
export function firstOnParcel<Site extends Pick<SiteName, "id" | "floor">>(sites: readonly Site[]): Site[] {
  const first = new Map<string, Site>();
  for (const site of sites) if (!first.has(parcelOf(site))) first.set(parcelOf(site), site);
  return [...first.values()];
}

/** What is known of floors, with units; what is unknown is left out. */
export function floorWords(floor: FloorView, t: Words): string[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ["clear_height_m", floor.clearHeightM],
    ["floor_load_t_m2", floor.floorLoadTM2],
    ["crane_t", floor.craneT],
    ["lifts", floor.lifts === null ? null : String(floor.lifts)],
    ["price_per_m2_month", floor.pricePerM2Month],
    ["available_from", floor.availableFrom],
  ];
  return [
    ...(floor.divisible || floor.takenDm2 === null ? [] : [t("undivided")]),
    ...facts.flatMap(([fact, value]) =>
      value === null ? [] : `${factName(fact, t)} ${withUnit(fact, plain(value), t)}`,
    ),
    ...(floor.titleProblem === null ? [] : [floor.titleProblem]),
  ];
}

/** `3,000 m²`. */
export const floorArea = ({ areaDm2 }: Pick<FloorView, "areaDm2">): string =>
  `${writeSquareMetres(areaDm2)} m²`;
