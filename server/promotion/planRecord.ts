// What came of the newest solvings of the plan for all projects, by whom and of which data? Kept, so that it outlives the server that solved it.
import { createHash } from "node:crypto";
import type { PlanAsked, PlanView } from "../api/planShapes";
import type { View } from "../api/view";
import type { Database, Queryable } from "../db/database";
import type { MatchMethod } from "../match/matchMethod";

/** So many are kept; the oldest goes first. */
const MOST = 20;

/** Of which period, population and targets a plan is, as they are asked for. */
export type PlanLooked = Pick<View, "period" | "population"> & { readonly targetSet: string };

export interface PlanRecord {
  /** As links name the solving. */
  readonly run: string;
  /** Who solved it; null: they did not say. */
  readonly author: string | null;
  /** ISO 8601. */
  readonly solvedAt: string;
  readonly view: PlanLooked;
  /** As `planInputs` gives it. */
  readonly inputs: string;
  readonly asked: PlanAsked;
  readonly plan: PlanView;
}

/**
 * SHA-256 of all that a plan is made of beside what is asked: another one means that the same question may have another answer.
 * Projects saved by hand are not in the version of the data, so they are counted here.
 */
export async function planInputs(db: Queryable, view: View, method: MatchMethod): Promise<string> {
  const projects = await db.query(
    `select count(*)::int as projects, coalesce(sum(version), 0)::int as saved, count(withdrawn_at)::int as withdrawn,
       coalesce(round(extract(epoch from max(updated_at)) * 1000)::text, '') as last,
       (select max(l.seq)::int from project_landing l where l.district_id = $1) as placed
     from project where district_id = $1`,
    [view.district.id],
  );
  const { version, period, population, set } = view;
  return createHash("sha256")
    .update(JSON.stringify([version, period, population, set.id, method, projects]))
    .digest("hex");
}

export const lookedAt = ({ period, population, set }: View): PlanLooked => ({
  ...{ period, population, targetSet: set.id },
});

export function keepPlan(
  db: Database,
  district: string,
  { run, author, view, inputs, asked, plan }: Omit<PlanRecord, "solvedAt">,
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.query(
      `insert into plan_record (district_id, run_id, author, view, inputs_sha256, asked, plan)
       values ($1, $2, $3, $4::jsonb, $5, $6::jsonb, $7::jsonb)`,
      [district, run, author, JSON.stringify(view), inputs, JSON.stringify(asked), JSON.stringify(plan)],
    );
    await tx.query(
      `delete from plan_record where district_id = $1 and seq not in
         (select seq from plan_record where district_id = $1 order by seq desc limit ${MOST})`,
      [district],
    );
  });
}

/** @returns null where that solving is not kept, or came to nothing */
export async function keptPlan(db: Queryable, district: string, run: string): Promise<PlanRecord | null> {
  const [row] = await db.query<Omit<PlanRecord, "run" | "solvedAt"> & { readonly solved_at: Date | string }>(
    `select author, solved_at, view, inputs_sha256 as inputs, asked, plan
     from plan_record where district_id = $1 and run_id = $2`,
    [district, run],
  );
  if (row === undefined) return null;
  const { solved_at, plan, ...rest } = row;
  // older records do not say what comes of promises kept in part, and what comes nearest
  const whole: PlanView = {
    ...plan,
    keptShares: plan.keptShares ?? [],
    unplaced: plan.unplaced.map((one) => ({ ...one, nearest: one.nearest ?? null })),
  };
  return { run, ...rest, plan: whole, solvedAt: new Date(solved_at).toISOString() };
}
