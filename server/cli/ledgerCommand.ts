// `mutu ledger`: who carries a park over its target and who drags it, line by line, adding up to its surplus.
import { Command, Option } from "commander";
import { surplusLedger } from "../ledger/surplusLedger";
import type { CommandContext } from "./cliContext";
import { addLedgerOptions, type LedgerOptions, printed, TARGET_METRIC, viewFor } from "./ledgerOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options extends LedgerOptions {
  period: string;
  by: "parcel" | "enterprise";
}

/** Bars at each end of the waterfall. */
const LINES = 8;

export function ledgerCommand(context: CommandContext): Command {
  const { lang } = context;
  const command = new Command("ledger")
    .description(say("ledger", lang))
    .requiredOption("--period <period>", say("period", lang))
    .addOption(
      new Option("--by <unit>", say("ledgerBy", lang)).choices(["parcel", "enterprise"]).default("parcel"),
    );
  return addLedgerOptions(command, lang).action(async (options: Options) => {
    const found = await withDatabase(context, async (db) =>
      surplusLedger(db, await viewFor(db, lang, options.period, options), {
        park: options.park ?? null,
        metric: TARGET_METRIC[options.target],
        unit: options.by,
        lines: LINES,
      }),
    );
    context.out(
      printed(
        options.format,
        found,
        found.rows.map((row) => ({
          id: row.id,
          name: row.name,
          parcel: row.parcelId,
          figure_yuan: row.yuan,
          land_m2: row.landDm2 / 100,
          lead_output_yuan: options.target === "concentration" ? row.leadYuan : null,
          surplus_yuan: row.surplusYuan,
        })),
      ),
    );
  });
}
