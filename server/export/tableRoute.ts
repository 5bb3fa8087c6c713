// How does the table of the page go out? Its rows in their order, its columns in theirs; the figures are the server's own.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { FILTER_FIELDS } from "../../geo/filter/fields";
import { freeName } from "../../geo/filter/freeFields";
import type { ApiContext } from "../api/context";
import { districtAt, idInput, methodInput, textInput, viewInput, viewOf } from "../api/view";
import { languageOf } from "../locale/language";
import { demoName, demoNotes, fileNotes } from "./fileNotes";
import { LARGEST_BODY_BYTES, sendFile } from "./sendFile";
import { TABLE_NAME, tableInView } from "./tableInView";
import { writeInThread } from "./writeInThread";

const FIELDS: ReadonlySet<string> = new Set(FILTER_FIELDS.map(({ id }) => id));
/** A field, or a column of the delivered files. */
const field = textInput.max(300).refine((id) => FIELDS.has(id) || freeName(id) !== null, "no such field");
/** As many as a sheet of Excel can be scrolled through; Excel itself ends far beyond. */
const MOST_COLUMNS = 500;
const label = textInput.max(200);
/** More than a district has towns, parks or words of a column. */
const MOST_GROUPS = 10_000;

const SHOWN = viewInput
  .extend(methodInput.shape)
  .extend({
    format: z.enum(["csv", "xlsx", "geojson"]),
    /** In the order of the table. */
    parcels: z.array(idInput).min(1).max(500_000),
    columns: z
      .array(z.object({ field, header: label }))
      .min(1)
      .max(MOST_COLUMNS),
    /** What the page calls the words of its columns, by field. */
    words: z.record(field, z.record(textInput.max(64), label)).default({}),
    /** Groups of the table, which follow each other; none where nothing is grouped. */
    groups: z
      .array(z.object({ name: label, count: z.int().positive() }))
      .max(MOST_GROUPS)
      .default([]),
    /** What the page says of what is shown: its filter, its order. */
    notes: z
      .array(z.tuple([label, textInput.max(20_000)]))
      .max(10)
      .default([]),
  })
  .refine(
    ({ groups, parcels }) =>
      groups.length === 0 || groups.reduce((sum, { count }) => sum + count, 0) === parcels.length,
    "the groups are not the rows",
  );

/** `POST /export/table`. */
export function tableRoute(app: FastifyInstance, contextOf: (request: FastifyRequest) => ApiContext): void {
  app.post("/export/table", { bodyLimit: LARGEST_BODY_BYTES }, async (request, reply) => {
    const { format, parcels, columns, words, groups, notes, method, shares, ...asked } = SHOWN.parse(
      request.body,
    );
    const ctx = contextOf(request);
    const view = await viewOf(ctx, asked);
    const { district } = await districtAt(ctx);
    const release = ctx.release?.id ?? null;
    const lang = languageOf(request.headers);
    const name = demoName(release === null ? TABLE_NAME : `${TABLE_NAME}-${release}`, district);
    return sendFile(request, reply, { name: `${name}-${view.period}`, format }, async (out) => {
      const drawn = format === "geojson";
      const { table, notes: sums } = await tableInView(ctx, view, {
        ...{ parcels, columns, words, groups, drawn, lang },
        evaluation: { method, shares },
      });
      const said = [
        ...demoNotes(district, lang),
        ...fileNotes(view, lang),
        ...sums,
        ...notes.map(([note, value]) => ({ label: note, value, inRows: false })),
      ];
      const task = { table, format, crs: "EPSG:4490", name: TABLE_NAME, out, release, notes: said };
      const shortened = await writeInThread(task);
      ctx.log.info({ kind: "table", format, rows: parcels.length }, "named figures exported");
      return { rows: parcels.length, shortened };
    });
  });
}
