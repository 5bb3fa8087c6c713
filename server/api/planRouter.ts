import { z } from "zod";
import { METRIC_IDS } from "../../geo/target/target";
import { sampleMethod } from "../match/matchMethod";
import { AIMS, type PlanRequest } from "../match/plan/planRequest";
import {
  askPlan,
  cancelPlan,
  hasRun,
  planCell,
  planResult,
  planRun,
  startPlan,
  stopPlan,
} from "../match/planRuns";
import { decidePlan, planDecisions } from "../promotion/planDecisions";
import { keepPlan, keptPlan, lookedAt, type PlanRecord, planInputs } from "../promotion/planRecord";
import { ApiError } from "./apiError";
import type { ApiContext } from "./context";
import type { PlanAnswer, PlanAsked, PlanDecisions, PlanResult, PlanRunView } from "./planShapes";
import { procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, textInput, viewInput, viewOf } from "./view";

/** A place may be several parcels joined by `+`. */
const placeInput = textInput.min(1).max(400);
/** "": outside of all parks. */
const parkInput = textInput.max(64);
const decimalInput = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const planInput = viewInput.extend({
  aims: z
    .array(z.object({ aim: z.enum(AIMS), toleranceBp: z.int().min(0).max(9999).default(0) }))
    .min(1)
    .max(AIMS.length),
  keepMet: z.boolean().default(true),
  reach: z
    .array(z.object({ parkId: idInput, metric: z.enum(METRIC_IDS) }))
    .max(200)
    .default([]),
  budgets: z
    .array(
      z.object({
        of: textInput.min(1).max(40),
        limit: decimalInput,
        parkId: idInput.nullable().default(null),
      }),
    )
    .max(40)
    .default([]),
  seconds: z.number().positive().max(600).default(30),
  /** Another plan that is taken instead of the best of a solving; what was settled stands over it. */
  adopted: z
    .object({
      from: z.uuid(),
      places: z.array(z.object({ project: idInput, place: placeInput })).max(1000),
    })
    .nullable()
    .default(null),
  /** Who solves it; null: they do not say. */
  author: nameInput.nullable().default(null),
});
const runInput = z.object({ id: z.uuid() });
const questionInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pair"),
    project: idInput,
    park: parkInput,
    /** Null: any place in the park. */
    place: placeInput.nullable().default(null),
  }),
  z.object({ kind: z.literal("limit"), limit: textInput.min(1).max(200) }),
  z.object({ kind: z.literal("alternatives"), most: z.int().min(1).max(5).default(3) }),
  z.object({
    kind: z.literal("tradeOff"),
    aims: z.tuple([z.enum(AIMS), z.enum(AIMS)]),
    points: z.int().min(2).max(9).default(5),
  }),
]);
/** Other plans within so many hundredths of a percent of the best. */
const WITHIN_BP = 100;

/** What was settled, as a plan is asked for it. */
function settledBy({
  standing,
}: PlanDecisions): Pick<PlanRequest, "pinned" | "forbidden" | "pinnedParks" | "forbiddenParks"> {
  const of = (mark: "pinned" | "forbidden") => standing.filter((one) => one.mark === mark);
  return {
    pinned: new Map(of("pinned").flatMap(({ project, place }) => (place === null ? [] : [[project, place]]))),
    forbidden: of("forbidden").flatMap(({ project, place }) =>
      place === null ? [] : { projectId: project, placeId: place },
    ),
    pinnedParks: new Map(
      of("pinned").flatMap(({ project, park, place }) => (place === null ? [[project, park]] : [])),
    ),
    forbiddenParks: of("forbidden").flatMap(({ project, park, place }) =>
      place === null ? { projectId: project, parkId: park } : [],
    ),
  };
}

