// `mutu robust`: on which assumptions a park's verdict hangs.
import { Command } from "commander";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import type { RobustView } from "../api/robustShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";
import { Memo } from "../metrics/memo";
import { robustOf } from "../robust/robustOf";
import type { CommandContext } from "./cliContext";
import { scopeOption, targetOption } from "./commonOptions";
import { type LedgerTarget, metricOf } from "./ledgerTargets";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  park: string;
  period: string;
  target: LedgerTarget;
  scope: Population;
  targets?: string;
  json?: boolean;
}

export function robustCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("robust")
    .description(say("robust", lang))
    .requiredOption("--park <id>", say("park", lang))
    .requiredOption("--period <period>", say("period", lang))
    .addOption(targetOption(lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--json", say("json", lang))
    .action(async ({ park, period, target, scope, targets, json }: Options) => {
      const view = await withDatabase(context, async (db) => {
        const ctx = { db, lang, memo: new Memo() };
        const asked = await viewOf(ctx, {
          period,
          population: scope,
          ...(targets === undefined ? {} : { targetSet: targets }),
        });
        return robustOf(ctx, asked, { id: park, metric: metricOf(target) });
      });
      context.out(
        json === true ? `${JSON.stringify(view, null, 1)}\n` : `${robustLines(view, lang).join("\n")}\n`,
      );
    });
}

/** A line a case, with tabs between, under a head: what is supposed, value, surplus in 万元, verdict. */
function robustLines(view: RobustView, lang: Language): string[] {
  const cases = view.cases.map(({ kind, percent, value, surplusYuan, verdict, flips }) =>
    [
      `${say(`robust_${kind}`, lang)}${percent === null ? "" : ` ${percent} %`}`,
      value === null ? "" : formatHalfUp(value, 4),
      surplusYuan === null ? "" : formatHalfUp(powerOfTen(surplusYuan, -4), 2),
      `${VERDICT_WORDS[verdict][lang]}${flips ? " *" : ""}`,
    ].join("\t"),
  );
  const { promises, missing } = view;
  return [
    say("robustHead", lang),
    ...cases,
    say("robustMissing", lang, { count: missing.enterprises, fallback: missing.fallback }),
    ...(promises === null
      ? [say("robustNoPromises", lang)]
      : [
          say("robustPromised", lang, { count: promises.parcels }),
          ...(!promises.comparable
            ? []
            : promises.breakEvenPercent === null
              ? [say("robustNever", lang)]
              : [say("robustBreakEven", lang, { percent: promises.breakEvenPercent })]),
        ]),
  ];
}
