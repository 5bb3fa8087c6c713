// What does a cell of a project say: land, money, a load, a number of people? Units stand in the header or in the cell itself.
import { multiplyRatios } from "../../geo/number/arithmetic";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Ratio, ratio, ratioOf } from "../../geo/number/ratio";
import { type AreaUnit, DM2_IN, dm2Of, LARGEST_LAND_DM2 } from "../../geo/unit/land";
import { LARGEST_YUAN, yuanOf } from "../../geo/unit/money";
import {
  AREA_UNITS,
  dateCell,
  isMissing,
  isMoneyUnit,
  LARGEST_FLOOR_DM2,
  MONEY_UNITS,
  moneyUnitOf,
} from "./cells";
import type { DeliveredRow } from "./delivery";
import { headerParts } from "./headerParts";
import { type StatedRange, statedRange } from "./statedRange";

const ONE = ratio(1n, 1n);

/** Amounts without a price: field → how their units are written, and what one of them is in the unit in which it is kept. */
const UNITS: Readonly<Record<string, Readonly<Record<string, Ratio>>>> = {
  clear_height: { 米: ONE, m: ONE },
  floor_load: {
    "t/m2": ONE,
    "吨/平方米": ONE,
    "吨/m2": ONE,
    "kg/m2": ratio(1n, 1000n),
    "公斤/平方米": ratio(1n, 1000n),
    // 1 t weighs 9.80665 kN (standard gravity)
    "kn/m2": ratio(100_000n, 980_665n),
  },
  crane: { 吨: ONE, t: ONE },
  energy: {
    吨标煤: ONE,
    吨标准煤: ONE,
    tce: ONE,
    万吨标煤: ratio(10_000n, 1n),
    万吨标准煤: ratio(10_000n, 1n),
  },
  power: { kva: ONE, 千伏安: ONE, mva: ratio(1000n, 1n) },
  lifts: { 部: ONE, 台: ONE },
  price: { "元/平方米·月": ONE, "元/m2·月": ONE },
  employees: { 人: ONE, 名: ONE },
};
const OF_EMISSIONS: Readonly<Record<string, Ratio>> = {
  吨: ONE,
  t: ONE,
  千克: ratio(1n, 1000n),
  公斤: ratio(1n, 1000n),
  kg: ratio(1n, 1000n),
};
/** Kept with so many decimals. */
const DECIMALS = 12;
const LARGEST = 1e9;

/** Whole years are meant, whether the unit says so or not. */
const perYear = (unit: string): string => unit.replace(/\/(?:年|a|year)$/, "");

/** The cell's range, its unit as the cell or else the header says it; null where empty, or with the row rejected. */
function rangeCell(
  row: DeliveredRow,
  field: string,
  isUnit: (word: string) => boolean,
  choices: readonly string[],
  text: string,
): StatedRange | null {
  if (isMissing(text)) return null;
  const range = statedRange(text);
  if (range === null) {
    row.reject("not_a_number", field, { value: text });
    return null;
  }
  if (range.unit !== null && !isUnit(range.unit)) {
    row.reject("bad_choice", field, { value: text, choices: choices.join("、") });
    return null;
  }
  const { low, high } = range;
  if ([low, high].some((end) => end?.startsWith("-"))) {
    row.reject("measure_negative", field, { value: text });
    return null;
  }
  if (low !== null && high !== null && Number(low) > Number(high)) {
    row.reject("bad_range", field, { value: text });
    return null;
  }
  return range;
}

/** What the header says in brackets that is a unit. */
function headerUnit(row: DeliveredRow, field: string, isUnit: (word: string) => boolean): string | null {
  const column = row.delivery.columns.get(field);
  if (column === undefined) return null;
  const words = [column.unit, ...headerParts(column.header).notes.map(perYear)];
  return words.find((word) => word !== null && isUnit(word)) ?? null;
}

/** One amount of a range: those that a building has to offer at least by their lower end, others only where there is no range. */
function oneOf(
  row: DeliveredRow,
  field: string,
  { low, high }: StatedRange,
  atLeast: boolean,
  value = row.text(field),
): string | null {
  if (atLeast) return low ?? high;
  if (low === high) return low;
  row.reject("not_one_number", field, { value });
  return null;
}

/** A decimal in the unit in which the field is kept; null where empty or rejected. @param atLeast a range counts by its lower end */
export function amountCell(row: DeliveredRow, field: string, atLeast = false): string | null {
  const units = UNITS[field] ?? (field === "far_min" ? {} : OF_EMISSIONS);
  const isUnit = (word: string) => units[perYear(word)] !== undefined;
  const range = rangeCell(row, field, isUnit, Object.keys(units), row.text(field));
  const text = range === null ? null : oneOf(row, field, range, atLeast);
  if (range === null || text === null) return null;
  const unit = range.unit === null ? headerUnit(row, field, isUnit) : perYear(range.unit);
  const exact = multiplyRatios(ratioOf(text), units[unit ?? ""] ?? ONE);
  if (Number(text) > LARGEST) {
    row.reject("number_too_large", field, { value: row.text(field) });
    return null;
  }
  return formatHalfUp(exact, DECIMALS).replace(/\.?0+$/, "");
}

