// What does `mutu …` do? Reads the command, runs it, and turns trouble into one line and an exit code.
import { Command, CommanderError, Option } from "commander";
import type { Language } from "../locale/language";
import { backupCommand } from "./backupCommand";
import { batchesCommand } from "./batchesCommand";
import { boundaryCommand } from "./boundaryCommand";
import { changesCommand } from "./changesCommand";
import { checkCommand } from "./checkCommand";
import { type CliContext, cliLanguage } from "./cliContext";
import { CliError } from "./cliError";
import { speak, wrongCall } from "./commanderWords";
import { correctCommand } from "./correctCommand";
import { correctionsCommand } from "./correctionsCommand";
import { evaluateCommand } from "./evaluateCommand";
import { exportCommand } from "./exportCommand";
import { importCommand } from "./importCommand";
import { indicatorCommand } from "./indicatorCommand";
import { indicatorsCommand } from "./indicatorsCommand";
import { ladderCommand } from "./ladderCommand";
import { layersCommand, overlayCommand } from "./layersCommand";
import { ledgerCommand } from "./ledgerCommand";
import { lowEfficiencyCommand } from "./lowEfficiencyCommand";
import { metricsCommand } from "./metricsCommand";
import { migrateCommand } from "./migrateCommand";
import { reachCommand } from "./reachCommand";
import { releaseCommand, releasesCommand } from "./releaseCommand";
import { repairsCommand } from "./repairsCommand";
import { reportCommand } from "./reportCommand";
import { restoreCommand } from "./restoreCommand";
import { robustCommand } from "./robustCommand";
import { scenarioCommand } from "./scenarioCommand";
import { seedCommand } from "./seedCommand";
import { sentenceOf } from "./sentenceOf";
import { targetsCommand } from "./targetsCommand";
import { traceCommand } from "./traceCommand";
import { verifyCommand } from "./verifyCommand";
import { withdrawCommand } from "./withdrawCommand";
import { say } from "./words";

/** @returns 0 when done, 1 for an error, 2 for a wrong call */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  const lang = languageFrom(argv) ?? cliLanguage(context.env);
  const program = new Command("mutu")
    .description(say("about", lang))
    .addOption(new Option("--lang <zh|en>", say("lang", lang)).choices(["zh", "en"]))
    .helpCommand(false);
  const commands = [
    importCommand,
    exportCommand,
    metricsCommand,
    reportCommand,
    traceCommand,
    ledgerCommand,
    changesCommand,
    reachCommand,
    robustCommand,
    scenarioCommand,
    verifyCommand,
    migrateCommand,
    seedCommand,
    backupCommand,
    restoreCommand,
    releaseCommand,
    releasesCommand,
    batchesCommand,
    withdrawCommand,
    checkCommand,
    repairsCommand,
    boundaryCommand,
    correctCommand,
    correctionsCommand,
    targetsCommand,
    indicatorsCommand,
    indicatorCommand,
    ladderCommand,
    evaluateCommand,
    lowEfficiencyCommand,
    layersCommand,
    overlayCommand,
  ];
  for (const command of commands) program.addCommand(command({ ...context, lang }));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: context.out,
      // Without a command the help is the answer to a wrong call: it is talk.
      writeErr: (text) => context.talk(text.trimEnd()),
      outputError: () => {},
    });
    speak(command, lang);
    if (command !== program) {
      command.addOption(new Option("--lang <zh|en>", say("lang", lang)).choices(["zh", "en"]));
    }
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== "commander.help") context.talk(say("usage", lang, { why: wrongCall(error, lang) }));
      return 2;
    }
    if (error instanceof CliError) {
      const said = say(error.sentence, lang, error.values);
      context.talk(error.exitCode === 2 ? say("usage", lang, { why: said }) : said);
      return error.exitCode;
    }
    context.talk(sentenceOf(error, lang));
    return 1;
  }
}

/** The help itself has a language, so it is read before the options are. */
function languageFrom(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  if (at < 0 || word === undefined) return null;
  const value = word === "--lang" ? argv[at + 1] : word.slice("--lang=".length);
  return value === "zh" || value === "en" ? value : null;
}
