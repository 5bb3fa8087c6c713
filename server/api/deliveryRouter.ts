import { z } from "zod";
import { isReportedPeriod } from "../import/figurePeriod";
import { IMPORT_KINDS } from "../import/importReport";
import { procedure, router } from "./trpc";
import { textInput } from "./view";

const one = z.object({ id: z.uuid() });
/** A fitted grid is a choice of system too, its parameters spelled out. */
const text = textInput.max(1000);
/** Until there are accounts, the person is not known: the batch says that it came over the page. */
const BY = "web";

/** A delivery: what was found in the files, what was chosen, what it would do, and doing it. */
export const deliveryRouter = router({
  create: procedure.mutation(async ({ ctx }) => ({ id: await ctx.deliveries.create() })),
  state: procedure.input(one).query(({ ctx, input }) => ctx.deliveries.view(input.id, ctx.lang)),
  read: procedure.input(one).mutation(({ ctx, input }) => {
    ctx.deliveries.read(input.id, ctx.lang);
    return ctx.deliveries.view(input.id, ctx.lang);
  }),
  choose: procedure
    .input(
      one.extend({
        key: z.string().max(4),
        kind: z.enum(IMPORT_KINDS).nullable().optional(),
        period: z.string().max(8).refine(isReportedPeriod).nullable().optional(),
        crs: text.nullable().optional(),
        encoding: text.nullable().optional(),
        map: z.record(text, text).optional(),
      }),
    )
    .mutation(async ({ ctx, input: { id, key, ...choice } }) => {
      await ctx.deliveries.choose(id, key, choice, ctx.lang);
      return ctx.deliveries.view(id, ctx.lang);
    }),
  fit: procedure
    .input(
      one.extend({
        key: z.string().max(4),
        kind: z.enum(["offset", "helmert4", "bursa7"]),
        system: text,
        points: textInput.max(100_000),
      }),
    )
    .mutation(({ ctx, input: { id, key, ...request } }) => ctx.deliveries.fit(id, key, request, ctx.lang)),
  check: procedure.input(one).mutation(({ ctx, input }) => {
    ctx.deliveries.check(input.id, ctx.lang);
    return ctx.deliveries.view(input.id, ctx.lang);
  }),
  reopen: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.reopen(input.id)),
  commit: procedure
    .input(one.extend({ accept: z.enum(["all", "clean"]) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.deliveries.commit(input.id, input.accept, BY, ctx.lang);
      ctx.log.info({ delivery: input.id, accept: input.accept }, "delivery committed");
      return ctx.deliveries.view(input.id, ctx.lang);
    }),
  issues: procedure
    .input(
      one.extend({
        key: z.string().max(4).nullable().default(null),
        from: z.int().min(0).default(0),
        size: z.int().min(1).max(500).default(100),
      }),
    )
    .query(({ ctx, input }) => ctx.deliveries.issues(input.id, input.key, input.from, input.size)),
  stop: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.stop(input.id)),
  drop: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.drop(input.id)),
});
