// What are the values of a column whose header nobody knows: do their check characters and letters tell?
import { creditCode } from "../../geo/code/creditCode";
import { parcelCode } from "../../geo/code/parcelCode";
import { unitCode } from "../../geo/code/unitCode";
import { isMissing } from "./cells";
import { figurePeriod } from "./figurePeriod";
import type { ImportKind } from "./importReport";

type ValueShape = "credit_code" | "parcel_code" | "unit_code" | "industry_code" | "period";

/** How many of the values that are there have the shape. */
export interface ShapeFound {
  readonly shape: ValueShape;
  readonly fitting: number;
  readonly of: number;
}

/** Which field a shape stands for. Money is in none: a number may be anything. */
const FIELD_OF: Readonly<Partial<Record<ImportKind, Readonly<Partial<Record<ValueShape, string>>>>>> = {
  parcels: { parcel_code: "code", unit_code: "unit_code" },
  enterprises: { credit_code: "id", industry_code: "industry_code" },
  occupancy: { credit_code: "enterprise", parcel_code: "parcel" },
  figures: { credit_code: "enterprise", period: "period" },
};

/** Divisions (大类) of GB/T 4754-2017 run from 01 to 97. */
const LAST_DIVISION = 97;
/** A class (小类), with or without its section's letter. */
const CLASS = /^[A-T]?(\d{2})\d{2}$/i;
const YEAR = /^(?:19[4-9]|20[0-4])\d$/;

const FITS: Readonly<Record<ValueShape, (text: string) => boolean>> = {
  credit_code: (text) => creditCode(text).ok,
  parcel_code: (text) => parcelCode(text).ok,
  unit_code: (text) => unitCode(text).ok,
  industry_code: (text) => {
    const division = Number(CLASS.exec(text)?.[1] ?? 0);
    return division >= 1 && division <= LAST_DIVISION;
  },
  period: (text) => figurePeriod(text, null) !== null,
};
const SHAPES = Object.keys(FITS) as readonly ValueShape[];
const MOST_SAMPLES = 200;
const FEWEST = 2;
const SHARE = 0.8;
/** A year in which something began is not the one for which a figure speaks. */
const OTHER_YEAR =
  /成立|注册|登记|开业|投产|建成|建厂|入驻|竣工|出生|到期|开始|起始|截止|founded|built|start|end/i;
/** A table speaks of few periods. */
const MOST_PERIODS = 12;

interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
}

/** The values that are there, of rows spread over the table: its first ones are often all of one town or year. */
function samplesOf({ rows }: Table, header: string): readonly string[] {
  const step = Math.max(1, Math.floor(rows.length / MOST_SAMPLES));
  const count = Math.min(MOST_SAMPLES, Math.ceil(rows.length / step));
  // one by one: a page asks again and again, and a layer may have a million rows
  return Array.from({ length: count }, (_, place) => (rows[place * step]?.cells[header] ?? "").trim()).filter(
    (text) => !isMissing(text),
  );
}

/** Whether a column's values could be those of a field: most have its shape, or it has none. */
export function suitsField(kind: ImportKind, table: Table, header: string, field: string): boolean {
  const shape = SHAPES.find((one) => FIELD_OF[kind]?.[one] === field);
  if (shape === undefined) return true;
  const values = samplesOf(table, header);
  return values.filter(FITS[shape]).length * 2 >= values.length;
}

/** The field of a kind that a column's values tell, and how many of them do; null where they tell none. */
export function fieldByValues(
  kind: ImportKind,
  table: Table,
  header: string,
): { readonly field: string; readonly found: ShapeFound } | null {
  const fields = FIELD_OF[kind];
  if (fields === undefined) return null;
  const values = samplesOf(table, header);
  if (values.length < FEWEST) return null;
  for (const shape of SHAPES) {
    const field = fields[shape];
    if (field === undefined) continue;
    const fitting = values.filter(FITS[shape]).length;
    if (fitting < FEWEST || fitting < values.length * SHARE) continue;
    if (shape === "period" && (OTHER_YEAR.test(header) || new Set(values).size > MOST_PERIODS)) continue;
    // four digits that are all years are more likely years
    if (shape === "industry_code" && values.every((text) => YEAR.test(text))) continue;
    return { field, found: { shape, fitting, of: values.length } };
  }
  return null;
}
