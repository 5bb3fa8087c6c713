// How does money as written (元, 千元, 万元, 亿元) become whole yuan?
import { parseDecimal } from "../number/parseDecimal";
import { divideHalfUp } from "../number/ratio";
import { safeInteger } from "../number/safeInteger";

export type MoneyUnit = "yuan" | "qianYuan" | "wanYuan" | "yiYuan";

export const YUAN_IN: Record<MoneyUnit, bigint> = {
  yuan: 1n,
  /** Statistics forms usually report in thousand yuan. */
  qianYuan: 1_000n,
  wanYuan: 10_000n,
  yiYuan: 100_000_000n,
};

/** 1 万亿元 of one enterprise in one period: none in the world has it in one district; sums of thousands still fit a number. */
export const LARGEST_YUAN = 1_000_000_000_000;

/**
 * Money as written, in whole yuan, halves away from zero; null where the text is no decimal or is too large
 * for a number. Negative money is valid: a year's tax can be a refund.
 * @example yuanOf("1870", "yiYuan") // 187_000_000_000
 */
export function yuanOf(text: string, unit: MoneyUnit): number | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  return safeInteger(divideHalfUp(decimal.digits * YUAN_IN[unit], 10n ** BigInt(decimal.scale)));
}

/**
 * 万元 as written, in whole yuan, halves away from zero; null where the text is no decimal.
 * @example yuanOfWanYuan("-120") // -1_200_000
 */
export function yuanOfWanYuan(text: string): number | null {
  return yuanOf(text, "wanYuan");
}
