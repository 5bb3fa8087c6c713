// Which industry of GB/T 4754 does a cell name?
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import type { Queryable } from "../db/database";
import { INDUSTRY_CODES } from "../industry/clusterMap";
import { textCell } from "./cells";
import type { DeliveredRow } from "./delivery";

/** The codes of the classification. */
export async function knownIndustries(tx: Queryable): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>("select code from industry_code where version = $1", [
    INDUSTRY_CODES,
  ]);
  return new Set(rows.map(({ code }) => code));
}

/** The code without its section's letter; null where missing or rejected. One of a division that nobody knows is a warning. */
export function industryCell(row: DeliveredRow, known: ReadonlySet<string>): string | null {
  const text = textCell(row, "industry_code")?.replace(/^[A-Z](?=\d)/i, "") ?? null;
  if (text === null) return null;
  if (!isIndustryCode(text)) {
    row.reject("industry_code", "industry_code", { value: text });
    return null;
  }
  if (known.size > 0 && !known.has(text.slice(0, 2)))
    row.warn("unknown_industry", "industry_code", { value: text });
  return text;
}
