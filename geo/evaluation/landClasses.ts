// Which classes may stand on a parcel? Those of its enterprises, "undecided" for one of which too little is known (无法判定), and "unclassed"
// for one that no group of the method takes (未评价).
import { CLASSES, type EvaluationClass } from "./method";

/** What an evaluation says of an enterprise: its class, that too little is known of it, or null where no group takes it. */
export type Standing = EvaluationClass | "undecided" | null;

/** The standing of an enterprise in a group: a rule may set a class where there is no score. */
export const standingOf = ({
  class: given,
  score,
}: {
  readonly class: EvaluationClass | null;
  readonly score: unknown;
}): Standing => given ?? (score === null ? "undecided" : null);

/** Best first. */
export const LAND_CLASSES: readonly string[] = [...CLASSES, "undecided", "unclassed"];
