// Which of several stand best in a line of a comparison?

/**
 * Whether each is the best; none where they are all alike. What is not known, or cannot be judged, is neither better nor worse.
 * @param values null: not known
 * @example bestOf([1, 3, null, 3]) // [false, true, false, true]
 */
export function bestOf<T extends number | bigint>(values: readonly (T | null)[]): boolean[] {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined || known.every((value) => value === first)) return values.map(() => false);
  return values.map((value) => value !== null && !known.some((other) => other > value));
}
