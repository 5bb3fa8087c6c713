// Enterprises: who they are, their trade, whether they are above scale (规上).
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import { warnOfCorrections } from "../correction/warnOfCorrections";
import type { Queryable } from "../db/database";
import { INDUSTRY_CODES } from "../industry/clusterMap";
import { textCell, yesCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { creditCodeCell } from "./identifiers";
import { absentColumns, mergeStage } from "./mergeStage";
import { fillStage } from "./stage";

const COLUMNS = { id: "text", name: "text", industry_code: "text", above_scale: "boolean" };

/** Merges the delivery's enterprises by credit code. */
export async function importEnterprises(tx: Queryable, delivery: Delivery): Promise<void> {
  const divisions = await tx.query<{ code: string }>("select code from industry_code where version = $1", [
    INDUSTRY_CODES,
  ]);
  const known = new Set(divisions.map(({ code }) => code));
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  for (const row of delivery.rows) {
    const id = creditCodeCell(row, "id");
    const name = textCell(row, "name");
    if (name === null) row.reject("missing_value", "name");
    const above_scale = yesCell(row, "above_scale");
    const industry_code = industryCell(row, known);
    records.set(row, { row_no: row.row, id, name, industry_code, above_scale });
  }
  const rows = settleDuplicates(delivery, (row) => row.id, "id");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  const kept = absentColumns(delivery, { industry_code: "industry_code" });
  await mergeStage(tx, delivery, { table: "enterprise", columns: COLUMNS, kept });
  await warnOfCorrections(tx, delivery, "enterprise");
}

function industryCell(row: DeliveredRow, known: ReadonlySet<string>): string | null {
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
