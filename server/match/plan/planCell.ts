// What of a project and a park: its places there, or why it has none?
import { funnel } from "../../../geo/match/funnel";
import { ApiError } from "../../api/apiError";
import type { ExcludedSite } from "../../api/matchShapes";
import type { PlanCell } from "../../api/planShapes";
import { faultView } from "../faultView";
import { ruleNames } from "../matchChoice";
import type { MatchMethod } from "../matchMethod";
import type { MatchProject } from "../projects";
import { nameOf } from "../siteNames";
import { isOfKind, suppliesFor } from "../supplies";
import { type PlanGround, parkOf } from "./planGround";
import type { Spot } from "./planRequest";

/** Why a project has no place in a park, or how many it has. @throws ApiError where there is no such project */
export function cellOf(made: PlanGround, method: MatchMethod, projectId: string, park: string): PlanCell {
  const project = projectOf(made, projectId);
  const { needs, mode } = project;
  const floors = suppliesFor(method.rules, project).includes("floor") ? made.ground.floors : [];
  const sites = [...made.ground.sites, ...floors].filter(({ parkId }) => (parkId ?? "") === park);
  const { steps, out, faults } = funnel(sites, method.rules, needs, mode);
  const [nearest] = sites
    .filter((site) => out.has(site.id) && !(faults.get(site.id) ?? []).some(isOfKind(site)))
    .toSorted((a, b) => (faults.get(a.id)?.length ?? 0) - (faults.get(b.id)?.length ?? 0))
    .map(
      (site): ExcludedSite => ({
        ...nameOf(site, project),
        faults: (faults.get(site.id) ?? []).map(faultView),
      }),
    );
  return {
    ...{ project: projectId, park, sites: sites.length },
    places: placesAt(made, { projectId, parkId: park }).length,
    rules: steps.flatMap(({ rule, excluded }) => {
      const found = method.rules.find(({ id }) => id === rule);
      if (found === undefined || excluded === 0) return [];
      return { rule, ...ruleNames(found), sites: excluded };
    }),
    nearest: nearest ?? null,
  };
}

/** @throws ApiError where there is no such project */
export function projectOf({ projects }: PlanGround, id: string): MatchProject {
  const project = projects.find((one) => one.id === id);
  if (project === undefined) throw new ApiError("unknown_project", id);
  return project;
}

/** The places of a project at a spot. */
export function placesAt({ open }: PlanGround, spot: Spot): string[] {
  return (open.get(spot.projectId)?.places ?? [])
    .filter((place) => ("placeId" in spot ? place.id === spot.placeId : parkOf(place) === spot.parkId))
    .map(({ id }) => id);
}
