// `mutu backup`: the whole district as one file.
import { Command } from "commander";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { releaseFolder } from "./withState";
import { say } from "./words";

export function backupCommand(context: CommandContext): Command {
  const { lang, out } = context;
  return new Command("backup")
    .description(say("backup", lang))
    .argument("<file>", say("backupFile", lang))
    .option("--force", say("backupForce", lang))
    .option("--json", say("json", lang))
    .action(async (file: string, { force = false, json = false }: { force?: boolean; json?: boolean }) => {
      const done = await withDatabase(context, async (db) => {
        const { backupProject } = await import("../project/backupProject");
        const report = await backupProject(db, file, force);
        const { releaseList } = await import("../release/releaseList");
        return { ...report, releases: (await releaseList(db, report.district.id)).length };
      });
      const { district, tables, rows, bytes, releases } = done;
      const size = (bytes / 1_000_000).toFixed(1);
      // their files are no rows: whoever takes this file for everything would lose them
      if (releases > 0)
        context.talk(say("backupReleases", lang, { count: releases, folder: releaseFolder(context) }));
      out(
        json
          ? `${JSON.stringify({ file, ...done })}\n`
          : `${say("backedUp", lang, { district: district.name, file, tables, rows, size })}\n`,
      );
    });
}
