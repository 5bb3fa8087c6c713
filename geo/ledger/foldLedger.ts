// How does a long ledger become a picture: the best, the rest above and below, the worst, and all still adding up?

/** Lines that are folded into one. */
interface FoldedLines {
  readonly count: number;
  readonly surplusCents: bigint;
}

/** A ledger with its middle folded: worst + restBelow + restAbove + best = the sum of the lines, to the 0.01 yuan. */
export interface FoldedLedger<T> {
  /** Below 0, the worst first. */
  readonly worst: readonly T[];
  readonly restBelow: FoldedLines;
  /** At or above 0. */
  readonly restAbove: FoldedLines;
  /** Above 0, the largest first. */
  readonly best: readonly T[];
}

/**
 * The `n` worst and the `n` best lines, and the others as two sums. A line at exactly 0 stands at neither end.
 * @param lines the worst first
 * @example foldLedger([{ surplusCents: -2n }, { surplusCents: 0n }, { surplusCents: 5n }], 1).restAbove // { count: 1, surplusCents: 0n }
 */
export function foldLedger<T extends { readonly surplusCents: bigint }>(
  lines: readonly T[],
  n: number,
): FoldedLedger<T> {
  const below = lines.filter(({ surplusCents }) => surplusCents < 0n);
  const above = lines.filter(({ surplusCents }) => surplusCents > 0n).reverse();
  const level = lines.length - below.length - above.length;
  const restAbove = folded(above.slice(n));
  return {
    worst: below.slice(0, n),
    restBelow: folded(below.slice(n)),
    restAbove: { ...restAbove, count: restAbove.count + level },
    best: above.slice(0, n),
  };
}

function folded(lines: readonly { readonly surplusCents: bigint }[]): FoldedLines {
  return { count: lines.length, surplusCents: lines.reduce((sum, line) => sum + line.surplusCents, 0n) };
}
