// `mutu reach`: the smallest change that brings a park to a target, with its proof.
import { Command, Option } from "commander";
import { LEVERS, type Lever } from "../../geo/reach/lever";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { Memo } from "../metrics/memo";
import { reachOf } from "../reach/reachOf";
import { reachInput } from "../reach/reachRequest";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { LEDGER_TARGETS, type LedgerTarget, metricOf } from "./ledgerTargets";
import { reachLines } from "./reachLines";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  park: string;
  period: string;
  target: LedgerTarget | "all";
  lever?: Lever;
  yield?: string;
  keep?: string;
  only?: string;
  most?: string;
  scope: Population;
  targets?: string;
  json?: boolean;
}

const idsOf = (text: string | undefined) => (text ?? "").split(",").filter((id) => id.trim() !== "");

export function reachCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("reach")
    .description(say("reach", lang))
    .requiredOption("--park <id>", say("park", lang))
    .requiredOption("--period <period>", say("period", lang))
    .addOption(
      new Option("--target <target>", say("reachTarget", lang))
        .choices([...LEDGER_TARGETS, "all"])
        .makeOptionMandatory(),
    )
    .addOption(new Option("--lever <lever>", say("lever", lang)).choices([...LEVERS]))
    .option("--yield <yield>", say("reachYield", lang))
    .option("--keep <ids>", say("reachKeep", lang))
    .option("--only <ids>", say("reachOnly", lang))
    .option("--most <count>", say("reachMost", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--json", say("json", lang))
    .action(async (options: Options) => {
      const most = options.most === undefined ? null : Number(options.most);
      if (most !== null && !(Number.isInteger(most) && most > 0)) throw new CliError(2, "badMost");
      const request = reachInput.parse({
        id: options.park,
        metric: options.target === "all" ? "tax_per_mu" : metricOf(options.target),
        all: options.target === "all",
        ...(options.lever === undefined ? {} : { levers: [options.lever] }),
        yields: yieldsOf(options),
        keep: idsOf(options.keep),
        only: options.only === undefined ? null : idsOf(options.only),
        most,
      });
      const view = await withDatabase(context, async (db) => {
        const ctx = { db, lang, memo: new Memo() };
        const asked = await viewOf(ctx, {
          period: options.period,
          population: options.scope,
          ...(options.targets === undefined ? {} : { targetSet: options.targets }),
        });
        return reachOf(ctx, asked, request);
      });
      context.out(
        options.json === true
          ? `${JSON.stringify(view, null, 1)}\n`
          : `${reachLines(view, lang).join("\n")}\n`,
      );
    });
}

/** `60`, for the target's own figure, or `output=1000,tax=60`. */
function yieldsOf({ yield: given, target }: Options): Partial<Record<"output" | "tax" | "rd", string>> {
  if (given === undefined) return {};
  const named = given.split(",").map((part) => part.split("="));
  const yields: Partial<Record<"output" | "tax" | "rd", string>> = {};
  for (const [name = "", value] of named) {
    const measure = value === undefined ? (target === "concentration" ? "output" : target) : name;
    if (measure !== "output" && measure !== "tax" && measure !== "rd") throw new CliError(2, "badYield");
    yields[measure] = value ?? name;
  }
  return yields;
}
