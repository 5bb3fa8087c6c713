import { z } from "zod";
import {
  addStage,
  definitions,
  mapStatusWord,
  saveStages,
  stageBoard,
  stagesInput,
  wordInput,
} from "../promotion/projectStages";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput } from "./view";

const day = z.iso.date();

/** 三已三未. Projects are confidential: that the list is read is logged, what is in it is not. Until there are accounts, the author is who they say they are. */
export const stageRouter = router({
  board: procedure.input(z.object({ day })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const board = await stageBoard(ctx.db, district.id, input.day);
    ctx.log.info({ projects: board.projects.length }, "named figures read");
    return board;
  }),
  /** The states alone, for whoever reads a table in which they are named. */
  names: procedure.query(async ({ ctx }) => definitions(ctx.db, (await districtAt(ctx)).district.id)),
  add: procedure
    .input(
      z.object({
        ...{ project: idInput, stage: idInput, onDay: day, owner: nameInput },
        ...{ note: reasonInput.default(""), author: nameInput },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await addStage(ctx.db, district.id, input);
      ctx.log.info({ stage: input.stage, author: input.author }, "stage recorded");
    }),
  name: procedure
    .input(z.object({ stages: stagesInput, author: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await saveStages(ctx.db, district.id, input);
      ctx.log.info({ stages: input.stages.length, author: input.author }, "stages named");
    }),
  /** Which state a status word of the office means. */
  word: procedure
    .input(z.object({ word: wordInput, stage: idInput.nullable(), author: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await mapStatusWord(ctx.db, district.id, input);
      ctx.log.info({ stage: input.stage, author: input.author }, "status word mapped");
    }),
});
