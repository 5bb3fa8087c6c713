// `mutu verify`: is a trace right that somebody has kept? Worked out again from itself, without a database.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { readTrace } from "../trace/readTrace";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { sayWorkedOut } from "./sayWorkedOut";
import { say } from "./words";

const STDIN = 0;

export function verifyCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("verify")
    .description(say("verify", lang))
    .argument("<file>", say("verifyFile", lang))
    .action((file: string) => {
      const root = readTrace(textOf(file));
      if (root === null) throw new CliError(1, "noTrace", { file });
      sayWorkedOut(root, context, context.out);
    });
}

/** @throws CliError where there is no such file */
function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? STDIN : file, "utf8");
  } catch {
    throw new CliError(1, "noFile", { file });
  }
}
