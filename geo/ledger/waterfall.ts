// Which bars stand between nothing and a park's surplus, so that who carries it and who drags it fits on one picture?
import type { Contribution } from "./contributionsOf";

/** Bars from left to right; best + restUp + restDown + worst = total, to the 0.01 yuan. */
export interface Waterfall {
  /** The largest surpluses, largest first. */
  readonly best: readonly Contribution[];
  readonly restUp: Folded;
  readonly restDown: Folded;
  /** The largest shortfalls, the worst last: it stands beside the net. */
  readonly worst: readonly Contribution[];
  readonly totalCents: bigint;
}

/** What is not shown bar by bar. */
interface Folded {
  readonly count: number;
  readonly surplusCents: bigint;
}

/**
 * The contributions as a waterfall with at most `n` bars at each end. A part of 0 is folded with the surpluses.
 * @param contributions as `contributionsOf` gives them
 * @example waterfall([], 8).totalCents // 0n
 */
export function waterfall(contributions: readonly Contribution[], n: number): Waterfall {
  const up = contributions.filter(({ surplusCents }) => surplusCents >= 0n);
  const down = contributions.filter(({ surplusCents }) => surplusCents < 0n);
  const best = up.slice(0, n).filter(({ surplusCents }) => surplusCents > 0n);
  const worst = down.slice(Math.max(0, down.length - n));
  return {
    best,
    restUp: folded(up.slice(best.length)),
    restDown: folded(down.slice(0, down.length - worst.length)),
    worst,
    totalCents: folded(contributions).surplusCents,
  };
}

const folded = (lines: readonly Contribution[]): Folded => ({
  count: lines.length,
  surplusCents: lines.reduce((sum, { surplusCents }) => sum + surplusCents, 0n),
});
