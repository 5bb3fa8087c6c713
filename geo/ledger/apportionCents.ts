// How are exact parts rounded to 0.01 yuan so that they still add up to the rounded whole?

/**
 * Parts in 0.01 yuan that sum to `totalCents`: each is its exact value rounded down or up, what is missing goes by largest remainder,
 * equal remainders to the lower key. Where the total was rounded from both sides of zero, parts may be one further off.
 * @param parts exact numerators over the one denominator, with the key that breaks ties
 * @param denominator above 0
 * @throws RangeError where the parts do not make the total
 * @returns in the order of `parts`; of none an empty list, whatever the total
 * @example apportionCents([{ key: "a", numerator: 5n }, { key: "b", numerator: 5n }], 10n, 1n) // [1n, 0n]
 */
export function apportionCents(
  parts: readonly { readonly key: string; readonly numerator: bigint }[],
  denominator: bigint,
  totalCents: bigint,
): bigint[] {
  const remainders = parts.map(({ numerator }) => ((numerator % denominator) + denominator) % denominator);
  const cents = parts.map(({ numerator }, index) => (numerator - (remainders[index] ?? 0n)) / denominator);
  let missing = cents.reduce((left, part) => left - part, totalCents);
  if (missing === 0n || parts.length === 0) return cents;
  if (missing > BigInt(parts.length) || missing < -BigInt(parts.length)) {
    throw new RangeError(`parts of ${totalCents} × 0.01 yuan leave ${missing} over`);
  }
  const step = missing > 0n ? 1n : -1n;
  const order = parts
    .map(({ key }, index) => ({ key, index, remainder: remainders[index] ?? 0n }))
    .sort((a, b) => compare(b.remainder, a.remainder) || compare(a.key, b.key));
  for (const { index } of order) {
    if (missing === 0n) break;
    cents[index] = (cents[index] ?? 0n) + step;
    missing -= step;
  }
  return cents;
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
