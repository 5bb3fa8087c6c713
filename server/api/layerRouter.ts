import { z } from "zod";
import { referenceLayers } from "../reference/referenceLayers";
import { siteInput } from "../reference/siteInput";
import { landOfParcel, siteOverlay } from "../reference/siteOverlay";
import { procedure, router } from "./trpc";
import { districtAt, idInput, textInput } from "./view";

const FIELDS = z.record(idInput, textInput.max(256)).default({});
const ONLY = z.array(idInput).max(500).nullable().default(null);

/** Reference layers, and what a drawn site or a parcel lies on. */
export const layerRouter = router({
  list: procedure.query(async ({ ctx }) => {
    const { district, version } = await districtAt(ctx);
    return ctx.memo.of(`layers ${version}`, () => referenceLayers(ctx.db, district.id));
  }),
  overlaySite: procedure
    .input(z.object({ site: siteInput, fields: FIELDS, only: ONLY }))
    .query(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      return siteOverlay(ctx.db, district.id, input);
    }),
  overlayParcel: procedure
    .input(z.object({ parcel: idInput, fields: FIELDS, only: ONLY }))
    .query(async ({ ctx, input: { parcel, ...input } }) => {
      const { district, version } = await districtAt(ctx);
      return ctx.memo.of(`overlay ${version} ${parcel} ${JSON.stringify(input)}`, async () =>
        siteOverlay(ctx.db, district.id, { site: await landOfParcel(ctx.db, district.id, parcel), ...input }),
      );
    }),
});
