// By what is a row of parcels known: its id, else its parcel code?
import { normaliseCode } from "../../geo/code/normalise";
import { textCell } from "./cells";
import type { DeliveredRow } from "./delivery";

/** The key under which the row's parcel stands in the database; null where the row says none. */
export function parcelId(row: DeliveredRow): string | null {
  const code = textCell(row, "code");
  return textCell(row, "id") ?? (code === null ? null : normaliseCode(code));
}
