import { z } from "zod";
import { FOLLOWED } from "../../geo/promotion/followUp";
import { followUpBoard } from "../promotion/followUpBoard";
import { addLanding, addYearAmount } from "../promotion/landings";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput } from "./view";

const yuanInput = z.int().min(0);

/** Placed projects followed up. Projects and figures are confidential: that they are read is logged, what is in them is not. Until there are accounts, the author is who they say they are. */
export const followRouter = router({
  board: procedure.input(z.object({ day: z.iso.date() })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const board = await followUpBoard(ctx.db, district.id, input.day);
    ctx.log.info({ projects: board.projects.length }, "named figures read");
    return board;
  }),
  land: procedure
    .input(
      z.object({
        project: idInput,
        enterprise: idInput.nullable(),
        parcels: z.array(idInput).max(60),
        /** Null takes the record back. */
        landedOn: z.iso.date().nullable(),
        note: reasonInput.default(""),
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await addLanding(ctx.db, district.id, input);
      ctx.log.info({ author: input.author, back: input.landedOn === null }, "placing of a project recorded");
    }),
  amount: procedure
    .input(
      z
        .object({
          project: idInput,
          year: z.int().min(1990).max(2100),
          measure: z.enum(FOLLOWED),
          side: z.enum(["promised", "delivered"]),
          /** Null takes it back. */
          yuan: yuanInput.nullable(),
          author: nameInput,
        })
        .refine(
          ({ side, measure }) => side === "promised" || measure === "investment",
          "output, tax and R&D are delivered by the enterprise's own figures",
        ),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await addYearAmount(ctx.db, district.id, input);
      ctx.log.info({ author: input.author, side: input.side }, "amount of a year recorded");
    }),
});
