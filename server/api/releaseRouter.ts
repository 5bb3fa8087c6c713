import { z } from "zod";
import { compareReleases } from "../release/compareReleases";
import { releaseView } from "../release/releaseList";
import { procedure, router } from "./trpc";
import { idInput, nameInput, reasonInput, textInput, viewInput } from "./view";

/** Data releases: published, listed, opened, held against one another. */
export const releaseRouter = router({
  /** Which state the page shows, and where the working data stand. */
  state: procedure.query(({ ctx }) => ctx.releases.state(ctx.release)),
  list: procedure.query(({ ctx }) => ctx.releases.list()),
  /** Makes the release ready, which takes some seconds the first time; its file is checked. */
  open: procedure
    .input(z.object({ id: idInput }))
    .query(({ ctx, input }) => ctx.releases.within(input.id, async ({ release }) => releaseView(release))),
  publish: procedure
    .input(
      z.object({
        title: textInput.trim().min(1).max(100),
        note: reasonInput.nullable().default(null),
        by: nameInput,
      }),
    )
    .mutation(async ({ ctx, input: { title, note, by } }) => {
      const release = await ctx.releases.publish({ title, note, author: by });
      ctx.log.info({ release: release.id, by, bytes: release.bytes }, "data release published");
      return releaseView(release);
    }),
  /** The parks' figures and verdicts in two states; null is the working data. */
  compare: procedure
    .input(viewInput.extend({ before: idInput.nullable(), after: idInput.nullable() }))
    .query(({ ctx, input }) => compareReleases(ctx, input)),
});
