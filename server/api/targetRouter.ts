import { z } from "zod";
import { targetSetAt, targetSets, targetSetView } from "../metrics/targetSets";
import { previewTargets } from "../target/previewTargets";
import { restoreTargets, saveTargets } from "../target/saveTargets";
import { targetVersions } from "../target/targetVersions";
import { ApiError } from "./apiError";
import { draftInput } from "./targetInputs";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, textInput, viewInput, viewOf } from "./view";

const ruleInput = textInput.max(64).nullable();

/** The target sets with source and clause of every number, their versions, and what another edition would change. */
export const targetRouter = router({
  sets: procedure.query(async ({ ctx }) => {
    const { district } = await districtAt(ctx);
    return (await targetSets(ctx.db, district.id)).map(targetSetView);
  }),
  /** A set as it stands (`item22`), or as a version had it (`item22@2`). */
  set: procedure.input(z.object({ ref: textInput.max(64) })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const set = await targetSetAt(ctx.db, district.id, input.ref, await targetSets(ctx.db, district.id));
    if (set === null) throw new ApiError("unknown_target_set", input.ref);
    return targetSetView(set);
  }),
  versions: procedure
    .input(z.object({ setId: idInput.nullable().default(null) }))
    .query(async ({ ctx, input }) =>
      targetVersions(ctx.db, (await districtAt(ctx)).district.id, input.setId),
    ),
  /** Nothing is written; a mutation only because a draft may be too long for an address. */
  preview: procedure
    .input(
      viewInput.omit({ targetSet: true }).extend({
        draft: draftInput,
        against: ruleInput,
        asOf: textInput.max(16).optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { draft, against: ref, asOf, ...scope } = input;
      const view = await viewOf(ctx, scope);
      const sets = await targetSets(ctx.db, view.district.id);
      const against = ref === null ? null : await targetSetAt(ctx.db, view.district.id, ref, sets);
      if (ref !== null && against === null) throw new ApiError("unknown_target_set", ref);
      return previewTargets(ctx, view, { draft, against, asOf });
    }),
  /** Until there are accounts, the author is who they say they are. */
  save: procedure
    .input(
      z.object({
        setId: idInput,
        base: ruleInput,
        draft: draftInput,
        author: nameInput,
        reason: reasonInput,
        copyOf: ruleInput.default(null),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const rule = await saveTargets(ctx.db, (await districtAt(ctx)).district.id, input);
      ctx.log.info({ rule, base: input.base, author: input.author }, "targets saved");
      return { rule };
    }),
  restore: procedure
    .input(
      z.object({
        setId: idInput,
        version: z.int().positive(),
        base: ruleInput,
        author: nameInput,
        reason: reasonInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const rule = await restoreTargets(ctx.db, (await districtAt(ctx)).district.id, input);
      ctx.log.info({ rule, restores: input.version, author: input.author }, "targets restored");
      return { rule };
    }),
});
