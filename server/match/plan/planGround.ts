// Of what is the plan of all projects made: projects, the places of each, and everything that is not to be exceeded?
import { setImmediate } from "node:timers/promises";
import type { PlanInput, Takes } from "../../../geo/match/plan/planFrom";
import { partOf } from "../../../geo/reach/demand";
import { DISTRICT } from "../../../geo/scenario/plotTallies";
import { surplusCents } from "../../../geo/target/surplus";
import { ApiError } from "../../api/apiError";
import type { DataContext } from "../../api/context";
import type { View } from "../../api/view";
import { isAskable } from "../askable";
import { assemblyMembers } from "../assembled";
import { bordersOf } from "../borders";
import { type MatchGround, matchGround } from "../matchGround";
import type { MatchMethod } from "../matchMethod";
import { type MatchProject, matchProjects } from "../projects";
import { rankAbout } from "../rankAbout";
import type { Site } from "../sites";
import { type Budget, budgetCapacity, budgetRow, budgetTake } from "./budgets";
import { type Candidate, type Candidates, candidatesOf, limitsOf } from "./candidates";
import { type ParkRow, parkRows } from "./parkRows";
import type { PlanRequest } from "./planRequest";

export interface PlanGround {
  /** With the rules that can be asked. */
  readonly method: MatchMethod;
  readonly ground: MatchGround;
  readonly projects: readonly MatchProject[];
  /** By project. */
  readonly open: ReadonlyMap<string, Candidates>;
  readonly rows: readonly ParkRow[];
  /** Projects that a budget leaves out because they do not say what they take, and of which budgets. */
  readonly unstated: ReadonlyMap<string, readonly string[]>;
  readonly input: PlanInput;
  /** The same without the plan that was taken, if one was: what could be chosen where nothing of it is settled. */
  readonly free: PlanInput;
  readonly placeOf: (projectId: string, id: string) => Candidate | undefined;
}

/** @throws ApiError where the view is no whole year, or an aim has no target to go by */
export async function planGround(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  request: PlanRequest,
): Promise<PlanGround> {
  if (!view.annual) throw new ApiError("match_not_annual", view.period);
  const projects = await matchProjects(ctx.db, view.district.id, null, standard.industryGrades);
  const ground = await matchGround(ctx, view);
  const method = {
    ...standard,
    rules: standard.rules.filter((rule) => isAskable(rule, ground.told)),
  };
  if (request.aims.some(({ aim }) => aim === "surplus") && !ground.units.get(DISTRICT)?.targets.tax_per_mu)
    throw new ApiError("match_no_tax_target", view.set.id);
  const unknown = request.budgets.find(({ parkId }) => parkId !== null && !ground.units.has(parkId));
  if (unknown !== undefined) throw new ApiError("unknown_park", unknown.parkId ?? "");
  const rows = parkRows(ground, request.keepMet, request.reach ?? []);
  const members = new Map(
    projects.map((one) => [
      one.id,
      one.landMinDm2 === null ? [] : assemblyMembers(ground.sites, method, one),
    ]),
  );
  const near = await neighbourhood(ctx, ground, method, [...members.values()].flat());
  const about = await rankAbout(ctx, ground, method, { points: [], road: null });
  const open = new Map<string, Candidates>();
  for (const one of projects) {
    const together = near === null ? null : { near, members: members.get(one.id) ?? [] };
    open.set(one.id, candidatesOf(about, method, one, together));
    // each takes a while: whoever waits for something else is served between them
    await setImmediate();
  }
  const places = [...open.values()].flatMap((one) => one.places);
  const unstated = new Map<string, readonly string[]>();
  const stated = projects.flatMap((project) => {
    const own = open.get(project.id)?.places ?? [];
    const usable = own.flatMap((place) => placeOf(ground, rows, request.budgets, project, place));
    const silent = request.budgets.filter((budget) =>
      own.some((place) => budgetTake(budget, project, place) === null),
    );
    if (silent.length > 0) unstated.set(project.id, silent.map(budgetRow));
    return usable;
  });
  const { adopted: _, ...unsettled } = request;
  const free: PlanInput = {
    projects: projects.map(({ id }) => id),
    places: stated,
    limits: {
      ...limitsOf(ground, places, method.sharing),
      ...Object.fromEntries(rows.map(({ row, spare }) => [row, spare])),
      ...Object.fromEntries(request.budgets.map((one) => [budgetRow(one), budgetCapacity(one)])),
    },
    ...settled(unsettled, projects, places),
  };
  const byName = new Map(places.map((place) => [JSON.stringify([place.projectId, place.id]), place]));
  return {
    method,
    ground,
    projects,
    open,
    rows,
    unstated,
    input: { ...free, ...settled(request, projects, places) },
    free,
    placeOf: (projectId, id) => byName.get(JSON.stringify([projectId, id])),
  };
}

