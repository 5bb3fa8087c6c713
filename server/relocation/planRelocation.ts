// How does everybody go, within dates and capacities, in the fewest moves and with the least output lost? Solved, then checked anew from the records.
import { greedyPlan } from "../../geo/match/plan/greedyPlan";
import type { PlanProblem } from "../../geo/match/plan/planProblem";
import { checkRelocation, type RelocationFault } from "../../geo/relocation/checkRelocation";
import { occupancy, type Stay } from "../../geo/relocation/occupancy";
import { quarterName, quarterOf, wholeFrom } from "../../geo/relocation/quarter";
import type { LossRule, Relocation, RelocationProblem, SpaceKind } from "../../geo/relocation/relocation";
import {
  LOST_PER_YUAN,
  lostOf,
  RELOCATION_AIMS,
  type RelocationPlan,
  relocationPlan,
} from "../../geo/relocation/relocationPlan";
import { movesOf, quartersIn } from "../../geo/relocation/relocationWays";
import { shortages } from "../../geo/relocation/shortage";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { RelocationFaultView, RelocationPlanView, ShortageView } from "../api/relocationShapes";
import type { View } from "../api/view";
import { matchGround } from "../match/matchGround";
import { type AimStep, type PlanSolver, solveAims } from "../match/plan/solveAims";
import { freedLand } from "./freedLand";
import { type RelocationRecords, relocationRecords } from "./records";
import { quarterView } from "./relocationBoard";
import { relocationProblem, strandedOf } from "./relocationProblem";

type Steps = readonly AimStep<(typeof RELOCATION_AIMS)[number]>[];

/** @throws ApiError where the period is no year */
export async function planRelocation(
  ctx: DataContext,
  view: View,
  { day, loss }: { readonly day: string; readonly loss: LossRule },
  solver: PlanSolver,
): Promise<RelocationPlanView> {
  if (!view.annual) throw new ApiError("match_not_annual", view.period);
  const started = performance.now();
  const records = await relocationRecords(ctx.db, view.district.id);
  const ground = await matchGround(ctx, view);
  const problem = relocationProblem(records, outputsOf(records, ground.sites), day, loss);
  const made = relocationPlan(problem);
  const aims = RELOCATION_AIMS.map((aim) => ({ aim, toleranceBp: 0 }));
  const { steps } = await solveAims(made.input, aims, (one, start, tell) =>
    solver(one, start ?? oneByOne(one), tell),
  );
  const chosen = chosenOf(steps);
  const ways = chosen.flatMap((place) => made.wayOf(place) ?? []);
  const freed = await freedLand(ctx, ground, records, ways);
  const whole = freed.filter(({ staying }) => staying === 0);
  return {
    ...planned(problem, steps, ways),
    shortages: shortages(made.input, chosen).map((one) => shortageView(made, one)),
    stranded: strandedOf(records),
    freed,
    freedWhole: {
      parcels: whole.length,
      areaDm2: whole.reduce((sum, { areaDm2 }) => sum + areaDm2, 0),
    },
    milliseconds: Math.round(performance.now() - started),
  };
}

/** A plan to begin with: who needs most chooses first, straight before through a park, briefly before long. */
function oneByOne(problem: PlanProblem): readonly number[] {
  const own = problem.required.map((): number[] => []);
  for (const [index, { project }] of problem.options.entries()) own[project]?.push(index);
  const usesOf = (index: number) => problem.options[index]?.uses ?? [];
  const mostOf = (project: number) =>
    Math.max(0, ...(own[project] ?? []).flatMap(usesOf).map(({ amount }) => Number(amount)));
  const order = [...own.keys()].toSorted((a, b) => mostOf(b) - mostOf(a));
  return greedyPlan(problem, order, (project) =>
    (own[project] ?? []).toSorted((a, b) => usesOf(a).length - usesOf(b).length),
  ).chosen;
}

const chosenOf = (steps: Steps) => {
  const last = steps.findLast(({ solved }) => solved.chosen !== null);
  return last?.solved.chosen?.flatMap((index) => last.plan.places[index] ?? []) ?? [];
};

