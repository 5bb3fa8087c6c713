import { z } from "zod";
import { FOLLOWED } from "../../geo/promotion/followUp";
import { recordedYears } from "../promotion/followedYears";
import { followUpBoard, followUpOf } from "../promotion/followUpBoard";
import { addLanding, addYearAmount, yearAmounts } from "../promotion/landings";
import { procedure, router } from "./trpc";
import { dayInput, districtAt, idInput, nameInput, reasonInput, yearInput } from "./view";

const yuanInput = z.int().min(0);

/** Placed projects followed up. Projects and figures are confidential: that they are read is logged, what is in them is not. Until there are accounts, the author is who they say they are. */
export const followRouter = router({
  /** A published state is judged as of its own day: its figures go no further. */
  board: procedure.input(z.object({ day: dayInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const board = await followUpBoard(ctx.db, district.id, ctx.release?.asOf ?? input.day);
    ctx.log.info({ projects: board.projects.length }, "named figures read");
    return board;
  }),
  /** One placed project; null where it was not placed. */
  project: procedure.input(z.object({ id: idInput, day: dayInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const found = await followUpOf(ctx.db, district.id, input.id, ctx.release?.asOf ?? input.day);
    if (found !== null) ctx.log.info({ projects: 1 }, "named figures read");
    return found;
  }),
  /** What is recorded of single years, placed or not. */
  years: procedure.input(z.object({ id: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const years = recordedYears(await yearAmounts(ctx.db, district.id, input.id));
    if (years.length > 0) ctx.log.info({ projects: 1 }, "named figures read");
    return years;
  }),
  land: procedure
    .input(
      z.object({
        project: idInput,
        enterprise: idInput.nullable(),
        parcels: z.array(idInput).max(60),
        /** Null takes the record back. */
        landedOn: dayInput.nullable(),
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
          year: yearInput,
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
