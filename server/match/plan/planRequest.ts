// What is asked of a plan for all projects?
import type { MetricId } from "../../../geo/target/target";
import type { PlanAsked } from "../../api/planShapes";
import type { Budget } from "./budgets";

/**
 * What a plan can be after, one after the other: projects placed, of them those of priority enterprises, promised tax or output in yuan, the district's tax surplus in 0.01 yuan,
 * least land in 0.01 m², least regret in 0.01 points: how much worse than the place that it likes best each project is placed.
 */
export const AIMS = ["placed", "tax", "output", "surplus", "land", "regret", "priority"] as const;
export type Aim = (typeof AIMS)[number];

/** An aim, and by how many hundredths of a percent of its best the aims after it may lower it. */
export interface RankedAim<Name extends string = Aim> {
  readonly aim: Name;
  readonly toleranceBp: number;
}

/** A park's target that has to be met once the projects are there, whether it is met today or not. */
export interface ReachTarget {
  readonly parkId: string;
  readonly metric: MetricId;
}

/** A project and one of its places, or a park: any of its places there. Park "": outside of all parks. */
export type Spot =
  | { readonly projectId: string; readonly placeId: string }
  | { readonly projectId: string; readonly parkId: string };

export interface PlanRequest {
  readonly aims: readonly RankedAim[];
  /** Whether every park that meets a binding target must still meet it. */
  readonly keepMet: boolean;
  readonly reach?: readonly ReachTarget[];
  /** Project → place. */
  readonly pinned: ReadonlyMap<string, string>;
  readonly forbidden: readonly { readonly projectId: string; readonly placeId: string }[];
  /** Project → park in which it must stand. */
  readonly pinnedParks?: ReadonlyMap<string, string>;
  readonly forbiddenParks?: readonly { readonly projectId: string; readonly parkId: string }[];
  /** Another plan that is taken instead of the best; what was pinned or forbidden stands over it. */
  readonly adopted?: NonNullable<PlanAsked["adopted"]>;
  readonly budgets: readonly Budget[];
  /** For each aim. */
  readonly seconds: number;
  readonly asked?: PlanQuestions;
}

/** What is to be worked out beside the plan; each is solved again. */
export interface PlanQuestions {
  /** Why not there, or what it costs. */
  readonly pairs: readonly Spot[];
  /** What there is without a limit, by its name in the checks. */
  readonly limits: readonly string[];
  /** At most so many other plans within the hundredths of a percent of the best. */
  readonly alternatives: { readonly most: number; readonly withinBp: number } | null;
  /** Between two aims, by default the first two, so many points; 0: none. */
  readonly tradeOffPoints: number;
  readonly tradeOffAims?: readonly [Aim, Aim];
}

/** What of an aim must be left: its best less the tolerance, rounded up so that the tolerance is never passed. */
export function leastKept(value: bigint, toleranceBp: number): bigint {
  const size = value < 0n ? -value : value;
  return value - (size * BigInt(toleranceBp)) / 10_000n;
}
