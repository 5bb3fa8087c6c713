// Would a project as promised meet a target on the land that it asks for?
import { isMet, perMuSurplus } from "../target/surplus";
import type { Target } from "../target/target";

export interface LandAsked {
  /** Whole 0.01 m²; null where the project does not say. */
  readonly minDm2: number | null;
  readonly maxDm2: number | null;
}

/**
 * `met` or `missed` where the whole range of land says so; `undecided` where it hangs on how much land the project takes, and where promise or land
 * is not known: missing data is never zero.
 * @param yuan whole yuan of a year of full production; null where nothing is promised
 * @example promiseVerdict(95_000_000, { minDm2: 6_666_667, maxDm2: 6_666_667 }, { value: "48", operator: ">=" }) // "met"
 */
export function promiseVerdict(
  yuan: number | null,
  { minDm2, maxDm2 }: LandAsked,
  { value, operator }: Pick<Target, "value" | "operator">,
): "met" | "missed" | "undecided" {
  if (yuan === null) return "undecided";
  const verdicts = [minDm2, maxDm2].flatMap((dm2) =>
    dm2 === null ? [] : [isMet(perMuSurplus(yuan, dm2, value), operator)],
  );
  if (verdicts.length === 0 || verdicts.some((one) => one !== verdicts[0])) return "undecided";
  return verdicts[0] === true ? "met" : "missed";
}
