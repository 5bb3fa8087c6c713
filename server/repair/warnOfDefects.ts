// Which rows came in with a defect that nobody has repaired? Said once for each row; what the import says itself is left to it.
import type { DefectKind } from "../../geo/repair/finding";
import type { Delivery } from "../import/delivery";
import type { LedgerEntry } from "./ledger";
import { kindInWords } from "./words";

/** What is refused has its reason; that a corner is said twice, or a park's line crossed, is nothing to mend in the file. */
const WARNED: ReadonlySet<DefectKind> = new Set([
  "spike",
  "tiny_part",
  "wrong_winding",
  "parcel_overlap",
  "park_overlap",
  "sliver",
  "gap",
  "outside_district",
]);

export function warnOfDefects(delivery: Delivery, entries: readonly LedgerEntry[]): void {
  const defects = new Map<number, string[]>();
  for (const { row, kind, accepted, otherIds } of entries) {
    if (row === null || accepted || !WARNED.has(kind)) continue;
    const words = [kindInWords(kind, delivery.facts.lang), ...otherIds].join(" ");
    defects.set(row, [...(defects.get(row) ?? []), words]);
  }
  for (const row of delivery.rows) {
    const words = defects.get(row.row);
    if (words !== undefined && !row.rejected)
      row.warn("shape_defect", "geometry", { value: words.join("; ") });
  }
}
