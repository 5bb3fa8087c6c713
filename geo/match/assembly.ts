// Which adjacent parcels make a site together? Connected sets within an area range, compact, with no useless rest beside them.

export interface AssemblyParcel {
  readonly id: string;
  readonly areaDm2: number;
  /** Metres around it. */
  readonly perimeterM: number;
  /** Who holds it; null: unknown, which counts as somebody of their own. */
  readonly owner: string | null;
  /** From when it can be had, `YYYY-MM-DD`; null: unknown. */
  readonly freeFrom: string | null;
}

/** Two parcels with a common border. */
export interface SharedBorder {
  readonly a: string;
  readonly b: string;
  readonly lengthM: number;
}

export interface AssemblyRules {
  readonly minDm2: number;
  readonly maxDm2: number;
  readonly mostParcels: number;
  readonly mostOwners: number;
  /** From 0 to 1, which a circle has; a square has 0.785. */
  readonly leastCompactness: number;
  /** What is left of the free land beside it is used on its own or is no smaller than this; 0: whatever is left. */
  readonly leastRestDm2: number;
  /** Every parcel is there by then; null: whenever. One of which it is not known is not taken. */
  readonly by: string | null;
}

export interface Assembly {
  /** By id. */
  readonly parcelIds: readonly string[];
  readonly areaDm2: number;
  readonly owners: number;
  /** 4π·area ÷ perimeter². Source: Polsby & Popper (1991). */
  readonly compactness: number;
  /** The day on which the last parcel is there; null where one's is not known. */
  readonly freeFrom: string | null;
}

export interface Assemblies {
  /** The nearest to the middle of the range first, then the most compact, then by id. */
  readonly found: readonly Assembly[];
  /** False where the search was cut short: there may be others. */
  readonly complete: boolean;
}

/** Sets looked at before the search is cut short. */
const SET_LIMIT = 200_000;

/**
 * Every connected set of two parcels or more that keeps the rules. Each set is met once (extension of sets by neighbours beyond the first
 * parcel, after S. Wernicke, Efficient Detection of Network Motifs, 2006).
 */
export function assemblies(
  parcels: readonly AssemblyParcel[],
  borders: readonly SharedBorder[],
  rules: AssemblyRules,
  setLimit = SET_LIMIT,
): Assemblies {
  const usable = parcels
    .filter(({ freeFrom }) => rules.by === null || (freeFrom !== null && freeFrom <= rules.by))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const number = new Map(usable.map(({ id }, index) => [id, index]));
  const near = usable.map(() => new Map<number, number>());
  for (const { a, b, lengthM } of borders) {
    const [x, y] = [number.get(a), number.get(b)];
    if (x === undefined || y === undefined || x === y || lengthM <= 0) continue;
    near[x]?.set(y, (near[x]?.get(y) ?? 0) + lengthM);
    near[y]?.set(x, (near[y]?.get(x) ?? 0) + lengthM);
  }
  const neighbours = (index: number): ReadonlyMap<number, number> => near[index] ?? new Map();
  const found: Assembly[] = [];
  let looked = 0;

  /** @returns false where the limit is reached */
  const extend = (
    set: readonly number[],
    areaDm2: number,
    open: readonly number[],
    root: number,
  ): boolean => {
    if (++looked > setLimit) return false;
    if (set.length > 1 && areaDm2 >= rules.minDm2) {
      const made = assembly(
        set.map((index) => usable[index]).filter((one) => one !== undefined),
        lengthWithin(set),
      );
      if (made.owners <= rules.mostOwners && made.compactness >= rules.leastCompactness && leavesNoScrap(set))
        found.push(made);
    }
    if (set.length >= rules.mostParcels) return true;
    const rest = [...open];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const area = areaDm2 + (usable[next]?.areaDm2 ?? 0);
      if (area > rules.maxDm2) continue;
      const fresh = [...neighbours(next).keys()].filter(
        (one) => one > root && !set.includes(one) && !set.some((inside) => neighbours(inside).has(one)),
      );
      if (!extend([...set, next], area, [...rest, ...fresh], root)) return false;
    }
    return true;
  };

  /** Borders between parcels of the set: no longer any. */
  const lengthWithin = (set: readonly number[]): number => {
    let length = 0;
    for (const a of set)
      for (const [b, shared] of neighbours(a)) if (b > a && set.includes(b)) length += shared;
    return length;
  };

  /** Whether every piece of free land that touches the set is still large enough. */
  const leavesNoScrap = (set: readonly number[]): boolean => {
    if (rules.leastRestDm2 <= 0) return true;
    const seen = new Set(set);
    for (const start of set.flatMap((index) => [...neighbours(index).keys()])) {
      if (seen.has(start)) continue;
      let piece = 0;
      const queue = [start];
      seen.add(start);
      for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        piece += usable[at]?.areaDm2 ?? 0;
        for (const next of neighbours(at).keys()) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
      if (piece < rules.leastRestDm2) return false;
    }
    return true;
  };

  let complete = true;
  for (const [root, { areaDm2 }] of usable.entries()) {
    const open = [...neighbours(root).keys()].filter((one) => one > root);
    complete = areaDm2 > rules.maxDm2 || extend([root], areaDm2, open, root);
    if (!complete) break;
  }
  const middle = (rules.minDm2 + rules.maxDm2) / 2;
  const away = ({ areaDm2 }: Assembly) => Math.abs(areaDm2 - middle);
  found.sort(
    (a, b) =>
      away(a) - away(b) ||
      b.compactness - a.compactness ||
      (a.parcelIds.join() < b.parcelIds.join() ? -1 : 1),
  );
  return { found, complete };
}

function assembly(members: readonly AssemblyParcel[], insideM: number): Assembly {
  const areaDm2 = members.reduce((sum, one) => sum + one.areaDm2, 0);
  const perimeterM = members.reduce((sum, one) => sum + one.perimeterM, 0) - 2 * insideM;
  const owners = new Set(members.map(({ owner, id }) => (owner === null ? `\u0000${id}` : owner)));
  const days = members.map(({ freeFrom }) => freeFrom);
  return {
    parcelIds: members.map(({ id }) => id).toSorted(),
    areaDm2,
    owners: owners.size,
    compactness: perimeterM > 0 ? (4 * Math.PI * (areaDm2 / 100)) / perimeterM ** 2 : 0,
    freeFrom: days.includes(null)
      ? null
      : (days
          .filter((day) => day !== null)
          .toSorted()
          .at(-1) ?? null),
  };
}
