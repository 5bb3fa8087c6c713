// How does a file that has just been written reach the page, and leave nothing behind?
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import { languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { ExportError } from "./exportError";
import type { Exported } from "./exportFile";
import { EXPORT_TYPES, type ExportFormat } from "./exportFormats";

/** How many texts the file could not hold whole. */
const SHORTENED_HEADER = "x-mutu-shortened";
/** The parcels that a map shows are named in the request. */
export const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Answers with what `write` puts at the path it is given; an export that cannot be made is told in the reader's language.
 * @param file its name without an ending
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, format }: { readonly name: string; readonly format: ExportFormat },
  write: (out: string) => Promise<Exported>,
): Promise<FastifyReply> {
  const folder = await mkdtemp(join(tmpdir(), "mutu-download-"));
  const gone = () => rm(folder, { recursive: true, force: true });
  const { ending, type } = EXPORT_TYPES[format];
  const out = join(folder, `out.${ending}`);
  try {
    const { shortened } = await write(out);
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
  return attach(reply, `${name}.${ending}`, type).send(stream);
}

/** Marks the answer as a file of that name, which nobody keeps. */
export const attach = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .type(type)
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
