import { reachOf } from "../reach/reachOf";
import { reachInput } from "../reach/reachRequest";
import { procedure, router } from "./trpc";
import { viewInput, viewOf } from "./view";

/** The smallest change that brings a park to its targets. */
export const reachRouter = router({
  park: procedure
    .input(viewInput.extend(reachInput.shape))
    .query(async ({ ctx, input, signal }) => reachOf(ctx, await viewOf(ctx, input), input, signal)),
});
