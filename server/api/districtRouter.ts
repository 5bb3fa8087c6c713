import { districtOverview } from "../district/overview";
import { procedure, router } from "./trpc";

/** The district at a glance. */
export const districtRouter = router({
  overview: procedure.query(({ ctx }) => districtOverview(ctx)),
});
