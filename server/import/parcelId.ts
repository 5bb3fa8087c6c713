// By what is a row of parcels known, its id or its parcel code, and which code does an id say?
import { normaliseCode } from "../../geo/code/normalise";
import { parcelCode } from "../../geo/code/parcelCode";
import { textCell } from "./cells";
import type { DeliveredRow } from "./delivery";

/** The key under which the row's parcel stands in the database; null where the row says none. */
export function parcelId(row: DeliveredRow): string | null {
  const code = textCell(row, "code");
  return textCell(row, "id") ?? (code === null ? null : normaliseCode(code));
}

/**
 * The parcel code that the row's id is, where the file has no column of codes: an office's 宗地号 mostly holds it.
 * @returns null where the id is none of the district's, or the code has a column of its own
 */
export function codeOfId(row: DeliveredRow): string | null {
  const { delivery } = row;
  if (delivery.has("code") || row.id === null) return null;
  const read = parcelCode(row.id, delivery.facts.district);
  return read.ok ? read.code : null;
}
