// Files beside parcels on their way in and out; a note comes with its file, so that neither stands without the other.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiContext } from "../api/context";
import { districtAt, idInput, nameInput, textInput } from "../api/view";
import { isPicture, noteFile } from "./noteFile";
import { addNote, fileOfNote } from "./notes";

const NOTE = z.object({
  parcel: idInput,
  author: nameInput,
  text: textInput.trim().max(4000),
  file: z
    .object({ name: textInput.min(1).max(400), base64: z.base64() })
    .nullable()
    .default(null),
});
const SEQ = z.object({ seq: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
/** A file of 20 MB in base64, and words. */
const LARGEST_BODY_BYTES = 29 * 1024 * 1024;

/** `POST /notes` writes one, `GET /notes/:seq/file` hands its file back. */
export function noteRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  app.post("/notes", { bodyLimit: LARGEST_BODY_BYTES }, async (request, reply) => {
    const { parcel, author, text, file } = NOTE.parse(request.body);
    const ctx = contextOf(request);
    const { district } = await districtAt(ctx);
    const laid = file === null ? null : noteFile(file.name, Buffer.from(file.base64, "base64"));
    const seq = await addNote(ctx.db, district.id, { parcelId: parcel, author, text, file: laid });
    ctx.log.info({ seq, parcel, bytes: laid?.bytes.length ?? 0 }, "note written");
    return reply.code(201).send({ seq });
  });
  app.get("/notes/:seq/file", async (request, reply) => {
    const { seq } = SEQ.parse(request.params);
    const ctx = contextOf(request);
    const { district } = await districtAt(ctx);
    const { name, type, bytes } = await fileOfNote(ctx.db, district.id, seq);
    const how = isPicture(type) ? "inline" : "attachment";
    return reply
      .type(type)
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .header("content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(bytes);
  });
}
