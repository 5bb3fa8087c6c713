// `mutu ledger`: who carries a park over a target and who drags it, as CSV or JSON whose lines sum to the park's surplus.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { parkSurplusLedger } from "../ledger/parkSurplusLedger";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { rowsOption, scopeOption, targetOption } from "./commonOptions";
import { type LedgerTarget, metricOf, noLedger } from "./ledgerTargets";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  park: string;
  period: string;
  target: LedgerTarget;
  by: "parcel" | "enterprise";
  scope: Population;
  targets?: string;
  format: "csv" | "json";
}

export function ledgerCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("ledger")
    .description(say("ledger", lang))
    .requiredOption("--park <id>", say("park", lang))
    .requiredOption("--period <period>", say("period", lang))
    .addOption(targetOption(lang))
    .addOption(
      new Option("--by <unit>", say("ledgerBy", lang)).choices(["parcel", "enterprise"]).default("parcel"),
    )
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .addOption(rowsOption(lang))
    .action(async ({ park, period, target, by, scope, targets, format }: Options) => {
      const ledger = await withDatabase(context, async (db) => {
        const view = await viewOf(
          { db, lang, memo: new Memo() },
          { period, population: scope, targetSet: targets },
        );
        const request = { parkId: park, metric: metricOf(target), by, lines: Number.MAX_SAFE_INTEGER };
        return parkSurplusLedger(db, view, request);
      });
      if (ledger.reason !== null) throw noLedger(ledger.reason, lang);
      const { worst, best, restBelow: _, restAbove: level, ...frame } = ledger;
      const lines = [...worst, ...best.toReversed()];
      if (format === "json") {
        context.out(`${JSON.stringify({ ...frame, atZero: level.count, lines }, null, 1)}\n`);
        return;
      }
      const rows = lines.map((line) => ({
        id: line.id,
        name: line.name,
        parcels: line.parcels,
        land_m2: line.landDm2 / 100,
        figure_yuan: line.yuan,
        lead_yuan: target === "concentration" ? line.leadYuan : null,
        per_mu: line.value,
        surplus_yuan: line.surplusYuan,
      }));
      context.out(stringify(rows, { header: rows.length > 0 }));
    });
}
