// What is missing to a target: how much more money, or how much less land, or how much output of leading industries?
import type { Surplus } from "../target/surplus";
import { targetDecimal } from "../target/surplus";
import type { HoldingTarget } from "./holding";

/** Three ways to fill the same gap, each alone enough; null where it cannot fill it. */
export interface Shortfall {
  /**
   * More output, tax or R&D on the same land; of a concentration: more output of leading industries, which raises all output too.
   * Null where a target of 100 % or more asks for the impossible.
   */
  readonly yuan: bigint | null;
  /** Less land with the same figures, 0.01 m²; null for a concentration, and where even no land would not do. */
  readonly landDm2: bigint | null;
  /** Output that would have to be of leading industries instead of others; null for a per-mu target, and where there is too little. */
  readonly convertYuan: bigint | null;
}

/**
 * The least whole amounts with which the surplus reaches 0; null where it has.
 * @param surplus exact, of the park
 * @param yuan the park's figure, of a concentration all its output
 * @param leadYuan of a concentration, its leading output
 * @throws RangeError where the value is no decimal
 * Source: 100·(y + x) ≥ 15·v·L, 100·y ≥ 15·v·(L − x), 100·(l + x) ≥ v·(y + x), 100·(l + x) ≥ v·y.
 * @example shortfall({ numerator: -720n, denominator: 1n }, { of: "per_mu", value: "48" }, { yuan: 0, landDm2: 1, leadYuan: 0 })?.yuan // 8n
 */
export function shortfall(
  { numerator, denominator }: Surplus,
  { of, value }: HoldingTarget,
  sums: { readonly yuan: number; readonly landDm2: number; readonly leadYuan: number },
): Shortfall | null {
  if (numerator >= 0n) return null;
  const { digits } = targetDecimal(value);
  const hundred = 100n * denominator;
  const gap = -numerator;
  if (of === "per_mu") {
    const allowed = digits <= 0n ? null : (hundred * BigInt(sums.yuan)) / (15n * digits);
    const less = sums.yuan < 0 || allowed === null ? null : BigInt(sums.landDm2) - allowed;
    return { yuan: up(gap, hundred), landDm2: less, convertYuan: null };
  }
  const convert = up(gap, hundred);
  return {
    yuan: hundred > digits ? up(gap, hundred - digits) : null,
    landDm2: null,
    convertYuan: convert <= BigInt(sums.yuan) - BigInt(sums.leadYuan) ? convert : null,
  };
}

/** Positive parts, rounded up. */
const up = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator;
