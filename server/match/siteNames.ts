// What is a site told by: land by its code, floors by building and floor, with what is known of them?
import type { FloorView, SiteName } from "../api/matchShapes";
import { type FloorSite, floorLandDm2, floorTakenDm2, isFloor } from "./floors";
import type { MatchProject } from "./projects";
import type { Site } from "./sites";

export function nameOf(site: Site, project: MatchProject): SiteName {
  const { id, code, name, parkId, areaDm2 } = site;
  return { id, code, name, parkId, areaDm2, floor: isFloor(site) ? floorView(site, project) : null };
}

function floorView(site: FloorSite, { floorMinDm2 }: MatchProject): FloorView {
  const { lifts } = site.facts;
  return {
    parcel: site.plot.id,
    parcelCode: site.parcelCode,
    building: site.building,
    floor: site.floor,
    areaDm2: site.floorDm2,
    takenDm2: floorMinDm2 === null ? null : floorTakenDm2(site, floorMinDm2),
    landDm2: floorMinDm2 === null ? null : floorLandDm2(site, floorMinDm2),
    divisible: site.divisible,
    clearHeightM: textFact(site, "clear_height_m"),
    floorLoadTM2: textFact(site, "floor_load_t_m2"),
    craneT: textFact(site, "crane_t"),
    lifts: typeof lifts === "number" ? lifts : null,
    pricePerM2Month: textFact(site, "price_per_m2_month"),
    availableFrom: textFact(site, "available_from"),
    titleProblem: textFact(site, "title_problem"),
  };
}

/** A fact that is a word, a day or a decimal as it was written; null: unknown. */
export function textFact({ facts }: Site, name: string): string | null {
  const value = facts[name] ?? null;
  return typeof value === "string" ? value : null;
}
