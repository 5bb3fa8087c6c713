// What goes out over the page: layers and tables as files, and a template of each.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { LONGEST_TEXT } from "../../geo/filter/reader";
import { parsePeriod } from "../../geo/period/period";
import type { ApiContext } from "../api/context";
import { textInput, viewOf } from "../api/view";
import { matchingParcels } from "../filter/matchingParcels";
import { RECORD_KINDS } from "../import/importReport";
import { languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { EXPORT_COLUMNS, type ExportKind } from "./exportColumns";
import { ExportError } from "./exportError";
import { exportFile, exportFileName } from "./exportFile";
import { EXPORT_FORMATS, EXPORT_TYPES } from "./exportFormats";
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
  population: z.enum(["above-scale", "all"]).default("all"),
  /** Only parcels that the map of this period and population shows under this filter. */
  filter: textInput.max(LONGEST_TEXT).optional(),
});
/** The parcels that a map shows are too many for an address. */
const SHOWN = CHOICE.extend({ parcels: z.array(textInput.max(64)).max(500_000).nullable().default(null) });
/** How many texts the file could not hold whole. */
const SHORTENED_HEADER = "x-mutu-shortened";
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** `GET /export/:kind?format=&crs=&park=&period=&population=&filter=`, `POST /export/:kind` with `parcels` besides, `GET /templates/:kind?format=`. */
export function exportRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { format, crs, filter: text, ...shown }: z.infer<typeof SHOWN>,
  ) => {
    const { kind } = KIND.parse(request.params);
    const ctx = contextOf(request);
    const release = ctx.release?.id ?? null;
    const filter = text === undefined ? shown : { ...shown, parcels: await narrowed(ctx, shown, text) };
    const folder = await mkdtemp(join(tmpdir(), "mutu-download-"));
    const gone = () => rm(folder, { recursive: true, force: true });
    const { ending, type } = EXPORT_TYPES[format];
    const out = join(folder, `out.${ending}`);
    try {
      const { rows, shortened } = await exportFile(ctx.db, { kind, format, crs, filter, out, release });
      ctx.log.info({ kind, format, park: filter.park, rows }, "named figures exported");
      if (shortened > 0) reply.header(SHORTENED_HEADER, shortened);
    } catch (error) {
      await gone();
      if (!(error instanceof ExportError)) throw error;
      return reply.code(error.code === "unknown_park" || error.code === "no_district" ? 404 : 400).send({
        reason: error.code,
        message: message(error.code, languageOf(request.headers), error.subject),
      });
    }
    const stream = createReadStream(out);
    stream.once("close", () => void gone());
    return attach(reply, `${exportFileName(kind, release)}.${ending}`, type).send(stream);
  };
  app.get("/export/:kind", async (request, reply) =>
    answer(request, reply, { ...CHOICE.parse(request.query), parcels: null }),
  );
  app.post("/export/:kind", { bodyLimit: LARGEST_BODY_BYTES }, async (request, reply) =>
    answer(request, reply, SHOWN.parse(request.body)),
  );
  app.get("/templates/:kind", async (request, reply) => {
    const asked = { ...(request.params as object), ...(request.query as object) };
    const { kind, format: wanted } = TEMPLATE.parse(asked);
    const formats = templateFormats(kind);
    const format = formats.find((one) => one === wanted) ?? formats[0];
    const { content, type } = templateOf(kind, format);
    return attach(reply, `${templateName(kind)}-模板.${format}`, type).send(content);
  });
}

/** The parcels asked for that also match the filter. */
async function narrowed(
  ctx: ApiContext,
  { period, population, parcels }: Pick<z.infer<typeof SHOWN>, "period" | "population" | "parcels">,
  text: string,
): Promise<string[]> {
  const view = await viewOf(ctx, { population, ...(period === null ? {} : { period }) });
  const matching = await matchingParcels(ctx, view, text);
  const asked = parcels === null ? null : new Set(parcels);
  return matching.filter((id) => asked === null || asked.has(id));
}

const attach = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .type(type)
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
