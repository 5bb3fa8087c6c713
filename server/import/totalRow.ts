// Does the sum of a column equal the table's own line of totals?

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parseDecimal } from "../../geo/number/parseDecimal";
import { plainNumber } from "../../geo/number/plainNumber";
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
    const texts = delivery.rows.map((row) => row.text(field));
    const values = texts.flatMap((text) => moneyOf(delivery, field, text) ?? []);
    const sum = values.reduce((total, value) => total + value, 0);
    const total = totals[column?.header ?? ""] ?? "";
    const slack = values.length * halfUnit(delivery, field, texts) + halfUnit(delivery, field, [total]);
    if (Math.abs(sum - stated) <= slack) continue;
    const wanYuan = (yuan: number) => formatHalfUp(ratio(BigInt(yuan), 10_000n), 2, { group: true });
    delivery.warn("total_differs", field, {
      value: wanYuan(sum),
      total: wanYuan(stated),
      difference: wanYuan(sum - stated),
    });
  }
}

/** Each figure was rounded to what the table shows: half of the last decimal that any of them has, in yuan, and to a whole yuan at least. */
function halfUnit(delivery: Delivery, field: string, texts: readonly string[]): number {
  const unitYuan = moneyOf(delivery, field, "1") ?? 1;
  const decimals = Math.max(0, ...texts.map((text) => parseDecimal(plainNumber(text) ?? "")?.scale ?? 0));
  return Math.max(1, unitYuan / 10 ** decimals) / 2;
}
