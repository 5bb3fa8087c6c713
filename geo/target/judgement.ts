// What is known when a figure has been held against its target?
import type { UndecidedReason, Verdict } from "./target";

/** A figure held against its target. */
export interface Judgement {
  /** 万元/亩, or a share 0–1; unrounded, for showing; null where there is no land or no figure. */
  readonly value: number | null;
  readonly verdict: Verdict;
  /** Set where the verdict is undecided, and only there. */
  readonly reason: UndecidedReason | null;
  /**
   * Figure minus what the target asks, in 0.01 yuan, halves away from zero; null where nothing may be
   * compared. It stays beside an undecided verdict of low coverage: then it speaks for the covered land only.
   */
  readonly surplusCents: bigint | null;
  /** Share 0–1 of the occupied land that carries the figure. */
  readonly coverage: number | null;
  /** The verdict by geodesic area; null where the same land counts or nothing is decided. */
  readonly geodesicVerdict: Verdict | null;
}

/**
 * True where the other area basis would turn met into missed or back: the panel must say so.
 * @example wouldFlip({ ...judgement, verdict: "met", geodesicVerdict: "missed" }) // true
 */
export function wouldFlip({
  verdict,
  geodesicVerdict,
}: Pick<Judgement, "verdict" | "geodesicVerdict">): boolean {
  return geodesicVerdict !== null && geodesicVerdict !== verdict;
}
