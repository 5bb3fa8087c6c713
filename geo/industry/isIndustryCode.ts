// Is this text an industry code of GB/T 4754, at any level below the section letter?

/**
 * True for 大类 (2 digits), 中类 (3) and 小类 (4) as text; whether the code is in use is for the versioned code
 * table to say.
 * @example isIndustryCode("3670") // true
 * @example isIndustryCode("C36") // false
 */
export function isIndustryCode(text: string): boolean {
  return /^(?!00)\d{2,4}$/.test(text);
}
