// `mutu changes`: why a surplus is another one than in another period, as CSV or JSON whose lines sum to the change.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { ChangeView } from "../api/changeShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { changeOf } from "../change/changeOf";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { rowsOption, scopeOption, targetOption } from "./commonOptions";
import { type LedgerTarget, metricOf, noLedger } from "./ledgerTargets";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

type Grain = "cause" | "enterprise" | "parcel";

interface Options {
  park?: string;
  from: string;
  to: string;
  target: LedgerTarget;
  by: Grain;
  scope: Population;
  targets?: string;
  format: "csv" | "json";
}

export function changesCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("changes")
    .description(say("changes", lang))
    .option("--park <id>", say("park", lang))
    .requiredOption("--from <period>", say("changesFrom", lang))
    .requiredOption("--to <period>", say("changesTo", lang))
    .addOption(targetOption(lang))
    .addOption(
      new Option("--by <grain>", say("changesBy", lang))
        .choices(["cause", "enterprise", "parcel"])
        .default("enterprise"),
    )
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .addOption(rowsOption(lang))
    .action(async ({ park, from, to, target, by, scope, targets, format }: Options) => {
      const change = await withDatabase(context, async (db) => {
        const data = { db, lang, memo: new Memo() };
        const view = (period: string) => viewOf(data, { period, population: scope, targetSet: targets });
        const states = [
          { db, view: await view(from) },
          { db, view: await view(to) },
        ] as const;
        return changeOf(...states, { parkId: park ?? null, metric: metricOf(target) });
      });
      if (change.reason !== null) throw noLedger(change.reason, lang);
      const rows = linesOf(change, by);
      context.out(
        format === "json"
          ? `${JSON.stringify(change, null, 1)}\n`
          : stringify(rows, { header: rows.length > 0 }),
      );
    });
}

function linesOf({ causes, enterprises }: ChangeView, by: Grain): Record<string, string | number>[] {
  if (by === "cause") {
    return causes.map(({ cause, enterprises: count, yuan }) => ({
      cause,
      enterprises: count,
      change_yuan: yuan,
    }));
  }
  return enterprises.flatMap(({ id, name, causes: own }) =>
    own.flatMap(({ cause, yuan, parcels }): Record<string, string | number>[] => {
      const who = { enterprise_id: id, name, cause };
      if (by === "enterprise") return [{ ...who, change_yuan: yuan }];
      return parcels.map((part) => ({ ...who, parcel_id: part.parcelId, change_yuan: part.yuan }));
    }),
  );
}
