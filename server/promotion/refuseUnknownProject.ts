// Is there such a project, not withdrawn?
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";

/** @throws ApiError where there is no such project, or none any more */
export async function refuseUnknownProject(db: Queryable, district: string, project: string): Promise<void> {
  const [known] = await db.query(
    "select from project where district_id = $1 and id = $2 and withdrawn_at is null",
    [district, project],
  );
  if (known === undefined) throw new ApiError("unknown_promoted_project", project);
}
