// Does the project list meet what item 21 asks of a year: so many projects of 1 亿 and of 10 亿 yuan or more? And where nobody can say, what is missing?
import type { IndicatorOperator } from "../indicator/indicator";
import { passes } from "../indicator/progress";
import { ratio, ratioOf } from "../number/ratio";
import type { Verdict } from "../target/target";
import { isOfAtLeast, type ListedProject, YI } from "./projectStage";

/** What item 21 asks for: decimal text. */
interface Asked {
  readonly target: string;
  readonly operator: IndicatorOperator;
}

/** The least investment that counts for an indicator of item 21, in yuan. Source: indicators T45 and T46 of the policy. */
export const LEAST_YUAN: Readonly<Record<string, number>> = { T45: YI, T46: 10 * YI };
/** Annual industrial investment: what is spent in a year, which no list of projects says. Source: item 21. */
export const ANNUAL_INVESTMENT = "T44";

export interface LargeOfYear {
  readonly year: string;
  /** Projects of at least so much that start in the year. */
  readonly counted: number;
  /** Projects that may count as well: no investment is said of them, or not when they start. One of which neither is said is among both. */
  readonly noAmount: number;
  readonly noStart: number;
  /** How many are missing; 0 where there are enough. */
  readonly short: number;
  /** `met` where enough are counted, else `undecided`: projects that are not on the list count for item 21 as well. */
  readonly verdict: Exclude<Verdict, "missed">;
}

/**
 * Of one year. A project is of the year in which it starts.
 * @param leastYuan the least investment that counts
 * @param asked how many there should be
 */
export function largeOfYear(
  projects: readonly ListedProject[],
  year: string,
  leastYuan: number,
  asked: Asked,
): LargeOfYear {
  const large = (one: ListedProject) => one.investmentYuan === null || isOfAtLeast(one, leastYuan);
  const inYear = ({ startsOn }: ListedProject) => startsOn === null || startsOn.startsWith(year);
  const may = projects.filter((one) => large(one) && inYear(one));
  const counted = may.filter(
    ({ investmentYuan, startsOn }) => investmentYuan !== null && startsOn !== null,
  ).length;
  return {
    ...{ year, counted },
    noAmount: may.filter(({ investmentYuan }) => investmentYuan === null).length,
    noStart: may.filter(({ startsOn }) => startsOn === null).length,
    short: Math.max(0, leastCount(asked) - counted),
    verdict: passes(ratio(BigInt(counted), 1n), asked.operator, ratioOf(asked.target)) ? "met" : "undecided",
  };
}

/** The smallest whole number that is enough; at most so many are asked for: none. */
function leastCount({ target, operator }: Asked): number {
  if (operator === "<=") return 0;
  return operator === ">" ? Math.floor(Number(target)) + 1 : Math.ceil(Number(target));
}

/**
 * What was reported of an annual amount against its target. It adds up within its year: that it is enough counts at once, that it is not only once the
 * year is over.
 * @param asOf the day up to which it was reported
 * @param day today
 */
export function reportedVerdict(
  value: string,
  { target, operator }: Asked,
  asOf: string,
  day: string,
): Verdict {
  if (passes(ratioOf(value), operator, ratioOf(target))) return "met";
  return asOf.endsWith("-12-31") || asOf.slice(0, 4) < day.slice(0, 4) ? "missed" : "undecided";
}
