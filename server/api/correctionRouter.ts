import { z } from "zod";
import { CORRECTION_FIELDS } from "../correction/correctionFields";
import { corrections } from "../correction/corrections";
import { addCorrection, withdrawCorrection } from "../correction/writeCorrection";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, textInput } from "./view";

/** Corrections by hand. Until there are accounts, the author is who they say they are. */
export const correctionRouter = router({
  list: procedure
    .input(z.object({ state: z.enum(["in_force", "expired", "withdrawn"]).optional() }))
    .query(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      return corrections(ctx.db, district.id, input.state === undefined ? {} : { state: input.state });
    }),
  add: procedure
    .input(
      z.object({
        kind: z.enum(["parcel", "enterprise"]),
        id: idInput,
        field: z.enum([...CORRECTION_FIELDS.parcel, ...CORRECTION_FIELDS.enterprise]),
        period: textInput.max(8).nullable().default(null),
        value: textInput.max(100),
        reason: reasonInput,
        source: textInput.trim().max(1000).nullable().default(null),
        author: nameInput,
        until: z.iso.date().nullable().default(null),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const written = await addCorrection(ctx.db, district.id, input);
      const { seq, subjectKind, subjectId, field } = written.correction;
      ctx.log.info({ seq, [subjectKind]: subjectId, field, author: input.author }, "correction written");
      return written;
    }),
  withdraw: procedure
    .input(z.object({ seq: z.int().positive(), by: nameInput, why: reasonInput.nullable().default(null) }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const done = await withdrawCorrection(ctx.db, district.id, input);
      ctx.log.info({ seq: input.seq, by: input.by }, "correction withdrawn");
      return done;
    }),
});
