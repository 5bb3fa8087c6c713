// `mutu scenario`: which scenarios are saved, where does one lead, and do the differences add up to what adding all plots gives?
import { Argument, Command } from "commander";
import { stringify } from "csv-stringify/sync";
import type { SavedScenario, ScenarioStanding } from "../api/scenarioShapes";
import type { Population } from "../api/shapes";
import { districtAt, viewOf } from "../api/view";
import { Memo } from "../metrics/memo";
import { scenarioAt, scenarioList } from "../scenario/savedScenarios";
import { scenarioStandings } from "../scenario/scenarioStanding";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { scenarioLines } from "./scenarioLines";
import { withReleases } from "./withState";
import { say } from "./words";

interface Options {
  period?: string;
  scope: Population;
  targets?: string;
  json?: boolean;
}

export function scenarioCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("scenario")
    .description(say("scenario", lang))
    .addArgument(new Argument("<action>", say("scenarioAction", lang)).choices(["list", "show", "check"]))
    .argument("[id]", say("scenarioId", lang))
    .option("--period <period>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--json", say("json", lang))
    .action((action: string, id: string | undefined, options: Options) =>
      action === "list" ? list(context, options) : one(context, action, id, options),
    );
}

async function list({ lang, out, ...context }: CommandContext, { json }: Options): Promise<void> {
  const heads = await withReleases({ lang, out, ...context }, async (_, db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    return scenarioList(db, district.id);
  });
  out(
    json === true
      ? `${JSON.stringify(heads, null, 1)}\n`
      : stringify(
          heads.map((head) => ({
            ...{ id: head.id, version: head.version, title: head.title, events: head.events },
            ...{ base_release: head.baseRelease, copied_from: head.copiedFrom },
            ...{ author: head.author, saved_by: head.savedBy, saved_at: head.savedAt, note: head.note },
          })),
          {
            header: true,
            columns: [
              "id",
              "version",
              "title",
              "events",
              "base_release",
              "copied_from",
              "author",
              "saved_by",
              "saved_at",
              "note",
            ],
          },
        ),
  );
}

async function one(
  context: CommandContext,
  action: string,
  id: string | undefined,
  options: Options,
): Promise<void> {
  const { lang, out } = context;
  if (id === undefined) throw new CliError(2, "scenarioNeedsId");
  const [name = id, version] = id.split("@");
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version)) throw new CliError(2, "scenarioNeedsId");
  const { scenario, standing } = await withReleases(context, async (releases, db) => {
    const { district } = await districtAt({ db, lang, memo: new Memo() });
    const found = await scenarioAt(
      db,
      district.id,
      name,
      version === undefined ? undefined : Number(version),
    );
    const lead = async (at: Parameters<typeof scenarioStandings>[0]) => {
      const view = await viewOf(at, {
        population: options.scope,
        ...(options.period === undefined ? {} : { period: options.period }),
        ...(options.targets === undefined ? {} : { targetSet: options.targets }),
      });
      const [first] = await scenarioStandings(at, view, [found.log]);
      return first;
    };
    const led =
      found.baseRelease === null
        ? await lead({ db, lang, memo: new Memo() })
        : await releases.within(found.baseRelease, (open) => lead({ db: open.db, lang, memo: open.memo }));
    return { scenario: found, standing: led };
  });
  if (standing === undefined) return;
  if (action === "show")
    out(
      options.json === true
        ? json(scenario, standing)
        : `${scenarioLines(scenario, standing, lang).join("\n")}\n`,
    );
  else if (standing.agrees) out(`${say("scenarioAgrees", lang, { id, units: standing.units.length })}\n`);
  if (!standing.agrees) throw new CliError(1, "scenarioDisagrees", { id });
}

const json = (scenario: SavedScenario, standing: ScenarioStanding) =>
  `${JSON.stringify({ ...scenario, ...standing }, null, 1)}\n`;
