import { z } from "zod";
import { METRIC_IDS } from "../../geo/target/target";
import { parkSurplusLedger } from "../ledger/parkSurplusLedger";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

export const metricInput = z.enum(METRIC_IDS);

/** Who carries a park over a target and who drags it, in yuan that add up to its gap. */
export const ledgerRouter = router({
  park: procedure
    .input(
      viewInput.extend({
        id: idInput,
        metric: metricInput,
        by: z.enum(["parcel", "enterprise"]).default("parcel"),
        /** At each end; the others are folded. */
        lines: z.number().int().min(0).max(5000).default(8),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { id: parkId, metric, by, lines } = input;
      const view = await viewOf(ctx, input);
      const { version, period, population, set } = view;
      const ledger = await ctx.memo.of(
        `ledger ${version} ${period} ${population} ${set.id} ${parkId} ${metric} ${by} ${lines}`,
        () => parkSurplusLedger(ctx.db, view, { parkId, metric, by, lines }),
      );
      if (by === "enterprise") {
        const enterprises = [...ledger.worst, ...ledger.best].map(({ id }) => id);
        ctx.log.info({ park: parkId, enterprises }, "named figures read");
      }
      return ledger;
    }),
});
