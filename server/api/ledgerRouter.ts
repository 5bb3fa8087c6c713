import { z } from "zod";
import { METRIC_IDS } from "../../geo/target/target";
import { subjectChange } from "../change/subjectChange";
import { surplusLedger } from "../ledger/surplusLedger";
import { procedure, router } from "./trpc";
import { idInput, textInput, viewInput, viewOf } from "./view";

/** A park; left out: the whole district. */
const ledgerInput = viewInput.extend({ parkId: idInput.optional(), metric: z.enum(METRIC_IDS) });

/** Who carries a park and who drags it, and why its surplus is another than it was. */
export const ledgerRouter = router({
  park: procedure
    .input(
      ledgerInput.extend({
        unit: z.enum(["parcel", "enterprise"]).default("parcel"),
        lines: z.number().int().min(1).max(50).default(8),
      }),
    )
    .query(async ({ ctx, input }) => {
      const view = await viewOf(ctx, input);
      const { parkId, metric, unit, lines } = input;
      const key = [
        "ledger",
        view.version,
        view.period,
        view.population,
        view.set.id,
        parkId,
        metric,
        unit,
        lines,
      ];
      const found = await ctx.memo.of(key.join(" "), () =>
        surplusLedger(ctx.db, view, { park: parkId ?? null, metric, unit, lines }),
      );
      if (unit === "enterprise")
        ctx.log.info(
          { park: parkId, metric, enterprises: found.rows.map(({ id }) => id) },
          "named figures read",
        );
      return found;
    }),
  change: procedure.input(ledgerInput.extend({ from: textInput.max(16) })).query(async ({ ctx, input }) => {
    const after = await viewOf(ctx, input);
    const before = await viewOf(ctx, { ...input, period: input.from });
    const { parkId, metric } = input;
    const key = [
      "change",
      after.version,
      before.period,
      after.period,
      after.population,
      after.set.id,
      parkId,
      metric,
    ];
    const found = await ctx.memo.of(key.join(" "), () =>
      subjectChange({ db: ctx.db, view: before }, { db: ctx.db, view: after }, parkId ?? null, metric),
    );
    ctx.log.info(
      { park: parkId, metric, enterprises: found.lines.map(({ id }) => id) },
      "named figures read",
    );
    return found;
  }),
});
