// Does a plan keep every limit? All of them added up anew, and each park judged anew with all that is placed.
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { add } from "../../../geo/tally/add";
import type { PlanView } from "../../api/planShapes";
import { unitFigures } from "../../scenario/unitFigures";
import { summedEffects } from "../effectViews";
import type { Candidate } from "./candidates";
import { isCoverageRow } from "./parkRows";
import type { PlanGround } from "./planGround";
import type { AimStep } from "./solveAims";

export function planChecks(
  { ground: { base }, rows }: PlanGround,
  { plan, solved }: AimStep,
  chosen: readonly Candidate[],
): PlanView["checks"] {
  const { options, capacities } = plan.problem;
  const faults = checkPlan(plan.problem, solved.chosen ?? []);
  const left = [...capacities];
  for (const index of solved.chosen ?? [])
    for (const { row, amount } of options[index]?.uses ?? []) left[row] = (left[row] ?? 0n) - amount;
  const limits = plan.rows.map((limit, row) => {
    const over = faults.find((fault) => fault.kind === "over" && fault.row === row);
    return {
      ...{ limit, kept: over === undefined, over: over?.kind === "over" ? String(over.by) : null },
      left: String(left[row] ?? 0n),
    };
  });
  const sums = summedEffects(chosen.map(({ effect }) => effect));
  const targets = rows.filter(({ row }) => !isCoverageRow(row));
  const verdicts = targets.map(({ unit, target, row }) => {
    const change = sums.get(unit.id);
    const after = unitFigures(change === undefined ? unit.tally : add(unit.tally, change), unit, base);
    const kept = after.find(({ metric }) => metric === target.metric)?.verdict === "met";
    return { limit: `${row} verdict`, kept, over: null, left: null };
  });
  return [...limits, ...verdicts];
}
