// What does a table promise of single years (分年承诺), on the way to full production? Recorded where it is news, whether the project is placed yet or not.

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { RECORD_YEARS } from "../../geo/period/recordYears";
import type { Followed } from "../../geo/promotion/followUp";
import type { Queryable } from "../db/database";
import { yearAmounts } from "../promotion/landings";
import { isMissing } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { amountOfMoney } from "./projectCells";

const FIELDS: readonly (readonly [field: string, measure: Followed])[] = [
  ["output_by_year", "output"],
  ["tax_by_year", "tax"],
  ["rd_by_year", "rd"],
  ["investment_by_year", "investment"],
];
/** A comma parts years only before the next of them: `1,000` is one amount. */
const BETWEEN = /[;；、\r\n]+|[,，](?=\s*\d{4}\s*年?\s*[:：=＝])/;
const YEAR = /^(\d{4})\s*(?:年\s*[:：=＝]?|[:：=＝])\s*(\S.*)$/;

export interface StatedYear {
  readonly measure: Followed;
  readonly year: number;
  /** Null: promised before, and no more. */
  readonly yuan: number | null;
}

/** What stands promised: project → measure → year → yuan. */
type Standing = ReadonlyMap<string, ReadonlyMap<Followed, ReadonlyMap<number, number>>>;

/** What stands promised of single years, of each project by number. */
export async function standingYears(tx: Queryable, district: string): Promise<Standing> {
  const found = new Map<string, Map<Followed, Map<number, number>>>();
  for (const { project, measure, side, year, yuan } of await yearAmounts(tx, district)) {
    if (side !== "promised") continue;
    const measures = found.get(project) ?? new Map<Followed, Map<number, number>>();
    const years = measures.get(measure) ?? new Map<number, number>();
    found.set(project, measures.set(measure, years.set(year, yuan)));
  }
  return found;
}

/**
 * What is news in the row's cells. A cell says all years of its measure: one that it leaves out is taken back; an empty one says nothing.
 * Cells that cannot be read reject the row; what takes the place of an amount is a warning.
 */
export function yearsOf(row: DeliveredRow, standing: Standing): StatedYear[] {
  return FIELDS.flatMap(([field, measure]) => {
    const said = yearsCell(row, field);
    if (said === null) return [];
    const before = standing.get(row.id ?? "")?.get(measure) ?? new Map<number, number>();
    const years = [...new Set([...before.keys(), ...said.keys()])].toSorted((a, b) => a - b);
    const news = years.flatMap((year) => {
      const yuan = said.get(year) ?? null;
      return yuan === (before.get(year) ?? null) ? [] : [{ measure, year, yuan }];
    });
    const changes = news.flatMap(({ year, yuan }) => {
      const was = before.get(year);
      return was === undefined ? [] : [`${year}: ${written(was)} → ${yuan === null ? "—" : written(yuan)}`];
    });
    if (changes.length > 0) row.warn("year_amounts_replaced", field, { changes: changes.join("; ") });
    return news;
  });
}

/** Year → yuan; null where the cell says nothing, or with the row rejected. */
function yearsCell(row: DeliveredRow, field: string): ReadonlyMap<number, number> | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const found = new Map<number, number>();
  let sound = true;
  const refuse = (...of: Parameters<DeliveredRow["reject"]>) => {
    sound = false;
    row.reject(...of);
  };
  const parts = text.split(BETWEEN).map((part) => part.trim());
  for (const part of parts.filter((one) => one !== "")) {
    const [, digits, amount] = YEAR.exec(part.normalize("NFKC")) ?? [];
    if (digits === undefined || amount === undefined || isMissing(amount)) {
      refuse("year_amounts_unreadable", field, { value: part });
      continue;
    }
    const year = Number(digits);
    if (year < RECORD_YEARS.first || year > RECORD_YEARS.last) {
      refuse("year_amounts_year", field, {
        value: digits,
        first: RECORD_YEARS.first,
        last: RECORD_YEARS.last,
      });
      continue;
    }
    const yuan = amountOfMoney(row, field, amount);
    if (found.has(year)) refuse("year_amounts_twice", field, { value: digits });
    else if (yuan === null) sound = false;
    else found.set(year, yuan);
  }
  if (sound && found.size === 0) refuse("year_amounts_unreadable", field, { value: text });
  return sound ? found : null;
}

/** In 万元, to the yuan. */
const written = (yuan: number): string => formatHalfUp(ratio(BigInt(yuan), 10_000n), 4).replace(/\.?0+$/, "");

/** Adds what is news to the record, in the name of whoever imports. The project's own row is the same for it. */
export async function recordYears(
  tx: Queryable,
  delivery: Delivery,
  stated: readonly (StatedYear & { readonly project: string })[],
): Promise<void> {
  if (stated.length === 0) return;
  const { district, batch } = delivery.facts;
  await tx.query(
    `insert into project_year_amount (district_id, project_id, year, measure, side, amount_yuan, author)
     select $1, s.project, s.year, s.measure, 'promised', s.yuan, b.imported_by
     from jsonb_to_recordset($3::jsonb) as s (project text, year int, measure text, yuan bigint)
     join import_batch b on b.district_id = $1 and b.id = $2`,
    [district, batch, JSON.stringify(stated)],
  );
}
