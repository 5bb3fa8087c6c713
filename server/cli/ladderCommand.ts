// `mutu ladder`: enterprises by tier, unit by unit, with the year before, as CSV or JSON.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { MOVEMENTS } from "../../geo/ladder/movement";
import type { LadderBoard, LadderBy, LadderCounts, LadderUnitView } from "../api/ladderShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { ladderBoard } from "../ladder/ladderBoard";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { rowsOption, scopeOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  by: LadderBy;
  period: string;
  scope: Population;
  format: "csv" | "json";
}

export function ladderCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("ladder")
    .description(say("ladder", lang))
    .addOption(
      new Option("--by <unit>", say("ladderBy", lang))
        .choices(["park", "town", "district"])
        .makeOptionMandatory(),
    )
    .requiredOption("--period <period>", say("ladderPeriod", lang))
    .addOption(scopeOption(lang))
    .addOption(rowsOption(lang))
    .action(async ({ by, period, scope, format }: Options) => {
      const board = await withDatabase(context, async (db) => {
        const ctx = { db, lang, memo: new Memo() };
        return ladderBoard(ctx, { ...(await viewOf(ctx, { period, population: scope })), by });
      });
      const rows = board.units.map((unit) => rowOf(board, unit));
      context.out(
        format === "json"
          ? `${JSON.stringify(rows, null, 1)}\n`
          : stringify(rows, { header: rows.length > 0 }),
      );
    });
}

/** One flat row a unit: what is of the year before ends in `_previous`, its change in `_change`; unknown and not delivered are null. */
function rowOf(board: LadderBoard, unit: LadderUnitView): Readonly<Record<string, string | number | null>> {
  const { tiers, honours } = board;
  const { now, before, moved } = unit;
  const counted = (of: (counts: LadderCounts) => number, name: string) => ({
    [name]: of(now),
    [`${name}_previous`]: before === null ? null : of(before),
    [`${name}_change`]: before === null ? null : of(now) - of(before),
  });
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind ?? board.by,
    period: board.period,
    previous_period: board.previous,
    population: board.population,
    ...counted(({ enterprises }) => enterprises, "enterprises"),
    ...Object.assign({}, ...tiers.map(({ id }, place) => counted((all) => all.tiers[place] ?? 0, id))),
    ...counted(({ outside }) => outside, "below"),
    ...counted(({ noData }) => noData, "without_figure"),
    ...Object.fromEntries(MOVEMENTS.map((movement) => [`moved_${movement}`, moved?.[movement] ?? null])),
    ...Object.fromEntries(honours.map(({ id }, place) => [id, unit.honours[place]?.now ?? null])),
  };
}
