// What have people settled of the plan for all projects, which project is pinned to or kept from which park or place? Decisions are added, never changed.
import { ApiError } from "../api/apiError";
import type { PlanDecision, PlanDecisions } from "../api/planShapes";
import type { Database, Queryable } from "../db/database";
import { refuseUnknownProject } from "./refuseUnknownProject";

interface Row {
  readonly seq: number;
  readonly project_id: string;
  readonly park_id: string;
  readonly place_id: string | null;
  readonly mark: PlanDecision["mark"];
  readonly author: string;
  readonly created_at: Date | string;
}

export async function planDecisions(db: Queryable, district: string): Promise<PlanDecisions> {
  const rows = await db.query<Row>(
    `select seq::int as seq, project_id, park_id, place_id, mark, author, created_at
     from plan_decision where district_id = $1 order by seq desc`,
    [district],
  );
  const history = rows.map(
    ({ seq, project_id, park_id, place_id, mark, author, created_at }): PlanDecision => ({
      ...{ seq, project: project_id, park: park_id, place: place_id, mark, author },
      createdAt: new Date(created_at).toISOString(),
    }),
  );
  return { standing: standingOf(history), history };
}

/** @param history the newest first */
function standingOf(history: readonly PlanDecision[]): PlanDecision[] {
  const spots = new Set<string>();
  const pinned = new Set<string>();
  return history.filter(({ project, park, place, mark }) => {
    const spot = JSON.stringify(place === null ? [project, park] : [project, null, place]);
    const first = !spots.has(spot);
    spots.add(spot);
    if (mark !== "pinned") return first && mark === "forbidden";
    // a pin that another has replaced does not come back where that is taken away
    const newest = !pinned.has(project);
    pinned.add(project);
    return first && newest;
  });
}

type Deciding = Pick<PlanDecision, "project" | "park" | "place" | "mark" | "author">;

/**
 * Adds a decision.
 * @param seen the newest decision that its author has read, 0: none. What somebody else has decided of the project since is not replaced unseen.
 * @throws ApiError where the project, the park or the place is unknown, or somebody else has decided of the project since
 */
export async function decidePlan(
  db: Database,
  district: string,
  deciding: Deciding,
  seen: number,
): Promise<void> {
  const { project, park, place, mark, author } = deciding;
  // what was settled of a project or a park that is gone can still be taken back
  const back = mark === "cleared";
  if (!back) await refuseUnknownProject(db, district, project);
  if (!back && place !== null) await refuseUnknownPlace(db, district, place);
  const [row] = await db.query(
    `insert into plan_decision (district_id, project_id, park_id, place_id, mark, author)
     select $1, $2, $3::text, $4::text, $5, $6
     where ($7::boolean or $3::text = '' or exists (select from park k where k.district_id = $1 and k.id = $3::text))
       and not exists (select from plan_decision d
         where d.district_id = $1 and d.project_id = $2 and d.seq > $8::int and d.author <> $6)
     returning seq`,
    [district, project, park, place, mark, author, back, seen],
  );
  if (row !== undefined) return;
  const [other] = await db.query<{ author: string }>(
    `select author from plan_decision
     where district_id = $1 and project_id = $2 and seq > $3::int and author <> $4 order by seq desc limit 1`,
    [district, project, seen, author],
  );
  throw other === undefined
    ? new ApiError("unknown_park", park)
    : new ApiError("plan_decided_since", other.author);
}

/** A place is floors, a parcel, several joined by `+`, or a piece of one, `parcel~`: each has to be there. */
async function refuseUnknownPlace(db: Queryable, district: string, place: string): Promise<void> {
  const [known] = await db.query(
    `select 1 as known
     where exists (select from floor_space f where f.district_id = $1 and f.id = $2::text)
       or not exists (select from unnest(string_to_array(regexp_replace($2::text, '~$', ''), '+')) as part
         where not exists (select from parcel p where p.district_id = $1 and p.id = part))`,
    [district, place],
  );
  if (known === undefined) throw new ApiError("unknown_place", place);
}
