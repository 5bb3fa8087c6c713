// Is this the code of a parcel or an enterprise, and does the database know it?
import { creditCode } from "../../geo/code/creditCode";
import { normaliseCode } from "../../geo/code/normalise";
import { parcelCode } from "../../geo/code/parcelCode";
import type { Queryable } from "../db/database";
import { isMissing } from "./cells";
import type { DeliveredRow } from "./delivery";

const CODE_REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  length: ["位数不对", "wrong length"],
  characters: ["含有不允许的字符", "characters that are not allowed"],
  county_digits: ["前六位不是数字", "the first six are no digits"],
  zone_digits: ["地籍区不是数字", "the cadastral zone is no digits"],
  ownership_letter: ["所有权字母不对", "wrong ownership letter"],
  right_letter: ["使用权字母不对", "wrong right letter"],
  serial_digits: ["顺序号不是数字", "the serial number is no digits"],
  fixture_letter: ["定着物字母不对", "wrong fixture letter"],
  unit_digits: ["单元号不是数字", "the unit number is no digits"],
  unit_not_zero: ["W 之后应为零", "zeros must follow W"],
};

/** A reason code of geo/code in words. */
export const codeReason = (row: DeliveredRow, reason: string): string =>
  CODE_REASONS[reason]?.[row.delivery.facts.lang === "zh" ? 0 : 1] ?? reason;

/** The credit code of a row, normalised; null with the row rejected. A wrong check character is a warning. */
export function creditCodeCell(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (isMissing(text)) {
    row.reject("missing_id", field);
    return null;
  }
  row.id = normaliseCode(text);
  return otherCreditCode(row, field);
}

/** A credit code that is not the row's own; null where empty, or with the row rejected. A wrong check character is a warning. */
export function otherCreditCode(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const read = creditCode(text);
  if (read.ok) return read.code;
  const code = normaliseCode(text);
  if (read.reason !== "check_character") {
    row.reject("credit_code", field, { value: text, reason: codeReason(row, read.reason) });
    return null;
  }
  row.warn("credit_check", field, { value: code });
  return code;
}

/** Rejects the row whose enterprise nobody has registered; where its code cannot be right, that is what has to be mended. */
export function rejectStranger(row: DeliveredRow, id: string | null, known: ReadonlySet<string>): void {
  if (id === null || known.has(id)) return;
  row.reject(creditCode(id).ok ? "unknown_enterprise" : "miscopied_enterprise", "enterprise", { value: id });
}

/** The parcel code of a row, normalised; null where empty, or with the row rejected. */
export function parcelCodeCell(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const { district } = row.delivery.facts;
  const read = parcelCode(text, district);
  if (read.ok) return read.code;
  if (read.reason === "wrong_county") row.reject("wrong_county", field, { value: text, district });
  else row.reject("parcel_code", field, { value: text, reason: codeReason(row, read.reason) });
  return null;
}

/** Credit codes of the district's enterprises. */
export async function enterpriseIds(tx: Queryable, district: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>("select id from enterprise where district_id = $1", [district]);
  return new Set(rows.map(({ id }) => id));
}

/** Parcel ids by id and by code. */
export async function parcelIds(tx: Queryable, district: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; code: string | null }>(
    "select id, code from parcel where district_id = $1",
    [district],
  );
  return new Map(
    rows.flatMap(
      ({ id, code }) =>
        (code === null
          ? [[id, id]]
          : [
              [code, id],
              [id, id],
            ]) as [string, string][],
    ),
  );
}
