// Which parcels carry a park and which drag it, and by how much? Signed amounts that add up to the park's
// surplus.

import { at } from "../list/at";
import { divideHalfUp } from "../number/ratio";
import { figureOf } from "../tally/figureOf";
import type { Measure } from "../tally/tally";
import { type LandDenominator, type LandTally, landUnder } from "../target/denominator";
import { perMuSurplus } from "../target/surplus";
import { apportionCents } from "./apportionCents";

/** One parcel's part of the park's surplus. */
export interface LedgerLine {
  readonly id: string;
  /** Land that carries the figure, 0.01 m². */
  readonly landDm2: number;
  /** Signed, in 0.01 yuan. */
  readonly surplusCents: bigint;
}

/** All parcels between the best and the worst, folded into one line. */
interface LedgerRest {
  readonly parcels: number;
  readonly surplusCents: bigint;
  /** How many of them have a surplus, and how many a gap. */
  readonly positiveParcels: number;
  readonly negativeParcels: number;
}

/** A park's surplus taken apart: best + rest + worst = total, to the 0.01 yuan. */
export interface Ledger {
  /** Parcels that add most, largest first; only parts above 0. */
  readonly best: readonly LedgerLine[];
  readonly rest: LedgerRest;
  /** Parcels that drag most, the worst first; only parts below 0. */
  readonly worst: readonly LedgerLine[];
  /** The park's surplus, half-up; null where no land carries the figure. */
  readonly totalCents: bigint | null;
}

/**
 * Every parcel's exact share of a park's surplus over a per-mu target, sorted.
 * A parcel without the figure has no part in the park's surplus, and none here.
 * @param parcels the parcels whose Tallies sum to the park's, distinct ids
 * @param targetValue 万元/亩, decimal text
 * @param n lines at each end
 * @param denominator of the target; with supplied or gross land a parcel without the figure drags as well
 * @throws RangeError where the value is no decimal
 * @example ledger(parcels, "output", "950", 5).totalCents // equals judgePerMu(sum, "output", target, true).surplusCents
 */
export function ledger(
  parcels: Iterable<{ readonly id: string; readonly tally: LandTally }>,
  measure: Measure,
  targetValue: string,
  n: number,
  denominator: LandDenominator = "occupied",
): Ledger {
  const all = [...parcels];
  const lines = contributions(all, measure, targetValue, denominator);
  const best = lines.filter(({ surplusCents }) => surplusCents > 0n).slice(0, n);
  const worst = lines
    .filter(({ surplusCents }) => surplusCents < 0n)
    .sort(worstFirst)
    .slice(0, n);
  const ends = new Set([...best, ...worst]);
  const rest = lines.filter((line) => !ends.has(line));
  return {
    best,
    rest: {
      parcels: rest.length,
      surplusCents: centsOf(rest),
      positiveParcels: rest.filter(({ surplusCents }) => surplusCents > 0n).length,
      negativeParcels: rest.filter(({ surplusCents }) => surplusCents < 0n).length,
    },
    worst,
    totalCents: all.some(({ tally }) => figureOf(tally, measure).landDm2 > 0) ? centsOf(lines) : null,
  };
}

/**
 * Every parcel's part of the surplus in 0.01 yuan, largest first, equal ones by id; they sum to the half-up
 * total exactly. With a whole-number target each part is exact; else fractions of 0.01 yuan go by largest
 * remainder.
 * @throws RangeError where the value is no decimal
 */
export function contributions(
  parcels: Iterable<{ readonly id: string; readonly tally: LandTally }>,
  measure: Measure,
  targetValue: string,
  over: LandDenominator = "occupied",
): LedgerLine[] {
  const parts: { key: string; landDm2: number; numerator: bigint }[] = [];
  let numerator = 0n;
  let denominator = 1n;
  for (const { id, tally } of parcels) {
    const { yuan, landDm2 } = landUnder(tally, measure, over);
    if (landDm2 === 0 && yuan === 0) continue;
    const surplus = perMuSurplus(yuan, landDm2, targetValue);
    denominator = surplus.denominator;
    numerator += surplus.numerator;
    parts.push({ key: id, landDm2, numerator: surplus.numerator });
  }
  const cents = apportionCents(parts, denominator, divideHalfUp(numerator, denominator));
  return parts
    .map(({ key, landDm2 }, index) => ({ id: key, landDm2, surplusCents: at(cents, index) }))
    .sort((a, b) => order(b.surplusCents, a.surplusCents) || order(a.id, b.id));
}

function worstFirst(a: LedgerLine, b: LedgerLine): number {
  if (a.surplusCents !== b.surplusCents) return a.surplusCents < b.surplusCents ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function centsOf(lines: readonly LedgerLine[]): bigint {
  return lines.reduce((sum, { surplusCents }) => sum + surplusCents, 0n);
}

function order<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
