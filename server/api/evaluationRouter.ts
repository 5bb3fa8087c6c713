import { z } from "zod";
import { evaluatedEnterprise, evaluationBoard, evaluationFit } from "../evaluation/evaluationBoard";
import { evaluationChoices } from "../evaluation/ruleSets";
import { addStatement, withdrawStatement } from "../evaluation/writeStatement";
import { procedure, router } from "./trpc";
import {
  districtAt,
  idInput,
  methodInput,
  nameInput,
  reasonInput,
  textInput,
  viewInput,
  viewOf,
  yearInput,
} from "./view";

const boardInput = viewInput.pick({ period: true }).extend(methodInput.shape);

/** 亩均效益综合评价: every enterprise under a method, and what stands behind the class of one. */
export const evaluationRouter = router({
  choices: procedure.query(async ({ ctx }) => {
    const { district } = await districtAt(ctx);
    return evaluationChoices(ctx.db, district.id);
  }),
  fit: procedure
    .input(boardInput.pick({ period: true }))
    .query(async ({ ctx, input }) => evaluationFit(ctx, await at(ctx, input))),
  board: procedure.input(boardInput).query(async ({ ctx, input }) => {
    const board = await evaluationBoard(ctx, { ...input, ...(await at(ctx, input)) });
    const enterprises = board.groups.reduce((all, { rows }) => all + rows.length, 0);
    ctx.log.info({ evaluation: board.method.id, year: board.year, enterprises }, "named figures read");
    return board;
  }),
  enterprise: procedure.input(boardInput.extend({ id: idInput })).query(async ({ ctx, input }) => {
    const found = await evaluatedEnterprise(ctx, { ...input, ...(await at(ctx, input)) }, input.id);
    ctx.log.info({ enterprise: input.id, evaluation: found.method.id }, "named figures read");
    return found;
  }),
  state: procedure
    .input(
      z.object({
        enterprise: idInput,
        year: yearInput,
        kind: z.enum(["rule", "bonus", "deduction", "factor"]),
        rule: textInput.max(64).nullable().default(null),
        confirmed: z.boolean().nullable().default(null),
        value: textInput.max(20).nullable().default(null),
        evidence: reasonInput.min(1),
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const seq = await addStatement(ctx.db, district.id, input);
      ctx.log.info(
        { seq, enterprise: input.enterprise, kind: input.kind, author: input.author },
        "evaluation stated",
      );
      return { seq };
    }),
  withdraw: procedure
    .input(z.object({ seq: z.int().positive(), by: nameInput, why: reasonInput.nullable().default(null) }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawStatement(ctx.db, district.id, input);
      ctx.log.info({ seq: input.seq, by: input.by }, "evaluation statement withdrawn");
    }),
});

const at = async (ctx: Parameters<typeof viewOf>[0], input: z.infer<typeof boardInput>) => {
  const { district, version, period } = await viewOf(ctx, { period: input.period });
  return { district, version, period };
};
