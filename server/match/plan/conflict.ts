// Why is there no plan? The fewest of what was settled, pins and targets to be reached, that cannot all be together.
import { type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import type { PlanConflict } from "../../api/planShapes";
import { isCoverageRow, type ParkRow, parkRow } from "./parkRows";
import type { PlanGround } from "./planGround";
import type { Aim } from "./planRequest";
import type { PlanSolver } from "./solveAims";

type Demand =
  | { readonly kind: "pin"; readonly project: string }
  | { readonly kind: "reach"; readonly row: string };

/**
 * Without pins and targets to be reached nothing at all is a plan; so each is taken away in turn, and stays away where there is still none.
 * @param aim under which the options are made; any will do
 */
export async function conflictOf(
  { input, rows }: Pick<PlanGround, "input" | "rows">,
  aim: Aim,
  solver: PlanSolver,
): Promise<PlanConflict> {
  const { problem } = planFrom(input, aim);
  const without = input.projects.filter(
    (id, project) => input.pinned.has(id) && !problem.options.some((option) => option.project === project),
  );
  if (without.length > 0) return { kind: "nowhere", pins: without, reach: [], proved: true };
  let demands: readonly Demand[] = [
    ...input.projects.flatMap((project): Demand[] =>
      input.pinned.has(project) ? [{ kind: "pin", project }] : [],
    ),
    ...rows.flatMap(({ row, required }): Demand[] =>
      required && !isCoverageRow(row) ? [{ kind: "reach", row }] : [],
    ),
  ];
  let proved = true;
  for (const demand of demands) {
    const rest = demands.filter((one) => one !== demand);
    const { status } = await solver(planFrom(keeping(input, rows, rest), aim).problem, null, () => undefined);
    if (status === "infeasible") demands = rest;
    if (status === "unknown") proved = false;
  }
  return {
    kind: "together",
    pins: demands.flatMap((one) => (one.kind === "pin" ? [one.project] : [])),
    reach: demands.flatMap((one) => (one.kind === "reach" ? [one.row] : [])),
    proved,
  };
}

/** The input with these demands alone. */
function keeping(input: PlanInput, rows: readonly ParkRow[], demands: readonly Demand[]): PlanInput {
  const pins = new Set(demands.flatMap((one) => (one.kind === "pin" ? [one.project] : [])));
  const reach = new Set(demands.flatMap((one) => (one.kind === "reach" ? [one.row] : [])));
  const dropped = new Set(
    rows.flatMap(({ row, required, unit, target }) =>
      required && !reach.has(parkRow(unit.id, target.metric)) ? [row] : [],
    ),
  );
  return {
    ...input,
    pinned: new Map([...input.pinned].filter(([project]) => pins.has(project))),
    limits: Object.fromEntries(Object.entries(input.limits).filter(([name]) => !dropped.has(name))),
  };
}
