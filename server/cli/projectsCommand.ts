// `mutu projects`: the projects of investment promotion, as CSV or JSON, each promise beside its verdict; placed ones year by year.
import { Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { FOLLOWED } from "../../geo/promotion/followUp";
import { promiseVerdict } from "../../geo/promotion/promiseVerdict";
import { muOf } from "../../geo/unit/land";
import type { FollowUpBoard } from "../api/followShapes";
import type { ProjectList, ProjectView } from "../api/promotionShapes";
import { dayInput, districtAt } from "../api/view";
import { Memo } from "../metrics/memo";
import { followUpBoard } from "../promotion/followUpBoard";
import { projectList } from "../promotion/projectList";
import { beijingDay } from "../report/reportState";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

export function projectsCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("projects")
    .description(say("projects", lang))
    .option("--state <state>", say("projectsState", lang))
    .option("--targets <set>", say("targets", lang))
    .option("--follow", say("projectsFollow", lang))
    .addOption(new Option("--day <day>", say("projectsDay", lang)).argParser(dayOf))
    .option("--json", say("json", lang))
    .action(async ({ state, targets, follow, day, json }: Options) => {
      const rows = await withDatabase(context, async (db): Promise<object[]> => {
        const { district } = await districtAt({ db, lang, memo: new Memo() });
        if (follow === true)
          return followRows(await followUpBoard(db, district.id, day ?? beijingDay(new Date())));
        const list = await projectList(db, district.id, { state, targetSet: targets });
        return list.projects.map((project) => rowOf(project, list.targets));
      });
      if (json === true) context.out(`${JSON.stringify(rows, null, 1)}\n`);
      else context.out(stringify(rows, { header: rows.length > 0 }));
    });
}

interface Options {
  state?: string;
  targets?: string;
  follow?: boolean;
  day?: string;
  json?: boolean;
}

function dayOf(text: string): string {
  if (!dayInput.safeParse(text).success) throw new CliError(2, "projectsDayBad", { text });
  return text;
}

/** One row a project, year and amount. */
const followRows = ({ projects }: FollowUpBoard) =>
  projects.flatMap(({ id, name, state, landing, years, sharedWith }) =>
    years.flatMap(({ year, cells }) =>
      FOLLOWED.map((measure) => ({
        ...{ id, name, enterprise: landing.enterprise, parcels: landing.parcels.join(" ") },
        shared_with: sharedWith.map((other) => other.id).join(" "),
        ...{ landed_on: landing.landedOn, state, year, measure },
        promised_yuan: cells[measure].promised,
        delivered_yuan: cells[measure].delivered,
        difference_yuan: cells[measure].difference,
        verdict: cells[measure].verdict,
      })),
    ),
  );

const mu = (dm2: number | null): number | null => (dm2 === null ? null : muOf(dm2));

function rowOf(project: ProjectView, targets: ProjectList["targets"]) {
  const { id, name, confidentiality, investor, mode, state, landMinDm2, landMaxDm2, wantedParks } = project;
  const land = { minDm2: landMinDm2, maxDm2: landMaxDm2 };
  const verdict = (yuan: number | null, metric: keyof ProjectList["targets"]) => {
    const target = targets[metric];
    return target === null ? null : promiseVerdict(yuan, land, target);
  };
  return {
    ...{ id, name, confidentiality, investor, industry_code: project.industryCode, mode, state },
    ...{ land_min_mu: mu(landMinDm2), land_max_mu: mu(landMaxDm2) },
    ...{ floor_min_m2: squareMetres(project.floorMinDm2), floor_max_m2: squareMetres(project.floorMaxDm2) },
    investment_yuan: project.investmentYuan,
    ...{ output_yuan: project.outputYuan, output_verdict: verdict(project.outputYuan, "output_per_mu") },
    ...{ tax_yuan: project.taxYuan, tax_verdict: verdict(project.taxYuan, "tax_per_mu") },
    ...{ rd_yuan: project.rdYuan, rd_verdict: verdict(project.rdYuan, "rd_per_mu") },
    ...{ needed_by: project.neededBy, wanted_parks: wantedParks.join(";"), version: project.version },
  };
}

const squareMetres = (dm2: number | null): number | null => (dm2 === null ? null : dm2 / 100);
