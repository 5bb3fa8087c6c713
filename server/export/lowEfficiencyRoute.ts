// How does the list of inefficient land go out of the page? Its rows in their order; the figures are the server's own.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiContext } from "../api/context";
import { districtAt, idInput, textInput, viewInput, viewOf } from "../api/view";
import { languageOf } from "../locale/language";
import { LOW_EFFICIENCY_FIELDS, lowEfficiencyTable } from "../lowEfficiency/lowEfficiencyTable";
import { demoName, demoNotes, periodNote } from "./fileNotes";
import { LARGEST_BODY_BYTES, sendFile } from "./sendFile";
import { writeInThread } from "./writeInThread";

const NAME = "低效用地";
const label = textInput.max(200);
const field = z.enum(LOW_EFFICIENCY_FIELDS);

const SHOWN = viewInput.pick({ period: true }).extend({
  format: z.enum(["csv", "xlsx"]),
  /** In the order of the list. */
  parcels: z.array(idInput).min(1).max(500_000),
  columns: z
    .array(z.object({ field, header: label }))
    .min(1)
    .max(LOW_EFFICIENCY_FIELDS.length),
  /** What the page calls the words of its columns, by field. */
  words: z.partialRecord(field, z.record(textInput.max(64), label)).default({}),
  /** What the page says of what is shown: its filter, its order. */
  notes: z
    .array(z.tuple([label, textInput.max(2_000)]))
    .max(10)
    .default([]),
});

/** `POST /export/low-efficiency`. */
export function lowEfficiencyRoute(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => ApiContext,
): void {
  app.post("/export/low-efficiency", { bodyLimit: LARGEST_BODY_BYTES }, async (request, reply) => {
    const { format, parcels, columns, words, notes, ...asked } = SHOWN.parse(request.body);
    const ctx = contextOf(request);
    const view = await viewOf(ctx, asked);
    const { district } = await districtAt(ctx);
    const release = ctx.release?.id ?? null;
    const lang = languageOf(request.headers);
    const name = demoName(release === null ? NAME : `${NAME}-${release}`, district);
    return sendFile(request, reply, { name: `${name}-${view.period}`, format }, async (out) => {
      const table = await lowEfficiencyTable(ctx, view, { parcels, columns, words, lang });
      const said = [
        ...demoNotes(district, lang),
        periodNote(view, lang),
        ...notes.map(([note, value]) => ({ label: note, value, inRows: false })),
      ];
      const shortened = await writeInThread({
        ...{ table, format, crs: "EPSG:4490", name: NAME, out, release, notes: said },
      });
      ctx.log.info({ kind: "low efficiency", format, rows: parcels.length }, "named figures exported");
      return { rows: parcels.length, shortened };
    });
  });
}
