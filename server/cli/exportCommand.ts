// `mutu export`: a layer or table out again, in a format and a coordinate system.
import { Command, Option } from "commander";
import { parsePeriod } from "../../geo/period/period";
import type { DataContext } from "../api/context";
import { viewOf } from "../api/view";
import { currentDistrict } from "../district/district";
import { EXPORT_COLUMNS, type ExportKind } from "../export/exportColumns";
import { ExportError } from "../export/exportError";
import { exportFile } from "../export/exportFile";
import { EXPORT_FORMATS, type ExportFormat } from "../export/exportFormats";
import { matchingParcels } from "../filter/matchingParcels";
import { Memo } from "../metrics/memo";
import { LONG_TEXTS } from "../source/ownCompanions";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withState } from "./withState";
import { say } from "./words";

interface Options {
  format: ExportFormat;
  crs: string;
  park?: string;
  period?: string | undefined;
  scope?: "above-scale" | "all" | undefined;
  filter?: string;
  targets?: string | undefined;
  method?: string | undefined;
  shares?: string | undefined;
  out: string;
  release?: string;
}

export function exportCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("export")
    .description(say("export", lang))
    .argument("<layer>", `${say("exportLayer", lang)}: ${Object.keys(EXPORT_COLUMNS).join(", ")}`)
    .addOption(
      new Option("--format <format>", say("exportFormat", lang))
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option("--crs <crs>", say("exportCrs", lang), "EPSG:4490")
    .option("--park <id>", say("exportPark", lang))
    .option("--period <period>", say("exportPeriod", lang))
    .addOption(new Option("--scope <enterprises>", say("exportScope", lang)).choices(["above-scale", "all"]))
    .option("--filter <condition>", say("exportFilter", lang))
    .option("--targets <set>", say("exportTargets", lang))
    .option("--method <id>", say("evaluateMethod", lang))
    .option("--shares <id>", say("evaluateShares", lang))
    .option("--release <id>", say("ofRelease", lang))
    .requiredOption("--out <file>", say("exportOut", lang))
    .action(async (layer: string, options: Options) => {
      const { format, crs, park, period, scope, filter, out, release } = options;
      if (period !== undefined && parsePeriod(period) === null)
        throw new CliError(2, "badExportPeriod", { period });
      if (!(layer in EXPORT_COLUMNS)) throw new CliError(2, "badLayer", { layer });
      const { rows, shortened, demo } = await withState(context, release, async (db) => {
        try {
          const parcels =
            filter === undefined
              ? null
              : await parcelsShown({ db, lang, memo: new Memo() }, { ...options, filter });
          const written = await exportFile(db, {
            kind: layer as ExportKind,
            format,
            crs,
            filter: { parcels, park: park ?? null, period: period ?? null, population: scope ?? "all" },
            out,
            release,
          });
          return { ...written, demo: (await currentDistrict(db))?.demo ?? false };
        } catch (error) {
          if (error instanceof ExportError)
            throw new CliError(1, EXPORT_WORDS[error.code], { value: error.subject });
          throw error;
        }
      });
      if (shortened > 0) context.talk(say("exportShortened", lang, { count: shortened, file: LONG_TEXTS }));
      // the file can be read in again as it is, so it has no place for it
      if (demo) context.talk(say("exportDemo", lang));
      context.out(`${say("exported", lang, { rows, out })}\n`);
    });
}

/** Those that the map shows under the filter: of above-scale enterprises, as it opens, where nothing else is said. */
async function parcelsShown(
  ctx: DataContext,
  {
    period,
    scope,
    targets,
    filter,
    method,
    shares,
  }: Pick<Options, "period" | "scope" | "targets" | "method" | "shares"> & { filter: string },
): Promise<readonly string[]> {
  const view = await viewOf(ctx, { period, population: scope ?? "above-scale", targetSet: targets });
  return matchingParcels(ctx, view, filter, { method, shares });
}

const EXPORT_WORDS = {
  no_district: "exportEmpty",
  unknown_crs: "exportBadCrs",
  unknown_park: "exportBadPark",
  no_shapes: "exportNoShapes",
  nothing_to_export: "exportEmpty",
  geographic_only: "exportDegrees",
  system_untold: "exportUntold",
  too_long_for_excel: "exportTooLong",
} as const;
