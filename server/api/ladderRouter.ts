import { z } from "zod";
import { ladderBoard, ladderMovers } from "../ladder/ladderBoard";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

const byInput = viewInput.extend({ by: z.enum(["park", "town", "district"]) });

/** The 521 ladder: counts of every unit, and one unit by name. */
export const ladderRouter = router({
  board: procedure
    .input(byInput)
    .query(async ({ ctx, input }) => ladderBoard(ctx, { ...(await viewOf(ctx, input)), by: input.by })),
  movers: procedure.input(byInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const movers = await ladderMovers(ctx, { ...(await viewOf(ctx, input)), by: input.by }, input.id);
    ctx.log.info(
      { [input.by]: input.id, enterprises: movers.enterprises.map(({ id }) => id) },
      "named figures read",
    );
    return movers;
  }),
});
