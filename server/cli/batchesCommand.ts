// `mutu batches`: which files were imported, when, by whom, and with what result? One opened, or two compared.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { type Batch, batchList } from "../batch/batchList";
import { type BatchComparison, compareBatches } from "../batch/compareBatches";
import { type BatchRows, rowsOfBatch } from "../batch/rowsOfBatch";
import { currentDistrict } from "../district/district";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  format: "csv" | "json";
  id?: string;
  compare?: string[];
}

export function batchesCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("batches")
    .description(say("batches", lang))
    .addOption(new Option("--id <batch>", say("batchOpen", lang)).conflicts("compare"))
    .option("--compare <batch...>", say("batchCompare", lang))
    .addOption(rowsOption(lang))
    .action(async ({ format, id, compare }: Options) => {
      const [a, b, more] = compare ?? [];
      if (compare !== undefined && (a === undefined || b === undefined || more !== undefined))
        throw new CliError(2, "twoBatches");
      const answer = await withDatabase(context, async (db) => {
        const district = (await currentDistrict(db))?.id ?? "";
        if (id !== undefined) return opened(await rowsOfBatch(db, district, id, lang));
        if (a !== undefined && b !== undefined)
          return compared(await compareBatches(db, district, { a, b, lang }));
        return listed(await batchList(db, district));
      });
      context.out(format === "json" ? `${JSON.stringify(answer.json, null, 1)}\n` : answer.csv);
    });
}

interface Answer {
  readonly json: unknown;
  readonly csv: string;
}

function listed(batches: readonly Batch[]): Answer {
  const rows = batches.map(({ id, kind, file, sha256, at, by, period, rows: counts, withdrawn }) => ({
    ...{ batch: id, kind, file, sha256, imported_at: at, imported_by: by, period, ...counts },
    withdrawn_at: withdrawn?.at ?? null,
  }));
  const columns = [
    ...["batch", "kind", "file", "sha256", "imported_at", "imported_by", "period"],
    ...["new", "changed", "same", "missing", "rejected", "withdrawn_at"],
  ];
  const json = batches.map(({ id, at, by, ...batch }) => ({
    batch: id,
    imported_at: at,
    imported_by: by,
    ...batch,
  }));
  return { json, csv: stringify(rows, { header: true, columns }) };
}

function opened({ batch, delivery }: BatchRows): Answer {
  const fields = [...delivery.columns.keys()];
  const rows = delivery.rows.map((row) => ({
    row: row.row,
    ...Object.fromEntries(fields.map((field) => [field, row.text(field)])),
  }));
  const columns = ["row", ...fields].map((key) => ({
    key,
    header: key === "row" ? "row" : delivery.column(key),
  }));
  return { json: { batch, rows }, csv: stringify(rows, { header: true, columns }) };
}

/** A line for each row that only one has, and for each cell that says something else. */
function compared(comparison: BatchComparison): Answer {
  const lines = comparison.rows.flatMap(({ id, state, rowBefore, rowAfter, cells, moved }) => {
    const row = { id, state, row_before: rowBefore, row_after: rowAfter };
    if (state !== "changed") return [row];
    return [
      ...cells.map(({ column, before, after }) => ({ ...row, column, before, after })),
      ...(moved ? [{ ...row, column: "geometry" }] : []),
    ];
  });
  const columns = ["id", "state", "row_before", "row_after", "column", "before", "after"];
  return { json: comparison, csv: stringify(lines, { header: true, columns }) };
}
