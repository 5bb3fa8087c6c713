// `mutu changes`: why a park's surplus is another than it was, by cause and enterprise, without a residual.
import { Command } from "commander";
import { CAUSES } from "../../geo/change/change";
import { subjectChange } from "../change/subjectChange";
import type { CommandContext } from "./cliContext";
import { addLedgerOptions, type LedgerOptions, printed, TARGET_METRIC, viewFor } from "./ledgerOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options extends LedgerOptions {
  from: string;
  to: string;
}

export function changesCommand(context: CommandContext): Command {
  const { lang } = context;
  const command = new Command("changes")
    .description(say("changes", lang))
    .requiredOption("--from <period>", say("fromPeriod", lang))
    .requiredOption("--to <period>", say("toPeriod", lang));
  return addLedgerOptions(command, lang).action(async (options: Options) => {
    const found = await withDatabase(context, async (db) =>
      subjectChange(
        { db, view: await viewFor(db, lang, options.from, options) },
        { db, view: await viewFor(db, lang, options.to, options) },
        options.park ?? null,
        TARGET_METRIC[options.target],
      ),
    );
    context.out(
      printed(
        options.format,
        found,
        found.lines.map((line) => ({
          id: line.id,
          name: line.name,
          parcel: line.parcelId,
          moved: line.moved,
          change_yuan: line.surplusYuan,
          ...Object.fromEntries(
            CAUSES.map((cause) => [
              `${cause}_yuan`,
              line.causes.find((part) => part.cause === cause)?.surplusYuan ?? null,
            ]),
          ),
        })),
      ),
    );
  });
}
