// Which enterprises produce in a park, and how much of it each?
import type { EnterpriseShare } from "../api/shapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";

interface Row {
  enterprise_id: string;
  name: string;
  industry_code: string | null;
  above_scale: boolean;
  land_dm2: number;
  output_yuan: number | null;
  tax_yuan: number | null;
  rd_yuan: number | null;
}

/** All enterprises with their parts inside the park, largest output first, unknown output last. */
export async function enterprisesOf(db: Queryable, view: View, parkId: string): Promise<EnterpriseShare[]> {
  const rows = await db.query<Row>("select * from largest_enterprises($1, $2, $3, $4, null)", [
    view.district.id,
    view.period,
    view.population,
    parkId,
  ]);
  const total = rows.reduce((sum, { output_yuan }) => sum + (output_yuan ?? 0), 0);
  return rows.map((row) => ({
    id: row.enterprise_id,
    name: row.name,
    industryCode: row.industry_code,
    aboveScale: row.above_scale,
    outputYuan: row.output_yuan,
    taxYuan: row.tax_yuan,
    rdYuan: row.rd_yuan,
    share: row.output_yuan === null || total <= 0 ? null : row.output_yuan / total,
    landDm2: row.land_dm2,
  }));
}
