import { z } from "zod";
import { withSolver } from "../match/planRuns";
import { adoptPlan } from "../relocation/adoptPlan";
import { lossInput } from "../relocation/lossSample";
import { planRelocation } from "../relocation/planRelocation";
import { relocationBoard } from "../relocation/relocationBoard";
import { stateCapacity } from "../relocation/stateCapacity";
import { addDestination, withdrawDestination } from "../relocation/writeDestination";
import { addRelocation, withdrawRelocation } from "../relocation/writeRelocation";
import { addStay } from "../relocation/writeStay";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, viewInput, viewOf } from "./view";

/** For each of the plan's aims. */
const SECONDS = 6;
const day = z.iso.date();
/** 0.01 m², up to 100 km². */
const areaInput = z.int().positive().max(10_000_000_000).nullable().default(null);

/** 腾挪. Who has to leave is confidential: that it is read is logged, what is read is not. Until there are accounts, the author is who they say they are. */
export const relocationRouter = router({
  board: procedure.input(z.object({ day })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const board = await relocationBoard(ctx.db, district.id, input.day);
    ctx.log.info({ relocations: board.displaced.length }, "named figures read");
    return board;
  }),
  plan: procedure.input(viewInput.extend({ day, loss: lossInput })).query(async ({ ctx, input, signal }) => {
    const view = await viewOf(ctx, input);
    const plan = await withSolver(SECONDS, (solver) => planRelocation(ctx, view, input, solver), signal);
    ctx.log.info({ relocations: plan.ways.length }, "named figures read");
    return plan;
  }),
  adopt: procedure
    .input(
      z.object({
        ways: z
          .array(
            z.object({
              ...{ id: idInput, park: idInput.nullable(), destination: idInput },
              ...{ leavesOn: day, arrivesOn: day },
            }),
          )
          .min(1)
          .max(1000),
        day,
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await adoptPlan(ctx.db, district.id, input);
      ctx.log.info({ relocations: input.ways.length, author: input.author }, "relocation plan recorded");
    }),
  add: procedure
    .input(
      z.object({
        ...{ enterprise: idInput, parcel: idInput, floorDm2: areaInput, landDm2: areaInput },
        ...{ leaveFrom: day.nullable().default(null), leaveBy: day },
        ...{ note: reasonInput.default(""), author: nameInput },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const id = await addRelocation(ctx.db, district.id, input);
      ctx.log.info({ relocation: id, author: input.author }, "relocation recorded");
      return { id };
    }),
  withdraw: procedure
    .input(z.object({ id: idInput, by: nameInput, why: reasonInput.default("") }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawRelocation(ctx.db, district.id, input);
      ctx.log.info({ relocation: input.id, by: input.by }, "relocation withdrawn");
    }),
  stay: procedure
    .input(
      z.object({
        ...{ relocation: idInput, park: idInput.nullable(), destination: idInput.nullable() },
        ...{
          parcel: idInput.nullable().default(null),
          state: z.enum(["planned", "in", "left", "cancelled"]),
        },
        ...{ inOn: day, outOn: day.nullable().default(null), author: nameInput },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await addStay(ctx.db, district.id, input);
      ctx.log.info(
        { relocation: input.relocation, state: input.state, author: input.author },
        "stay recorded",
      );
    }),
  capacity: procedure
    .input(
      z.object({
        ...{ park: idInput, from: day },
        // a park may be closed: none is stated as 0
        floorDm2: z.int().min(0).max(10_000_000_000).nullable().default(null),
        landDm2: z.int().min(0).max(10_000_000_000).nullable().default(null),
        ...{ source: reasonInput.default(""), author: nameInput },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await stateCapacity(ctx.db, district.id, input);
      ctx.log.info({ park: input.park, author: input.author }, "capacity stated");
    }),
  addDestination: procedure
    .input(
      z.object({
        ...{ parcel: idInput, name: reasonInput.min(1).max(100), floorDm2: areaInput, landDm2: areaInput },
        ...{ divisible: z.boolean().default(true), readyOn: day, author: nameInput },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const id = await addDestination(ctx.db, district.id, input);
      ctx.log.info({ destination: id, author: input.author }, "destination recorded");
      return { id };
    }),
  withdrawDestination: procedure
    .input(z.object({ id: idInput, by: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawDestination(ctx.db, district.id, input);
      ctx.log.info({ destination: input.id, by: input.by }, "destination withdrawn");
    }),
});
