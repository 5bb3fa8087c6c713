import { z } from "zod";
import { parcelTrades } from "../metrics/parcelTrades";
import { parcelDetail } from "../parcel/parcelDetail";
import { parcelList } from "../parcel/parcelList";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

/** Parcels: page by page, and one with everything about it. */
export const parcelRouter = router({
  list: procedure
    .input(
      viewInput.extend({
        parkId: idInput.optional(),
        limit: z.number().int().min(1).max(1000).default(200),
        cursor: z.string().max(256).optional(),
      }),
    )
    .query(async ({ ctx, input }) => parcelList(ctx, await viewOf(ctx, input), input)),
  /** GB/T 4754 codes of who uses each parcel: what a target that binds trades asks of the map. */
  trades: procedure.input(viewInput.omit({ targetSet: true })).query(async ({ ctx, input }) => {
    const { district, version, period, population } = await viewOf(ctx, input);
    return ctx.memo.of(`trades ${version} ${period} ${population}`, async () =>
      Object.fromEntries(await parcelTrades(ctx.db, district.id, period, population)),
    );
  }),
  detail: procedure.input(viewInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const detail = await parcelDetail(ctx, await viewOf(ctx, input), input.id);
    ctx.log.info(
      { parcel: input.id, enterprises: detail.enterprises.map(({ id }) => id) },
      "named figures read",
    );
    return detail;
  }),
});
