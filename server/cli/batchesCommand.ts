// `mutu batches`: which files were imported, when, by whom, and with what result?
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface BatchRow {
  batch: string;
  kind: string;
  file: string;
  sha256: string;
  imported_at: string;
  imported_by: string;
  period: string | null;
  rows: Record<string, number>;
}

export function batchesCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("batches")
    .description(say("batches", lang))
    .addOption(new Option("--format <format>", say("format", lang)).choices(["csv", "json"]).default("csv"))
    .action(async ({ format }: { format: "csv" | "json" }) => {
      const rows = await withDatabase(context, batchRows);
      context.out(
        format === "json"
          ? `${JSON.stringify(rows, null, 1)}\n`
          : stringify(
              rows.map(({ rows: counts, ...row }) => ({ ...row, ...counts })),
              {
                header: true,
                columns: [
                  ...["batch", "kind", "file", "sha256", "imported_at", "imported_by", "period"],
                  ...["new", "changed", "same", "missing", "rejected"],
                ],
              },
            ),
      );
    });
}

/** Newest first. */
async function batchRows(db: Queryable): Promise<BatchRow[]> {
  const district = await currentDistrict(db);
  if (district === null) return [];
  const rows = await db.query<Omit<BatchRow, "imported_at"> & { imported_at: Date | string }>(
    `select id as batch, kind, file_name as file, sha256, imported_at, imported_by, period, counts as rows
     from import_batch where district_id = $1 order by imported_at desc, id collate "C" desc`,
    [district.id],
  );
  return rows.map((row) => ({ ...row, imported_at: new Date(row.imported_at).toISOString() }));
}
