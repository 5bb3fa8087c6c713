// Bytes in and out of a delivery: files on their way in, rejected rows on their way out.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { ApiError } from "../api/apiError";
import { sentence } from "../import/messages";
import { languageOf } from "../locale/language";
import { message } from "../locale/messages";
import { SourceFault } from "../source/sourceFault";
import type { Deliveries } from "./deliveries";
import { rejectedFile } from "./rejectedFile";

const FILE = z.object({
  name: z
    .string()
    .min(1)
    .max(400)
    .refine((name) => !name.includes("\0")),
});
const ID = z.object({ id: z.uuid() });
const LAYER = z.object({ id: z.uuid(), key: z.string().regex(/^\d{1,4}$/) });

/** `PUT /deliveries/:id/files?name=` takes one file; `GET /deliveries/:id/rejected/:key` gives a layer's rejected rows. */
export function deliveryRoutes(app: FastifyInstance, deliveries: Deliveries): void {
  app.register(async (scope) => {
    // a type that no page of another origin may send without asking first
    scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => {
      const lang = languageOf(request.headers);
      if (error instanceof SourceFault) {
        return reply.code(413).send({ reason: error.code, message: sentence(error.code, lang, error.words) });
      }
      if (error instanceof ApiError) {
        return reply
          .code(409)
          .send({ reason: error.code, message: message(error.code, lang, error.subject) });
      }
      throw error;
    });
    scope.put("/deliveries/:id/files", { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
      const { id } = ID.parse(request.params);
      const { name } = FILE.parse(request.query);
      await deliveries.receive(id, name, bodyOf(request));
      return reply.code(201).send({ name });
    });
    scope.get("/deliveries/:id/rejected/:key", async (request, reply) => {
      const { id, key } = LAYER.parse(request.params);
      const { layer, issues } = deliveries.rejected(id, key);
      const file = rejectedFile(layer, issues.get(key) ?? [], languageOf(request.headers));
      return reply
        .type(file.type)
        .header("cache-control", "no-store")
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(file.text);
    });
  });
}

const bodyOf = (request: FastifyRequest): NodeJS.ReadableStream & import("node:stream").Readable =>
  request.body as import("node:stream").Readable;
