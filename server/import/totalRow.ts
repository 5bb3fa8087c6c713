// Does the sum of a column equal the table's own line of totals?

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { moneyOf } from "./cells";
import type { Delivery } from "./delivery";

/** Warns of each column of money whose rows, rejected ones included, do not add up to what the table says. */
export function warnOfTotals(delivery: Delivery, fields: readonly string[]): void {
  const { totals } = delivery;
  if (totals === null) return;
  for (const field of fields) {
    const column = delivery.columns.get(field);
    const stated = column === undefined ? null : moneyOf(delivery, field, totals[column.header] ?? "");
    if (stated === null) continue;
    const values = delivery.rows.flatMap((row) => moneyOf(delivery, field, row.text(field)) ?? []);
    const sum = values.reduce((total, value) => total + value, 0);
    // each row was rounded to what the table shows: half a unit of the last decimal each
    const slack = values.length * 50 + 1;
    if (Math.abs(sum - stated) <= slack) continue;
    const wanYuan = (yuan: number) => formatHalfUp(ratio(BigInt(yuan), 10_000n), 2, { group: true });
    delivery.warn("total_differs", field, {
      value: wanYuan(sum),
      total: wanYuan(stated),
      difference: wanYuan(sum - stated),
    });
  }
}
