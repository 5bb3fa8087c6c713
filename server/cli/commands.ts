// Which commands are there, and where is each? A call loads its own alone: all of them together take seconds to load.
import type { Command } from "commander";
import type { CommandContext } from "./cliContext";

type MakeCommand = (context: CommandContext) => Command;

/** In the order of the help. */
const COMMANDS: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ["import", async () => (await import("./importCommand")).importCommand],
  ["export", async () => (await import("./exportCommand")).exportCommand],
  ["metrics", async () => (await import("./metricsCommand")).metricsCommand],
  ["report", async () => (await import("./reportCommand")).reportCommand],
  ["trace", async () => (await import("./traceCommand")).traceCommand],
  ["ledger", async () => (await import("./ledgerCommand")).ledgerCommand],
  ["changes", async () => (await import("./changesCommand")).changesCommand],
  ["reach", async () => (await import("./reachCommand")).reachCommand],
  ["robust", async () => (await import("./robustCommand")).robustCommand],
  ["scenario", async () => (await import("./scenarioCommand")).scenarioCommand],
  ["match", async () => (await import("./matchCommand")).matchCommand],
  ["verify", async () => (await import("./verifyCommand")).verifyCommand],
  ["migrate", async () => (await import("./migrateCommand")).migrateCommand],
  ["seed", async () => (await import("./seedCommand")).seedCommand],
  ["backup", async () => (await import("./backupCommand")).backupCommand],
  ["restore", async () => (await import("./restoreCommand")).restoreCommand],
  ["release", async () => (await import("./releaseCommand")).releaseCommand],
  ["releases", async () => (await import("./releaseCommand")).releasesCommand],
  ["batches", async () => (await import("./batchesCommand")).batchesCommand],
  ["withdraw", async () => (await import("./withdrawCommand")).withdrawCommand],
  ["check", async () => (await import("./checkCommand")).checkCommand],
  ["repairs", async () => (await import("./repairsCommand")).repairsCommand],
  ["boundary", async () => (await import("./boundaryCommand")).boundaryCommand],
  ["correct", async () => (await import("./correctCommand")).correctCommand],
  ["corrections", async () => (await import("./correctionsCommand")).correctionsCommand],
  ["targets", async () => (await import("./targetsCommand")).targetsCommand],
  ["indicators", async () => (await import("./indicatorsCommand")).indicatorsCommand],
  ["indicator", async () => (await import("./indicatorCommand")).indicatorCommand],
  ["ladder", async () => (await import("./ladderCommand")).ladderCommand],
  ["evaluate", async () => (await import("./evaluateCommand")).evaluateCommand],
  ["layers", async () => (await import("./layersCommand")).layersCommand],
  ["overlay", async () => (await import("./layersCommand")).overlayCommand],
  ["lowefficiency", async () => (await import("./lowEfficiencyCommand")).lowEfficiencyCommand],
  ["projects", async () => (await import("./projectsCommand")).projectsCommand],
]);

/** The command that a call names; all of them where it names none that is there, for the help and for what may have been meant. */
export function commandsFor(argv: readonly string[]): Promise<MakeCommand[]> {
  const word = argv.find((one, at) => !one.startsWith("-") && argv[at - 1] !== "--lang");
  const named = word === undefined ? undefined : COMMANDS.get(word);
  return Promise.all((named === undefined ? [...COMMANDS.values()] : [named]).map((load) => load()));
}
