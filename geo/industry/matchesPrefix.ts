// Does an enterprise's industry belong to the designated ones?

/**
 * True where the code begins with one of the GB/T 4754 prefixes. A code coarser than the prefix does not
 * match: 36 may or may not be 3612. Enterprises without a code ("") and empty prefixes match nothing.
 * @example matchesPrefix("3670", ["36", "39"]) // true
 */
export function matchesPrefix(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => prefix !== "" && code.startsWith(prefix));
}
