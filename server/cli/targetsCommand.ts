// `mutu targets`: the sets of targets and their versions, one of them in full, what another edition would change, and saving it.
import { readFileSync } from "node:fs";
import { Argument, Command, Option } from "commander";
import { ApiError } from "../api/apiError";
import type { Population } from "../api/shapes";
import { draftInput } from "../api/targetInputs";
import type { SetDraft, SetVersionView } from "../api/targetShapes";
import { districtAt, viewOf } from "../api/view";
import type { Database } from "../db/database";
import type { Language } from "../locale/language";
import { Memo } from "../metrics/memo";
import { type TargetSet, targetSetAt, targetSets } from "../metrics/targetSets";
import { previewTargets } from "../target/previewTargets";
import { restoreTargets, saveTargets } from "../target/saveTargets";
import { draftsOf } from "../target/setContent";
import { setCsv } from "../target/setCsv";
import { targetVersions } from "../target/targetVersions";
import { ORIGIN } from "../target/words";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  format?: "json" | "csv";
  preview?: string;
  save?: string;
  restore?: string;
  period?: string;
  asOf?: string;
  scope: Population;
  reason?: string;
  as?: string;
  json?: boolean;
}

export function targetsCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("targets")
    .description(say("targetsAbout", lang))
    .addArgument(new Argument("[set]", say("targetsSet", lang)))
    .addOption(new Option("--format <format>", say("format", lang)).choices(["json", "csv"]))
    .option("--preview <file>", say("targetsPreview", lang))
    .option("--save <file>", say("targetsSave", lang))
    .option("--restore <version>", say("targetsRestore", lang))
    .option("--period <period>", say("period", lang))
    .option("--as-of <period>", say("targetsAsOf", lang))
    .addOption(scopeOption(lang))
    .option("--reason <reason>", say("targetsReason", lang))
    .option("--as <name>", say("correctAs", lang))
    .option("--json", say("json", lang))
    .action((ref: string | undefined, options: Options) => targets(context, ref, options));
}

async function targets(context: CommandContext, ref: string | undefined, options: Options): Promise<void> {
  const { lang, out } = context;
  const { preview, save, restore } = options;
  const done = [preview, save, restore].filter((one) => one !== undefined);
  if (done.length > 1 || (done.length > 0 && ref === undefined)) throw new CliError(2, "targetsOne");
  await withDatabase(context, async (db) => {
    const data = { db, lang, memo: new Memo() };
    const { district } = await districtAt(data);
    const current = await targetSets(db, district.id);
    if (ref === undefined) {
      out(listed(current, await targetVersions(db, district.id, null), options, lang));
      return;
    }
    if (save !== undefined || restore !== undefined) {
      out(`${await written(db, district.id, ref, options, context, current)}\n`);
      return;
    }
    const set = await targetSetAt(db, district.id, ref, current);
    if (preview !== undefined) {
      if (set === null && ref.includes("@")) throw new ApiError("unknown_target_set", ref);
      const { draft } = draftFile(preview);
      const view = await viewOf(data, { period: options.period, population: options.scope });
      const found = await previewTargets(data, view, { draft, against: set, asOf: options.asOf });
      out(options.json === true ? `${JSON.stringify(found)}\n` : `${found.sentences.join("\n")}\n`);
      context.talk(say("dry", lang));
      return;
    }
    if (set === null) throw new ApiError("unknown_target_set", ref);
    out(options.format === "csv" ? setCsv(set) : `${JSON.stringify(edited(set), null, 1)}\n`);
  });
}

/** A set as it is edited in a file, with the version it was taken from. */
const edited = (set: TargetSet): SetDraft & { set: string; rule: string } => ({
  set: set.setId,
  rule: set.rule,
  name: set.name,
  nameEn: set.nameEn,
  caption: set.caption,
  captionEn: set.captionEn,
  targets: draftsOf(set),
});

function draftFile(path: string): { draft: SetDraft; rule: string | null } {
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new CliError(1, "targetsFile", { file: path });
  }
  const {
    set: _,
    rule = null,
    ...draft
  } = typeof said === "object" && said !== null ? (said as Record<string, unknown>) : {};
  const parsed = draftInput.safeParse(draft);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CliError(1, "targetsShape", { file: path, field: issue?.path.join(".") ?? "" });
  }
  return { draft: parsed.data, rule: typeof rule === "string" ? rule : null };
}

async function written(
  db: Database,
  district: string,
  setId: string,
  options: Options,
  { env }: CommandContext,
  current: readonly TargetSet[],
): Promise<string> {
  const standing = current.find(({ id }) => id === setId);
  const by = { author: options.as ?? (env.USER || "mutu"), reason: options.reason ?? "" };
  if (options.restore !== undefined) {
    const version = Number(options.restore);
    if (!Number.isSafeInteger(version) || version < 1 || version > 9_999_999)
      throw new CliError(2, "targetsVersion", { value: options.restore });
    return restoreTargets(db, district, { setId, version, base: standing?.rule ?? null, ...by });
  }
  const { draft, rule } = draftFile(options.save ?? "");
  const own = standing === undefined ? null : rule;
  return saveTargets(db, district, {
    ...{ setId, base: own, draft, ...by },
    copyOf: standing === undefined ? rule : null,
  });
}

/** Every set with its versions below it, newest first. */
function listed(
  sets: readonly TargetSet[],
  versions: readonly SetVersionView[],
  { json, format }: Options,
  lang: Language,
): string {
  if (json === true || format === "json")
    return `${JSON.stringify(
      sets.map((set) => ({
        ...edited(set),
        versions: versions.filter(({ setId }) => setId === set.setId),
      })),
      null,
      1,
    )}\n`;
  if (format === "csv")
    return sets.map((set, at) => (at === 0 ? setCsv(set) : withoutHeader(setCsv(set)))).join("");
  return sets
    .flatMap((set) => [
      `${set.rule}\t${lang === "zh" ? set.name : set.nameEn}\t${lang === "zh" ? set.caption : set.captionEn}`,
      ...versions
        .filter(({ setId }) => setId === set.setId)
        .map(
          ({ rule, createdAt, origin, author, reason, restores }) =>
            `  ${rule}\t${createdAt}\t${ORIGIN[origin][lang]}${restores === null ? "" : ` @${restores}`}\t${author}\t${reason}`,
        ),
    ])
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

const withoutHeader = (csv: string): string => csv.slice(csv.indexOf("\n") + 1);
