import { targetSets, targetSetView } from "../metrics/targetSets";
import { procedure, router } from "./trpc";
import { districtAt } from "./view";

/** The target sets with source and clause of every number. */
export const targetRouter = router({
  sets: procedure.query(async ({ ctx }) => {
    const { district } = await districtAt(ctx);
    return (await targetSets(ctx.db, district.id)).map(targetSetView);
  }),
});
