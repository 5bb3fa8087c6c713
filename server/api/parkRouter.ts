import { parkDetail } from "../park/parkDetail";
import { parkList } from "../park/parkList";
import { procedure, router } from "./trpc";
import { idInput, viewInput, viewOf } from "./view";

/** Parks: all of them, and one with everything about it. */
export const parkRouter = router({
  list: procedure.input(viewInput).query(async ({ ctx, input }) => parkList(ctx, await viewOf(ctx, input))),
  detail: procedure.input(viewInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const detail = await parkDetail(ctx, await viewOf(ctx, input), input.id);
    ctx.log.info(
      { park: input.id, enterprises: detail.largestEnterprises.map(({ id }) => id) },
      "named figures read",
    );
    return detail;
  }),
});
