import { z } from "zod";
import { BOUNDARY_RULES, boundaryRules, PARK_KINDS } from "../boundary/boundaryRules";
import { applyBoundary, previewBoundary } from "../boundary/changeBoundary";
import { procedure, router } from "./trpc";
import { districtAt, nameInput, reasonInput, textInput, viewInput, viewOf } from "./view";

const request = viewInput.extend({ kind: z.enum(PARK_KINDS), rule: z.enum(BOUNDARY_RULES) });

/** By which rule parcels on a park's line are counted: which holds, what another would change, and setting it. */
export const boundaryRouter = router({
  rules: procedure.query(async ({ ctx }) => boundaryRules(ctx.db, (await districtAt(ctx)).district.id)),
  /** Worked out in a transaction that is undone. */
  preview: procedure
    .input(request)
    .query(async ({ ctx, input }) => previewBoundary(ctx.db, await viewOf(ctx, input), input)),
  /** Until there are accounts, the person is who they say they are. */
  set: procedure
    .input(request.extend({ by: nameInput, why: reasonInput.optional(), seen: textInput.max(64) }))
    .mutation(async ({ ctx, input }) => {
      const { kind, rule, by, seen } = input;
      const why = input.why === undefined || input.why === "" ? null : input.why;
      const change = await applyBoundary(ctx.db, await viewOf(ctx, input), { kind, rule, by, why, seen });
      ctx.log.info({ kind, rule, by, moved: change.movedCount }, "boundary rule changed");
      return change;
    }),
});
