// Which of the sites that fit is the best, and of what is its score made? Contributions, never a total alone.
import { divideRatios, multiplyRatios, subtractRatios, sumRatios, ZERO } from "../number/arithmetic";
import { compareRatios, type Exact, type Ratio, ratioOf } from "../number/ratio";

/** What is looked at, and how a value becomes a share from 0 to 1. */
export interface Criterion {
  readonly id: string;
  /** Whole percent; all weights sum to 100. */
  readonly weight: number;
  /** The largest value among the sites has 1, or the smallest, or the nearest to an ideal one. */
  readonly better: "most" | "least" | { readonly ideal: Exact };
  /** Values of sites of another supply are of another kind (land, floors): each is held against those of its own. */
  readonly bySupply?: boolean;
}

export interface ScoredSite {
  readonly id: string;
  /** Asked of criteria `bySupply` alone; left out: all are of one. */
  readonly supply?: string;
  readonly values: Readonly<Record<string, Exact | null>>;
}

export interface Contribution {
  readonly criterion: string;
  /** Null: unknown; it contributes nothing, and the score says that something is missing. */
  readonly value: Exact | null;
  /** Share of the best, 0–1. */
  readonly share: Ratio;
  /** weight × share, in points. */
  readonly points: Ratio;
}

export interface SiteScore {
  readonly id: string;
  /** 1 is the best; equal scores have equal places. */
  readonly place: number;
  /** 0–100, the sum of the contributions. */
  readonly points: Ratio;
  readonly contributions: readonly Contribution[];
  /** Criteria of which nothing is known. */
  readonly unknown: readonly string[];
}

const ONE: Ratio = { numerator: 1n, denominator: 1n };

/**
 * Scores, the best first, equal ones by id. A share is where the value stands between the worst and the best of the sites compared;
 * where all are equal, each has 1. By supply: between the worst and the best of its own supply.
 * @throws RangeError where the weights are no whole percents that sum to 100
 */
export function scoreSites(sites: readonly ScoredSite[], criteria: readonly Criterion[]): SiteScore[] {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  if (sum !== 100 || criteria.some(({ weight }) => !Number.isInteger(weight) || weight < 0))
    throw new RangeError(`weights must be whole percents that sum to 100, not ${sum}`);
  const shares = criteria.map((criterion) => sharesOf(sites, criterion));
  const scored = sites.map(({ id, values }, at) => {
    const contributions = criteria.map((criterion, k): Contribution => {
      const share = shares[k]?.[at] ?? ZERO;
      return {
        criterion: criterion.id,
        value: values[criterion.id] ?? null,
        share,
        points: multiplyRatios(share, ratioOf(criterion.weight)),
      };
    });
    return {
      id,
      points: sumRatios(contributions.map(({ points }) => points)),
      contributions,
      unknown: contributions.flatMap(({ criterion, value }) => (value === null ? [criterion] : [])),
    };
  });
  scored.sort((a, b) => compareRatios(b.points, a.points) || (a.id < b.id ? -1 : 1));
  let place = 0;
  let last: Ratio | null = null;
  return scored.map((one, at) => {
    if (last === null || compareRatios(one.points, last) !== 0) place = at + 1;
    last = one.points;
    return { ...one, place };
  });
}

function sharesOf(sites: readonly ScoredSite[], criterion: Criterion): Ratio[] {
  if (criterion.bySupply !== true) return sharesAmong(sites, criterion);
  const supplies = [...new Set(sites.map(({ supply }) => supply))];
  const shares = supplies.map((supply) =>
    sharesAmong(
      sites.map((site) => (site.supply === supply ? site : { ...site, values: {} })),
      criterion,
    ),
  );
  return sites.map(({ supply }, at) => shares[supplies.indexOf(supply)]?.[at] ?? ZERO);
}

function sharesAmong(sites: readonly ScoredSite[], { id, better }: Criterion): Ratio[] {
  const worth = sites.map(({ values }) => {
    const value = values[id] ?? null;
    if (value === null) return null;
    const exact = ratioOf(value);
    if (better === "most") return exact;
    if (better === "least") return negative(exact);
    const away = subtractRatios(exact, ratioOf(better.ideal));
    return away.numerator < 0n ? away : negative(away);
  });
  const known = worth.filter((value) => value !== null).sort(compareRatios);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return sites.map(() => ZERO);
  const range = subtractRatios(highest, lowest);
  return worth.map((value) => {
    if (value === null) return ZERO;
    if (range.numerator === 0n) return ONE;
    return divideRatios(subtractRatios(value, lowest), range);
  });
}

const negative = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: -numerator, denominator });
