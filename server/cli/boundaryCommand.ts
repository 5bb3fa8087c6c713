// `mutu boundary`: by which rule are parcels on a park's line counted, and what would another one change?
import { Command, Option } from "commander";
import type { BoundaryChange } from "../api/boundaryShapes";
import type { BoundaryRuleName, ParkKind, Population } from "../api/shapes";
import { districtAt, viewOf } from "../api/view";
import { BOUNDARY_RULES, boundaryRules, PARK_KINDS } from "../boundary/boundaryRules";
import { applyBoundary, previewBoundary } from "../boundary/changeBoundary";
import { changeLines, ruleLine } from "../boundary/words";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  kind?: ParkKind;
  rule?: BoundaryRuleName;
  period?: string;
  scope: Population;
  targets?: string;
  why?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function boundaryCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("boundary")
    .description(say("boundary", lang))
    .addOption(new Option("--kind <kind>", say("parkKind", lang)).choices(PARK_KINDS))
    .addOption(new Option("--rule <rule>", say("boundaryRule", lang)).choices(BOUNDARY_RULES))
    .option("--period <period>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--why <reason>", say("why", lang))
    .option("--dry-run", say("dryRun", lang))
    .option("--json", say("json", lang))
    .action((options: Options) => boundary(context, options));
}

async function boundary(context: CommandContext, options: Options): Promise<void> {
  const { lang, out, talk, env } = context;
  const { kind, rule, json } = options;
  if ((kind === undefined) !== (rule === undefined)) throw new CliError(2, "kindAndRule");
  await withDatabase(context, async (db) => {
    const data = { db, lang, memo: new Memo() };
    if (kind === undefined || rule === undefined) {
      const rules = await boundaryRules(db, (await districtAt(data)).district.id);
      out(
        json === true
          ? `${JSON.stringify(rules)}\n`
          : rules.map((one) => `${ruleLine(one, lang)}\n`).join(""),
      );
      return;
    }
    const view = await viewOf(data, {
      period: options.period,
      population: options.scope,
      targetSet: options.targets,
    });
    const change: BoundaryChange =
      options.dryRun === true
        ? await previewBoundary(db, view, { kind, rule })
        : await applyBoundary(db, view, {
            kind,
            rule,
            by: env.USER || "mutu",
            why: options.why ?? null,
            seen: null,
          });
    out(json === true ? `${JSON.stringify(change)}\n` : `${changeLines(change, lang).join("\n")}\n`);
    if (options.dryRun === true) talk(say("dry", lang));
  });
}
