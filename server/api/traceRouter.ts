import { z } from "zod";
import { TRACE_METRICS } from "../../geo/trace/traceMetric";
import { explain } from "../trace/explain";
import type { Trace } from "./traceShapes";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

/** Why is a number what it is: its formula and its parts, down to file and row. */
export const traceRouter = router({
  explain: procedure
    .input(
      viewInput.extend({
        kind: z.enum(["park", "parcel", "enterprise", "district"]),
        id: idInput,
        metric: z.enum(TRACE_METRICS),
        /** Every part, so that the answer can be worked out again; else the largest twenty of each. */
        all: z.boolean().optional(),
      }),
    )
    .query(async ({ ctx, input }): Promise<Trace> => {
      const view = await viewOf(ctx, input);
      ctx.log.info({ [input.kind]: input.id, metric: input.metric }, "named figures traced");
      const root = await explain(ctx.db, {
        kind: input.kind,
        id: input.id,
        metric: input.metric,
        period: view.period,
        population: view.population,
        targetSet: view.set.id,
        all: input.all === true,
        lang: ctx.lang,
      });
      const { release } = ctx;
      return release === null ? root : { ...root, release: { id: release.id, title: release.title } };
    }),
});
