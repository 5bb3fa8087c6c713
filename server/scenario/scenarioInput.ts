// Which events may come in? Every number within what delivered data could have, every text short, every shape of finite degrees.
import { z } from "zod";
import type { ScenarioEdit, ScenarioLog } from "../../geo/scenario/scenarioEvent";
import { LARGEST_LAND_DM2 } from "../../geo/unit/land";
import { LARGEST_YUAN } from "../../geo/unit/money";
import { idInput, nameInput, textInput } from "../api/view";

const MOST_EVENTS = 5000;
const MOST_CORNERS = 5000;
const MOST_PIECES = 1000;
/** Plots of plots have longer names than parcels. */
const plotId = textInput.min(1).max(200);
const position = z
  .array(z.number().min(-180).max(180))
  .length(2)
  .refine(([, latitude = 0]) => Math.abs(latitude) <= 90, "latitude within 90 degrees")
  .readonly();
const ring = z.array(position).min(3).max(MOST_CORNERS).readonly();
const rings = z.array(ring).min(1).max(100).readonly();
const shape = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: rings }),
  z.object({
    type: z.literal("MultiPolygon"),
    coordinates: z.array(rings).min(1).max(100).readonly(),
  }),
]);
const yuan = z.int().min(-LARGEST_YUAN).max(LARGEST_YUAN);
const land = z.int().positive().max(LARGEST_LAND_DM2);
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
const industry = z.string().regex(/^\d{0,4}$/);
const limit = z.object({ min: decimal.nullable(), max: decimal.nullable() });
const stay = z.object({ plotId, since: z.iso.date(), landDm2: land.nullable() });
const population = z.enum(["above-scale", "all"]);
const code = textInput.min(1).max(16).nullable();

const edit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("move"), plotId, parkId: idInput.nullable() }),
  z.object({ kind: z.literal("redraw"), plotId, shape }),
  z.object({
    kind: z.literal("split"),
    plotId,
    line: z.array(position).min(2).max(500).readonly(),
    ids: z.array(plotId).max(MOST_PIECES).readonly().exactOptional(),
  }),
  z.object({
    kind: z.literal("merge"),
    plotIds: z.array(plotId).min(2).max(100).readonly(),
    id: plotId.exactOptional(),
  }),
  z.object({
    kind: z.literal("attributes"),
    plotId,
    use: code.exactOptional(),
    status: code.exactOptional(),
    limits: z.record(z.string().max(32), limit).exactOptional(),
  }),
  z.object({
    kind: z.literal("figures"),
    enterpriseId: idInput,
    yuan: z.object({
      output: yuan.nullable().exactOptional(),
      tax: yuan.nullable().exactOptional(),
      rd: yuan.nullable().exactOptional(),
    }),
  }),
  z.object({
    kind: z.literal("renew"),
    plotId,
    population,
    perMu: z.object({
      output: decimal.exactOptional(),
      tax: decimal.exactOptional(),
      rd: decimal.exactOptional(),
    }),
    industry: industry.nullable(),
  }),
  z.object({
    kind: z.literal("raise"),
    plotId,
    population,
    measure: z.enum(["output", "tax", "rd"]),
    yuan,
    industries: z.array(industry).max(20).readonly(),
  }),
  z.object({
    kind: z.literal("addEnterprise"),
    plotId,
    enterpriseId: idInput,
    name: textInput.trim().min(1).max(100),
    industry,
    aboveScale: z.boolean(),
    landDm2: land.nullable(),
    yuan: z.object({ output: yuan.nullable(), tax: yuan.nullable(), rd: yuan.nullable() }),
  }),
  z.object({ kind: z.literal("removeEnterprise"), enterpriseId: idInput, plotId: plotId.nullable() }),
  z.object({
    kind: z.literal("relocate"),
    enterpriseId: idInput,
    fromPlotId: plotId,
    leaves: z.iso.date(),
    via: stay,
    to: stay.nullable(),
  }),
]) satisfies z.ZodType<ScenarioEdit>;

/** A log as it may come in. */
export const logInput = z.object({
  events: z
    .array(
      z.object({
        id: textInput.min(1).max(40),
        at: z.iso.datetime({ offset: true }),
        by: textInput.max(64),
        off: z.boolean(),
        edit,
      }),
    )
    .max(MOST_EVENTS)
    .refine((events) => new Set(events.map(({ id }) => id)).size === events.length, "event ids must differ")
    .readonly(),
  day: z.iso.date().nullable(),
}) satisfies z.ZodType<ScenarioLog>;

/** What is saved of a scenario. */
export const savingInput = z.object({
  /** Null: a new one. */
  id: z
    .string()
    .regex(/^s[0-9]+$/)
    .max(20)
    .nullable(),
  /** The version that was edited; 0 for a new one. */
  basedOn: z.int().min(0),
  copiedFrom: textInput.max(40).nullable().default(null),
  title: textInput.trim().min(1).max(100),
  note: textInput.trim().max(1000).nullable().default(null),
  author: nameInput,
  log: logInput,
});
