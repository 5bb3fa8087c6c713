// `mutu repairs`: what was repaired of the shapes that came in, and what was let in as it was?
import { Command } from "commander";
import { currentDistrict } from "../district/district";
import { keptRepairs } from "../repair/keptRepairs";
import { ledgerLine } from "../repair/ledgerLine";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  district?: string;
  json?: boolean;
}

export function repairsCommand(context: CommandContext): Command {
  const { lang, out } = context;
  return new Command("repairs")
    .description(say("repairs", lang))
    .option("--district <code>", say("district", lang))
    .option("--json", say("json", lang))
    .action(async ({ district, json }: Options) => {
      const kept = await withDatabase(context, async (db) => {
        const id = district ?? (await currentDistrict(db))?.id;
        return id === undefined ? [] : keptRepairs(db, id);
      });
      if (json === true) {
        out(`${JSON.stringify(kept)}\n`);
        return;
      }
      for (const entry of kept) {
        const { layer, id, accepted, file, row, by, at } = entry;
        const state = say(accepted ? "repairMade" : "repairNotMade", lang);
        out(`${layer} ${id} [${state}] ${ledgerLine(entry, lang)} ${file}:${row ?? ""} ${by} ${at}\n`);
      }
    });
}
