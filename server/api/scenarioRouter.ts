import { z } from "zod";
import {
  removeScenario,
  saveScenario,
  scenarioAt,
  scenarioList,
  scenarioVersions,
} from "../scenario/savedScenarios";
import { scenarioBase } from "../scenario/scenarioBase";
import { logInput, savingInput } from "../scenario/scenarioInput";
import { plotsWanted } from "../scenario/scenarioPlots";
import { scenarioStandings } from "../scenario/scenarioStanding";
import type { ScenarioPlots } from "./scenarioShapes";
import { liveProcedure, procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, textInput, viewInput, viewOf } from "./view";

const plotIds = z.array(textInput.min(1).max(200)).max(200);
const degrees = z.number().min(-180).max(180);
const extent = z.tuple([degrees, degrees, degrees, degrees]).readonly();

/**
 * Scenarios (情景). The land and its figures are those of the state that the request names, working data or release; the scenarios
 * themselves are kept with the working data, so that one can be saved over a release too.
 */
export const scenarioRouter = router({
  base: procedure
    .input(viewInput)
    .query(async ({ ctx, input }) => scenarioBase(ctx, await viewOf(ctx, input))),
  plots: procedure
    .input(
      viewInput.extend({
        plots: plotIds,
        enterprises: z.array(idInput).max(200),
        around: z.array(extent).max(200).default([]),
      }),
    )
    .query(async ({ ctx, input }): Promise<ScenarioPlots> => {
      const plots = await plotsWanted(ctx.db, await viewOf(ctx, input), input);
      const enterprises = new Set(
        plots.flatMap(({ parts }) =>
          parts.flatMap(({ holdings }) => holdings.map((one) => one.enterpriseId)),
        ),
      );
      ctx.log.info(
        { parcels: plots.map(({ id }) => id), enterprises: [...enterprises] },
        "named figures read",
      );
      return { plots };
    }),
  list: procedure.query(async ({ ctx }) =>
    scenarioList(ctx.live.db, (await districtAt(ctx.live)).district.id),
  ),
  open: procedure
    .input(z.object({ id: idInput, version: z.int().positive().optional() }))
    .query(async ({ ctx, input }) =>
      scenarioAt(ctx.live.db, (await districtAt(ctx.live)).district.id, input.id, input.version),
    ),
  versions: procedure
    .input(z.object({ id: idInput }))
    .query(async ({ ctx, input }) =>
      scenarioVersions(ctx.live.db, (await districtAt(ctx.live)).district.id, input.id),
    ),
  remove: liveProcedure
    .input(z.object({ id: idInput, version: z.int().positive(), by: nameInput }))
    .mutation(async ({ ctx, input }) => {
      await removeScenario(ctx.live.db, (await districtAt(ctx.live)).district.id, input);
      ctx.log.info({ scenario: input.id, by: input.by }, "scenario taken off the list");
      return { id: input.id };
    }),
  save: liveProcedure.input(savingInput).mutation(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx.live);
    const { version } = await districtAt(ctx);
    const saving = await saveScenario(ctx.live.db, district.id, version, {
      ...input,
      baseRelease: ctx.release?.id ?? null,
    });
    if (saving.saved)
      ctx.log.info(
        { scenario: saving.scenario.id, version: saving.scenario.version, author: input.author },
        "scenario saved",
      );
    return saving;
  }),
  /** Several logs over the same land, each by adding all plots. */
  compare: liveProcedure
    .input(viewInput.extend({ logs: z.array(logInput).min(1).max(6) }))
    .mutation(async ({ ctx, input }) => scenarioStandings(ctx, await viewOf(ctx, input), input.logs)),
});
