// `mutu lowefficiency`: parcels with a reason, as CSV or JSON; with `--parcel` one is decided, or a step of its disposal told.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import {
  DISPOSAL_STATES,
  DISPOSAL_TRACKS,
  type DisposalState,
  type DisposalTrack,
} from "../../geo/lowEfficiency/disposal";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import type { LowEfficiencyView } from "../api/lowEfficiencyShapes";
import { districtAt, viewOf } from "../api/view";
import { dayOf } from "../import/dayOf";
import { lowEfficiencyList, lowEfficiencyOf } from "../lowEfficiency/lowEfficiency";
import { addStep, decide } from "../lowEfficiency/writeDecision";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  period: string;
  parcel?: string;
  confirm?: boolean;
  reject?: boolean;
  track?: DisposalTrack;
  state?: DisposalState;
  on?: string;
  note?: string;
  as?: string;
  format: "csv" | "json";
}

export function lowEfficiencyCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("lowefficiency")
    .description(say("lowefficiency", lang))
    .requiredOption("--period <year>", say("evaluatePeriod", lang))
    .option("--parcel <id>", say("lowParcel", lang))
    .option("--confirm", say("lowConfirm", lang))
    .option("--reject", say("lowReject", lang))
    .addOption(new Option("--track <track>", say("lowTrack", lang)).choices([...DISPOSAL_TRACKS]))
    .addOption(new Option("--state <state>", say("lowState", lang)).choices([...DISPOSAL_STATES]))
    .option("--on <day>", say("lowOn", lang))
    .option("--note <words>", say("lowNote", lang))
    .option("--as <name>", say("evaluateAs", lang))
    .addOption(rowsOption(lang))
    .action((options: Options) => lowEfficiencyBy(context, options));
}

async function lowEfficiencyBy(context: CommandContext, options: Options): Promise<void> {
  const { lang, out, talk, env } = context;
  const { period, parcel, confirm, reject, track, state, note } = options;
  const deciding = confirm === true || reject === true;
  const wrong =
    (parcel === undefined && (deciding || track !== undefined)) ||
    (confirm === true && reject === true) ||
    (deciding && note === undefined) ||
    (track === undefined) !== (state === undefined);
  const day = options.on === undefined ? null : dayOf(options.on);
  if (wrong) throw new CliError(2, "lowNeeds");
  if (options.on !== undefined && day === null) throw new CliError(2, "correctDay", { value: options.on });
  const author = options.as ?? (env.USER || "mutu");
  const rows = await withDatabase(context, async (db) => {
    const ctx = { db, lang, memo: new Memo() };
    const { district } = await districtAt(ctx);
    const view = await viewOf(ctx, { period });
    if (parcel === undefined) return (await lowEfficiencyList(ctx, view)).parcels;
    const [today] = await db.query<{ day: string }>("select correction_day()::text as day");
    const on = day ?? today?.day ?? "";
    if (deciding)
      await decide(db, district, {
        parcel,
        period,
        confirmed: confirm === true,
        note: note ?? "",
        author,
        decidedOn: on,
      });
    if (track !== undefined && state !== undefined)
      await addStep(db, district, { parcel, track, state, on, note: note ?? null, author });
    return [await lowEfficiencyOf(db, view, parcel)];
  });
  const examples = new Set(
    rows.flatMap(({ reasons }) => reasons.filter((one) => one.example).map(({ source }) => source)),
  );
  for (const source of examples) talk(say("lowExample", lang, { source }));
  if (options.format === "json") out(`${JSON.stringify(rows, null, 1)}\n`);
  else out(stringify(rows.map(rowOf), { header: rows.length > 0, cast: { boolean: String } }));
}

/** One flat row a parcel: reasons with their numbers, the decision, the last step of each track. */
function rowOf({ reasons, decision, steps, ...parcel }: LowEfficiencyView) {
  const of = (state: string) =>
    reasons
      .filter((one) => one.state === state)
      .map(({ rule, numbers }) => {
        const told = numbers.map(
          ({ key, year, value }) => `${key}${year === null ? "" : `@${year}`}=${value ?? ""}`,
        );
        return `${rule}(${told.join(" ")})`;
      })
      .join(";");
  return {
    ...{
      id: parcel.id,
      code: parcel.code,
      park: parcel.parkId,
      area_m2: formatHalfUp(powerOfTen(parcel.areaDm2, -2), 2),
    },
    met: of("met"),
    unknown: of("unknown"),
    confirmed: decision?.confirmed ?? null,
    decided_on: decision?.decidedOn ?? null,
    decided_by: decision?.author ?? null,
    note: decision?.note ?? null,
    disposal: steps.map(({ track, state, on }) => `${track}:${state}:${on}`).join(";"),
  };
}
