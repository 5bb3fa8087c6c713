// Which figures stand in what is known of a parcel beside its land? Under the fields' names, in the browser and on the server alike.
import { multiplyRatios } from "../number/arithmetic";
import { ratioOf, toNumber } from "../number/ratio";
import type { NumberColumn } from "./evaluate";

/** The column of each field; days are numbers yyyymmdd, shares per cent, heights metres. */
const PLAIN = {
  far: "far",
  density: "density",
  far_min: "farMin",
  far_max: "farMax",
  green_max: "greenMax",
  height_max: "heightMax",
  granted_on: "grantedOn",
  expires_on: "expiresOn",
} as const;
/** Promises in 万元/亩. Their columns hold what `promisedInColumn` makes of them. */
const PROMISED = {
  commit_output: "commitOutput",
  commit_tax: "commitTax",
  commit_investment: "commitInvestment",
} as const;
const DM2_IN_M2 = 100;

/** 1 万元/亩 is 15 yuan on 1 m². */
const PROMISED_TIMES = ratioOf(15);

/**
 * A promise as its column holds it: yuan on 1 m², multiplied as a decimal so that it stays one.
 * @param perMu decimal text, 万元/亩
 * @throws RangeError for text that is no decimal
 * @example promisedInColumn("33.12") // 496.8
 */
export const promisedInColumn = (perMu: string): number =>
  toNumber(multiplyRatios(ratioOf(perMu), PROMISED_TIMES));

export type AttributeNumber = keyof typeof PLAIN | keyof typeof PROMISED;
export type AttributeColumn = (typeof PLAIN)[keyof typeof PLAIN] | (typeof PROMISED)[keyof typeof PROMISED];

const keysOf = <K extends string>(record: Readonly<Record<K, string>>): readonly K[] =>
  Object.keys(record) as K[];

export const ATTRIBUTE_NUMBERS: readonly AttributeNumber[] = [...keysOf(PLAIN), ...keysOf(PROMISED)];

/** @param column one value a parcel under the column's name; NaN is unknown */
export function attributeNumbers(
  count: number,
  column: (name: AttributeColumn) => ArrayLike<number>,
): Readonly<Record<AttributeNumber, NumberColumn>> {
  const m2 = new Float64Array(count).fill(DM2_IN_M2);
  const plain = keysOf(PLAIN).map((field): [AttributeNumber, NumberColumn] => [
    field,
    { above: column(PLAIN[field]), below: null },
  ]);
  const promised = keysOf(PROMISED).map((field): [AttributeNumber, NumberColumn] => [
    field,
    { above: column(PROMISED[field]), below: m2 },
  ]);
  return Object.fromEntries([...plain, ...promised]) as Record<AttributeNumber, NumberColumn>;
}