function askedOf(request: PlanRequest): PlanAsked {
  const { aims, keepMet, reach, budgets, adopted, pinned, forbidden, pinnedParks, forbiddenParks } = request;
  return {
    ...{ aims: [...aims], keepMet, reach: [...(reach ?? [])], budgets: [...budgets] },
    ...(adopted === undefined ? {} : { adopted }),
    decisions: [
      ...[...pinned].map(([project, place]) => ({ project, park: null, place, mark: "pinned" as const })),
      ...[...(pinnedParks ?? [])].map(([project, park]) => ({
        ...{ project, park, place: null, mark: "pinned" as const },
      })),
      ...forbidden.map(({ projectId, placeId }) => ({
        ...{ project: projectId, park: null, place: placeId, mark: "forbidden" as const },
      })),
      ...(forbiddenParks ?? []).map(({ projectId, parkId }) => ({
        ...{ project: projectId, park: parkId, place: null, mark: "forbidden" as const },
      })),
    ],
  };
}

/** @throws ApiError where that solving is neither in the server's memory nor kept */
async function recordOf(ctx: ApiContext, run: string): Promise<PlanRecord> {
  const { district } = await districtAt(ctx);
  const record = await keptPlan(ctx.db, district.id, run);
  if (record === null) throw new ApiError("unknown_plan_run", run);
  return record;
}

/** With what the best plan had, that of the first solving where one was taken beside another. @throws ApiError where that solving is gone, or came to no plan */
async function adoptedFrom(
  ctx: ApiContext,
  adopted: z.infer<typeof planInput>["adopted"],
): Promise<PlanAsked["adopted"]> {
  if (adopted === null) return undefined;
  const { from, places } = adopted;
  const { asked, plan } = hasRun(from) ? askedAndPlan(from) : await recordOf(ctx, from);
  if (plan === null) throw new ApiError("plan_not_solved");
  // what a plan that was taken has is not the best, which it names
  if (asked.adopted !== undefined) return { ...asked.adopted, places };
  return {
    ...{ from, places, aims: plan.aims.map(({ aim, value }) => ({ aim, value })) },
    best: plan.assignments.map(({ project, place, parkId: park }) => ({ project, place, park })),
  };
}

function askedAndPlan(run: string): Pick<PlanRecord, "asked"> & Pick<PlanResult, "plan"> {
  const { request, plan } = planResult(run);
  return { asked: askedOf(request), plan };
}

const endedRun = ({ run, plan }: PlanRecord): PlanRunView => ({
  ...{ id: run, state: "done", aim: null, incumbent: null, bound: null, gap: null, message: null },
  best: plan.assignments.map(({ project, place, parkId: park }) => ({ project, place, park })),
});

/** One that has no record, as it came to nothing or has just ended, is of today's data. */
async function solvedNow(ctx: ApiContext, id: string): Promise<PlanResult> {
  const { district } = await districtAt(ctx);
  const record = await keptPlan(ctx.db, district.id, id);
  const changed = record !== null && (await hasChanged(ctx, record));
  return { ...askedAndPlan(id), changed, kept: null };
}

async function solvedBefore(ctx: ApiContext, id: string): Promise<PlanResult> {
  const record = await recordOf(ctx, id);
  const { asked, plan, author, solvedAt } = record;
  return { asked, plan, changed: await hasChanged(ctx, record), kept: { author, solvedAt } };
}

/** A period or a set of targets that is gone is a change as well. */
async function hasChanged(ctx: ApiContext, { view, inputs }: PlanRecord): Promise<boolean> {
  const now = await viewOf(ctx, view).catch((error: unknown) => {
    if (error instanceof ApiError) return null;
    throw error;
  });
  return now === null || (await planInputs(ctx.db, now, sampleMethod())) !== inputs;
}

