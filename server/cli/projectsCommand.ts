// `mutu projects`: the projects of investment promotion, as CSV or JSON, each promise beside its verdict.
import { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { promiseVerdict } from "../../geo/promotion/promiseVerdict";
import { muOf } from "../../geo/unit/land";
import type { ProjectList, ProjectView } from "../api/promotionShapes";
import { districtAt } from "../api/view";
import { Memo } from "../metrics/memo";
import { projectList } from "../promotion/projectList";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

export function projectsCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("projects")
    .description(say("projects", lang))
    .option("--state <state>", say("projectsState", lang))
    .option("--targets <set>", say("targets", lang))
    .option("--json", say("json", lang))
    .action(async ({ state, targets, json }: { state?: string; targets?: string; json?: boolean }) => {
      const list = await withDatabase(context, async (db) => {
        const { district } = await districtAt({ db, lang, memo: new Memo() });
        return projectList(db, district.id, { state, targetSet: targets });
      });
      const rows = list.projects.map((project) => rowOf(project, list.targets));
      if (json === true) context.out(`${JSON.stringify(rows, null, 1)}\n`);
      else context.out(stringify(rows, { header: rows.length > 0 }));
    });
}

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
