// Why is a project not on a place, or not in a park, and what does it cost to put it there? The rules, or the plan solved again.
import { checkRule } from "../../../geo/match/checkRule";
import { appliesTo } from "../../../geo/match/rule";
import { ApiError } from "../../api/apiError";
import type { PairView } from "../../api/planShapes";
import { faultView } from "../faultView";
import type { MatchMethod } from "../matchMethod";
import type { MatchProject } from "../projects";
import { aimViews, losses, placesOf } from "./aimViews";
import { cellOf, placesAt, projectOf } from "./planCell";
import type { PlanGround } from "./planGround";
import type { RankedAim, Spot } from "./planRequest";
import { type AimStep, type PlanSolver, solveAims } from "./solveAims";

/**
 * The rules that fail, or what each aim loses where the project is put there and all others are placed as well as can be.
 * @throws ApiError where there is no such project or site
 */
export async function priceOfPair(
  made: PlanGround,
  method: MatchMethod,
  aims: readonly RankedAim[],
  best: readonly AimStep[],
  spot: Spot,
  solver: PlanSolver,
): Promise<PairView> {
  const project = projectOf(made, spot.projectId);
  const named = {
    project: project.id,
    ...{ place: "placeId" in spot ? spot.placeId : null, park: "parkId" in spot ? spot.parkId : null },
  };
  const places = placesAt(made, spot);
  if (places.length === 0) {
    const unsized = "placeId" in spot && made.open.get(project.id)?.unsized.includes(spot.placeId) === true;
    const faults =
      "placeId" in spot
        ? faultsAt(made, method, project, spot.placeId)
        : (cellOf(made, method, project.id, spot.parkId).nearest?.faults ?? []);
    const nothing = { aims: [], losses: null, moved: [] };
    return { ...named, kind: unsized ? "unsized" : "excluded", faults, ...nothing };
  }
  // the others are free to make room: a plan that was taken would leave none
  const others = made.free.forbidden.filter(({ projectId }) => projectId !== project.id);
  const pinned = new Map(made.free.pinned).set(project.id, places);
  const { steps } = await solveAims({ ...made.free, pinned, forbidden: others }, aims, solver);
  const lost = losses(best, steps);
  return {
    ...named,
    ...{ kind: "forced", faults: [], aims: aimViews(steps), losses: lost },
    // where there is no plan nobody has moved
    moved: lost === null ? [] : movedBetween(placesOf(best.at(-1)), placesOf(steps.at(-1)), made),
  };
}

function faultsAt(
  { ground }: PlanGround,
  method: MatchMethod,
  { mode, needs }: MatchProject,
  placeId: string,
): PairView["faults"] {
  const site = [...ground.sites, ...ground.floors].find(({ id }) => id === placeId);
  if (site === undefined) throw new ApiError("unknown_place", placeId);
  const supply = site.facts.supply === "floor" ? "floor" : "land";
  return method.rules
    .filter((rule) => appliesTo(rule, mode) && (rule.of ?? supply) === supply)
    .flatMap((rule) => {
      const outcome = checkRule(rule, site.facts, needs);
      return outcome.kind === "pass" ? [] : [faultView({ rule: rule.id, outcome })];
    });
}

function movedBetween(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
  { projects }: PlanGround,
): PairView["moved"] {
  return projects.flatMap(({ id }) => {
    const pair = { from: from.get(id) ?? null, to: to.get(id) ?? null };
    return pair.from === pair.to ? [] : { project: id, ...pair };
  });
}
