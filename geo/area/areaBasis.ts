// Which of a parcel's areas counts: the one on paper, or the one on the map?

export type AreaBasis = "certificate" | "contract" | "survey" | "geodesic";

/** A parcel's areas in 0.01 m²; null where there is none. */
export interface KnownAreas {
  readonly certificateDm2: number | null;
  readonly contractDm2: number | null;
  readonly surveyDm2: number | null;
  readonly geodesicDm2: number;
}

/**
 * The first known of certificate (证载), contract (合同) and survey (勘测) area, else the geodesic one (图算, and
 * figures by it are 估算). An area of 0 is how files write a missing one, so it counts as none.
 * @example areaBasis({ certificateDm2: null, contractDm2: 500, surveyDm2: 510, geodesicDm2: 505 }) // { areaDm2: 500, basis: "contract" }
 */
export function areaBasis(known: KnownAreas): { areaDm2: number; basis: AreaBasis } {
  const registered = registeredArea(known);
  return registered ?? { areaDm2: known.geodesicDm2, basis: "geodesic" };
}

/**
 * The area on paper, by the same order; null where no paper gives one.
 * @example registeredArea({ certificateDm2: 0, contractDm2: null, surveyDm2: null }) // null
 */
export function registeredArea(
  known: Omit<KnownAreas, "geodesicDm2">,
): { areaDm2: number; basis: Exclude<AreaBasis, "geodesic"> } | null {
  const order = [
    ["certificate", known.certificateDm2],
    ["contract", known.contractDm2],
    ["survey", known.surveyDm2],
  ] as const;
  for (const [basis, areaDm2] of order) {
    if (areaDm2 !== null && areaDm2 > 0) return { areaDm2, basis };
  }
  return null;
}
