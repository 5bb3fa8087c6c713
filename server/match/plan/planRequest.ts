// What is asked of a plan for all projects?
import type { Budget } from "./budgets";

/** What a plan can be after, one after the other: projects placed, promised tax or output in yuan, the district's tax surplus in 0.01 yuan, least land. */
export const AIMS = ["placed", "tax", "output", "surplus", "land"] as const;
export type Aim = (typeof AIMS)[number];

/** An aim, and by how many hundredths of a percent of its best the aims after it may lower it. */
export interface RankedAim {
  readonly aim: Aim;
  readonly toleranceBp: number;
}

export interface PlanRequest {
  readonly aims: readonly RankedAim[];
  /** Whether every park that meets a binding target must still meet it. */
  readonly keepMet: boolean;
  /** Project → place. */
  readonly pinned: ReadonlyMap<string, string>;
  readonly forbidden: readonly { readonly projectId: string; readonly placeId: string }[];
  readonly budgets: readonly Budget[];
  /** For each aim. */
  readonly seconds: number;
  readonly asked?: PlanQuestions;
}

/** What is to be worked out beside the plan; each is solved again. */
interface PlanQuestions {
  /** Why not there, or what it costs. */
  readonly pairs: readonly { readonly projectId: string; readonly placeId: string }[];
  /** What there is without a limit, by its name in the checks. */
  readonly limits: readonly string[];
  /** At most so many other plans within the hundredths of a percent of the best. */
  readonly alternatives: { readonly most: number; readonly withinBp: number } | null;
  /** Between the first two aims, so many points; 0: none. */
  readonly tradeOffPoints: number;
}

/** What of an aim must be left: its best less the tolerance, rounded up so that the tolerance is never passed. */
export function leastKept(value: bigint, toleranceBp: number): bigint {
  const size = value < 0n ? -value : value;
  return value - (size * BigInt(toleranceBp)) / 10_000n;
}
