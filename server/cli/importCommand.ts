// `mutu import`: files into the district, one transaction each; what was wrong, row by row.
import { accessSync, constants, statSync } from "node:fs";
import { Command, Option } from "commander";
import { DEFECT_KINDS } from "../../geo/repair/finding";
import type { Database } from "../db/database";
import { IMPORT_KINDS, type ImportKind, type ImportReport } from "../import/importReport";
import { MONEY_UNIT_WORDS, type MoneyUnitWord } from "../import/moneyUnit";
import { ledgerLine } from "../repair/ledgerLine";
import { NO_REPAIR, parseRepairChoice, type RepairChoice } from "../repair/repairChoice";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { withOption } from "./withOption";
import { say } from "./words";

interface Options {
  as: ImportKind;
  period?: string;
  crs?: string;
  layer?: string;
  encoding?: string;
  map?: Record<string, string>;
  unit?: MoneyUnitWord;
  repair?: RepairChoice;
  dryRun?: boolean;
  strict?: boolean;
  json?: boolean;
}

export function importCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("import")
    .description(say("import", lang))
    .argument("<file...>", say("files", lang))
    .addOption(new Option("--as <kind>", say("as", lang)).choices(IMPORT_KINDS).makeOptionMandatory())
    .option("--period <period>", say("figuresPeriod", lang))
    .option("--crs <crs>", say("crs", lang))
    .option("--layer <name>", say("layer", lang))
    .option("--encoding <encoding>", say("encoding", lang))
    .option("--map <pairs>", say("map", lang), mapping)
    .addOption(new Option("--unit <unit>", say("moneyUnit", lang)).choices(MONEY_UNIT_WORDS))
    .option("--repair <what>", say("repair", lang), repairChoice)
    .option("--dry-run", say("dryRun", lang))
    .option("--strict", say("strict", lang))
    .option("--json", say("json", lang))
    .action(async (files: string[], options: Options) => {
      for (const file of files) if (!readable(file)) throw new CliError(1, "noFile", { file });
      await withDatabase(context, async (db) => {
        for (const file of files) await importOne(context, db, file, options);
      });
    });
}

async function importOne(
  { lang, env, out, talk }: CommandContext,
  db: Database,
  path: string,
  options: Options,
): Promise<void> {
  const { importFile } = await import("../import/importFile");
  const report = await importFile(db, {
    path,
    kind: options.as,
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.crs === undefined ? {} : { crs: options.crs }),
    ...(options.layer === undefined ? {} : { layer: options.layer }),
    ...(options.map === undefined ? {} : { map: options.map }),
    ...(options.unit === undefined ? {} : { moneyUnit: options.unit }),
    // without it nothing is mended, and every defect is listed
    repair: options.repair ?? NO_REPAIR,
    dryRun: options.dryRun === true,
    strict: options.strict === true,
    by: env.USER || "mutu",
    lang,
  });
  for (const line of issueLines(report)) talk(line);
  const { rows, file } = report;
  for (const entry of report.repairs) {
    const state = say(entry.accepted ? "repairMade" : "repairNotMade", lang);
    talk(`${file}:${entry.row ?? ""} [${state}] ${ledgerLine(entry, lang)}`);
  }
  const refused = options.strict === true && rows.rejected > 0;
  out(
    options.json === true ? `${JSON.stringify(report)}\n` : `${say("imported", lang, { file, ...rows })}\n`,
  );
  if (options.dryRun === true) talk(say("dry", lang));
  if (refused) throw new CliError(1, "refused", { file, rejected: rows.rejected });
}

/** `file:row field message`, as editors and grep like it. */
function issueLines({ file, issues }: ImportReport): string[] {
  return issues.map(({ code, row, field, message }) =>
    [
      row === null ? file : `${file}:${row}`,
      field !== null && message.includes(field) ? null : field,
      withOption(message, code),
    ]
      .filter(Boolean)
      .join(" "),
  );
}

function readable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile() || statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** @throws CliError for what is no choice */
function repairChoice(text: string): RepairChoice {
  const choice = parseRepairChoice(text);
  if (choice === null) throw new CliError(2, "badRepair", { value: text, kinds: DEFECT_KINDS.join(", ") });
  return choice;
}

/** `列名=field,列名=field`; the last `=` parts them, as fields have none. @throws CliError for anything else */
function mapping(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const at = part.lastIndexOf("=");
      const column = part.slice(0, Math.max(0, at)).trim();
      const field = part.slice(at + 1).trim();
      if (column === "" || field === "") throw new CliError(2, "badMap", { part });
      return [column, field];
    }),
  );
}
