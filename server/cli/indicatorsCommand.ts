// `mutu indicators`: how far every indicator of the policy is, as CSV or JSON.
import { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { parsePeriod } from "../../geo/period/period";
import { ApiError } from "../api/apiError";
import type { IndicatorView } from "../api/indicatorShapes";
import { defaultPeriod, districtAt } from "../api/view";
import { periods } from "../district/periods";
import { indicatorBoard } from "../indicator/indicatorBoard";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { rowsOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  scope?: string;
  period?: string;
  format: "csv" | "json";
}

export function indicatorsCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("indicators")
    .description(say("indicators", lang))
    .option("--scope <scope>", say("indicatorScope", lang))
    .option("--period <period>", say("indicatorPeriod", lang))
    .addOption(rowsOption(lang))
    .action(async ({ scope, period, format }: Options) => {
      const rows = await withDatabase(context, async (db) => {
        const ctx = { db, lang, memo: new Memo() };
        const { district, version } = await districtAt(ctx);
        const known = await periods(db, district.id);
        if (period !== undefined && parsePeriod(period) === null) throw new ApiError("bad_period", period);
        if (period !== undefined && !known.some(({ id }) => id === period))
          throw new ApiError("unknown_period", period);
        const of = { district, version, period: period ?? defaultPeriod(known) };
        const { indicators } = await indicatorBoard(ctx, of);
        return indicators.filter((one) => scope === undefined || one.scope === scope).map(rowOf);
      });
      context.out(
        format === "json"
          ? `${JSON.stringify(rows, null, 1)}\n`
          : stringify(rows, { header: rows.length > 0, cast: { boolean: String } }),
      );
    });
}

/** One flat row, units in a column of their own; unknown is null. */
function rowOf(view: IndicatorView): Readonly<Record<string, string | number | boolean | null>> {
  const { current, progress, computed, baseline } = view;
  return {
    id: view.id,
    name: view.name,
    scope: view.scope,
    scope_basis: view.scopeBasis,
    clause: view.clause,
    kind: view.kind,
    unit: view.unit,
    operator: view.operator,
    target: view.target,
    value: current?.value ?? null,
    as_of: current?.asOf ?? null,
    origin: current?.origin ?? null,
    course: progress?.course ?? null,
    due: progress === null ? null : plain(progress.due),
    progress: progress?.progress ?? null,
    attainment: progress?.attainment ?? null,
    met: progress?.met ?? null,
    light: view.light,
    baseline: baseline === null ? null : plain(baseline.value),
    baseline_as_of: baseline?.asOf ?? null,
    computed: computed?.value ?? null,
    computed_state: computed?.state ?? null,
    computed_reason: computed?.reason ?? null,
    computed_period: computed?.period ?? null,
    responsible: view.responsible.length === 0 ? null : view.responsible.join(";"),
    quote: view.quote,
  };
}

/** Numbers of a file have no thousands separators and a plain minus. */
const plain = (text: string): string => text.replaceAll(",", "").replace("−", "-");
