// Which figures are in no parcel and no park, as their enterprises have no land?
import type { Population, UnplacedView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** How many enterprises of the population report figures without using land in the period's year, and what they report in all. */
export async function unplacedFigures(
  db: Queryable,
  districtId: string,
  period: string,
  population: Population,
): Promise<UnplacedView> {
  const [row] = await db.query<{
    enterprises: number;
    output_yuan: number | null;
    tax_yuan: number | null;
    rd_yuan: number | null;
  }>("select * from unplaced_figures($1, $2, $3)", [districtId, period, population]);
  return {
    enterprises: row?.enterprises ?? 0,
    outputYuan: row?.output_yuan ?? null,
    taxYuan: row?.tax_yuan ?? null,
    rdYuan: row?.rd_yuan ?? null,
  };
}
