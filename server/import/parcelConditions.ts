// Under which plan limits and commitments was a parcel granted?
import type { Queryable } from "../db/database";
import { decimalCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";

const LIMITS = [
  { key: "far", min: "far_min", max: "far_max", unit: null },
  { key: "green_ratio", min: null, max: "green_max", unit: "%" },
  { key: "height", min: null, max: "height_max", unit: "m" },
] as const;
const COMMITMENTS = [
  { key: "tax_per_mu", field: "commit_tax" },
  { key: "output_per_mu", field: "commit_output" },
  { key: "investment_per_mu", field: "commit_investment" },
] as const;

/** Replaces the conditions of the delivered parcels by those of the delivery. */
export async function writeConditions(
  tx: Queryable,
  { facts: { district, batch } }: Delivery,
  parcels: readonly { readonly id: string; readonly row: DeliveredRow }[],
): Promise<void> {
  const ids = JSON.stringify(parcels.map(({ id }) => id));
  for (const table of ["plan_limit", "commitment"]) {
    await tx.query(
      `delete from ${table} where district_id = $1 and parcel_id in (select jsonb_array_elements_text($2::jsonb))`,
      [district, ids],
    );
  }
  const limits = parcels.flatMap(({ id, row }) =>
    LIMITS.flatMap(({ key, min, max, unit }) => {
      const [from, to] = [min === null ? null : decimalCell(row, min), decimalCell(row, max)];
      return from === null && to === null
        ? []
        : [{ parcel_id: id, key, min: from, max: to, unit, row_no: row.row }];
    }),
  );
  await tx.query(
    `insert into plan_limit (district_id, parcel_id, key, min, max, unit, batch_id, row_no)
     select $1, r.parcel_id, r.key, r.min, r.max, r.unit, $2, r.row_no
     from jsonb_to_recordset($3::jsonb)
       as r (parcel_id text, key text, min numeric, max numeric, unit text, row_no int)`,
    [district, batch, JSON.stringify(limits)],
  );
  const commitments = parcels.flatMap(({ id, row }) =>
    COMMITMENTS.flatMap(({ key, field }) => {
      const value = decimalCell(row, field);
      return value === null ? [] : [{ parcel_id: id, key, value, row_no: row.row }];
    }),
  );
  await tx.query(
    `insert into commitment (district_id, parcel_id, key, operator, value, unit, batch_id, row_no)
     select $1, r.parcel_id, r.key, '>=', r.value, '万元/亩', $2, r.row_no
     from jsonb_to_recordset($3::jsonb) as r (parcel_id text, key text, value numeric, row_no int)`,
    [district, batch, JSON.stringify(commitments)],
  );
}
