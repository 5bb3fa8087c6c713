// What came of working a trace out again, in words, and in the exit code?
import type { Step } from "../../geo/trace/calculation";
import { type WorkedOut, workOut } from "../../geo/trace/workOut";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { say } from "./words";

/** @throws CliError where a number differs, or the tree is no trace */
export function sayWorkedOut(
  root: Step,
  { lang, talk }: Pick<CommandContext, "lang" | "talk">,
  write: (text: string) => void,
): void {
  const worked = workedOut(root);
  for (const { path, shown, workedOut: found } of worked.differences)
    talk(
      say("traceDiffers", lang, {
        path: path.join(" › "),
        shown: shown ?? say("noData", lang),
        found: found ?? say("noData", lang),
      }),
    );
  const { checked, cells, given, incomplete, differences } = worked;
  write(`${say("workedOut", lang, { checked, cells, given })}\n`);
  if (incomplete > 0) talk(say("traceIncomplete", lang, { count: incomplete }));
  if (differences.length > 0) throw new CliError(1, "traceWrong", { count: differences.length });
}

function workedOut(root: Step): WorkedOut {
  try {
    return workOut(root);
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(1, "traceBroken", { why: error.message });
    throw error;
  }
}
