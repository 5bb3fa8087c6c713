// Enterprises: who they are, their trade, whether they are above scale (规上).
import { warnOfCorrections } from "../correction/warnOfCorrections";
import type { Queryable } from "../db/database";
import { textCell, yesCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { creditCodeCell } from "./identifiers";
import { industryCell, knownIndustries } from "./industryCell";
import { absentColumns, mergeStage } from "./mergeStage";
import { fillStage } from "./stage";

const COLUMNS = { id: "text", name: "text", industry_code: "text", above_scale: "boolean" };

/** Merges the delivery's enterprises by credit code. */
export async function importEnterprises(tx: Queryable, delivery: Delivery): Promise<void> {
  const known = await knownIndustries(tx);
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