/** What each makes in a year on the land that it leaves, yuan; null where nobody has reported it. */
function outputsOf(
  { relocations }: RelocationRecords,
  sites: Awaited<ReturnType<typeof matchGround>>["sites"],
): Map<string, number | null> {
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  return new Map(
    relocations.map(({ id, enterprise_id, from_parcel_id }) => {
      const held = siteOf
        .get(from_parcel_id)
        ?.plot.parts.flatMap(({ holdings }) => holdings)
        .filter((one) => one.enterpriseId === enterprise_id);
      const known = (held ?? []).map(({ outputYuan }) => outputYuan).filter((yuan) => yuan !== null);
      return [id, known.length === 0 ? null : known.reduce((sum, yuan) => sum + yuan, 0)];
    }),
  );
}

function planned(
  problem: RelocationProblem,
  steps: Steps,
  ways: readonly Relocation[],
): Omit<RelocationPlanView, "shortages" | "stranded" | "freed" | "freedWhole" | "milliseconds"> {
  const { day, displaced, parks, loss } = problem;
  const enterprises = new Map(displaced.map((one) => [one.id, one]));
  let lost = 0n;
  let withoutOutput = 0;
  const views = ways.flatMap((way) => {
    const one = enterprises.get(way.id);
    if (one === undefined) return [];
    const own = lostOf(one, way, loss);
    if (own === null) withoutOutput += 1;
    else lost += own;
    return {
      ...{ id: way.id, park: way.parkId, destination: way.destinationId },
      ...{ leavesOn: way.leavesOn, arrivesOn: way.arrivesOn },
      ...{ moves: movesOf(one, way), transitQuarters: quartersIn(way).length },
    };
  });
  const last = Math.max(...ways.map(({ arrivesOn }) => wholeFrom(arrivesOn)), quarterOf(day) + 7);
  const uses = occupancy(parks, staysOf(problem, ways), day, last - quarterOf(day) + 1);
  return {
    status: steps.find(({ solved }) => solved.status !== "optimal")?.solved.status ?? "optimal",
    aims: steps.map(({ aim, solved }) => ({
      ...{ aim, value: String(solved.value ?? ""), bound: String(solved.bound ?? "") },
      proved: solved.status === "optimal",
    })),
    ways: views,
    moves: views.reduce((sum, { moves }) => sum + moves, 0),
    transitQuarters: views.reduce((sum, { transitQuarters }) => sum + transitQuarters, 0),
    lostYuan: Number((lost + LOST_PER_YUAN / 2n) / LOST_PER_YUAN),
    withoutOutput,
    parks: [...uses].map(([id, quarters]) => ({ id, quarters: quarters.map(quarterView) })),
    faults: checkRelocation(problem, ways).map(faultView),
  };
}

/** Who is where under the plan; one for whom there is no destination stays in its park. */
function staysOf({ day, displaced }: RelocationProblem, ways: readonly Relocation[]): Stay[] {
  return displaced.flatMap(({ id, needs, inPark }): Stay[] => {
    const way = ways.find((one) => one.id === id);
    const parkId = way === undefined ? inPark : way.parkId;
    if (parkId === null) return [];
    const from = quarterOf(way?.leavesOn ?? day);
    return [{ parkId, takes: needs, from, until: way === undefined ? null : wholeFrom(way.arrivesOn) }];
  });
}

const faultView = (fault: RelocationFault): RelocationFaultView => ({
  ...{ kind: fault.kind, id: fault.id },
  at: fault.kind === "park" ? { space: fault.space, quarter: quarterName(fault.quarter) } : null,
  byDm2: "byDm2" in fault ? fault.byDm2 : null,
});

function shortageView(
  { wayOf, unstated }: RelocationPlan,
  { id, place, rows }: ReturnType<typeof shortages>[number],
): ShortageView {
  const way = place === null ? null : wayOf(place);
  return {
    id,
    way:
      way === null
        ? null
        : {
            ...{ park: way.parkId, destination: way.destinationId },
            ...{ leavesOn: way.leavesOn, arrivesOn: way.arrivesOn },
          },
    rows: rows.map(({ row, byDm2 }) => {
      const [of, name, quarter] = JSON.parse(row) as [SpaceKind | "destination", string, number];
      return of === "destination"
        ? { of, destination: name, byDm2: Number(byDm2) }
        : {
            ...{ of, park: name, quarter: quarterName(quarter) },
            byDm2: unstated.has(row) ? null : Number(byDm2),
          };
    }),
  };
}
