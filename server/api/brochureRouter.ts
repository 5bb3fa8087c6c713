import { z } from "zod";
import { BROCHURE_LEVELS, MAIL_ADDRESS, MOST_BROCHURE_SITES } from "../../geo/promotion/brochure";
import { brochureLinks, revokeBrochure, shareBrochure } from "../brochure/brochureLinks";
import { ApiError } from "./apiError";
import type { BrochureLinks } from "./brochureShapes";
import { liveProcedure, procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, textInput } from "./view";

const shareInput = z.object({
  project: idInput,
  sites: z
    .array(z.object({ parcel: idInput, floor: idInput.nullable() }))
    .min(1)
    .max(MOST_BROCHURE_SITES)
    .refine(
      (sites) =>
        new Set(sites.map((site) => JSON.stringify([site.parcel, site.floor]))).size === sites.length,
      "a site twice",
    ),
  level: z.enum(BROCHURE_LEVELS),
  audience: nameInput,
  watermark: textInput.trim().min(1).max(60),
  contact: z.object({
    name: nameInput,
    phone: textInput.trim().max(40),
    mail: z.union([z.literal(""), textInput.trim().max(100).regex(MAIL_ADDRESS)]),
  }),
  expiresOn: z.iso.date(),
  targetSet: textInput.max(64).optional(),
  author: nameInput,
});

/** Client pages. What they show is frozen when they are shared; who shared, how often it was opened and who closed it is kept. */
export const brochureRouter = router({
  /** Of the working data, whatever state is looked at: a link is open now or it is not. */
  of: procedure
    .input(z.object({ project: idInput }))
    .query(async ({ ctx, input }): Promise<BrochureLinks> => {
      const { district } = await districtAt(ctx.live);
      const links = await brochureLinks(ctx.live.db, district.id, input.project);
      ctx.log.info({ brochures: links.length }, "named figures read");
      return { origin: ctx.brochureOrigin, links };
    }),
  share: procedure
    .input(shareInput)
    .mutation(async ({ ctx, input }): Promise<{ seq: number; address: string }> => {
      const origin = ctx.brochureOrigin;
      if (origin === null) throw new ApiError("brochure_off");
      const { district } = await districtAt(ctx);
      const { seq, token } = await shareBrochure(
        ctx,
        district,
        { ...input, targetSet: input.targetSet },
        new Date(),
      );
      const { level, author, sites } = input;
      ctx.log.info({ brochure: seq, level, sites: sites.length, author }, "client page shared");
      return { seq, address: `${origin}/share/${token}` };
    }),
  revoke: liveProcedure
    .input(z.object({ seq: z.int().positive(), by: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx.live);
      await revokeBrochure(ctx.live.db, district.id, input.seq, input.by);
      ctx.log.info({ brochure: input.seq, by: input.by }, "client page closed");
    }),
});
