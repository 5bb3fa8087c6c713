// In which unit is the money of a table, where neither its headers nor its title say it?
import { isMoneyUnit } from "./cells";
import { unitOfField } from "./fields";
import type { ImportKind } from "./importReport";
import type { Column } from "./matchHeaders";
import { moneyUnitOfTitle } from "./titleFacts";

/** The units that somebody can choose. */
export const MONEY_UNIT_WORDS = ["元", "千元", "万元", "亿元"] as const;
export type MoneyUnitWord = (typeof MONEY_UNIT_WORDS)[number];

/** Columns of money of which nothing in the file says the unit, by their headers. */
export function moneyWithoutUnit(
  kind: ImportKind,
  columns: ReadonlyMap<string, Column>,
  titleLines: readonly string[],
): readonly string[] {
  if (moneyUnitOfTitle(titleLines) !== null) return [];
  return [...columns].flatMap(([field, { header, unit }]) =>
    unitOfField(kind, field) === "money" && !isMoneyUnit(unit) ? [header] : [],
  );
}
