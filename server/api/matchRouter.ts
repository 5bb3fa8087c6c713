import { z } from "zod";
import { matchChoiceInput } from "../match/matchChoice";
import { sampleMethod } from "../match/matchMethod";
import { matchPage } from "../match/matchPage";
import { excludedSites } from "../match/matchProject";
import { markSite, shortlistOf } from "../promotion/shortlist";
import type { ExcludedPage } from "./matchShapes";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, viewInput, viewOf } from "./view";

const matchInput = viewInput.extend({
  project: idInput,
  choice: matchChoiceInput.prefault({}),
});
const PAGE = 50;

/** Land for one project, as `mutu match --project` finds it. Projects are confidential: who reads is logged, what they read is not. */
export const matchRouter = router({
  project: procedure.input(matchInput).query(async ({ ctx, input }) => {
    const view = await viewOf(ctx, input);
    const found = await matchPage(ctx, view, sampleMethod(), input.project, input.choice);
    ctx.log.info({ sites: found.from, fits: found.fitCount }, "named figures read");
    return found;
  }),
  excluded: procedure
    .input(
      matchInput.extend({
        /** Only what this rule is the first to exclude. */
        rule: z.string().max(40).nullable(),
        offset: z.int().min(0).default(0),
      }),
    )
    .query(async ({ ctx, input }): Promise<ExcludedPage> => {
      const view = await viewOf(ctx, input);
      const firstBy = input.rule === null ? null : { firstBy: input.rule };
      const all = await excludedSites(ctx, view, sampleMethod(), input.project, input.choice, firstBy);
      ctx.log.info({ sites: all.length }, "named figures read");
      return { total: all.length, sites: all.slice(input.offset, input.offset + PAGE) };
    }),
});

/** Sites starred or rejected for a project. Until there are accounts, the author is who they say they are. */
export const shortlistRouter = router({
  of: procedure.input(z.object({ project: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const list = await shortlistOf(ctx.db, district.id, input.project);
    ctx.log.info({ entries: list.history.length }, "named figures read");
    return list;
  }),
  mark: procedure
    .input(
      z.object({
        project: idInput,
        parcel: idInput,
        /** Floors on the parcel; null: the parcel itself. */
        floor: idInput.nullable().default(null),
        mark: z.enum(["starred", "rejected", "cleared"]),
        reason: reasonInput.default(""),
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await markSite(ctx.db, district.id, input);
      ctx.log.info({ mark: input.mark, author: input.author }, "site marked for a project");
    }),
});
