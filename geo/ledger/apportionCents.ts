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
  const shares = parts.map(({ key, numerator }) => {
    const remainder = ((numerator % denominator) + denominator) % denominator;
    return { key, remainder, cents: (numerator - remainder) / denominator };
  });
  let missing = shares.reduce((left, { cents }) => left - cents, totalCents);
  if (parts.length === 0) return [];
  if (missing > BigInt(parts.length) || missing < -BigInt(parts.length)) {
    throw new RangeError(`parts of ${totalCents} × 0.01 yuan leave ${missing} over`);
  }
  const step = missing > 0n ? 1n : -1n;
  const byRemainder = (a: (typeof shares)[number], b: (typeof shares)[number]) =>
    compare(b.remainder, a.remainder) || compare(a.key, b.key);
  for (const share of shares.toSorted(byRemainder)) {
    if (missing === 0n) break;
    share.cents += step;
    missing -= step;
  }
  return shares.map(({ cents }) => cents);
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
