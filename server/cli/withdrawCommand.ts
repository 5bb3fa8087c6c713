// `mutu withdraw`: an import taken back, or what that would change.
import { Command } from "commander";
import type { PeriodEffect } from "../api/deliveryShapes";
import { type WithdrawnBatch, withdrawBatch } from "../batch/withdraw";
import { withdrawalEffect } from "../batch/withdrawalEffect";
import { currentDistrict } from "../district/district";
import type { Language } from "../locale/language";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  withLater?: boolean;
  by?: string;
  why?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function withdrawCommand(context: CommandContext): Command {
  const { lang, env, out, talk } = context;
  return new Command("withdraw")
    .description(say("withdraw", lang))
    .argument("<batch>", say("batchId", lang))
    .option("--with-later", say("withLater", lang))
    .option("--by <name>", say("withdrawBy", lang))
    .option("--why <reason>", say("withdrawWhy", lang))
    .option("--dry-run", say("withdrawDry", lang))
    .option("--json", say("json", lang))
    .action(async (batch: string, options: Options) => {
      const { withLater = false, by = env.USER || "mutu", why = null, dryRun = false } = options;
      const done = await withDatabase(context, async (db) => {
        const district = (await currentDistrict(db))?.id ?? "";
        if (dryRun) return withdrawalEffect(db, district, batch);
        return { batches: await withdrawBatch(db, { district, batch, by, why, withLater }), effects: [] };
      });
      if (options.json === true) {
        out(`${JSON.stringify(done)}\n`);
        return;
      }
      for (const one of done.batches) out(`${batchLine(one, dryRun, lang)}\n`);
      if (!dryRun) return;
      const lines = done.effects.flatMap((effect) => effectLines(effect, lang));
      out(`${(lines.length === 0 ? [say("noEffect", lang)] : lines).join("\n")}\n`);
      talk(say("dry", lang));
    });
}

function batchLine(
  { file, batch, fileRows: rows, removed, restored, currentAgain }: WithdrawnBatch,
  dryRun: boolean,
  lang: Language,
): string {
  const values = { file, batch, rows, removed, restored, again: currentAgain };
  return say(dryRun ? "wouldWithdraw" : "withdrawn", lang, values);
}

function effectLines({ period, parks }: PeriodEffect, lang: Language): string[] {
  const side = (one: PeriodEffect["parks"][number]["metrics"][number]["before"]) =>
    `${one?.value ?? "—"}${one === null ? "" : ` (${one.verdict})`}`;
  return parks.flatMap((park) =>
    park.metrics
      .filter(({ before, after }) => before?.value !== after?.value || before?.verdict !== after?.verdict)
      .map(({ metric, before, after }) =>
        say("effectLine", lang, {
          period,
          park: park.name,
          metric,
          before: side(before),
          after: side(after),
        }),
      ),
  );
}
