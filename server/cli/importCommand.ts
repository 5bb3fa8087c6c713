// `mutu import`: files into the district; what was wrong, row by row. With `--as` one transaction each, without all in one.
import { accessSync, constants, statSync } from "node:fs";
import { Command, Option } from "commander";
import { DEFECT_KINDS } from "../../geo/repair/finding";
import type { Database } from "../db/database";
import { IMPORT_KINDS, type ImportKind, type ImportOptions, type ImportReport } from "../import/importReport";
import { MONEY_UNIT_WORDS, type MoneyUnitWord } from "../import/moneyUnit";
import { ledgerLine } from "../repair/ledgerLine";
import { NO_REPAIR, parseRepairChoice, type RepairChoice } from "../repair/repairChoice";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  as?: ImportKind;
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
    .addOption(new Option("--as <kind>", say("as", lang)).choices(IMPORT_KINDS))
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
        if (options.as === undefined) await importAll(context, db, files, options);
        else for (const file of files) await importOne(context, db, file, options.as, options);
      });
    });
}

/** Each file as the kind that was said, in a transaction of its own. */
async function importOne(
  context: CommandContext,
  db: Database,
  path: string,
  kind: ImportKind,
  options: Options,
): Promise<void> {
  const { importFile } = await import("../import/importFile");
  const report = await importFile(db, { ...askedFor(context, options), path, kind });
  tell(context, report, options, report);
  if (options.dryRun === true) context.talk(say("dry", context.lang));
  const { file, rows } = report;
  if (options.strict === true && rows.rejected > 0)
    throw new CliError(1, "refused", { file, rejected: rows.rejected });
}

/** All files as one delivery, each told for what it is. @throws ImportError for the last file that could not be taken */
async function importAll(
  context: CommandContext,
  db: Database,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const { importSet } = await import("../delivery/importSet");
  const { imported, refused, leftOut } = await importSet(db, { ...askedFor(context, options), paths });
  for (const { kind, report } of imported) tell(context, report, options, { ...report, kind });
  for (const line of leftOut) context.talk(line);
  if (options.dryRun === true && imported.length > 0) context.talk(say("dry", context.lang));
  const wrong = imported.filter(({ report }) => report.rows.rejected > 0);
  const stopped = options.strict === true && wrong.length > 0;
  const last = stopped ? undefined : refused.at(-1);
  for (const error of refused) if (error !== last) context.talk(oneLine(error.message));
  if (stopped) {
    const file = wrong.map(({ report }) => report.file).join(", ");
    throw new CliError(1, "refused", {
      file,
      rejected: wrong.reduce((sum, { report }) => sum + report.rows.rejected, 0),
    });
  }
  if (last !== undefined) throw last;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The options as the import takes them. */
function askedFor({ env, lang }: CommandContext, options: Options): Omit<ImportOptions, "path" | "kind"> {
  return {
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
  };
}

/** What was wrong on stderr, what came of it on stdout. @param object what `--json` prints */
function tell(
  { lang, out, talk }: CommandContext,
  report: ImportReport,
  { json }: Options,
  object: object,
): void {
  const { rows, file } = report;
  for (const line of issueLines(report)) talk(line);
  for (const entry of report.repairs) {
    const state = say(entry.accepted ? "repairMade" : "repairNotMade", lang);
    talk(`${file}:${entry.row ?? ""} [${state}] ${ledgerLine(entry, lang)}`);
  }
  out(json === true ? `${JSON.stringify(object)}\n` : `${say("imported", lang, { file, ...rows })}\n`);
}

/** `file:row field message`, as editors and grep like it. */
function issueLines({ file, issues }: ImportReport): string[] {
  return issues.map(({ row, field, message }) =>
    [
      row === null ? file : `${file}:${row}`,
      field !== null && message.includes(field) ? null : field,
      message,
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
