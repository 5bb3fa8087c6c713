import { z } from "zod";
import { METRIC_IDS } from "../../geo/target/target";
import { robustOf } from "../robust/robustOf";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

/** On which assumptions a verdict hangs. */
export const robustRouter = router({
  park: procedure
    .input(
      viewInput.extend({
        id: idInput,
        metric: z.enum(METRIC_IDS).default("tax_per_mu"),
      }),
    )
    .query(async ({ ctx, input }) => {
      const found = await robustOf(ctx, await viewOf(ctx, input), input);
      ctx.log.info(
        { park: input.id, enterprises: found.largest === null ? [] : [found.largest.id] },
        "named figures read",
      );
      return found;
    }),
});
