// `mutu report`: a park's briefing, a series, the district's sheet, as PDF, workbook or picture.
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { Command, Option } from "commander";
import type { Measure } from "../../geo/tally/tally";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { Memo } from "../metrics/memo";
import { makeReport, REPORT_FORMATS, type ReportRequest } from "../report/makeReport";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { withState } from "./withState";
import { say } from "./words";

interface Options {
  park?: string;
  all?: boolean;
  district?: boolean;
  period?: string;
  scope: Population;
  targets?: string;
  release?: string;
  measure: Measure;
  by?: string;
  for?: string;
  out: string;
}

export function reportCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("report")
    .description(say("report", lang))
    .option("--park <id>", say("park", lang))
    .option("--all", say("reportAll", lang))
    .option("--district", say("reportDistrict", lang))
    .option("--period <period>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--release <id>", say("ofRelease", lang))
    .addOption(
      new Option("--measure <measure>", say("reportMeasure", lang))
        .choices(["output", "tax", "rd"])
        .default("tax"),
    )
    .option("--by <name>", say("reportBy", lang))
    .option("--for <purpose>", say("reportFor", lang))
    .requiredOption("--out <file>", say("reportOut", lang))
    .action(async (options: Options) => {
      const { park, all, district, period, scope, targets, measure, out } = options;
      if ([park !== undefined, all === true, district === true].filter(Boolean).length !== 1)
        throw new CliError(2, "reportSubject");
      const ending = extname(out).slice(1).toLowerCase();
      const format = REPORT_FORMATS.find((one) => one === ending);
      if (format === undefined) throw new CliError(2, "reportFormat", { out });
      if (format === "png" && all === true) throw new CliError(2, "reportOnePicture");
      const subject: ReportRequest["subject"] =
        park !== undefined ? { park } : all === true ? "parks" : "district";
      const { bytes, pages } = await withState(context, options.release, async (db, release) => {
        const ctx = { db, lang, memo: new Memo() };
        const view = await viewOf(ctx, { period, population: scope, targetSet: targets });
        const by = (options.by ?? "").trim();
        const purpose = (options.for ?? "").trim();
        return makeReport(ctx, view, { subject, format, measure, by, purpose, release });
      });
      await writeFile(out, bytes);
      context.out(`${say("reported", lang, { out, kb: Math.ceil(bytes.length / 1024), pages })}\n`);
    });
}
