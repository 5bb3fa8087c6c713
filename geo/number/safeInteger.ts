// Does this whole number fit a JavaScript number exactly?

/**
 * The bigint as a number, or null where a number could not hold it exactly (beyond ±2^53 − 1).
 * @example safeInteger(10n) // 10
 */
export function safeInteger(value: bigint): number | null {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}
