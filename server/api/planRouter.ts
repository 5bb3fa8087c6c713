import { z } from "zod";
import { sampleMethod } from "../match/matchMethod";
import { AIMS } from "../match/plan/planRequest";
import { planResult, planRun, startPlan, stopPlan } from "../match/planRuns";
import { procedure, router } from "./trpc";
import { idInput, textInput, viewInput, viewOf } from "./view";

/** A place may be several parcels joined by `+`. */
const pairInput = z.object({ projectId: idInput, placeId: textInput.min(1).max(400) });
const decimalInput = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const planInput = viewInput.extend({
  aims: z
    .array(z.object({ aim: z.enum(AIMS), toleranceBp: z.int().min(0).max(9999).default(0) }))
    .min(1)
    .max(AIMS.length),
  keepMet: z.boolean().default(true),
  pinned: z.array(pairInput).max(500).default([]),
  forbidden: z.array(pairInput).max(2000).default([]),
  budgets: z
    .array(
      z.object({
        of: textInput.min(1).max(40),
        limit: decimalInput,
        parkId: idInput.nullable().default(null),
      }),
    )
    .max(40)
    .default([]),
  seconds: z.number().positive().max(600).default(30),
});
const runInput = z.object({ id: z.uuid() });

/** Plans for all projects, solved in a thread. Projects are confidential: that a plan is read is logged, what is in it is not. */
export const planRouter = router({
  start: procedure.input(planInput).mutation(async ({ ctx, input }) => {
    const view = await viewOf(ctx, input);
    const { aims, keepMet, forbidden, budgets, seconds } = input;
    const pinned = new Map(input.pinned.map(({ projectId, placeId }) => [projectId, placeId]));
    const { id } = startPlan(ctx, view, sampleMethod(), {
      ...{ aims, keepMet, pinned, forbidden, budgets, seconds },
    });
    ctx.log.info({ plan: id, aims: aims.map(({ aim }) => aim) }, "plan started");
    return { id };
  }),
  progress: procedure.input(runInput).query(({ input }) => planRun(input.id)),
  stop: procedure.input(runInput).mutation(({ input }) => stopPlan(input.id)),
  result: procedure.input(runInput).query(({ ctx, input }) => {
    const found = planResult(input.id);
    ctx.log.info({ plan: input.id, assignments: found.plan?.assignments.length ?? 0 }, "named figures read");
    return found;
  }),
});
