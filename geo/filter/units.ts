// In which units may a condition be written, and how much is one of each in what is stored?
import { type Ratio, ratio, ratioOf } from "../number/ratio";
import { DM2_IN } from "../unit/land";
import { YUAN_IN } from "../unit/money";

export type UnitKind = "area" | "money" | "yield" | "share" | "length" | "count" | "ratio" | "day";

interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** In stored units: 0.01 m², yuan, yuan per 0.01 m², percent, metres, or as counted. */
  readonly size: Ratio;
  /** The first of each is printed. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const area = (unit: keyof typeof DM2_IN): Ratio => ratio(...DM2_IN[unit]);
const money = (unit: keyof typeof YUAN_IN): Ratio => ratio(YUAN_IN[unit], 1n);
const per = (above: Ratio, below: Ratio): Ratio =>
  ratio(above.numerator * below.denominator, above.denominator * below.numerator);
const ONE = ratio(1n, 1n);

/** The first unit of a kind is the one that is meant where none is written. */
export const UNITS = [
  { id: "mu", kind: "area", size: area("mu"), zh: ["亩"], en: ["mu"] },
  { id: "m2", kind: "area", size: area("m2"), zh: ["平方米", "平米", "㎡", "m²"], en: ["m2", "sqm"] },
  { id: "ha", kind: "area", size: area("ha"), zh: ["公顷"], en: ["ha"] },
  { id: "km2", kind: "area", size: area("km2"), zh: ["平方公里", "平方千米", "km²"], en: ["km2"] },
  { id: "wanYuan", kind: "money", size: money("wanYuan"), zh: ["万元", "万"], en: ["wan"] },
  { id: "yuan", kind: "money", size: money("yuan"), zh: ["元"], en: ["yuan"] },
  { id: "yiYuan", kind: "money", size: money("yiYuan"), zh: ["亿元", "亿"], en: ["yi"] },
  {
    id: "wanYuanPerMu",
    kind: "yield",
    size: per(money("wanYuan"), area("mu")),
    zh: ["万元/亩", "万/亩"],
    en: ["wan/mu"],
  },
  {
    id: "yuanPerM2",
    kind: "yield",
    size: per(money("yuan"), area("m2")),
    zh: ["元/平方米", "元/㎡", "元/m²"],
    en: ["yuan/m2"],
  },
  {
    id: "wanYuanPerHa",
    kind: "yield",
    size: per(money("wanYuan"), area("ha")),
    zh: ["万元/公顷"],
    en: ["wan/ha"],
  },
  {
    id: "yiYuanPerKm2",
    kind: "yield",
    size: per(money("yiYuan"), area("km2")),
    zh: ["亿元/平方公里", "亿元/km²"],
    en: ["yi/km2"],
  },
  { id: "percent", kind: "share", size: ONE, zh: ["%"], en: ["%"] },
  { id: "metre", kind: "length", size: ONE, zh: ["米"], en: ["m"] },
  { id: "km", kind: "length", size: ratio(1000n, 1n), zh: ["公里", "千米"], en: ["km"] },
  { id: "count", kind: "count", size: ONE, zh: ["家", "个"], en: [] },
  { id: "ratio", kind: "ratio", size: ONE, zh: [], en: [] },
  { id: "day", kind: "day", size: ONE, zh: [], en: [] },
] as const satisfies readonly Unit[];

export type UnitId = (typeof UNITS)[number]["id"];

const BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.id, unit]));

/** @throws RangeError for an id that is none */
export function unitOf(id: string): Unit {
  const unit = BY_ID.get(id);
  if (unit === undefined) throw new RangeError(`"${id}" is not a unit`);
  return unit;
}

/** The unit that is meant where none is written. @example defaultUnit("area") // "mu" */
export function defaultUnit(kind: UnitKind): UnitId {
  const unit = UNITS.find((one) => one.kind === kind);
  if (unit === undefined) throw new RangeError(`no unit of ${kind}`);
  return unit.id;
}

/**
 * A value as written, in stored units, exactly: 48 万元/亩 is 36/5 yuan per 0.01 m²; a day is its number yyyymmdd.
 * @throws RangeError where the value is no decimal (of "day": no day)
 * @example storedValue("30", "mu") // { numerator: 30_000_000n, denominator: 15n }
 */
export function storedValue(value: string, unit: UnitId): Ratio {
  if (unit === "day") {
    const day = dayNumber(value);
    if (day === null) throw new RangeError(`"${value}" is not a day`);
    return ratio(BigInt(day), 1n);
  }
  const { numerator, denominator } = ratioOf(value);
  const { size } = unitOf(unit);
  return ratio(numerator * size.numerator, denominator * size.denominator);
}

/** A day as yyyymmdd; null where there is no such day. @example dayNumber("2024-05-13") // 20_240_513 */
export function dayNumber(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? year * 10_000 + month * 100 + day : null;
}