/** Plans for all projects, solved in a thread. Projects are confidential: that a plan is read is logged, what is in it is not. */
export const planRouter = router({
  start: procedure.input(planInput).mutation(async ({ ctx, input }) => {
    const view = await viewOf(ctx, input);
    const { aims, keepMet, reach, budgets, seconds, author } = input;
    const settled = settledBy(await planDecisions(ctx.db, view.district.id));
    const adopted = await adoptedFrom(ctx, input.adopted);
    const request: PlanRequest = {
      ...{ aims, keepMet, reach, budgets, seconds },
      ...settled,
      ...(adopted === undefined ? {} : { adopted }),
    };
    const inputs = await planInputs(ctx.db, view, sampleMethod());
    const { id } = startPlan(ctx, view, sampleMethod(), request, {
      report: (error) => ctx.log.error(error, "plan failed"),
      reportUnkept: (error) => ctx.log.error(error, "plan not kept"),
      keep: (run, plan) =>
        keepPlan(ctx.db, view.district.id, {
          ...{ run, author, inputs, plan, view: lookedAt(view), asked: askedOf(request) },
        }),
    });
    ctx.log.info({ plan: id, aims: aims.map(({ aim }) => aim) }, "plan started");
    return { id };
  }),
  progress: procedure.input(runInput).query(async ({ ctx, input }) => {
    const run = hasRun(input.id) ? planRun(input.id) : endedRun(await recordOf(ctx, input.id));
    // the best so far names projects and where they would go, as the result does
    if (run.best.length > 0)
      ctx.log.info({ plan: input.id, assignments: run.best.length }, "named figures read");
    return run;
  }),
  stop: procedure.input(runInput).mutation(({ input }) => stopPlan(input.id)),
  cancel: procedure.input(runInput).mutation(({ input }) => cancelPlan(input.id)),
  result: procedure.input(runInput).query(async ({ ctx, input }): Promise<PlanResult> => {
    const found = hasRun(input.id) ? await solvedNow(ctx, input.id) : await solvedBefore(ctx, input.id);
    ctx.log.info({ plan: input.id, assignments: found.plan?.assignments.length ?? 0 }, "named figures read");
    return found;
  }),
  cell: procedure.input(runInput.extend({ project: idInput, park: parkInput })).query(({ ctx, input }) => {
    const cell = planCell(input.id, input.project, input.park);
    ctx.log.info({ plan: input.id, sites: cell.sites }, "named figures read");
    return cell;
  }),
  // no query: it takes seconds, and is asked once
  ask: procedure
    .input(runInput.extend({ question: questionInput }))
    .mutation(async ({ ctx, input: { id, question }, signal }): Promise<PlanAnswer> => {
      ctx.log.info({ plan: id, question: question.kind }, "named figures read");
      const nothing = { pairs: [], limits: [], alternatives: null, tradeOffPoints: 0 };
      if (question.kind === "pair") {
        const { project: projectId, park: parkId, place: placeId } = question;
        const at = placeId === null ? { projectId, parkId } : { projectId, placeId };
        const { pairs } = await askPlan(id, { ...nothing, pairs: [at] }, signal);
        const [pair] = pairs;
        if (pair === undefined) throw new RangeError("one pair was asked about, and one is answered");
        return { kind: "pair", pair };
      }
      if (question.kind === "limit") {
        const { limits } = await askPlan(id, { ...nothing, limits: [question.limit] }, signal);
        const [found] = limits;
        if (found === undefined) throw new RangeError("one limit was asked about, and one is answered");
        return { kind: "limit", ...found };
      }
      if (question.kind === "alternatives") {
        const asked = { ...nothing, alternatives: { most: question.most, withinBp: WITHIN_BP } };
        const { alternatives, alternativesUnsure: unsure } = await askPlan(id, asked, signal);
        return { kind: "alternatives", alternatives, unsure };
      }
      const { aims, points } = question;
      const asked = { ...nothing, tradeOffPoints: points, tradeOffAims: aims };
      return { kind: "tradeOff", aims, points: (await askPlan(id, asked, signal)).tradeOff };
    }),
  decisions: procedure.query(async ({ ctx }) => {
    const { district } = await districtAt(ctx);
    const found = await planDecisions(ctx.db, district.id);
    ctx.log.info({ decisions: found.history.length }, "named figures read");
    return found;
  }),
  decide: procedure
    .input(
      z.object({
        project: idInput,
        park: parkInput,
        /** Null: the park as a whole. */
        place: placeInput.nullable(),
        mark: z.enum(["pinned", "forbidden", "cleared"]),
        author: nameInput,
        /** The newest decision that the author has read; 0: none. */
        seen: z.int().min(0),
      }),
    )
    .mutation(async ({ ctx, input: { seen, ...input } }) => {
      const { district } = await districtAt(ctx);
      await decidePlan(ctx.db, district.id, input, seen);
      ctx.log.info({ mark: input.mark, author: input.author }, "plan decision made");
    }),
});
