import { z } from "zod";
import { periods } from "../district/periods";
import { indicatorEntries } from "../indicator/entries";
import { indicatorBoard } from "../indicator/indicatorBoard";
import { addEntry, withdrawEntry } from "../indicator/writeEntry";
import { ApiError } from "./apiError";
import { procedure, router } from "./trpc";
import { defaultPeriod, districtAt, idInput, nameInput, reasonInput, textInput } from "./view";

const noteInput = textInput.trim().max(1000).nullable().default(null);

/** The policy's indicators: all of them, the history of one, and what is reported. Until there are accounts, the author is who they say they are. */
export const indicatorRouter = router({
  board: procedure.input(z.object({ period: textInput.max(16).optional() })).query(async ({ ctx, input }) => {
    const { district, version } = await districtAt(ctx);
    const known = await ctx.memo.of(`periods ${version}`, () => periods(ctx.db, district.id));
    if (input.period !== undefined && !known.some(({ id }) => id === input.period))
      throw new ApiError("unknown_period", input.period);
    return indicatorBoard(ctx, { district, version, period: input.period ?? defaultPeriod(known) });
  }),
  history: procedure.input(z.object({ id: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    return indicatorEntries(ctx.db, district.id, { indicator: input.id });
  }),
  set: procedure
    .input(
      z.object({
        indicator: idInput,
        role: z.enum(["value", "baseline", "interim"]).default("value"),
        value: textInput.max(64),
        asOf: textInput.max(32),
        source: noteInput,
        note: noteInput,
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const written = await addEntry(ctx.db, district.id, input);
      const { seq, indicatorId, role, asOf } = written.entry;
      ctx.log.info({ seq, indicator: indicatorId, role, asOf, author: input.author }, "indicator reported");
      return written;
    }),
  withdraw: procedure
    .input(z.object({ seq: z.int().positive(), by: nameInput, why: reasonInput.nullable().default(null) }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const done = await withdrawEntry(ctx.db, district.id, input);
      ctx.log.info({ seq: input.seq, by: input.by }, "indicator's entry withdrawn");
      return done;
    }),
});
