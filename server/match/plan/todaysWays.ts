// What would today's ways give: the largest project first, or the one that promises most tax, each taking what it likes best of what is left?
import { greedyPlan } from "../../../geo/match/plan/greedyPlan";
import type { NamedPlan } from "../../../geo/match/plan/planFrom";
import type { PlanView } from "../../api/matchShapes";
import type { MatchProject } from "../projects";
import type { Candidate } from "./candidates";
import type { PlanGround } from "./planGround";
import type { Aim } from "./planRequest";

/** @param plan of the first aim, where nothing is held yet */
export function todaysWays(
  { projects, placeOf }: PlanGround,
  { problem, places }: NamedPlan,
  aim: Aim,
): PlanView["greedy"] {
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
    const objective = chosen.reduce((sum, index) => sum + (places[index]?.adds[aim] ?? 0n), 0n);
    return { by, objective: Number(objective), placed: chosen.length };
  });
}
