// Is what somebody dropped on the page a project file, and may it be restored here?
import { basename } from "node:path";
import { ApiError } from "../api/apiError";
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
  /** Null where it cannot be read. */
  readonly header: ProjectHeader | null;
  /** Why it cannot be restored: it is damaged or newer, or the database holds data; null where it can. */
  readonly blocked: ApiError | null;
}

/** The project among the files; null where there is none. */
export async function projectAmong(
  db: Queryable,
  files: readonly { readonly name: string; readonly path: string }[],
): Promise<DeliveredProject | null> {
  const found = files.find(({ path }) => isProject(path));
  if (found === undefined) return null;
  const { path } = found;
  const name = basename(found.name);
  try {
    const project = openProject(path, name);
    project.close();
    const occupied = await occupiedBy(db);
    const blocked = occupied === null ? null : new ApiError("project_occupied", occupied);
    return { path, name, header: project.header, blocked };
  } catch (error) {
    if (error instanceof ApiError) return { path, name, header: null, blocked: error };
    throw error;
  }
}

export function projectView({ name, header, blocked }: DeliveredProject, lang: Language): ProjectView {
  const rows = (table: string) => header?.tables.find((one) => one.name === table)?.rows ?? 0;
  return {
    file: name,
    said:
      header === null
        ? null
        : {
            district: header.district_name,
            madeAt: header.made_at,
            parcels: rows("parcel"),
            enterprises: rows("enterprise"),
            batches: rows("import_batch"),
          },
    blocked: blocked === null ? null : message(blocked.code, lang, blocked.subject),
  };
}
