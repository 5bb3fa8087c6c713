import type { z } from "zod";
import { changeOf, changesOfParks } from "../change/changeOf";
import { ApiError } from "./apiError";
import type { ApiContext } from "./context";
import { metricInput } from "./ledgerRouter";
import { procedure, router } from "./trpc";
import { idInput, textInput, viewInput, viewOf } from "./view";

const input = viewInput.extend({
  metric: metricInput,
  /** Left out: the same period a year before. */
  from: textInput.max(16).optional(),
});

/** Why a surplus is another one than before: of a park, of the district (id null), or of all parks in a row. */
export const changeRouter = router({
  park: procedure.input(input.extend({ id: idInput.nullable() })).query(async ({ ctx, input }) => {
    const { from, to, key } = await states(ctx, input);
    const { id: parkId, metric } = input;
    const change = await ctx.memo.of(`change ${key} ${metric} ${parkId ?? ""}`, () =>
      changeOf(from, to, { parkId, metric }),
    );
    ctx.log.info({ park: parkId, enterprises: change.enterprises.map(({ id }) => id) }, "named figures read");
    return change;
  }),
  parks: procedure.input(input).query(async ({ ctx, input }) => {
    const { from, to, key } = await states(ctx, input);
    return ctx.memo.of(`changes ${key} ${input.metric}`, () => changesOfParks(from, to, input.metric));
  }),
});

/** @throws ApiError where there is no period to compare with */
async function states(ctx: ApiContext, { from, ...rest }: z.infer<typeof input>) {
  const view = await viewOf(ctx, rest);
  const earlier = from ?? view.previous;
  if (earlier === null) throw new ApiError("no_earlier_period", view.period);
  const then = await viewOf(ctx, { ...rest, period: earlier });
  const { version, period, population, set } = view;
  return {
    from: { db: ctx.db, view: then },
    to: { db: ctx.db, view },
    key: `${version} ${earlier} ${period} ${population} ${set.id}`,
  };
}
