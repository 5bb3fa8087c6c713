// `mutu restore`: a district from its project file.
import { Command } from "commander";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  replace?: boolean;
  json?: boolean;
}

export function restoreCommand(context: CommandContext): Command {
  const { lang, out } = context;
  return new Command("restore")
    .description(say("restore", lang))
    .argument("<file>", say("restoreFile", lang))
    .option("--replace", say("restoreReplace", lang))
    .option("--json", say("json", lang))
    .action(async (file: string, { replace = false, json = false }: Options) => {
      const { openProject } = await import("../project/projectFile");
      const { restoreProject } = await import("../project/restoreProject");
      // before a database is made for it
      openProject(file).close();
      const done = await withDatabase(context, (db) => restoreProject(db, { path: file, replace }));
      const { district, madeAt, tables, rows } = done;
      const day = madeAt.slice(0, 10);
      out(
        json
          ? `${JSON.stringify({ file, ...done })}\n`
          : `${say("restored", lang, { file, district: district.name, day, tables, rows })}\n`,
      );
    });
}
