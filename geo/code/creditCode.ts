// Is this a unified social credit code (统一社会信用代码), its check character included?
import { normaliseCode } from "./normalise";

export type CreditCodeReason = "length" | "characters" | "check_character";

/** Digits and letters without I, O, S, V and Z, which are easily misread. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * Reads the 18 characters of a credit code and verifies the last one.
 * Source: GB 32100-2015; weights 3^i mod 31, check value (31 − Σ mod 31) mod 31.
 * @returns the normalised code (uppercase, no spaces), or why it is none
 * @example creditCode("91350100M000100Y43") // { ok: true, code: "91350100M000100Y43" }
 */
export function creditCode(
  text: string,
): { readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: CreditCodeReason } {
  const code = normaliseCode(text);
  if (code.length !== 18) return { ok: false, reason: "length" };
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return { ok: false, reason: "characters" };
  if (code.charAt(17) !== creditCheckCharacter(code)) return { ok: false, reason: "check_character" };
  return { ok: true, code };
}

/**
 * The check character that belongs to the first 17 characters of a credit code.
 * @param code at least 17 characters of the alphabet
 * @example creditCheckCharacter("91350100M000100Y4") // "3"
 */
export function creditCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
