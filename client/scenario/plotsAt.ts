// Which plot of the scenario lies at a place, and which lines are near it?
import type { LandPosition } from "../../geo/area/landGeometry";
import { isInside, ringsOf as metreRings, planeAt, polygonsOf } from "../../geo/repair/plane";
import type { ParcelLand } from "../map/mapData";
import { ringsOf } from "../map/parcelGeometry";
import { scenarioPage, standingPlots } from "./scenarioStore";

/** Plots of the scenario first, else the parcel of the base that is still there; null where there is none. */
export function plotIdAt(lon: number, lat: number, land: ParcelLand | null): string | null {
  const page = scenarioPage();
  const plane = planeAt([lon, lat]);
  const made = standingPlots(page).find(({ shape }) => isInside([0, 0], metreRings(plane, shape)));
  if (made !== undefined) return made.id;
  const id = land?.geometry.ids[land.picker.at(lon, lat)];
  return id === undefined || page.replay?.touched().has(id) === true ? null : id;
}

/** The rings of all plots around a place, closed: what a point may jump onto. @param reach in degrees */
export function ringsNear(
  lon: number,
  lat: number,
  reach: number,
  land: ParcelLand | null,
  without: string | null,
): LandPosition[][] {
  const page = scenarioPage();
  const touched = page.replay?.touched();
  const rings: LandPosition[][] = standingPlots(page)
    .filter(({ id }) => id !== without)
    .flatMap(({ shape }) => polygonsOf(shape).flatMap((own) => own.map((ring) => [...ring])));
  for (const parcel of land?.picker.within(lon - reach, lat - reach, lon + reach, lat + reach) ?? []) {
    const id = land?.geometry.ids[parcel];
    if (land === null || id === undefined || id === without || touched?.has(id) === true) continue;
    rings.push(...ringsOf(land.geometry, parcel));
  }
  return rings;
}
