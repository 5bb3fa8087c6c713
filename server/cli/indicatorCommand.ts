// `mutu indicator set|withdraw|history`: what is reported of one indicator.
import { Argument, Command, Option } from "commander";
import type { EntryRole } from "../../geo/indicator/indicator";
import { ApiError } from "../api/apiError";
import { districtAt } from "../api/view";
import { indicatorEntries } from "../indicator/entries";
import { indicatorRows } from "../indicator/indicatorRows";
import { ENTRY_DOUBT, entryLine } from "../indicator/words";
import { addEntry, withdrawEntry } from "../indicator/writeEntry";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

type Action = "set" | "withdraw" | "history";

interface Options {
  value?: string;
  on?: string;
  as: EntryRole;
  source?: string;
  note?: string;
  by?: string;
  why?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function indicatorCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("indicator")
    .description(say("indicator", lang))
    .addArgument(
      new Argument("<action>", say("indicatorAction", lang)).choices(["set", "withdraw", "history"]),
    )
    .argument("<id>", say("indicatorSubject", lang))
    .option("--value <value>", say("indicatorValue", lang))
    .option("--on <day>", say("indicatorOn", lang))
    .addOption(
      new Option("--as <role>", say("indicatorRole", lang))
        .choices(["value", "baseline", "interim"])
        .default("value"),
    )
    .option("--source <paper>", say("indicatorSource", lang))
    .option("--note <text>", say("indicatorNote", lang))
    .option("--by <name>", say("indicatorBy", lang))
    .option("--why <reason>", say("indicatorWhy", lang))
    .option("--dry-run", say("dryRun", lang))
    .option("--json", say("json", lang))
    .action((action: Action, id: string, options: Options) =>
      action === "set"
        ? set(context, id, options)
        : action === "withdraw"
          ? withdraw(context, id, options)
          : history(context, id, options),
    );
}

async function set(context: CommandContext, indicator: string, options: Options): Promise<void> {
  const { lang, out, talk, env } = context;
  const { value, on, as, source = null, note = null, by, json, dryRun } = options;
  if (value === undefined || on === undefined) throw new CliError(2, "indicatorNeeds");
  const written = await withDatabase(context, async (db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    const author = by ?? (env.USER || "mutu");
    const wanted = { indicator, role: as, value, asOf: on, source, note, author };
    return addEntry(db, district.id, wanted, dryRun === true);
  });
  for (const doubt of written.doubts) talk(ENTRY_DOUBT[doubt][lang]);
  out(json === true ? `${JSON.stringify(written)}\n` : `${entryLine(written.entry, lang)}\n`);
  if (dryRun === true) talk(say("dry", lang));
}

async function withdraw(context: CommandContext, number: string, options: Options): Promise<void> {
  const { lang, out, env } = context;
  const seq = Number(number);
  if (!Number.isSafeInteger(seq) || seq < 1 || seq > 2_147_483_647)
    throw new CliError(2, "indicatorNumber", { value: number });
  const done = await withDatabase(context, async (db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    return withdrawEntry(db, district.id, {
      seq,
      by: options.by ?? (env.USER || "mutu"),
      why: options.why ?? null,
    });
  });
  out(options.json === true ? `${JSON.stringify(done)}\n` : `${entryLine(done, lang)}\n`);
}

async function history(context: CommandContext, id: string, options: Options): Promise<void> {
  const { lang, out } = context;
  const entries = await withDatabase(context, async (db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    if ((await indicatorRows(db, district.id, id)).length === 0) throw new ApiError("unknown_indicator", id);
    return indicatorEntries(db, district.id, { indicator: id });
  });
  out(
    options.json === true
      ? `${JSON.stringify(entries, null, 1)}\n`
      : entries.map((entry) => `${entryLine(entry, lang)}\n`).join(""),
  );
}
