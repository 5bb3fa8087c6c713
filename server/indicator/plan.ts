// From when to when do the policy's indicators run? Dated data of the policy, with its source: seeds/policy/plan.csv.
import type { Plan } from "../../geo/indicator/indicator";
import type { Queryable } from "../db/database";

/** The key under which a district's plan is kept. */
export const PLAN_SETTING = "indicator_plan";

/** The days, and the document and clause that set them. */
export interface IndicatorPlan extends Plan {
  readonly document: string;
  readonly clause: string;
  /** The words of the clause. */
  readonly quote: string;
}

/** Null where the district has no plan: then nothing can be held against its days. */
export async function indicatorPlan(db: Queryable, districtId: string): Promise<IndicatorPlan | null> {
  const [row] = await db.query<{ value: IndicatorPlan }>(
    "select value from setting where district_id = $1 and key = $2",
    [districtId, PLAN_SETTING],
  );
  return row?.value ?? null;
}
