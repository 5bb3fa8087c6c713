// `mutu match`: the land that fits one project, or the best plan for all of them.
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { ZodError } from "zod";
import { ApiError } from "../api/apiError";
import type { MatchedProject, PlanView } from "../api/matchShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { AIMS, type Aim, matchAll } from "../match/matchAll";
import { type MatchMethod, parseMethod, sampleMethod } from "../match/matchMethod";
import { matchProject } from "../match/matchProject";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption, scopeOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  project?: string;
  projects?: string;
  period?: string;
  scope: Population;
  targets?: string;
  rules?: string;
  aims: Aim[];
  pin: [string, string][];
  forbid: [string, string][];
  free?: boolean;
  seconds: number;
  format: "csv" | "json";
}

export function matchCommand(context: CommandContext): Command {
  const { lang } = context;
  const pair = (text: string, before: [string, string][]): [string, string][] => {
    const [project, parcel, more] = text.split("=");
    if (!project || !parcel || more !== undefined) throw new CliError(2, "matchPair", { text });
    return [...before, [project, parcel]];
  };
  return new Command("match")
    .description(say("match", lang))
    .option("--project <id>", say("matchProject", lang))
    .addOption(new Option("--projects <which>", say("matchProjects", lang)).choices(["all"]))
    .option("--period <year>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--rules <file>", say("matchRules", lang))
    .addOption(
      new Option("--aims <list>", say("matchAims", lang))
        .argParser((text) => text.split(",").map(aimOf))
        .default(["placed", "surplus"], "placed,surplus"),
    )
    .addOption(new Option("--pin <project=parcel>", say("matchPin", lang)).argParser(pair).default([], ""))
    .addOption(
      new Option("--forbid <project=parcel>", say("matchForbid", lang)).argParser(pair).default([], ""),
    )
    .option("--free", say("matchFree", lang))
    .addOption(
      new Option("--seconds <n>", say("matchSeconds", lang))
        .argParser((text) => {
          const seconds = Number(text);
          if (!(seconds > 0 && seconds <= 3600)) throw new CliError(2, "matchSecondsBad", { text });
          return seconds;
        })
        .default(30),
    )
    .addOption(rowsOption(lang))
    .action((options: Options) => matchBy(context, options));
}

function aimOf(word: string): Aim {
  const aim = AIMS.find((one) => one === word);
  if (aim === undefined) throw new CliError(2, "matchAim", { word, known: AIMS.join(", ") });
  return aim;
}

async function matchBy(context: CommandContext, options: Options): Promise<void> {
  const { lang, out } = context;
  const { project, projects, format } = options;
  if ((project === undefined) === (projects === undefined)) throw new CliError(2, "matchOne");
  const method = options.rules === undefined ? sampleMethod() : methodIn(options.rules);
  const result = await withDatabase(context, async (db) => {
    const ctx = { db, lang, memo: new Memo() };
    const view = await viewOf(ctx, {
      period: options.period,
      population: options.scope,
      targetSet: options.targets,
    });
    return project === undefined
      ? matchAll(ctx, view, method, {
          aims: options.aims,
          keepMet: options.free !== true,
          pinned: new Map(options.pin),
          forbidden: options.forbid.map(([projectId, placeId]) => ({ projectId, placeId })),
          seconds: options.seconds,
        })
      : matchProject(ctx, view, method, project);
  });
  if (method.example) context.talk(say("matchSample", lang, { source: method.source }));
  if (format === "json") out(`${JSON.stringify(result, null, 1)}\n`);
  else out(stringify("assignments" in result ? planLines(result) : siteLines(result), { header: true }));
}

function methodIn(file: string): MatchMethod {
  try {
    return parseMethod(readFileSync(file, "utf8"));
  } catch (error) {
    const why =
      error instanceof ZodError
        ? error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
        : error instanceof Error
          ? error.message
          : String(error);
    throw new ApiError("bad_match_rules", `${file}: ${why}`);
  }
}

function planLines({ assignments, unplaced }: PlanView) {
  return [
    ...assignments.map(({ project, mode, parcels }) => ({
      ...{ project, mode, parcels: parcels.join(" "), reasons: null as string | null },
    })),
    ...unplaced.map(({ project, reasons }) => ({
      ...{ project, mode: null, parcels: null, reasons: reasons.join(" ") },
    })),
  ];
}

function siteLines({ fits }: MatchedProject) {
  return fits.map((site) => ({
    place: site.place,
    id: site.id,
    name: site.name,
    park_id: site.parkId,
    area_m2: site.areaDm2 / 100,
    points: site.points,
    ...Object.fromEntries(site.contributions.map(({ criterion, points }) => [`points_${criterion}`, points])),
    displaced: site.displaced,
    to_ask: site.open.map(({ rule }) => rule).join(" "),
  }));
}
