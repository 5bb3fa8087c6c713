import { z } from "zod";
import { DEFECT_KINDS } from "../../geo/repair/finding";
import { isReportedPeriod } from "../import/figurePeriod";
import { IMPORT_KINDS } from "../import/importReport";
import { MONEY_UNIT_WORDS } from "../import/moneyUnit";
import { LONGEST_NAME, REFERENCE_KINDS } from "../reference/referenceKind";
import { ledgerPage } from "../repair/ledgerPage";
import { NO_REPAIR } from "../repair/repairChoice";
import { standingLedger } from "../repair/standingLedger";
import { procedure, router } from "./trpc";
import { districtAt, onScreen, textInput } from "./view";

const one = z.object({ id: z.uuid() });
/** A fitted grid is a choice of system too, its parameters spelled out. */
const text = textInput.max(1000);
const page = z.object({
  kind: z.enum(DEFECT_KINDS).nullable().default(null),
  from: z.int().min(0).default(0),
  size: z.int().min(1).max(200).default(50),
});
const limit = z.number().min(0).max(1e9);
const keys = z.array(text).max(10_000);
const repairChoice = z.object({
  all: z.boolean(),
  below: z.union([z.object({ m2: limit }), z.object({ percent: limit })]).nullable(),
  kinds: z.array(z.enum(DEFECT_KINDS)),
  keys,
  not: keys,
});
/** There are no accounts: of somebody who gives no name the batch says that it came over the page. */
const BY = "web";

/** A delivery: what was found in the files, what was chosen, what it would do, and doing it. */
export const deliveryRouter = router({
  create: procedure.mutation(async ({ ctx }) => ({ id: await ctx.deliveries.create() })),
  state: procedure.input(one).query(({ ctx, input }) => ctx.deliveries.view(input.id, ctx.lang)),
  read: procedure.input(one.extend({ asReference: z.boolean().optional() })).mutation(({ ctx, input }) => {
    ctx.deliveries.read(input.id, ctx.lang, input.asReference);
    return ctx.deliveries.view(input.id, ctx.lang);
  }),
  decode: procedure
    .input(one.extend({ file: text, encoding: text }))
    .mutation(({ ctx, input: { id, file, encoding } }) => {
      ctx.deliveries.decode(id, file, encoding, ctx.lang);
      return ctx.deliveries.view(id, ctx.lang);
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
        moneyUnit: z.enum(MONEY_UNIT_WORDS).nullable().optional(),
        reference: z
          .object({ name: textInput.trim().min(1).max(LONGEST_NAME), kind: z.enum(REFERENCE_KINDS) })
          .optional(),
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
  check: procedure.input(one.extend({ period: onScreen })).mutation(async ({ ctx, input }) => {
    if (await ctx.deliveries.chosen(input.id)) ctx.deliveries.check(input.id, ctx.lang, input.period);
    return ctx.deliveries.view(input.id, ctx.lang);
  }),
  reopen: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.reopen(input.id)),
  commit: procedure
    .input(one.extend({ accept: z.enum(["all", "clean"]), by: textInput.trim().max(64).default("") }))
    .mutation(({ ctx, input: { id, accept, by } }) => {
      ctx.deliveries.commit(id, accept, by === "" ? BY : by, ctx.lang);
      ctx.log.info({ delivery: id, accept }, "delivery committed");
      return ctx.deliveries.view(id, ctx.lang);
    }),
  restore: procedure.input(one).mutation(({ ctx, input }) => {
    ctx.deliveries.restore(input.id, ctx.lang);
    ctx.log.info({ delivery: input.id }, "project file restored");
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
  ledger: procedure
    .input(page.extend({ id: z.uuid(), key: z.string().max(4) }))
    .query(({ ctx, input: { id, key, ...ask } }) => ctx.deliveries.ledger(id, key, ask)),
  repair: procedure
    .input(one.extend({ key: z.string().max(4), choice: repairChoice, period: onScreen }))
    .mutation(({ ctx, input: { id, key, choice, period } }) => {
      ctx.deliveries.repair(id, key, choice, ctx.lang, period);
      return ctx.deliveries.view(id, ctx.lang);
    }),
  /** What is wrong with the data that stand. */
  standing: procedure
    .input(page.extend({ layer: z.enum(["parcels", "parks"]) }))
    .query(async ({ ctx, input: { layer, ...ask } }) => {
      const { district, version } = await districtAt(ctx);
      const entries = await ctx.memo.of(`ledger ${layer} ${version}`, () =>
        standingLedger(ctx.db, district.id, layer),
      );
      return ledgerPage(entries, new Map(), ask, NO_REPAIR);
    }),
  stop: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.stop(input.id)),
  drop: procedure.input(one).mutation(({ ctx, input }) => ctx.deliveries.drop(input.id)),
});
