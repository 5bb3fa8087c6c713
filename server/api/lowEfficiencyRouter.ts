import { z } from "zod";
import { DISPOSAL_STATES, DISPOSAL_TRACKS } from "../../geo/lowEfficiency/disposal";
import { lowEfficiencyList, lowEfficiencyOf } from "../lowEfficiency/lowEfficiency";
import { addStep, decide, withdrawDecision } from "../lowEfficiency/writeDecision";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, textInput, viewInput, viewOf } from "./view";

const periodInput = viewInput.pick({ period: true });

/** 低效工业用地: reasons, decisions, disposal. */
export const lowEfficiencyRouter = router({
  list: procedure.input(periodInput).query(async ({ ctx, input }) => {
    const list = await lowEfficiencyList(ctx, await viewOf(ctx, input));
    ctx.log.info({ lowEfficiency: list.year, parcels: list.parcels.length }, "named figures read");
    return list;
  }),
  parcel: procedure.input(periodInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const found = await lowEfficiencyOf(ctx.db, await viewOf(ctx, input), input.id);
    ctx.log.info({ parcel: input.id }, "named figures read");
    return found;
  }),
  decide: procedure
    .input(
      z.object({
        parcel: idInput,
        period: textInput.max(16),
        confirmed: z.boolean(),
        note: reasonInput.min(1),
        author: nameInput,
        decidedOn: z.iso.date(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const seq = await decide(ctx.db, district, input);
      ctx.log.info(
        { seq, parcel: input.parcel, confirmed: input.confirmed, author: input.author },
        "inefficient land decided",
      );
      return { seq };
    }),
  step: procedure
    .input(
      z.object({
        parcel: idInput,
        track: z.enum(DISPOSAL_TRACKS),
        state: z.enum(DISPOSAL_STATES),
        on: z.iso.date(),
        note: reasonInput.nullable().default(null),
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const seq = await addStep(ctx.db, district, input);
      ctx.log.info(
        { seq, parcel: input.parcel, track: input.track, state: input.state, author: input.author },
        "disposal told",
      );
      return { seq };
    }),
  withdraw: procedure
    .input(
      z.object({
        of: z.enum(["decision", "step"]),
        seq: z.int().positive(),
        by: nameInput,
        why: reasonInput.nullable().default(null),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawDecision(ctx.db, district, input);
      ctx.log.info({ of: input.of, seq: input.seq, by: input.by }, "inefficient land entry withdrawn");
    }),
});
