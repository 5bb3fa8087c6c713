// Is a plan the best there is, where one set of prices cannot tell? The choices are parted, each part has prices of its own, and every bound is exact.
import { checkPlan } from "./checkPlan";
import { type PlanProblem, planValue } from "./planProblem";
import { bestAfterPrices, floorDivide, type Prices, priceBound, pricedValues } from "./priceBound";
import { type BestProof, proveBest } from "./proveBest";

/** A plan in which parts of options can be taken: what its rows are worth, and how much of each option it takes. */
export interface Relaxed {
  readonly prices: Prices;
  readonly shares: ArrayLike<number>;
}

/** Solved by whatever is at hand: poor prices make the search longer, never its answer wrong. */
export type Relax = (open: readonly boolean[], must: readonly boolean[]) => Relaxed;

export interface TreeLimits {
  /** Choices after which it gives up. */
  readonly nodes: number;
  /** Choices that are tried one by one before a part is parted further. */
  readonly triedEach?: number;
  /** Asked between parts: true gives up. */
  readonly stopped?: () => boolean;
  /** Told after each part. */
  readonly told?: (value: bigint | null, bound: bigint) => void;
}

/** Some of the choices: options that are still open, projects that must take one, and what none of them is worth more than. */
interface Part {
  readonly open: readonly boolean[];
  readonly must: readonly boolean[];
  readonly bound: bigint;
}

const TRIED_EACH = 300;

/**
 * The best of all plans, the parts with the highest bound first.
 * @param start a plan to begin with; one that breaks a row is passed over
 */
export function proveTree(
  problem: PlanProblem,
  relax: Relax,
  start: readonly number[] | null,
  limits: TreeLimits,
): BestProof {
  let chosen = start !== null && checkPlan(problem, start).length === 0 ? start : null;
  let value = chosen === null ? null : planValue(problem, chosen);
  let nodes = 0;
  const first = relax(
    problem.options.map(() => true),
    problem.required,
  );
  const ceiling = priceBound(problem, first.prices);
  if (ceiling === null) return { chosen: null, value: null, proved: true, bound: null, nodes };
  const parts: Part[] = [{ open: problem.options.map(() => true), must: problem.required, bound: ceiling }];
  let relaxed: Relaxed | null = first;
  while (parts.length > 0) {
    const part = takeHighest(parts);
    if (value !== null && part.bound <= value) {
      parts.length = 0;
      break;
    }
    if (nodes >= limits.nodes || limits.stopped?.()) {
      parts.push(part);
      break;
    }
    const { prices, shares }: Relaxed = relaxed ?? relax(part.open, part.must);
    relaxed = null;
    const kept = worthwhile(problem, part, prices, value);
    if (kept !== null) {
      const left = narrowed(problem, kept);
      const parted = halves(problem, kept, shares);
      const tried = proveBest(
        left.problem,
        prices,
        null,
        parted.length === 0 ? Number.POSITIVE_INFINITY : (limits.triedEach ?? TRIED_EACH),
        value,
      );
      nodes += tried.nodes + 1;
      if (tried.chosen !== null && tried.value !== null && (value === null || tried.value > value)) {
        chosen = tried.chosen.map((index) => left.names[index] ?? index);
        value = tried.value;
      }
      if (!tried.proved) parts.push(...parted);
    }
    limits.told?.(value, highest(parts, value) ?? ceiling);
  }
  const proved = parts.length === 0;
  return { chosen, value, proved, bound: highest(parts, value), nodes };
}

function takeHighest(parts: Part[]): Part {
  let at = 0;
  for (const [index, { bound }] of parts.entries()) if (bound > (parts[at] as Part).bound) at = index;
  return parts.splice(at, 1)[0] as Part;
}

/** What no plan is worth more than; null: there is none. */
const highest = (parts: readonly Part[], value: bigint | null): bigint | null =>
  parts.reduce((most: bigint | null, { bound }) => (most === null || bound > most ? bound : most), value);

/** The part without what cannot be better than what is known; null where nothing can. */
function worthwhile(problem: PlanProblem, part: Part, prices: Prices, value: bigint | null): Part | null {
  const worth = pricedValues(problem, prices);
  const found = bestAfterPrices(problem, prices, worth, part.must, part.open);
  if (found === null) return null;
  const { best, total } = found;
  const bound = floorDivide(total, prices.denominator);
  if (value === null) return { ...part, bound: lower(bound, part.bound) };
  if (bound <= value) return null;
  const better = (project: number, own: bigint) =>
    floorDivide(total - (best[project] ?? 0n) + own, prices.denominator) > value;
  return {
    open: problem.options.map(
      ({ project }, index) => part.open[index] === true && better(project, worth[index] ?? 0n),
    ),
    must: part.must.map((one, project) => one || !better(project, 0n)),
    bound: lower(bound, part.bound),
  };
}

const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The problem of a part alone, and what its options are called in the whole. */
function narrowed(problem: PlanProblem, { open, must }: Part): { problem: PlanProblem; names: number[] } {
  const names = [...problem.options.keys()].filter((index) => open[index]);
  return {
    problem: {
      required: must,
      options: problem.options.filter((_, index) => open[index]),
      capacities: problem.capacities,
    },
    names,
  };
}

/** Two parts: one project takes one of the options of which the relaxed plan takes most, or none of them. None where one choice is left. */
function halves({ options }: PlanProblem, part: Part, shares: ArrayLike<number>): Part[] {
  const share = (index: number) => shares[index] ?? 0;
  let pick: { own: number[]; top: number; must: boolean } | null = null;
  for (const [project, must] of part.must.entries()) {
    const own = [...options.keys()].filter((at) => part.open[at] && options[at]?.project === project);
    if (own.length === 0 || (own.length === 1 && must)) continue;
    const top = Math.max(...own.map(share));
    // the most undecided first
    if (pick === null || Math.abs(top - 0.5) < Math.abs(pick.top - 0.5)) pick = { own, top, must };
  }
  if (pick === null) return [];
  const ordered = pick.own.toSorted((a, b) => share(b) - share(a) || a - b);
  const total = ordered.reduce((sum, index) => sum + share(index), 0);
  const taken = new Set<number>();
  let sum = 0;
  for (const index of ordered) {
    if (taken.size > 0 && (sum >= total / 2 || taken.size === ordered.length - 1)) break;
    taken.add(index);
    sum += share(index);
  }
  const project = options[ordered[0] ?? 0]?.project;
  return [
    {
      open: part.open.map((one, at) => one && (options[at]?.project !== project || taken.has(at))),
      must: part.must.map((one, at) => one || at === project),
      bound: part.bound,
    },
    { open: part.open.map((one, at) => one && !taken.has(at)), must: part.must, bound: part.bound },
  ];
}
