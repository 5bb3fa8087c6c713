// Which enterprise does a cell name?
import { creditCode } from "../../geo/code/creditCode";
import { normaliseCode } from "../../geo/code/normalise";
import type { DeliveredRow } from "./delivery";

/** The credit code in its normal form; null where it is none and the row was rejected. A wrong check character only warns. */
export function creditId(row: DeliveredRow, field: string): string | null {
  const value = row.text(field);
  if (value === "") {
    row.reject("missing_value", field);
    return null;
  }
  const read = creditCode(value);
  if (read.ok) return read.code;
  if (read.reason === "check_character") {
    row.warn("credit_check", field, { value });
    return normaliseCode(value);
  }
  row.reject("credit_code", field, { value });
  return null;
}
