// Which parcels of one state became which of the next? Told by the land that their shapes share, never by guessing at codes.

/** A parcel of the other state whose shape meets the own one. */
export interface Overlap {
  readonly id: string;
  /** Its whole area, 0.01 m². */
  readonly areaDm2: number;
  /** What both shapes cover, 0.01 m². */
  readonly sharedDm2: number;
  /** Whether a parcel of this id is also in the own state. */
  readonly inOwnState: boolean;
}

/**
 * `same_land`: one parcel under another code. `part_of`: the own one lies in one larger parcel. `made_of`: the own one takes in those
 * named, whole. `crossing`: the lines were drawn anew.
 */
type LineageKind = "same_land" | "part_of" | "made_of" | "crossing";

/** Shares by area, 0 to 1, for showing; what is decided is decided in integers. */
interface LineagePart {
  readonly id: string;
  /** How much of the own parcel lies in this one. */
  readonly ofOwn: number;
  /** How much of this one lies in the own parcel. */
  readonly ofOther: number;
}

export interface Lineage {
  readonly kind: LineageKind;
  /** The largest piece of the own parcel first, equal ones by id. */
  readonly parts: readonly LineagePart[];
}

/** From this share of the smaller parcel on two shapes are more than neighbours drawn twice, in percent. */
const LEAST_SHARED_PERCENT = 5;
/** From this share on a parcel lies in another one whole, in percent: surveys of one line differ by less than the rest. */
const WHOLE_PERCENT = 95;

/**
 * How a parcel hangs together with those of an earlier or later state; null where its code simply goes on. Where both codes stand in
 * both states a line has moved between neighbours, and neither came of the other.
 * @param own its area in 0.01 m², and whether a parcel of its id is in the other state
 * @example lineageOf({ areaDm2: 400, inOtherState: false }, [{ id: "A", areaDm2: 1000, sharedDm2: 400, inOwnState: false }])?.kind // "part_of"
 */
export function lineageOf(
  own: { readonly areaDm2: number; readonly inOtherState: boolean },
  overlaps: readonly Overlap[],
): Lineage | null {
  const related = overlaps
    .filter(({ inOwnState }) => !(own.inOtherState && inOwnState))
    .filter(({ areaDm2, sharedDm2 }) =>
      isShare(sharedDm2, Math.min(areaDm2, own.areaDm2), LEAST_SHARED_PERCENT),
    )
    .sort((a, b) => b.sharedDm2 - a.sharedDm2 || (a.id < b.id ? -1 : 1));
  const [first, second] = related;
  if (first === undefined) return null;
  const inside = related.every(({ areaDm2, sharedDm2 }) => isShare(sharedDm2, areaDm2, WHOLE_PERCENT));
  const ownInside = second === undefined && isShare(first.sharedDm2, own.areaDm2, WHOLE_PERCENT);
  return {
    kind: ownInside ? (inside ? "same_land" : "part_of") : inside ? "made_of" : "crossing",
    parts: related.map(({ id, areaDm2, sharedDm2 }) => ({
      id,
      ofOwn: sharedDm2 / own.areaDm2,
      ofOther: sharedDm2 / areaDm2,
    })),
  };
}

const isShare = (part: number, whole: number, percent: number): boolean =>
  part > 0 && part * 100 >= whole * percent;
