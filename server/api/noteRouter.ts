import { z } from "zod";
import { notesOf, withdrawNote } from "../note/notes";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput } from "./view";

/** Notes and files beside parcels; they are written by `POST /notes`. Until there are accounts, the author is who they say they are. */
export const noteRouter = router({
  list: procedure.input(z.object({ parcel: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    return notesOf(ctx.db, district.id, input.parcel);
  }),
  withdraw: procedure
    .input(z.object({ seq: z.int().positive(), by: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawNote(ctx.db, district.id, input);
      ctx.log.info({ seq: input.seq, by: input.by }, "note withdrawn");
    }),
});
