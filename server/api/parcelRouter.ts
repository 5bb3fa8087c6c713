import { z } from "zod";
import { freeAttributesOf } from "../map/freeColumns";
import { parcelTrades } from "../metrics/parcelTrades";
import { parcelAttributes } from "../parcel/parcelAttributes";
import { parcelDetail } from "../parcel/parcelDetail";
import { parcelLineage } from "../parcel/parcelLineage";
import { parcelList } from "../parcel/parcelList";
import { parcelState } from "../parcel/parcelState";
import { inState } from "../release/inState";
import { procedure, router } from "./trpc";
import { districtAt, idInput, methodInput, viewInput, viewOf } from "./view";

/** Id of a release; null: the working data. */
const stateInput = idInput.nullable();

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
  /** Columns of the delivered files for which there is no field: what else a filter or a table may ask. */
  freeAttributes: procedure.query(async ({ ctx }) => {
    const { district, version } = await districtAt(ctx);
    return freeAttributesOf(ctx, district.id, version);
  }),
  /** What those columns say of one parcel. */
  attributes: procedure.input(z.object({ id: idInput })).query(async ({ ctx, input: { id } }) => {
    const { district } = await districtAt(ctx);
    const found = await parcelAttributes(ctx.db, district.id, id);
    ctx.log.info({ parcel: id, attributes: found.length }, "named figures read");
    return found;
  }),
  detail: procedure.input(viewInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const detail = await parcelDetail(ctx, await viewOf(ctx, input), input.id);
    ctx.log.info(
      { parcel: input.id, enterprises: detail.enterprises.map(({ id }) => id) },
      "named figures read",
    );
    return detail;
  }),
  /** What it was in one state of the data, year by year. */
  state: procedure
    .input(
      viewInput.omit({ period: true }).extend(methodInput.shape).extend({ id: idInput, state: stateInput }),
    )
    .query(({ ctx, input: { id, state, ...asked } }) =>
      inState(ctx, state, async (at) => {
        const { district, version } = await districtAt(at);
        const found = await parcelState(at, asked, { id: district.id, version }, id);
        const enterprises = [...new Set(found.years.flatMap(({ classes }) => classes.map((one) => one.id)))];
        ctx.log.info({ parcel: id, state, enterprises }, "named figures read");
        return found;
      }),
    ),
  /** Out of which parcels it came between two states, and what became of it. */
  lineage: procedure
    .input(z.object({ id: idInput, earlier: stateInput, later: stateInput }))
    .query(({ ctx, input }) =>
      inState(ctx, input.earlier, async (earlier) =>
        inState(ctx, input.later, async (later) =>
          parcelLineage(
            { db: earlier.db, districtId: (await districtAt(earlier)).district.id },
            { db: later.db, districtId: (await districtAt(later)).district.id },
            input.id,
          ),
        ),
      ),
    ),
});
