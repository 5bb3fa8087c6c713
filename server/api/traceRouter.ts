import { z } from "zod";
import { explain } from "../trace/explain";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

/** Why is a number what it is: its formula and its parts, down to file and row. */
export const traceRouter = router({
  explain: procedure
    .input(
      viewInput.extend({
        kind: z.enum(["park", "parcel", "enterprise", "district"]),
        id: idInput,
        metric: z.enum(["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"]),
      }),
    )
    .query(async ({ ctx, input }) => {
      const view = await viewOf(ctx, input);
      ctx.log.info({ [input.kind]: input.id, metric: input.metric }, "named figures traced");
      return explain(ctx.db, {
        kind: input.kind,
        id: input.id,
        metric: input.metric,
        period: view.period,
        population: view.population,
        targetSet: view.set.id,
        lang: ctx.lang,
      });
    }),
});