/** A whole number of people or things. */
export function countCell(row: DeliveredRow, field: string): number | null {
  const text = amountCell(row, field, true);
  if (text === null) return null;
  if (text.includes(".")) {
    row.reject("not_whole", field, { value: row.text(field) });
    return null;
  }
  return Number(text);
}

/** Money in whole yuan, not below zero. @param said the part of the cell that names it, else all of it */
export function amountOfMoney(row: DeliveredRow, field: string, said = row.text(field)): number | null {
  const per = exactMoney(row, field, said);
  if (per === null) return null;
  const yuan = yuanOf(per.text, moneyUnitOf(per.unit, row.delivery.facts.moneyUnit));
  if (yuan !== null && yuan <= LARGEST_YUAN) return yuan;
  row.reject("number_too_large", field, { value: said });
  return null;
}

/** A promise per mu in yuan, exactly. `万元/亩` is 万元: of what, the field says. */
export function yuanPerMuCell(row: DeliveredRow, field: string): Ratio | null {
  const per = exactMoney(row, field, row.text(field));
  if (per === null) return null;
  const inYuan = ratioOf(String(yuanOf("1", moneyUnitOf(per.unit, row.delivery.facts.moneyUnit))));
  return multiplyRatios(ratioOf(per.text), inYuan);
}

function exactMoney(
  row: DeliveredRow,
  field: string,
  said: string,
): { text: string; unit: string | null } | null {
  const perMu = (word: string) => word.replace(/\/(?:亩|mu)$/, "");
  const isUnit = (word: string) => isMoneyUnit(perMu(perYear(word)));
  const range = rangeCell(row, field, isUnit, Object.keys(MONEY_UNITS), said);
  const text = range === null ? null : oneOf(row, field, range, false, said);
  if (range === null || text === null) return null;
  const unit = range.unit ?? headerUnit(row, field, isUnit);
  return { text, unit: unit === null ? null : perMu(perYear(unit)) };
}

/** Land or floors as stated. */
export interface AreaAsked {
  /** Whole 0.01 m²; null where that end is open. */
  readonly minDm2: number | null;
  readonly maxDm2: number | null;
  /** The lower end in mu, exactly as written; null where open. */
  readonly minMu: Ratio | null;
}
const NOT_SAID: AreaAsked = { minDm2: null, maxDm2: null, minMu: null };

/** In which unit areas count where neither header nor cell says it: promotion speaks of land in mu. */
const TAKEN_FOR = { land: "mu", floor: "m2" } as const;

/** The area of one column with a range, or of two columns with its ends: `land`, or `land_min` and `land_max`. */
export function areaAsked(row: DeliveredRow, of: "land" | "floor"): AreaAsked {
  const whole = areaRange(row, of, of);
  const low = areaRange(row, `${of}_min`, of);
  const high = areaRange(row, `${of}_max`, of);
  const asked: AreaAsked = {
    minDm2: whole.minDm2 ?? low.minDm2,
    maxDm2: whole.maxDm2 ?? high.maxDm2,
    minMu: whole.minMu ?? low.minMu,
  };
  if (asked.minDm2 === null || asked.maxDm2 === null || asked.minDm2 <= asked.maxDm2) return asked;
  row.reject("bad_range", `${of}_min`, { value: `${row.text(`${of}_min`)}–${row.text(`${of}_max`)}` });
  return NOT_SAID;
}

function areaRange(row: DeliveredRow, field: string, of: "land" | "floor"): AreaAsked {
  const isUnit = (word: string) => AREA_UNITS[word] !== undefined;
  const range = rangeCell(row, field, isUnit, Object.keys(AREA_UNITS), row.text(field));
  if (range === null) return NOT_SAID;
  const unit = AREA_UNITS[range.unit ?? headerUnit(row, field, isUnit) ?? ""] ?? TAKEN_FOR[of];
  const ends = [range.low, range.high].map((end) => (end === null ? null : dm2Of(end, unit)));
  const [minDm2 = null, maxDm2 = null] = ends;
  const limit = of === "land" ? LARGEST_LAND_DM2 : LARGEST_FLOOR_DM2;
  if (Math.max(minDm2 ?? 0, maxDm2 ?? 0) > limit)
    row.reject("number_too_large", field, { value: row.text(field) });
  else if (minDm2 === 0 || maxDm2 === 0) row.reject("area_not_positive", field, { value: row.text(field) });
  else return { minDm2, maxDm2, minMu: range.low === null ? null : muOfText(range.low, unit) };
  return NOT_SAID;
}

function muOfText(text: string, unit: AreaUnit): Ratio {
  const [times, per] = DM2_IN[unit];
  return multiplyRatios(ratioOf(text), ratio(times * 15n, per * 1_000_000n));
}

/** A day; a month counts as its last day, with a warning. */
export function plannedDay(row: DeliveredRow, field: string): string | null {
  const month = /^(\d{4})[-/.年](\d{1,2})(?:月[底末]?)?$/.exec(row.text(field).normalize("NFKC").trim());
  if (month === null) return dateCell(row, field);
  const [year, number] = [Number(month[1]), Number(month[2])];
  if (number < 1 || number > 12) {
    row.reject("not_a_date", field, { value: row.text(field) });
    return null;
  }
  const day = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  row.warn("month_as_day", field, { value: row.text(field), day });
  return day;
}
