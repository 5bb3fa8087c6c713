import type { z } from "zod";
import { changeOf, changesOfParks, type DataState } from "../change/changeOf";
import { inState, type StateOfData } from "../release/inState";
import { ApiError } from "./apiError";
import type { ApiContext } from "./context";
import { metricInput } from "./ledgerRouter";
import { procedure, router } from "./trpc";
import { idInput, textInput, type View, viewInput, viewOf } from "./view";

const input = viewInput.extend({
  metric: metricInput,
  /** Left out: the same period a year before; between two states of the data the same period. */
  from: textInput.max(16).optional(),
  /** Ids of releases; null: the working data; left out: the state that the request names. */
  fromRelease: idInput.nullable().optional(),
  toRelease: idInput.nullable().optional(),
});

/** Why a surplus is another one than before: of a park, of the district (id null), or of all parks in a row. */
export const changeRouter = router({
  park: procedure.input(input.extend({ id: idInput.nullable() })).query(async ({ ctx, input }) => {
    const { id: parkId, metric } = input;
    const change = await between(ctx, input, (from, to, key) =>
      ctx.memo.of(`change ${key} ${metric} ${parkId ?? ""}`, () => changeOf(from, to, { parkId, metric })),
    );
    ctx.log.info({ park: parkId, enterprises: change.enterprises.map(({ id }) => id) }, "named figures read");
    return change;
  }),
  parks: procedure
    .input(input)
    .query(({ ctx, input }) =>
      between(ctx, input, (from, to, key) =>
        ctx.memo.of(`changes ${key} ${input.metric}`, () => changesOfParks(from, to, input.metric)),
      ),
    ),
});

/** @throws ApiError where there is no period to compare with, or a release cannot be opened */
function between<T>(
  ctx: ApiContext,
  { from, fromRelease, toRelease, metric: _, ...rest }: z.infer<typeof input>,
  work: (from: DataState, to: DataState, key: string) => Promise<T>,
): Promise<T> {
  return inState(ctx, toRelease, async (now) => {
    const view = await viewOf(now, rest);
    return inState(ctx, fromRelease, async (old) => {
      const other = old.release?.id !== now.release?.id;
      const earlier = from ?? (other ? view.period : view.previous);
      if (earlier === null) throw new ApiError("no_earlier_period", view.period);
      const then = await viewOf(old, { ...rest, period: earlier });
      const name = ({ release }: StateOfData, { version, period }: View) =>
        `${release?.id ?? ""} ${version} ${period}`;
      return work(
        { db: old.db, view: then, release: old.release },
        { db: now.db, view, release: now.release },
        `${name(old, then)} ${name(now, view)} ${view.population} ${view.set.id}`,
      );
    });
  });
}
