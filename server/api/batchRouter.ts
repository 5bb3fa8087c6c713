import { z } from "zod";
import { batchList } from "../batch/batchList";
import { compareBatches } from "../batch/compareBatches";
import { rowsOfBatch } from "../batch/rowsOfBatch";
import { withdrawBatch } from "../batch/withdraw";
import { withdrawalEffect } from "../batch/withdrawalEffect";
import { procedure, router } from "./trpc";
import { districtAt, idInput, onScreen, textInput } from "./view";

const page = z.object({
  from: z.int().min(0).default(0),
  size: z.int().min(1).max(200).default(50),
});

/** What was imported: listed, opened, compared, taken back. */
export const batchRouter = router({
  list: procedure.query(async ({ ctx }) => batchList(ctx.db, (await districtAt(ctx)).district.id)),
  /** What the file said: its columns and a page of its rows. */
  open: procedure.input(page.extend({ id: idInput })).query(async ({ ctx, input: { id, from, size } }) => {
    const { district, version } = await districtAt(ctx);
    const { batch, delivery } = await ctx.memo.of(`batch ${id} ${version}`, () =>
      rowsOfBatch(ctx.db, district.id, id, ctx.lang),
    );
    const columns = [...delivery.columns].map(([field, { header }]) => ({ field, header }));
    const rows = delivery.rows
      .slice(from, from + size)
      .map((row) => ({ row: row.row, cells: columns.map(({ field }) => row.text(field)) }));
    return { batch, columns, total: delivery.rows.length, rows };
  }),
  compare: procedure
    .input(page.extend({ a: idInput, b: idInput }))
    .query(async ({ ctx, input: { a, b, from, size } }) => {
      const { district, version } = await districtAt(ctx);
      const { rows, ...comparison } = await ctx.memo.of(`compare ${a} ${b} ${version}`, () =>
        compareBatches(ctx.db, district.id, { a, b, lang: ctx.lang }),
      );
      const count = (state: (typeof rows)[number]["state"]) =>
        rows.filter((row) => row.state === state).length;
      return {
        ...comparison,
        onlyBefore: count("only_before"),
        onlyAfter: count("only_after"),
        changed: count("changed"),
        rows: rows.slice(from, from + size),
      };
    }),
  /** What taking it back would do; nothing is written. */
  effect: procedure
    .input(z.object({ id: idInput, period: onScreen }))
    .query(async ({ ctx, input: { id, period } }) =>
      withdrawalEffect(ctx.db, (await districtAt(ctx)).district.id, id, period),
    ),
  withdraw: procedure
    .input(
      z.object({
        id: idInput,
        withLater: z.boolean(),
        by: textInput.trim().min(1).max(64),
        why: textInput.trim().min(1).max(500),
      }),
    )
    .mutation(async ({ ctx, input: { id, ...request } }) => {
      const { district } = await districtAt(ctx);
      const done = await withdrawBatch(ctx.db, { district: district.id, batch: id, ...request });
      ctx.log.info({ batches: done.map(({ batch }) => batch) }, "batches withdrawn");
      return done;
    }),
});
