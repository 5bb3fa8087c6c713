// What does one enterprise or parcel bring into a park, and what is its part of the park's surplus?
import { concentrationSurplus, perMuSurplus, type Surplus } from "../target/surplus";

/** One line of a park: an enterprise's or a parcel's figure there, and the land that goes with it. */
export interface Holding {
  readonly id: string;
  /** Whole yuan; null where the figure is not known: it has no part then. */
  readonly yuan: number | null;
  /** Land of those who report the figure, 0.01 m². */
  readonly landDm2: number;
  /** What of the yuan is output of leading industries; only concentration asks. */
  readonly leadYuan: number;
  /** Whether its industry leads; null where several industries are in it, as on a parcel. */
  readonly lead: boolean | null;
}

/** What the park is held against. */
export interface HoldingTarget {
  readonly of: "per_mu" | "concentration";
  /** 万元/亩 or %, decimal text. */
  readonly value: string;
}

/**
 * The holding's exact part of the surplus: 100·yuan − 15·v·land, or 100·lead − v·yuan; 0 without a figure.
 * Source: surpluses add up, so each part is the park's surplus of that line alone (design.md).
 * @throws RangeError where the value is no decimal
 * @example holdingSurplus({ id: "a", yuan: 1, landDm2: 0, leadYuan: 0, lead: false }, { of: "per_mu", value: "48" }).numerator // 100n
 */
export function holdingSurplus(holding: Holding, { of, value }: HoldingTarget): Surplus {
  const { yuan, landDm2, leadYuan } = holding;
  if (of === "per_mu") return perMuSurplus(yuan ?? 0, yuan === null ? 0 : landDm2, value);
  return concentrationSurplus(yuan === null ? 0 : leadYuan, yuan ?? 0, value);
}

/**
 * The exact surplus of all holdings together.
 * @throws RangeError where the value is no decimal
 */
export function surplusOfHoldings(holdings: readonly Holding[], target: HoldingTarget): Surplus {
  let { numerator, denominator } = holdingSurplus(NOTHING, target);
  for (const holding of holdings) numerator += holdingSurplus(holding, target).numerator;
  return { numerator, denominator };
}

const NOTHING: Holding = { id: "", yuan: null, landDm2: 0, leadYuan: 0, lead: false };
