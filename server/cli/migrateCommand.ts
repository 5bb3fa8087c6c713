// `mutu migrate`: brings the database to this version.
import { Command } from "commander";
import type { CommandContext } from "./cliContext";
import { say } from "./words";

export function migrateCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("migrate").description(say("migrate", lang)).action(async () => {
    const { openDatabase } = await import("../db/openDatabase");
    const { migrate } = await import("../db/migrate");
    const db = await openDatabase(context.env);
    try {
      const { applied, viewsRebuilt } = await migrate(db);
      for (const name of applied) context.out(`${name}\n`);
      if (viewsRebuilt) context.talk(say("viewsRebuilt", lang));
      if (applied.length > 0) context.talk(say("migrated", lang, { count: applied.length }));
      else context.talk(say("upToDate", lang));
    } finally {
      await db.close();
    }
  });
}
