// Does a plan keep every limit? All of them added up anew, and each park judged anew with all that is placed.
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { add } from "../../../geo/tally/add";
import type { Tally } from "../../../geo/tally/tally";
import type { PlanView } from "../../api/matchShapes";
import { unitFigures } from "../../scenario/unitFigures";
import type { Candidate } from "./candidates";
import type { PlanGround } from "./planGround";
import type { AimStep } from "./solveAims";

export function planChecks(
  { ground: { base, units }, rows }: PlanGround,
  { plan, solved }: AimStep,
  chosen: readonly Candidate[],
): PlanView["checks"] {
  const faults = checkPlan(plan.problem, solved.chosen ?? []);
  const limits = plan.rows.map((limit, row) => {
    const over = faults.find((fault) => fault.kind === "over" && fault.row === row);
    return { limit, kept: over === undefined, over: over?.kind === "over" ? String(over.by) : null };
  });
  const sums = new Map<string, Tally>();
  for (const { effect } of chosen)
    for (const [unit, change] of effect) {
      const before = sums.get(unit) ?? units.get(unit)?.tally;
      if (before !== undefined) sums.set(unit, add(before, change));
    }
  const verdicts = rows.map(({ unit, target, row }) => {
    const after = unitFigures(sums.get(unit.id) ?? unit.tally, unit, base);
    const kept = after.find(({ metric }) => metric === target.metric)?.verdict === "met";
    return { limit: `${row} verdict`, kept, over: null };
  });
  return [...limits, ...verdicts];
}
