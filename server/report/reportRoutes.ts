// How does the page get a report? `GET /report/{park|parks|district}.{pdf|xlsx|png}`.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiContext } from "../api/context";
import { idInput, textInput, viewInput, viewOf } from "../api/view";
import { makeReport, REPORT_FORMATS, REPORT_TYPES } from "./makeReport";

const WHAT = z.object({
  file: z
    .string()
    .regex(/^(park|parks|district)\.(pdf|xlsx|png)$/)
    .refine((file) => file !== "parks.png", "parks.png"),
});
const WISH = viewInput.extend({
  id: idInput.optional(),
  measure: z.enum(["output", "tax", "rd"]).default("tax"),
  by: textInput.trim().max(64).default(""),
  purpose: textInput.trim().max(64).default(""),
  lang: z.enum(["zh", "en"]).optional(),
});

/** Registers the route; who read the named figures of which enterprises is logged. */
export function reportRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  app.get("/report/:file", async (request, reply) => {
    const { file } = WHAT.parse(request.params);
    const { id, measure, by, purpose, lang, ...scope } = WISH.parse(request.query);
    const asked = contextOf(request);
    const ctx = { ...asked, lang: lang ?? asked.lang };
    const [what, ending] = file.split(".");
    const format = REPORT_FORMATS.find((one) => one === ending) ?? "pdf";
    const subject = what === "park" ? { park: idInput.parse(id) } : what === "parks" ? "parks" : "district";
    const view = await viewOf(ctx, scope);
    const { bytes, name, named } = await makeReport(ctx, view, {
      ...{ subject, format, measure, by, purpose },
      release: ctx.release,
    });
    ctx.log.info({ report: file, park: id, by, purpose, enterprises: named }, "named figures read");
    return reply
      .type(REPORT_TYPES[format])
      .header("cache-control", "no-store")
      .header(
        "content-disposition",
        `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      )
      .send(Buffer.from(bytes));
  });
}
