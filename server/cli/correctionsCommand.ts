// `mutu corrections`: which values are corrected by hand, by whom, why and until when?
import { Command } from "commander";
import { districtAt } from "../api/view";
import { corrections } from "../correction/corrections";
import { correctionLine } from "../correction/words";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  expired?: boolean;
  all?: boolean;
  json?: boolean;
}

export function correctionsCommand(context: CommandContext): Command {
  const { lang, out } = context;
  return new Command("corrections")
    .description(say("corrections", lang))
    .option("--expired", say("correctionsExpired", lang))
    .option("--all", say("correctionsAll", lang))
    .option("--json", say("json", lang))
    .action(async ({ expired, all, json }: Options) => {
      const list = await withDatabase(context, async (db) => {
        const { district } = await districtAt({ db, lang, memo: new Memo() });
        return corrections(
          db,
          district.id,
          all === true ? {} : { state: expired === true ? "expired" : "in_force" },
        );
      });
      out(
        json === true
          ? `${JSON.stringify(list)}\n`
          : list.map((one) => `${correctionLine(one, lang)}\n`).join(""),
      );
    });
}
