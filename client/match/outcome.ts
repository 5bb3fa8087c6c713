// What is to be said of a ranking before it is read: nothing to choose from, nothing fits, one alone, equal scores?
import type { MatchPage } from "../../server/api/matchShapes";

export type Outcome =
  | { readonly kind: "noSites" }
  /** Nothing fits, and which one rule is to be relaxed for the nearest. */
  | { readonly kind: "noneFits"; readonly by: "nearly" | "nearest" | "nothing" }
  | { readonly kind: "only" }
  /** So many share the first place. */
  | { readonly kind: "equal"; readonly count: number }
  | { readonly kind: "ranked" };

type Found = Pick<MatchPage, "from" | "fits" | "fitCount" | "nearly" | "nearest">;

export function outcomeOf({ from, fits, fitCount, nearly, nearest }: Found): Outcome {
  if (from === 0) return { kind: "noSites" };
  if (fitCount === 0)
    return {
      kind: "noneFits",
      by: nearly.length > 0 ? "nearly" : nearest.length > 0 ? "nearest" : "nothing",
    };
  if (fitCount === 1) return { kind: "only" };
  const first = fits.filter(({ place }) => place === 1).length;
  return first > 1 ? { kind: "equal", count: first } : { kind: "ranked" };
}
