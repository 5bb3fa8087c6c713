// What is told of a plan: where each project stands, what is left out and why, what was checked, what the parks gain?

import type { PromiseDoubt } from "../../api/matchShapes";
import type { PlanConflict, PlanPlace, PlanView } from "../../api/planShapes";
import { effectViews, summedEffects } from "../effectViews";
import { faultView } from "../faultView";
import { isFloor } from "../floors";
import { ruleNames } from "../matchChoice";
import type { MatchMethod } from "../matchMethod";
import type { MatchProject } from "../projects";
import { nameOf } from "../siteNames";
import { aimViews } from "./aimViews";
import { keptPromises } from "./breakEvens";
import type { Candidate } from "./candidates";
import { planChecks } from "./planChecks";
import { type PlanGround, parkOf } from "./planGround";
import type { Aim, PlanRequest, RankedAim } from "./planRequest";
import type { AimStep } from "./solveAims";
import { todaysWays } from "./todaysWays";

/** The plan of the last step, without what is asked beside it. */
export function planView(
  made: PlanGround,
  method: MatchMethod,
  request: PlanRequest,
  steps: readonly AimStep[],
  doubts: ReadonlyMap<string, PromiseDoubt>,
  conflict: PlanConflict | null,
): PlanView {
  const { projects, open, unstated, ground } = made;
  const last = steps.at(-1);
  const status = steps.find(({ solved }) => solved.status !== "optimal")?.solved.status ?? "optimal";
  const chosen = chosenPlaces(made, last);
  const placed = new Set(chosen?.map(({ projectId }) => projectId));
  const value = last?.solved.value ?? null;
  const bound = last?.solved.bound ?? null;
  const places = [...open.values()].flatMap((one) => one.places);
  return {
    status,
    aims: aimViews(steps),
    objective: value === null ? null : Number(value),
    bound: bound === null ? null : Number(bound),
    gap: gapOf(value, bound),
    assignments: (chosen ?? []).map((place) => assignment(made, place)),
    unplaced: projects
      .filter(({ id }) => !placed.has(id))
      .map((project) => {
        const { nowhere, places: own } = open.get(project.id) ?? { nowhere: null, places: [] };
        const nearest = nowhere?.nearest ?? null;
        return {
          project: project.id,
          reasons: [
            ...(nowhere?.reasons ?? []),
            ...(unstated.get(project.id) ?? []).map((row) => `${row} unstated`),
          ],
          nearest:
            nearest === null
              ? null
              : { ...nameOf(nearest.site, project), faults: nearest.faults.map(faultView) },
          places: own.length,
        };
      }),
    rules: method.rules.map((rule) => ({ rule: rule.id, ...ruleNames(rule) })),
    conflict,
    unpromised: unpromisedOf(projects, request.aims),
    doubts: [...doubts].map(([project, doubt]) => ({ project, doubt })),
    assemblies: [...open].map(([project, { assemblies }]) => ({ project, ...assemblies })),
    unsized: [...open].flatMap(([project, { unsized }]) =>
      unsized.length === 0 ? [] : { project, floors: [...unsized] },
    ),
    supply: {
      parcels: ground.sites.length,
      floors: ground.floors.length,
      places: new Set(places.map(({ id }) => id)).size,
    },
    options: optionCounts(places),
    checks: chosen === null || last === undefined ? [] : planChecks(made, last, chosen),
    effects: chosen === null ? [] : effectViews(ground, summedEffects(chosen.map(({ effect }) => effect))),
    greedy: todaysWays(made, request.aims, steps),
    ...keptPromises(made, chosen ?? []),
    ...{ pairs: [], limits: [], alternatives: [], alternativesUnsure: false, tradeOff: [] },
    milliseconds: 0,
  };
}

/** What each aim adds up of a project's promises; those of land and liking ask for none. */
const PROMISED: Readonly<Partial<Record<Aim, "taxYuan" | "outputYuan">>> = {
  ...{ tax: "taxYuan", output: "outputYuan", surplus: "taxYuan" },
};

/** Projects that promise nothing of what an aim is after: they count as 0 there, which is better than a low promise of surplus. */
export const unpromisedOf = (
  projects: readonly Pick<MatchProject, "id" | "taxYuan" | "outputYuan">[],
  aims: readonly Pick<RankedAim, "aim">[],
): PlanView["unpromised"] =>
  aims.flatMap(({ aim }) => {
    const promised = PROMISED[aim];
    return promised === undefined
      ? []
      : projects.filter((one) => one[promised] === null).map(({ id }) => ({ aim, project: id }));
  });

/** How far value and bound are apart, as a share of the value; null where one of them is not known. */
export const gapOf = (value: bigint | null, bound: bigint | null): number | null =>
  value === null || bound === null ? null : Number(bound - value) / Math.max(1, Math.abs(Number(value)));

function optionCounts(places: readonly Candidate[]): PlanView["options"] {
  const counts = new Map<string, { project: string; park: string | null; places: number }>();
  for (const place of places) {
    const key = JSON.stringify([place.projectId, parkOf(place)]);
    const park = place.site.parkId;
    const before = counts.get(key) ?? { project: place.projectId, park, places: 0 };
    counts.set(key, { ...before, places: before.places + 1 });
  }
  return [...counts.values()];
}

/** Null where there is no plan. */
function chosenPlaces({ placeOf }: PlanGround, step: AimStep | undefined): Candidate[] | null {
  const chosen = step?.solved.chosen ?? null;
  if (chosen === null || step === undefined) return null;
  return chosen.flatMap((index) => {
    const place = step.plan.places[index];
    return place === undefined ? [] : (placeOf(place.projectId, place.id) ?? []);
  });
}

function assignment(made: PlanGround, place: Candidate): PlanView["assignments"][number] {
  const { site, kind } = place;
  const { parcels, ...named } = placeName(made, place);
  return {
    project: place.projectId,
    mode: made.projects.find(({ id }) => id === place.projectId)?.mode ?? null,
    ...named,
    parcels: parcels.map(({ id }) => id),
    codes: parcels.map(({ code }) => code),
    landDm2: place.landDm2,
    floorDm2: place.floorDm2,
    shared: kind === "piece" ? "land" : kind === "floor" ? `floor ${site.id}` : null,
  };
}

function placeName({ ground }: PlanGround, { id, kind, site, parcels }: Candidate): PlanPlace {
  const codeOf = new Map(ground.sites.map((one) => [one.id, one.code]));
  return {
    ...{ place: id, kind, parkId: site.parkId },
    parcels: parcels.map((parcel) => ({ id: parcel, code: codeOf.get(parcel) ?? null })),
    building: isFloor(site) ? site.building : null,
    floor: isFloor(site) ? site.floor : null,
  };
}
