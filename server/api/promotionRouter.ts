import { z } from "zod";
import { PROJECT_MODES } from "../../geo/promotion/projectMode";
import { PROJECT_HEADERS } from "../import/projectNames";
import { projectAt, projectList } from "../promotion/projectList";
import { checkProject, saveProject, withdrawProject } from "../promotion/saveProject";
import { brochureRouter } from "./brochureRouter";
import { matchRouter, shortlistRouter } from "./matchRouter";
import type { ProjectCheck } from "./promotionShapes";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, reasonInput, textInput } from "./view";

/** A form as people type it: what its texts say is for the reader of projects to judge, in the words of the import. */
const fieldsInput = z.record(
  z.string().refine((field) => Object.hasOwn(PROJECT_HEADERS, field), "no such field"),
  textInput.max(1000),
);

/** Projects of investment promotion. Names and investors are confidential: who reads is logged, what they read is not. */
const projectRouter = router({
  list: procedure
    .input(
      z.object({
        state: textInput.max(200).optional(),
        mode: z.enum(PROJECT_MODES).optional(),
        industry: textInput.max(4).optional(),
        targetSet: textInput.max(64).optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const list = await projectList(ctx.db, district.id, input);
      const confidential = list.projects.filter((one) => one.confidentiality === "confidential").length;
      ctx.log.info({ projects: list.projects.length, confidential }, "named figures read");
      return list;
    }),
  at: procedure.input(z.object({ id: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    const found = await projectAt(ctx.db, district.id, input.id);
    ctx.log.info({ projectVersion: found.project.version }, "named figures read");
    return found;
  }),
  // no query: what somebody types must not stand in an address
  check: procedure
    .input(z.object({ fields: fieldsInput }))
    .mutation(async ({ ctx, input }): Promise<ProjectCheck> => {
      const { district } = await districtAt(ctx);
      const { record, issues } = await checkProject(ctx.db, district.id, input.fields, ctx.lang);
      return {
        issues: [...issues],
        landMinDm2: record.land_min_dm2,
        landMaxDm2: record.land_max_dm2,
        outputYuan: record.output_yuan,
        taxYuan: record.tax_yuan,
        rdYuan: record.rd_yuan,
      };
    }),
  save: procedure
    .input(
      z.object({
        id: idInput.nullable(),
        version: z.int().positive().nullable(),
        fields: fieldsInput,
        author: nameInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const saved = await saveProject(ctx.db, district.id, input, ctx.lang);
      ctx.log.info({ version: saved.version, author: input.author }, "project saved");
      return saved;
    }),
  withdraw: procedure
    .input(
      z.object({
        id: idInput,
        version: z.int().positive(),
        by: nameInput,
        why: reasonInput.min(1),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      await withdrawProject(ctx.db, district.id, input);
      ctx.log.info({ version: input.version, by: input.by }, "project withdrawn");
    }),
});

/** 招商: what promotion works with. */
export const promotionRouter = router({
  project: projectRouter,
  match: matchRouter,
  shortlist: shortlistRouter,
  brochure: brochureRouter,
});
