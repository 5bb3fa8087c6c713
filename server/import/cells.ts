// What does a cell say: a number, an area, money, a date, yes or no? A cell that says nothing is null.
import { plainNumber } from "../../geo/number/plainNumber";
import { type AreaUnit, dm2Of, LARGEST_LAND_DM2 } from "../../geo/unit/land";
import { LARGEST_YUAN, type MoneyUnit, yuanOf } from "../../geo/unit/money";
import { dayOf } from "./dayOf";
import type { DeliveredRow, Delivery } from "./delivery";

const MISSING = new Set([
  "",
  "-",
  "—",
  "–",
  "－",
  "--",
  "——",
  "/",
  "无",
  "无数据",
  "暂无",
  "N/A",
  "n/a",
  "null",
]);
/** Units of area as tables write them. */
export const AREA_UNITS: Readonly<Record<string, AreaUnit>> = {
  平方米: "m2",
  m2: "m2",
  "m²": "m2",
  "㎡": "m2",
  sqm: "m2",
  亩: "mu",
  mu: "mu",
  公顷: "ha",
  ha: "ha",
  平方公里: "km2",
  km2: "km2",
};
/** Units of money as tables write them. */
export const MONEY_UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: "yuan",
  yuan: "yuan",
  千元: "qianYuan",
  万元: "wanYuan",
  亿元: "yiYuan",
};
/** Whether a header's or title's word is a unit of money. */
export const isMoneyUnit = (word: string | null): boolean => MONEY_UNITS[word ?? ""] !== undefined;
/** What the database takes: 2 000 km² of floors. */
export const LARGEST_FLOOR_DM2 = 200_000_000_000;
/** Ratios, percentages, metres, 万元/亩: nothing of the kind comes near. */
const LARGEST_DECIMAL = 1e9;
const LONGEST_DECIMAL = 40;

/** Whether a cell is one of the ways in which tables write that there is no value. */
export const isMissing = (text: string): boolean => MISSING.has(text);

/** A decimal as text for `numeric`; null where missing or rejected. */
export function decimalCell(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const plain = plainNumber(text.replace(/[%％]$/, ""));
  if (plain === null) row.reject("not_a_number", field, { value: text });
  else if (Math.abs(Number(plain)) > LARGEST_DECIMAL || plain.length > LONGEST_DECIMAL) {
    row.reject("number_too_large", field, { value: text });
    return null;
  }
  return plain;
}

/** An area above zero in 0.01 m², by the unit of the column's name. */
export function areaCell(row: DeliveredRow, field: string, of: "land" | "floor" = "land"): number | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const plain = plainNumber(text);
  if (plain === null) {
    row.reject("not_a_number", field, { value: text });
    return null;
  }
  const dm2 = dm2Of(plain, areaUnit(row.delivery, field));
  if (dm2 === null || dm2 > (of === "land" ? LARGEST_LAND_DM2 : LARGEST_FLOOR_DM2)) {
    row.reject("number_too_large", field, { value: text });
    return null;
  }
  if (dm2 <= 0) {
    row.reject("area_not_positive", field, { value: text });
    return null;
  }
  return dm2;
}

/** The whole yuan that a text says in a unit as headers write it; null where either says nothing. */
export function yuanOfText(text: string, unitWord: string | null): number | null {
  const plain = isMissing(text.trim()) ? null : plainNumber(text);
  const unit = MONEY_UNITS[unitWord ?? ""];
  return plain === null || unit === undefined ? null : yuanOf(plain, unit);
}

/** The money that a text says in the unit of a field's column; null where it says none, or none that can be. */
export function moneyOf(delivery: Delivery, field: string, text: string): number | null {
  if (isMissing(text.trim())) return null;
  const plain = plainNumber(text);
  const yuan = plain === null ? null : yuanOf(plain, moneyUnit(delivery, field));
  return yuan === null || Math.abs(yuan) > LARGEST_YUAN ? null : yuan;
}

/** Money in whole yuan, negative too, by the unit of the column's name. */
export function moneyCell(row: DeliveredRow, field: string): number | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const plain = plainNumber(text);
  if (plain === null) {
    row.reject("not_a_number", field, { value: text });
    return null;
  }
  const yuan = yuanOf(plain, moneyUnit(row.delivery, field));
  if (yuan === null || Math.abs(yuan) > LARGEST_YUAN) {
    row.reject("number_too_large", field, { value: text });
    return null;
  }
  return yuan;
}

/** Warns, once for the file, of columns of areas or money whose name states no unit that is known. */
export function warnOfUnits(delivery: Delivery, fields: Readonly<Record<string, "area" | "money">>): void {
  for (const [field, of] of Object.entries(fields)) {
    const column = delivery.columns.get(field);
    if (column === undefined) continue;
    if (of === "area" && AREA_UNITS[column.unit ?? ""] === undefined) {
      delivery.warn("unit_assumed", field, { unit: delivery.facts.lang === "zh" ? "平方米" : "m²" });
    }
    if (of === "money" && MONEY_UNITS[column.unit ?? delivery.facts.moneyUnit ?? ""] === undefined) {
      delivery.warn("unit_assumed", field, { unit: delivery.facts.lang === "zh" ? "万元" : "10,000 yuan" });
    }
  }
}

const areaUnit = (delivery: Delivery, field: string): AreaUnit =>
  areaUnitOf(delivery.columns.get(field)?.unit ?? null);
const moneyUnit = (delivery: Delivery, field: string): MoneyUnit =>
  moneyUnitOf(delivery.columns.get(field)?.unit ?? null, delivery.facts.moneyUnit);

/** In which unit areas are read whose header says `word`. */
export const areaUnitOf = (word: string | null): AreaUnit => AREA_UNITS[word ?? ""] ?? "m2";

/** In which unit money is read: as its header says, else as was said of the whole file. */
export const moneyUnitOf = (word: string | null, ofFile: string | null): MoneyUnit =>
  MONEY_UNITS[word ?? ""] ?? MONEY_UNITS[ofFile ?? ""] ?? "wanYuan";

/** A date as `YYYY-MM-DD`: 2037-06-30, 2037/6/30, 2037年6月30日, 20370630, with or without a time. */
export function dateCell(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (isMissing(text)) return null;
  const day = dayOf(text);
  if (day === null) row.reject("not_a_date", field, { value: text });
  return day;
}

/** A year; null where missing or rejected. */
export function yearCell(row: DeliveredRow, field: string): number | null {
  const text = row.text(field).replace(/年$/, "");
  if (isMissing(text)) return null;
  if (!/^(19|20)\d{2}$/.test(text)) {
    row.reject("not_a_period", field, { value: text });
    return null;
  }
  return Number(text);
}

const YES = new Set(["是", "规上", "y", "yes", "true", "1", "√"]);
const NO = new Set(["否", "规下", "n", "no", "false", "0"]);

/** Yes or no; null where rejected. @param otherwise what an empty cell says; where left away it is rejected */
export function yesCell(row: DeliveredRow, field: string, otherwise?: boolean): boolean | null {
  const text = row.text(field).toLowerCase();
  if (isMissing(text)) {
    if (otherwise === undefined) row.reject("missing_value", field);
    return otherwise ?? null;
  }
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  row.reject("not_yes_or_no", field, { value: text });
  return null;
}

/** A list: `36;39`, `36、39`, `36,39`. */
export const listCell = (row: DeliveredRow, field: string): string[] => [
  ...new Set(
    row
      .text(field)
      .split(/[;；,，、|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

/** Text, or null where missing. */
export function textCell(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  return isMissing(text) ? null : text;
}
