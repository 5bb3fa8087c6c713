// `mutu match`: the land that fits one project, or the best plan for all of them.
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { ZodError } from "zod";
import { ApiError } from "../api/apiError";
import type { MatchedProject } from "../api/matchShapes";
import type { PlanView } from "../api/planShapes";
import type { Population } from "../api/shapes";
import { viewOf } from "../api/view";
import { matchAll } from "../match/matchAll";
import { type MatchMethod, parseMethod, sampleMethod } from "../match/matchMethod";
import { matchProject } from "../match/matchProject";
import { type Budget, LAND_QUOTA } from "../match/plan/budgets";
import { AIMS, type RankedAim } from "../match/plan/planRequest";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption, scopeOption } from "./commonOptions";
import { planTalk, rankingTalk } from "./matchTalk";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  project?: string;
  projects?: string;
  period?: string;
  scope: Population;
  targets?: string;
  rules?: string;
  aims: RankedAim[];
  budget: Budget[];
  pin: [string, string][];
  forbid: [string, string][];
  why: [string, string][];
  without: string[];
  alternatives?: number;
  trade?: number;
  free?: boolean;
  seconds: number;
  format: "csv" | "json";
}

export function matchCommand(context: CommandContext): Command {
  const { lang } = context;
  const pair = (text: string, before: [string, string][]): [string, string][] => {
    const [project, parcel, more] = text.split("=");
    if (!project || !parcel || more !== undefined) throw new CliError(2, "matchPair", { text });
    // parcels of one site in whatever order
    return [...before, [project, parcel.split("+").sort().join("+")]];
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
        .default(["placed", "surplus"].map(aimOf), "placed,surplus"),
    )
    .addOption(new Option("--pin <project=parcel>", say("matchPin", lang)).argParser(pair).default([]))
    .addOption(new Option("--forbid <project=parcel>", say("matchForbid", lang)).argParser(pair).default([]))
    .addOption(new Option("--budget <what=n>", say("matchBudget", lang)).argParser(budgetOf).default([]))
    .addOption(new Option("--why <project=parcel>", say("matchWhy", lang)).argParser(pair).default([]))
    .addOption(
      new Option("--without <limit>", say("matchWithout", lang))
        .argParser((text: string, before: string[]) => [...before, text])
        .default([]),
    )
    .addOption(new Option("--alternatives <n>", say("matchAlternatives", lang)).argParser(whole(1, 20)))
    .addOption(new Option("--trade <points>", say("matchTrade", lang)).argParser(whole(2, 20)))
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

/** `surplus`, or with what the aims after it may lower it by in percent: `surplus:0.5`. */
function aimOf(text: string): RankedAim {
  const [word, percent = "0", more] = text.split(":");
  const aim = AIMS.find((one) => one === word);
  if (aim === undefined || more !== undefined || !/^\d{1,2}(\.\d{1,2})?$/.test(percent))
    throw new CliError(2, "matchAim", { word: text, known: AIMS.join(", ") });
  return { aim, toleranceBp: Math.round(Number(percent) * 100) };
}

const whole = (least: number, most: number) => (text: string) => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least || count > most)
    throw new CliError(2, "matchCount", { text, least, most });
  return count;
};

/** `energy=5000`, in one park `COD@IC-01=20`. */
function budgetOf(text: string, before: Budget[]): Budget[] {
  const [, of, parkId, limit] = /^([^=@]+)(?:@([^=@]+))?=(\d{1,12}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (of === undefined || limit === undefined)
    throw new CliError(2, "matchBudgetBad", { text, quota: LAND_QUOTA });
  return [...before, { of, limit, parkId: parkId ?? null }];
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
          budgets: options.budget,
          forbidden: options.forbid.map(([projectId, placeId]) => ({ projectId, placeId })),
          seconds: options.seconds,
          asked: {
            pairs: options.why.map(([projectId, placeId]) => ({ projectId, placeId })),
            limits: options.without,
            alternatives:
              options.alternatives === undefined ? null : { most: options.alternatives, withinBp: 100 },
            tradeOffPoints: options.trade ?? 0,
          },
        })
      : matchProject(ctx, view, method, project);
  });
  if ("unpromised" in result && result.unpromised.length > 0)
    context.talk(
      say("matchUnpromised", lang, {
        list: result.unpromised
          .map(({ aim, project: id }) => `${id} ${aim}`)
          .join(lang === "zh" ? "、" : ", "),
      }),
    );
  const talk = "assignments" in result ? planTalk(result, lang) : rankingTalk(result, lang);
  for (const line of talk) context.talk(line);
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
    ...assignments.map(({ project, mode, place, parcels, landDm2, floorDm2, shared }) => ({
      ...{
        project,
        mode,
        place,
        parcels: parcels.join(" "),
        land_m2: landDm2 / 100,
        floor_m2: floorDm2 / 100,
      },
      ...{ shared, reasons: null as string | null },
    })),
    ...unplaced.map(({ project, reasons }) => ({
      ...{ project, mode: null, place: null, parcels: null, land_m2: null, floor_m2: null, shared: null },
      reasons: reasons.join(" "),
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
    floor_m2: site.floor === null ? null : site.floor.areaDm2 / 100,
    parcel: site.floor?.parcel ?? site.id,
    points: site.points,
    ...Object.fromEntries(site.contributions.map(({ criterion, points }) => [`points_${criterion}`, points])),
    displaced: site.displaced,
    to_ask: site.open.map(({ rule }) => rule).join(" "),
  }));
}
