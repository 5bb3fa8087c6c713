// Which projects are there, and what does one of them say? Those that were withdrawn are kept, not shown.

import { parsePeriod } from "../../geo/period/period";
import type { ProjectMode } from "../../geo/promotion/projectMode";
import { setFor, targetsFor } from "../../geo/target/targetFor";
import { ApiError } from "../api/apiError";
import type { Confidentiality, ProjectDetail, ProjectList, ProjectView } from "../api/promotionShapes";
import { defaultPeriod } from "../api/view";
import type { Queryable } from "../db/database";
import { periods } from "../district/periods";
import { parkIds } from "../import/givenPark";
import { industryNames } from "../industry/clusterMap";
import { targetSetAt, targetSets } from "../metrics/targetSets";
import { placedOn } from "./placedOn";
import { formOf, type ProjectRow } from "./projectForm";

export interface ProjectFilter {
  readonly state?: string | undefined;
  readonly mode?: ProjectMode | undefined;
  /** Beginning of a GB/T 4754 code. */
  readonly industry?: string | undefined;
  /** By which targets promises are held; left away: the first set. */
  readonly targetSet?: string | undefined;
}

/**
 * The projects by number, and the targets for land at large that their promises are held against.
 * @throws ApiError where the target set is unknown
 */
export async function projectList(
  db: Queryable,
  district: string,
  filter: ProjectFilter,
): Promise<ProjectList> {
  const rows = await db.query<ProjectRow>(
    `select *, ${placedOn("project")} as placed_on from project
     where district_id = $1 and withdrawn_at is null and ($2::text is null or state = $2) and ($3::text is null or mode = $3)
       and ($4::text is null or starts_with(industry_code, $4))
     order by id collate "C"`,
    [district, filter.state ?? null, filter.mode ?? null, filter.industry ?? null],
  );
  const names = await namesOf(db);
  return {
    projects: rows.map((row) => viewOfRow(row, names)),
    ...(await heldAgainst(db, district, filter.targetSet)),
  };
}

/** @throws ApiError where there is no such project, or none any more */
export async function projectAt(db: Queryable, district: string, id: string): Promise<ProjectDetail> {
  const [row] = await db.query<ProjectRow & { file: string | null }>(
    `select p.*, ${placedOn("p")} as placed_on, b.file_name as file from project p
     left join import_batch b on b.district_id = p.district_id and b.id = p.batch_id
     where p.district_id = $1 and p.id = $2 and p.withdrawn_at is null`,
    [district, id],
  );
  if (row === undefined) throw new ApiError("unknown_promoted_project", id);
  const honours = await db.query<{ id: string; name: string }>(
    "select id, name from honour where district_id = $1",
    [district],
  );
  return {
    project: viewOfRow(row, await namesOf(db)),
    fields: formOf(
      row,
      new Map(honours.map((one) => [one.id, one.name])),
      // a name that leads back to the park
      new Map(
        [...(await parkIds(db, district))].flatMap(([name, park]) => (name === park ? [] : [[park, name]])),
      ),
    ),
    stated: row.attributes as Record<string, string>,
    source:
      row.file === null ? null : { batch: String(row.batch_id), file: row.file, row: Number(row.row_no) },
  };
}

const namesOf = industryNames;
type Names = Awaited<ReturnType<typeof industryNames>>;

/** Names go by the longest code that the classification holds: 3430 is a 中类 written with four digits. */
function nameOf(code: string | null, names: Names): { name: string; nameEn: string | null } | null {
  if (code === null) return null;
  for (const known of [code, code.slice(0, 3), code.slice(0, 2)]) {
    const found = names.get(known);
    if (found !== undefined) return found;
  }
  return null;
}

function viewOfRow(row: ProjectRow, names: Names): ProjectView {
  const amount = (column: string) => row[column] as number | null;
  const text = (column: string) => row[column] as string | null;
  const industry = nameOf(text("industry_code"), names);
  return {
    id: String(row.id),
    name: String(row.name),
    confidentiality: row.confidentiality as Confidentiality,
    investor: text("investor"),
    industryCode: text("industry_code"),
    industryName: industry?.name ?? null,
    industryNameEn: industry?.nameEn ?? null,
    mode: row.mode as ProjectMode | null,
    landMinDm2: amount("land_min_dm2"),
    landMaxDm2: amount("land_max_dm2"),
    floorMinDm2: amount("floor_min_dm2"),
    floorMaxDm2: amount("floor_max_dm2"),
    investmentYuan: amount("investment_yuan"),
    outputYuan: amount("output_yuan"),
    taxYuan: amount("tax_yuan"),
    rdYuan: amount("rd_yuan"),
    neededBy: text("needed_by"),
    state: text("state"),
    placedOn: text("placed_on"),
    wantedParks: row.wanted_parks as string[],
    version: Number(row.version),
    author: String(row.author),
    updatedAt: new Date(row.updated_at as Date | string).toISOString(),
  };
}

/** A project stands nowhere yet: it is held as a parcel outside the parks would be, by the newest year's values. */
async function heldAgainst(
  db: Queryable,
  district: string,
  wanted: string | undefined,
): Promise<Pick<ProjectList, "targets" | "targetSet">> {
  const set = await targetSetAt(db, district, wanted, await targetSets(db, district));
  if (set === null && wanted !== undefined) throw new ApiError("unknown_target_set", wanted);
  const period = parsePeriod(defaultPeriod(await periods(db, district)) ?? "");
  if (set === null)
    return { targets: { output_per_mu: null, tax_per_mu: null, rd_per_mu: null }, targetSet: null };
  const held = targetsFor(period === null ? set : setFor(set, period, "above-scale"));
  const { output_per_mu, tax_per_mu, rd_per_mu } = held({ unit: "parcel", id: "", parkKind: null });
  return {
    targets: { output_per_mu, tax_per_mu, rd_per_mu },
    targetSet: { name: set.name, nameEn: set.nameEn },
  };
}
