// `mutu correct`: a value counts that is not the delivered one; `--withdraw` takes a correction back.
import { Command, Option } from "commander";
import type { CorrectionField, CorrectionSubject } from "../api/correctionShapes";
import { districtAt } from "../api/view";
import { CORRECTION_FIELDS } from "../correction/correctionFields";
import { correctionLine, DOUBT } from "../correction/words";
import { addCorrection, withdrawCorrection } from "../correction/writeCorrection";
import { dayOf } from "../import/dayOf";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  parcel?: string;
  enterprise?: string;
  field?: CorrectionField;
  period?: string;
  value?: string;
  reason?: string;
  source?: string;
  until?: string;
  as?: string;
  withdraw?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function correctCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("correct")
    .description(say("correct", lang))
    .option("--parcel <id>", say("parcel", lang))
    .option("--enterprise <code>", say("enterprise", lang))
    .addOption(
      new Option("--field <field>", say("correctField", lang)).choices([
        ...CORRECTION_FIELDS.parcel,
        ...CORRECTION_FIELDS.enterprise,
      ]),
    )
    .option("--period <period>", say("correctPeriod", lang))
    .option("--value <value>", say("correctValue", lang))
    .option("--reason <reason>", say("correctReason", lang))
    .option("--source <paper>", say("correctSource", lang))
    .option("--until <day>", say("correctUntil", lang))
    .option("--as <name>", say("correctAs", lang))
    .option("--withdraw <number>", say("correctWithdraw", lang))
    .option("--dry-run", say("dryRun", lang))
    .option("--json", say("json", lang))
    .action((options: Options) => correct(context, options));
}

async function correct(context: CommandContext, options: Options): Promise<void> {
  const { lang, out, talk, env } = context;
  const author = options.as ?? (env.USER || "mutu");
  const withdrawn = options.withdraw;
  if (withdrawn !== undefined) {
    const seq = Number(withdrawn);
    if (!Number.isSafeInteger(seq) || seq < 1 || seq > 2_147_483_647)
      throw new CliError(2, "correctNumber", { value: withdrawn });
    const done = await withDatabase(context, async (db) => {
      const { district } = await districtAt({ db, lang, memo: new Memo() });
      return withdrawCorrection(db, district.id, { seq, by: author, why: options.reason ?? null });
    });
    out(options.json === true ? `${JSON.stringify(done)}\n` : `${correctionLine(done, lang)}\n`);
    return;
  }
  const { field, value, reason, until } = options;
  if ((options.parcel === undefined) === (options.enterprise === undefined))
    throw new CliError(2, "correctOne");
  if (field === undefined || value === undefined || reason === undefined)
    throw new CliError(2, "correctNeeds");
  const validUntil = until === undefined ? null : dayOf(until);
  if (until !== undefined && validUntil === null) throw new CliError(2, "correctDay", { value: until });
  const kind: CorrectionSubject = options.parcel === undefined ? "enterprise" : "parcel";
  const written = await withDatabase(context, async (db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    const wanted = {
      kind,
      id: options.parcel ?? options.enterprise ?? "",
      field,
      period: options.period ?? null,
      value,
      reason,
      source: options.source ?? null,
      author,
      until: validUntil,
    };
    return addCorrection(db, district.id, wanted, options.dryRun === true);
  });
  for (const doubt of written.doubts) talk(DOUBT[doubt][lang]);
  out(
    options.json === true ? `${JSON.stringify(written)}\n` : `${correctionLine(written.correction, lang)}\n`,
  );
  if (options.dryRun === true) talk(say("dry", lang));
}
