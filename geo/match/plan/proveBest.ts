// Is a plan the best there is? A search through all others in whole numbers, which prices let skip nearly everything.
import { checkPlan } from "./checkPlan";
import { type PlanProblem, planValue } from "./planProblem";
import { type Prices, priceBound, pricedValues, proceeds } from "./priceBound";

export interface BestProof {
  /** The best plan found; null: none was. */
  readonly chosen: readonly number[] | null;
  readonly value: bigint | null;
  /** True where no plan is worth more, or where there is none. */
  readonly proved: boolean;
  /** What no plan is worth more than; null: there is no plan. */
  readonly bound: bigint | null;
  /** Choices that were looked at. */
  readonly nodes: number;
}

/** An option within the search; index −1: the project stays without. */
interface Choice {
  readonly index: number;
  readonly worth: bigint;
}

/**
 * @param start a plan to begin with; one that breaks a row is passed over
 * @param nodeLimit choices after which the search gives up, the bound of the prices standing
 * @param beat only plans worth more are of interest; null: all. Where there is none, `proved` without a plan says just that
 */
export function proveBest(
  problem: PlanProblem,
  prices: Prices,
  start: readonly number[] | null,
  nodeLimit: number,
  beat: bigint | null = null,
): BestProof {
  const { required, options, capacities } = problem;
  const ceiling = priceBound(problem, prices);
  if (ceiling === null) return { chosen: null, value: null, proved: true, bound: null, nodes: 0 };
  let chosen = start !== null && checkPlan(problem, start).length === 0 ? [...start] : null;
  let value = chosen === null ? null : planValue(problem, chosen);

  const worth = pricedValues(problem, prices);
  const choices: Choice[][] = required.map((must) => (must ? [] : [{ index: -1, worth: 0n }]));
  for (const [index, { project }] of options.entries())
    choices[project]?.push({ index, worth: worth[index] ?? 0n });
  for (const own of choices) own.sort((a, b) => order(b.worth, a.worth) || a.index - b.index);
  // the projects for which the second best is worst come first: there a wrong turn is found out at once
  const regret = (own: readonly Choice[]) =>
    own[1] === undefined ? null : (own[0]?.worth ?? 0n) - own[1].worth;
  const sequence = choices
    .map((own, project) => ({ project, own, regret: regret(own) }))
    .sort((a, b) =>
      a.regret === null || b.regret === null
        ? Number(a.regret !== null) - Number(b.regret !== null)
        : order(b.regret, a.regret),
    );
  /** The most that the projects from here on are worth. */
  const most = suffixSums(sequence.map(({ own }) => own[0]?.worth ?? 0n));
  /** The least that the projects from here on take of each row; below 0 where they can give. */
  const least = leastTaken(problem, sequence);
  const taken = capacities.map(() => 0n);
  const path: number[] = [];
  let nodes = 0;

  const fits = (at: number) =>
    capacities.every((capacity, row) => (taken[row] ?? 0n) + (least[at]?.[row] ?? 0n) <= capacity);
  const search = (at: number, soFar: bigint): boolean => {
    const here = sequence[at];
    if (here === undefined) {
      const total = planValue(problem, path);
      const bar = value ?? beat;
      if (bar === null || total > bar) {
        chosen = [...path];
        value = total;
      }
      return true;
    }
    for (const { index, worth: own } of here.own) {
      // sorted: what comes after is worth no more
      const bar = value ?? beat;
      if (bar !== null && soFar + own + (most[at + 1] ?? 0n) < (bar + 1n) * prices.denominator) return true;
      if (++nodes > nodeLimit) return false;
      const uses = options[index]?.uses ?? [];
      for (const { row, amount } of uses) taken[row] = (taken[row] ?? 0n) + amount;
      if (index >= 0) path.push(index);
      const whole = !fits(at + 1) || search(at + 1, soFar + own);
      if (index >= 0) path.pop();
      for (const { row, amount } of uses) taken[row] = (taken[row] ?? 0n) - amount;
      if (!whole) return false;
    }
    return true;
  };
  const proved = !fits(0) || search(0, proceeds(problem, prices));
  if (proved) return { chosen, value, proved, bound: value, nodes };
  return { chosen, value, proved: value === ceiling, bound: ceiling, nodes };
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function suffixSums(values: readonly bigint[]): bigint[] {
  const sums = [0n];
  for (const value of values.toReversed()) sums.push((sums.at(-1) ?? 0n) + value);
  return sums.reverse();
}

function leastTaken(
  { options, capacities }: PlanProblem,
  sequence: readonly { readonly own: readonly Choice[] }[],
): bigint[][] {
  const sums = [capacities.map(() => 0n)];
  for (const { own } of sequence.toReversed()) {
    const last = sums.at(-1) ?? [];
    const lows: (bigint | null)[] = capacities.map(() => null);
    for (const { index } of own) {
      const used = new Map((options[index]?.uses ?? []).map(({ row, amount }) => [row, amount]));
      for (const row of lows.keys()) {
        const amount = used.get(row) ?? 0n;
        const low = lows[row] ?? null;
        if (low === null || amount < low) lows[row] = amount;
      }
    }
    sums.push(last.map((sum, row) => sum + (lows[row] ?? 0n)));
  }
  return sums.reverse();
}
