// What becomes of land, or of floors, once a project is there, and what does it change in each park and the district?
import { changeOf } from "../../geo/match/placementEffect";
import { floorPlots, placeProject } from "../../geo/match/placeProject";
import type { Plot } from "../../geo/scenario/plot";
import type { Tally } from "../../geo/tally/tally";
import { type FloorSite, floorLandDm2 } from "./floors";
import type { MatchGround } from "./matchGround";
import type { MatchProject } from "./projects";

export interface Arrival {
  /** The plots with the project on them. */
  readonly placed: readonly Plot[];
  /** The change of each unit's Tally, by unit. */
  readonly effect: ReadonlyMap<string, Tally>;
}

/** The project takes all of the plots; who was there leaves. */
export function onLand({ parks, view }: MatchGround, project: MatchProject, plots: readonly Plot[]): Arrival {
  const placed = placeProject(plots, project);
  return { placed, effect: changeOf(plots, placed, parks, view.population) };
}

/** The project takes the floor area that it asks; nobody leaves. Null: it asks none, or nobody knows how much land goes with it. */
export function onFloor(
  { parks, view }: MatchGround,
  project: MatchProject,
  site: FloorSite,
): Arrival | null {
  const { floorMinDm2 } = project;
  const landDm2 = floorMinDm2 === null ? null : floorLandDm2(site, floorMinDm2);
  if (landDm2 === null || landDm2 <= 0) return null;
  const { before, after } = floorPlots(site.plot, project, landDm2);
  return { placed: [after], effect: changeOf([before], [after], parks, view.population) };
}
