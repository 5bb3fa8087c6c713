// How is a yield or a share written where a target is known? With two decimals (one on the map), and more where it would read like a target that it misses.
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import type { Exact } from "../../geo/number/ratio";
import { writeNumber } from "./write";

const OPTIONS = { maxDigits: 4, group: true, minus: "−" } as const;

/** @param target in the unit of the value; null where it is held against nothing @example writeAgainst(47.996, "48") // "47.996" */
export function writeAgainst(value: Exact, target: string | null, digits = 2): string {
  return target === null
    ? writeNumber(value, digits)
    : formatAgainstTarget(value, target, { ...OPTIONS, digits }).text;
}
