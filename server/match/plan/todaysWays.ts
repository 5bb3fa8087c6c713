// What would today's ways give: the largest project first, or the one that promises most tax, each taking what it likes best of what is left?
import { greedyPlan } from "../../../geo/match/plan/greedyPlan";
import { planFrom } from "../../../geo/match/plan/planFrom";
import type { PlanView } from "../../api/planShapes";
import type { MatchProject } from "../projects";
import type { Candidate } from "./candidates";
import type { PlanGround } from "./planGround";
import type { RankedAim } from "./planRequest";
import type { AimStep } from "./solveAims";

/**
 * A list works towards no target: those that the plan has to reach are left out here, and what of them is missed is told. Nor does it know a plan that
 * was taken, which leaves it nothing to choose.
 */
export function todaysWays(
  { projects, placeOf, free: input, rows }: PlanGround,
  aims: readonly RankedAim[],
  best: readonly AimStep[],
): PlanView["greedy"] {
  const reach = new Set(rows.flatMap(({ row, required }) => (required ? [row] : [])));
  const limits = Object.fromEntries(Object.entries(input.limits).filter(([name]) => !reach.has(name)));
  const { problem, places } = planFrom({ ...input, limits }, aims[0]?.aim ?? "placed");
  const options = projects.map((_, project) =>
    problem.options.flatMap((option, index) => (option.project === project ? [index] : [])),
  );
  const placeAt = (index: number) => {
    const place = places[index];
    return place === undefined ? undefined : placeOf(place.projectId, place.id);
  };
  const order = (by: (project: MatchProject) => number) => {
    const keys = projects.map(by);
    return projects.map((_, index) => index).sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
  };
  const ways = {
    size: {
      order: order(({ landMinDm2 }) => landMinDm2 ?? 0),
      likes: (a: Candidate, b: Candidate) => b.landDm2 - a.landDm2,
    },
    score: {
      order: order(({ taxYuan }) => taxYuan ?? 0),
      likes: (a: Candidate, b: Candidate) => a.rank - b.rank,
    },
  };
  return Object.entries(ways).map(([by, way]) => {
    const { chosen } = greedyPlan(problem, way.order, (project) =>
      (options[project] ?? []).toSorted((a, b) => {
        const [x, y] = [placeAt(a), placeAt(b)];
        return x === undefined || y === undefined ? a - b : way.likes(x, y) || a - b;
      }),
    );
    const taken = chosen.flatMap((index) => places[index] ?? []);
    const sumOf = (of: (place: (typeof taken)[number]) => bigint) =>
      taken.reduce((sum, place) => sum + of(place), 0n);
    const values = aims.map(({ aim }) => ({ aim, value: Number(sumOf(({ adds }) => adds[aim] ?? 0n)) }));
    const lost = best.flatMap(({ aim, solved }) =>
      solved.value === null ? [] : { aim, loss: Number(solved.value - sumOf(({ adds }) => adds[aim] ?? 0n)) },
    );
    return {
      losses: lost,
      ...{ by, objective: values.at(-1)?.value ?? 0, placed: chosen.length, values },
      missed: [...reach].filter((row) => sumOf(({ takes }) => takes[row] ?? 0n) > (input.limits[row] ?? 0n)),
    };
  });
}
