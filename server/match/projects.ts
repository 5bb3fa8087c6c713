// Which projects look for land, and what do they ask and promise? Read from the register of projects.
import type { Needs } from "../../geo/match/fact";
import { gradeOfIndustry, type IndustryGrade } from "../../geo/match/industryGrade";
import type { PromisedYear } from "../../geo/match/placeProject";
import { ratio } from "../../geo/number/ratio";
import { perMu } from "../../geo/promotion/perMu";
import type { ProjectMode } from "../../geo/promotion/projectMode";
import { muRatio } from "../../geo/unit/land";
import type { Queryable } from "../db/database";
import { KEY_521 } from "../import/projectRow";
import { placedOn } from "../promotion/placedOn";

export interface MatchProject extends PromisedYear {
  readonly mode: ProjectMode | null;
  readonly landMinDm2: number | null;
  readonly landMaxDm2: number | null;
  readonly floorMinDm2: number | null;
  /** What it takes of budgets a year, by name: `energy` in tce, substances in t; exact decimals, only what is stated. */
  readonly uses: Readonly<Record<string, string>>;
  /** Of an enterprise that land goes to first where conditions are equal. */
  readonly priority: boolean;
  /** Ids of the parks that it would like (意向园区). */
  readonly wantedParks: readonly string[];
  readonly needs: Needs;
}

/** “大优强” and “521” enterprises. Source: item 20 of the policy. */
const PRIORITY_HONOURS: readonly string[] = ["excellent", KEY_521];

interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly industry_code: string | null;
  readonly mode: ProjectMode | null;
  readonly land_min_dm2: number | null;
  readonly land_max_dm2: number | null;
  readonly floor_min_dm2: number | null;
  readonly floor_max_dm2: number | null;
  readonly far_min: string | null;
  readonly clear_height_m: string | null;
  readonly floor_load_t_m2: string | null;
  readonly crane_t: string | null;
  readonly lifts: number | null;
  readonly energy_tce: string | null;
  readonly emissions: Readonly<Record<string, { readonly value?: string | number } | null>>;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
  readonly needed_by: string | null;
  readonly honours: readonly string[];
  readonly wanted_parks: readonly string[];
}

/** By id; @param only these ids; null: all that look for land, which those that were placed do no more; @param grades which class of land an industry asks for */
export async function matchProjects(
  db: Queryable,
  districtId: string,
  only: readonly string[] | null,
  grades: readonly IndustryGrade[],
): Promise<MatchProject[]> {
  const rows = await db.query<ProjectRow>(
    `select id, name, industry_code, mode, land_min_dm2, land_max_dm2, floor_min_dm2, floor_max_dm2,
       trim_scale(far_min)::text as far_min, trim_scale(clear_height_m)::text as clear_height_m,
       trim_scale(floor_load_t_m2)::text as floor_load_t_m2, trim_scale(crane_t)::text as crane_t, lifts,
       trim_scale(energy_tce)::text as energy_tce, emissions, output_yuan, tax_yuan, rd_yuan, needed_by, honours, wanted_parks
     from project where district_id = $1 and withdrawn_at is null
       and case when $2::text[] is null then ${placedOn("project")} is null else id = any($2) end
     order by id collate "C"`,
    [districtId, only],
  );
  return rows.map((row) => {
    const least = row.land_min_dm2 ?? row.land_max_dm2;
    const most = row.land_max_dm2 ?? row.land_min_dm2;
    const land = { minDm2: least, maxDm2: most };
    return {
      id: row.id,
      name: row.name,
      industry: row.industry_code ?? "",
      outputYuan: row.output_yuan,
      taxYuan: row.tax_yuan,
      rdYuan: row.rd_yuan,
      mode: row.mode,
      landMinDm2: least,
      landMaxDm2: most,
      floorMinDm2: row.floor_min_dm2 ?? row.floor_max_dm2,
      uses: usesOf(row),
      priority: row.honours.some((one) => PRIORITY_HONOURS.includes(one)),
      wantedParks: row.wanted_parks,
      needs: {
        land_min_mu: least === null ? null : muRatio(least),
        land_max_mu: most === null ? null : muRatio(most),
        far_min: row.far_min,
        clear_height_m: row.clear_height_m,
        floor_min_m2: floorOf(row),
        floor_load_t_m2: row.floor_load_t_m2,
        crane_t: row.crane_t,
        lifts: row.lifts,
        output_per_mu: perMu(row.output_yuan, land),
        tax_per_mu: perMu(row.tax_yuan, land),
        needed_by: row.needed_by,
        wanted_parks: row.wanted_parks.length === 0 ? null : row.wanted_parks.join(";"),
        industry_grade: gradeOfIndustry(row.industry_code ?? "", grades),
      },
    };
  });
}

const floorOf = ({ floor_min_dm2, floor_max_dm2 }: ProjectRow) => {
  const least = floor_min_dm2 ?? floor_max_dm2;
  return least === null ? null : ratio(BigInt(least), 100n);
};

function usesOf({ energy_tce, emissions }: ProjectRow): Record<string, string> {
  const stated = Object.entries(emissions).flatMap(([substance, amount]) =>
    amount?.value === undefined ? [] : [[substance, String(amount.value)] as const],
  );
  return { ...(energy_tce === null ? {} : { energy: energy_tce }), ...Object.fromEntries(stated) };
}
