// `mutu changes`: why a surplus is another one than in another period, as CSV or JSON whose lines sum to the change.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { ChangeView } from "../api/changeShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { changeOf, type DataState } from "../change/changeOf";
import type { Queryable } from "../db/database";
import { Memo } from "../metrics/memo";
import type { Release } from "../release/releaseList";
import type { CommandContext } from "./cliContext";
import { rowsOption, scopeOption, targetOption } from "./commonOptions";
import { type LedgerTarget, metricOf, noLedger } from "./ledgerTargets";
import { withTwoStates } from "./withState";
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
  fromRelease?: string;
  toRelease?: string;
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
    .option("--from-release <id>", say("changesFromRelease", lang))
    .option("--to-release <id>", say("changesToRelease", lang))
    .addOption(rowsOption(lang))
    .action(async ({ park, from, to, target, by, scope, targets, format, ...of }: Options) => {
      const state = (db: Queryable, release: Release | null, period: string): Promise<DataState> =>
        viewOf({ db, lang, memo: new Memo() }, { period, population: scope, targetSet: targets }).then(
          (view) => ({ db, view, release }),
        );
      const change = await withTwoStates(context, of.fromRelease, of.toRelease, async (old, now) =>
        changeOf(await state(old.db, old.release, from), await state(now.db, now.release, to), {
          parkId: park ?? null,
          metric: metricOf(target),
        }),
      );
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
