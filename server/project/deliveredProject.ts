// Is what somebody dropped on the page a project file, and may it be restored here?
import { basename } from "node:path";
import type { ProjectView } from "../api/deliveryShapes";
import type { Queryable } from "../db/database";
import type { Language } from "../locale/language";
import { message } from "../locale/messages";
import { isProject, openProject } from "./projectFile";
import type { ProjectHeader } from "./projectHeader";
import { occupiedBy } from "./restoreProject";

export interface DeliveredProject {
  readonly path: string;
  readonly name: string;
  readonly header: ProjectHeader;
  /** The district whose data stand in the way; null: the database is empty. */
  readonly occupied: string | null;
}

/**
 * The project among the files; null where there is none.
 * @throws ApiError where it is from a newer version or damaged
 */
export async function projectAmong(
  db: Queryable,
  files: readonly { readonly name: string; readonly path: string }[],
): Promise<DeliveredProject | null> {
  const found = files.find(({ path }) => isProject(path));
  if (found === undefined) return null;
  const name = basename(found.name);
  const project = openProject(found.path, name);
  project.close();
  return { path: found.path, name, header: project.header, occupied: await occupiedBy(db) };
}

export function projectView({ name, header, occupied }: DeliveredProject, lang: Language): ProjectView {
  const rows = (table: string) => header.tables.find((one) => one.name === table)?.rows ?? 0;
  return {
    file: name,
    district: header.district_name,
    madeAt: header.made_at,
    parcels: rows("parcel"),
    enterprises: rows("enterprise"),
    batches: rows("import_batch"),
    blocked: occupied === null ? null : message("project_occupied", lang, occupied),
  };
}
