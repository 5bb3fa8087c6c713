import { z } from "zod";
import { search } from "../search/search";
import { procedure, router } from "./trpc";
import { districtAt, textInput } from "./view";

/** Parks, parcels, enterprises and codes by any part of their names. */
export const searchRouter = router({
  query: procedure
    .input(z.object({ q: textInput.max(100), limit: z.number().int().min(1).max(50).default(20) }))
    .query(async ({ ctx, input }) => search(ctx, (await districtAt(ctx)).district.id, input.q, input.limit)),
});
