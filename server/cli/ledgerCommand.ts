// `mutu ledger`: who carries a park over a target and who drags it, as CSV or JSON whose lines sum to the park's surplus.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { SurplusLedgerView } from "../api/ledgerShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { parkSurplusLedger, surplusLedgersOfParks } from "../ledger/parkSurplusLedger";
import { REASON_WORDS } from "../locale/judgementWords";
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
    .requiredOption("--park <id>", say("ledgerPark", lang))
    .requiredOption("--period <period>", say("period", lang))
    .addOption(targetOption(lang))
    .addOption(
      new Option("--by <unit>", say("ledgerBy", lang)).choices(["parcel", "enterprise"]).default("parcel"),
    )
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .addOption(rowsOption(lang))
    .action(async ({ park, period, target, by, scope, targets, format }: Options) => {
      const request = { metric: metricOf(target), by, lines: Number.MAX_SAFE_INTEGER };
      const ledgers = await withDatabase(context, async (db) => {
        const view = await viewOf(
          { db, lang, memo: new Memo() },
          { period, population: scope, targetSet: targets },
        );
        return park === EVERY_PARK
          ? surplusLedgersOfParks(db, view, request)
          : [await parkSurplusLedger(db, view, { ...request, parkId: park })];
      });
      const [first] = ledgers;
      if (park !== EVERY_PARK && first !== undefined && first.reason !== null)
        throw noLedger(first.reason, lang);
      if (format === "json") {
        const whole = ledgers.map(withAllLines);
        context.out(`${JSON.stringify(park === EVERY_PARK ? whole : whole[0], null, 1)}\n`);
        return;
      }
      const rows = ledgers.flatMap((ledger) =>
        withAllLines(ledger).lines.map((line) => ({
          ...(park === EVERY_PARK && { park_id: ledger.park.id }),
          id: line.id,
          name: line.name,
          parcels: line.parcels,
          land_m2: line.landDm2 / 100,
          figure_yuan: line.yuan,
          lead_yuan: target === "concentration" ? line.leadYuan : null,
          per_mu: line.value,
          surplus_yuan: line.surplusYuan,
        })),
      );
      context.out(stringify(rows, { header: rows.length > 0 }));
      const scheduled = ledgers.find(({ scheduled }) => scheduled !== null)?.scheduled;
      if (scheduled) context.talk(say("ledgerScheduled", lang, { due: scheduled.due }));
      for (const { park: one, reason } of ledgers)
        if (reason !== null)
          context.talk(say("ledgerWithout", lang, { park: one.name, why: REASON_WORDS[reason][lang] }));
    });
}

/** What `--park` says for the ledgers of all of them, one under the other. */
const EVERY_PARK = "all";

/** Worst first to best last, none folded. */
function withAllLines({ worst, best, restBelow: _, restAbove, ...frame }: SurplusLedgerView) {
  return { ...frame, atZero: restAbove.count, lines: [...worst, ...best.toReversed()] };
}
