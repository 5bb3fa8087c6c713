import { z } from "zod";
import { search } from "../search/search";
import { procedure, router } from "./trpc";
import { districtAt, textInput } from "./view";

/** Parks, parcels, enterprises and codes by any part of their names, or by letters of their pinyin. */
export const searchRouter = router({
  query: procedure
    .input(z.object({ q: textInput.max(100), limit: z.number().int().min(1).max(50).default(20) }))
    .query(async ({ ctx, input }) => {
      const { district, version } = await districtAt(ctx);
      return search(ctx, district.id, version, input.q, input.limit);
    }),
});
