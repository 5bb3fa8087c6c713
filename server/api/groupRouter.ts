import { z } from "zod";
import { groupList } from "../group/groupList";
import { procedure, router } from "./trpc";
import { viewInput, viewOf } from "./view";

/** Towns and clusters, held against the same targets as the parks. */
export const groupRouter = router({
  list: procedure
    .input(viewInput.extend({ by: z.enum(["town", "cluster"]) }))
    .query(async ({ ctx, input }) => groupList(ctx, await viewOf(ctx, input), input.by)),
});
