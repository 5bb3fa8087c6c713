// What is to be said of a ranking, or of a plan for all, before it is read?

export type RankingOutcome =
  | { readonly kind: "noSites" }
  /** Nothing fits, and which one rule is to be relaxed for the nearest. */
  | { readonly kind: "noneFits"; readonly by: "nearly" | "nearest" | "nothing" }
  | { readonly kind: "only" }
  /** So many share the first place. */
  | { readonly kind: "equal"; readonly count: number }
  | { readonly kind: "ranked" };

interface Ranking {
  /** Sites that were looked at. */
  readonly from: number;
  readonly fits: readonly { readonly place: number }[];
  readonly fitCount: number;
  /** Sites out by one rule alone; where there are none, those with the fewest faults. */
  readonly nearly: readonly unknown[];
  readonly nearest: readonly unknown[];
}

/** Nothing to choose from, nothing that fits, one alone, equal scores; else a ranking like any other. */
export function rankingOutcome({ from, fits, fitCount, nearly, nearest }: Ranking): RankingOutcome {
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

export type PlanOutcome = "noProjects" | "noSites" | "nothingFits" | "infeasible" | "unknown" | "onePlace";

interface Planned {
  readonly status: string;
  readonly supply: { readonly parcels: number; readonly floors: number; readonly places: number };
}

/** Of a plan as a whole, before anything else; null where it is a plan like any other. @param projects how many look for a place */
export function planOutcome({ status, supply }: Planned, projects: number): PlanOutcome | null {
  if (projects === 0) return "noProjects";
  if (supply.parcels + supply.floors === 0) return "noSites";
  if (supply.places === 0) return "nothingFits";
  if (status === "infeasible" || status === "unknown") return status;
  return supply.places === 1 ? "onePlace" : null;
}