/**
 * Parks that are pinned or forbidden, as all places of the project there; a place that is pinned stands over its park.
 * Whom a plan that was taken leaves out has no place at all, as the solver would add them and return a plan that nobody took.
 */
function settled(
  { pinned, forbidden, pinnedParks = new Map(), forbiddenParks = [], adopted }: PlanRequest,
  projects: readonly Pick<MatchProject, "id">[],
  places: readonly Candidate[],
): Pick<PlanInput, "pinned" | "forbidden"> {
  const inPark = (projectId: string, parkId: string) =>
    places.filter((one) => one.projectId === projectId && parkOf(one) === parkId).map(({ id }) => id);
  const banned = [
    ...forbidden,
    ...forbiddenParks.flatMap(({ projectId, parkId }) =>
      inPark(projectId, parkId).map((placeId) => ({ projectId, placeId })),
    ),
  ];
  const open = (projectId: string, ids: readonly string[]) =>
    ids.filter((id) => !banned.some((one) => one.projectId === projectId && one.placeId === id));
  const parks = [...pinnedParks].map(
    ([projectId, parkId]) => [projectId, open(projectId, inPark(projectId, parkId))] as const,
  );
  const openTo = new Map(parks);
  const taken = new Set(adopted?.places.map(({ project }) => project));
  const leftOut = new Set(
    adopted === undefined ? [] : projects.flatMap(({ id }) => (taken.has(id) ? [] : id)),
  );
  return {
    // a pin by hand stands over it, as over every ban
    forbidden: [
      ...banned,
      ...places.flatMap(({ projectId, id: placeId }) =>
        leftOut.has(projectId) ? { projectId, placeId } : [],
      ),
    ],
    pinned: new Map<string, readonly string[]>([
      ...parks,
      // within a park to which the project is pinned, and not where it is forbidden since
      ...(adopted?.places ?? []).flatMap(({ project: projectId, place: placeId }) =>
        open(projectId, [placeId]).some((id) => openTo.get(projectId)?.includes(id) !== false)
          ? [[projectId, [placeId]] as const]
          : [],
      ),
      ...[...pinned].map(([projectId, placeId]) => [projectId, [placeId]] as const),
    ]),
  };
}

/** The park in which a place lies, "" outside of all and across their borders. */
export const parkOf = ({ site }: Pick<Candidate, "site">): string => site.parkId ?? "";

/** The place with what it takes of every row and adds to every aim; none where a budget cannot tell what it takes. */
function placeOf(
  ground: MatchGround,
  rows: readonly ParkRow[],
  budgets: readonly Budget[],
  project: MatchProject,
  place: Candidate,
): PlanInput["places"] {
  const budgeted = budgets.map((one) => [budgetRow(one), budgetTake(one, project, place)] as const);
  const takes: Record<string, bigint> = { ...place.takes };
  for (const [row, amount] of budgeted) {
    if (amount === null) return [];
    takes[row] = amount;
  }
  for (const { row, unit, of } of rows) {
    const change = place.effect.get(unit.id);
    if (change !== undefined) takes[row] = -of(change);
  }
  return [{ projectId: project.id, id: place.id, takes, adds: addsOf(ground, project, place) }];
}

function addsOf({ units }: MatchGround, project: MatchProject, place: Candidate): Takes {
  const whole = place.effect.get(DISTRICT);
  const tax = units.get(DISTRICT)?.targets.tax_per_mu ?? null;
  return {
    placed: 1n,
    tax: BigInt(project.taxYuan ?? 0),
    output: BigInt(project.outputYuan ?? 0),
    surplus: whole === undefined || tax === null ? 0n : surplusCents(partOf(whole, tax, [])),
    land: -BigInt(place.landDm2),
    regret: -BigInt(place.regret),
    priority: project.priority ? 1n : 0n,
  };
}

/** Borders among all parcels that can be part of a site for any project; null where sites are single parcels. */
async function neighbourhood(
  ctx: DataContext,
  ground: MatchGround,
  method: MatchMethod,
  members: readonly Site[],
) {
  if (method.assembly === null) return null;
  const { gapM } = method.assembly;
  const { version, district } = ground.view;
  const wanted = [...new Set(members.map(({ id }) => id))].sort();
  return ctx.memo.of(`match borders ${version} ${gapM} ${wanted.join()}`, () =>
    bordersOf(ctx.db, district.id, wanted, gapM),
  );
}
