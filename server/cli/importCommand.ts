// `mutu import`: files into the district; what was wrong, row by row. With `--as` one transaction each, without all in one.
import { accessSync, constants, statSync } from "node:fs";
import { basename } from "node:path";
import { Command, Option } from "commander";
import type { FitKind } from "../../geo/crs/control/fitControlPoints";
import { DEFECT_KINDS } from "../../geo/repair/finding";
import type { Database } from "../db/database";
import type { FittedFile } from "../import/controlFile";
import { IMPORT_KINDS, type ImportKind, type ImportOptions, type ImportReport } from "../import/importReport";
import { MONEY_UNIT_WORDS, type MoneyUnitWord } from "../import/moneyUnit";
import { LONGEST_NAME, REFERENCE_KINDS, type ReferenceKind } from "../reference/referenceKind";
import { ledgerLine } from "../repair/ledgerLine";
import { NO_REPAIR, parseRepairChoice, type RepairChoice } from "../repair/repairChoice";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { issueLines } from "./issueLines";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

const CONTROL_METHODS: readonly FitKind[] = ["offset", "helmert4", "bursa7"];
/** As the page offers them first: the district's zone, and Xi'an 80 in it. */
const ZONE = "EPSG:4549";
const OLD_SYSTEM = "EPSG:2385";

interface Options {
  as?: ImportKind;
  period?: string;
  crs?: string;
  controlPoints?: string;
  controlMethod?: FitKind;
  controlSystem?: string;
  knownCrs?: string;
  layer?: string;
  encoding?: string;
  map?: Record<string, string>;
  unit?: MoneyUnitWord;
  layerName?: string;
  layerKind?: ReferenceKind;
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
    .option("--control-points <file>", say("controlPoints", lang))
    .addOption(new Option("--control-method <method>", say("controlMethod", lang)).choices(CONTROL_METHODS))
    .option("--control-system <crs>", say("controlSystem", lang))
    .option("--known-crs <crs>", say("knownCrs", lang))
    .option("--layer <name>", say("layer", lang))
    .option("--encoding <encoding>", say("encoding", lang))
    .option("--map <pairs>", say("map", lang), mapping)
    .addOption(new Option("--unit <unit>", say("moneyUnit", lang)).choices(MONEY_UNIT_WORDS))
    .option("--layer-name <name>", say("layerName", lang))
    .addOption(new Option("--layer-kind <kind>", say("layerKind", lang)).choices(REFERENCE_KINDS))
    .option("--repair <what>", say("repair", lang), repairChoice)
    .option("--dry-run", say("dryRun", lang))
    .option("--strict", say("strict", lang))
    .option("--json", say("json", lang))
    .action(async (files: string[], options: Options) => {
      for (const file of files) if (!readable(file)) throw new CliError(1, "noFile", { file });
      const grid = await gridOf(context, options);
      const asked = grid === null ? options : { ...options, crs: grid.choice };
      await withDatabase(context, async (db) => {
        if (asked.as === undefined) await importAll(context, db, files, asked, grid);
        else for (const file of files) await importOne(context, db, file, asked.as, asked, grid);
      });
    });
}

/** The own grid that control points make, its residuals told; null where none are given. */
async function gridOf({ lang, talk }: CommandContext, options: Options): Promise<FittedFile | null> {
  const { controlPoints: path, controlMethod, controlSystem, knownCrs } = options;
  if (path === undefined) {
    if (controlMethod !== undefined || controlSystem !== undefined || knownCrs !== undefined)
      throw new CliError(2, "controlNeedsFile");
    return null;
  }
  if (options.crs !== undefined) throw new CliError(2, "controlOrCrs");
  if (!readable(path)) throw new CliError(1, "noFile", { file: path });
  const { fitControlFile } = await import("../import/controlFile");
  const kind = controlMethod ?? "helmert4";
  const system = controlSystem ?? knownCrs ?? (kind === "bursa7" ? OLD_SYSTEM : ZONE);
  const fitted = await fitControlFile({ path, kind, system, knownCrs }, lang);
  for (const { row, name, residualM } of fitted.residuals) {
    const which = name === null ? "" : ` ${name}`;
    talk(`${basename(path)}:${row}${which} ${say("residual", lang, { value: residualM.toFixed(3) })}`);
  }
  talk(say("rms", lang, { value: fitted.rmsM.toFixed(3), count: fitted.residuals.length }));
  return fitted;
}

/** Beside a report: how well the grid fits that its shapes were brought from. */
const withGrid = <T extends ImportReport>(report: T, grid: FittedFile | null): object => {
  if (grid === null || report.crs === null) return report;
  const { choice: _, ...controlPoints } = grid;
  return { ...report, controlPoints };
};

/** Each file as the kind that was said, in a transaction of its own. */
async function importOne(
  context: CommandContext,
  db: Database,
  path: string,
  kind: ImportKind,
  options: Options,
  grid: FittedFile | null,
): Promise<void> {
  const { importFile } = await import("../import/importFile");
  const report = await importFile(db, { ...askedFor(context, options), path, kind });
  tell(context, report, options, withGrid(report, grid));
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
  grid: FittedFile | null,
): Promise<void> {
  const { importSet } = await import("../delivery/importSet");
  const { imported, refused, leftOut } = await importSet(db, { ...askedFor(context, options), paths });
  for (const { kind, report } of imported)
    tell(context, report, options, withGrid({ ...report, kind }, grid));
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
    reference: {
      name: options.layerName?.trim().slice(0, LONGEST_NAME) || null,
      kind: options.layerKind ?? null,
    },
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
  const { rows, file, earlier } = report;
  if (earlier !== null) {
    const { batch, importedAt: at, by } = earlier;
    talk(say("importedBefore", lang, { file, at, by, batch }));
  }
  for (const line of issueLines(report, lang)) talk(line);
  for (const entry of report.repairs) {
    const state = say(entry.accepted ? "repairMade" : "repairNotMade", lang);
    talk(`${file}:${entry.row ?? ""} [${state}] ${ledgerLine(entry, lang)}`);
  }
  out(json === true ? `${JSON.stringify(object)}\n` : `${say("imported", lang, { file, ...rows })}\n`);
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
