// `mutu metrics`: what every parcel, park, town, cluster or the district yields per mu, as CSV or JSON.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { Population } from "../api/shapes";
import { metricsRows } from "../metrics/metricsRows";
import type { TallyUnit } from "../metrics/tallies";
import type { CommandContext } from "./cliContext";
import { rowsOption, scopeOption } from "./commonOptions";
import { withState } from "./withState";
import { say } from "./words";

interface Options {
  by: TallyUnit;
  period: string;
  scope: Population;
  targets?: string;
  format: "csv" | "json";
  release?: string;
}

export function metricsCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("metrics")
    .description(say("metrics", lang))
    .addOption(
      new Option("--by <unit>", say("by", lang))
        .choices(["parcel", "park", "town", "cluster", "district"])
        .makeOptionMandatory(),
    )
    .requiredOption("--period <period>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .addOption(rowsOption(lang))
    .option("--release <id>", say("ofRelease", lang))
    .action(async ({ by, period, scope, targets, format, release }: Options) => {
      const found = await withState(context, release, (db) =>
        metricsRows(db, { by, period, population: scope, targetSet: targets }),
      );
      const rows = release === undefined ? found : found.map((row) => ({ ...row, release }));
      context.out(
        format === "json"
          ? `${JSON.stringify(rows, null, 1)}\n`
          : stringify(rows, { header: rows.length > 0 }),
      );
    });
}
