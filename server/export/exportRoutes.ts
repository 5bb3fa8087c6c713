// What goes out over the page: layers and tables as files, and a template of each.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { LONGEST_TEXT } from "../../geo/filter/reader";
import { parsePeriod } from "../../geo/period/period";
import type { ApiContext } from "../api/context";
import { methodInput, textInput, viewOf } from "../api/view";
import { currentDistrict } from "../district/district";
import { matchingParcels } from "../filter/matchingParcels";
import { RECORD_KINDS } from "../import/importReport";
import { EXPORT_COLUMNS, type ExportKind } from "./exportColumns";
import { exportFile, exportFileName } from "./exportFile";
import { EXPORT_FORMATS } from "./exportFormats";
import { demoName } from "./fileNotes";
import { lowEfficiencyRoute } from "./lowEfficiencyRoute";
import { attach, LARGEST_BODY_BYTES, sendFile } from "./sendFile";
import { tableRoute } from "./tableRoute";
import { TEMPLATE_FORMATS, templateFormats, templateName, templateOf } from "./template";

const KIND = z.object({ kind: z.enum(Object.keys(EXPORT_COLUMNS) as [ExportKind, ...ExportKind[]]) });
const TEMPLATE = z.object({
  kind: z.enum(RECORD_KINDS),
  /** The first that the kind has where left away. */
  format: z.enum(TEMPLATE_FORMATS).optional(),
});
const CHOICE = z.object({
  format: z.enum(EXPORT_FORMATS),
  crs: textInput.max(64).optional(),
  park: textInput.max(64).nullable().default(null),
  period: textInput
    .max(16)
    .refine((text) => parsePeriod(text) !== null)
    .nullable()
    .default(null),
  population: z.enum(["above-scale", "all"]).optional(),
  /** Only parcels that the map of this period and population shows under this filter. */
  filter: textInput.max(LONGEST_TEXT).optional(),
  /** By which a filter judges; the first where left away. */
  targetSet: textInput.max(64).optional(),
  /** By which it evaluates; the first where left away. */
  ...methodInput.shape,
});
/** The parcels that a map shows are too many for an address. */
const SHOWN = CHOICE.extend({ parcels: z.array(textInput.max(64)).max(500_000).nullable().default(null) });

/** `GET /export/:kind?format=&crs=&park=&period=&population=&filter=`, `POST /export/:kind` with `parcels` besides, `POST /export/table`, `POST /export/low-efficiency`, `GET /templates/:kind?format=`. */
export function exportRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { format, crs, filter: text, targetSet, method, shares, ...shown }: z.infer<typeof SHOWN>,
  ) => {
    const { kind } = KIND.parse(request.params);
    const ctx = contextOf(request);
    const release = ctx.release?.id ?? null;
    const { population = "all" } = shown;
    const parcels =
      text === undefined ? shown.parcels : await narrowed(ctx, { ...shown, targetSet, method, shares }, text);
    const filter = { ...shown, population, parcels };
    // these are read in again as they are: their name alone says that they are invented
    const district = await currentDistrict(ctx.db);
    const name = demoName(exportFileName(kind, release), district ?? { demo: false });
    return sendFile(request, reply, { name, format }, async (out) => {
      const written = await exportFile(ctx.db, { kind, format, crs, filter, out, release });
      ctx.log.info({ kind, format, park: filter.park, rows: written.rows }, "named figures exported");
      return written;
    });
  };
  app.get("/export/:kind", async (request, reply) =>
    answer(request, reply, { ...CHOICE.parse(request.query), parcels: null }),
  );
  app.post("/export/:kind", { bodyLimit: LARGEST_BODY_BYTES }, async (request, reply) =>
    answer(request, reply, SHOWN.parse(request.body)),
  );
  tableRoute(app, contextOf);
  lowEfficiencyRoute(app, contextOf);
  app.get("/templates/:kind", async (request, reply) => {
    const asked = { ...(request.params as object), ...(request.query as object) };
    const { kind, format: wanted } = TEMPLATE.parse(asked);
    const formats = templateFormats(kind);
    const format = formats.find((one) => one === wanted) ?? formats[0];
    const { content, type } = templateOf(kind, format);
    return attach(reply, `${templateName(kind)}-模板.${format}`, type).send(content);
  });
}

/** The parcels asked for that also match the filter: of above-scale enterprises, as the map opens, where nothing else is asked. */
async function narrowed(
  ctx: ApiContext,
  {
    period,
    population,
    parcels,
    targetSet,
    method,
    shares,
  }: Pick<z.infer<typeof SHOWN>, "period" | "population" | "parcels" | "targetSet" | "method" | "shares">,
  text: string,
): Promise<string[]> {
  const view = await viewOf(ctx, {
    population: population ?? "above-scale",
    targetSet,
    ...(period === null ? {} : { period }),
  });
  const matching = await matchingParcels(ctx, view, text, { method, shares });
  const asked = parcels === null ? null : new Set(parcels);
  return matching.filter((id) => asked === null || asked.has(id));
}
