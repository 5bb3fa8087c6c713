// How is a figure written beside its target, so that 69.96 % is never read as the 70.0 % it has missed?
import { type FormatOptions, formatHalfUp } from "./formatHalfUp";
import { compareRatios, type Exact, ratioOf } from "./ratio";

/** A figure written beside its target. */
export interface AgainstTarget {
  readonly text: string;
  /** Decimals in `text`: those asked for, or more where fewer would have hidden the difference. */
  readonly digits: number;
  /** Where the exact value lies. */
  readonly side: "below" | "equal" | "above";
  /** True where the text still reads like the target although the value differs: the mark must say it. */
  readonly looksEqual: boolean;
}

/** How a figure near its target is written. */
export interface AgainstTargetOptions extends FormatOptions {
  /** Decimals where nothing is in doubt. */
  readonly digits: number;
  /** Decimals at most, where more tell the value from its target; equal to `digits`: a mark alone must do. */
  readonly maxDigits: number;
}

/**
 * Writes a value with `digits` decimals, and with more, up to `maxDigits`, while it would read like the
 * target but is not.
 * @param value exact where it is given as a ratio (`yieldRatio`, `shareRatio`); a double can hide a miss of
 *   1e-16
 * @param target in the same unit
 * @throws RangeError as `formatHalfUp`
 * @example formatAgainstTarget("69.96", "70", { digits: 1, maxDigits: 6 }) // text "69.96", side "below", looksEqual false
 * @example formatAgainstTarget("949.999", "950", { digits: 1, maxDigits: 1 }) // text "950.0", side "below", looksEqual true
 */
export function formatAgainstTarget(
  value: Exact,
  target: Exact,
  { digits, maxDigits, ...format }: AgainstTargetOptions,
): AgainstTarget {
  const exact = ratioOf(value);
  const goal = ratioOf(target);
  const order = compareRatios(exact, goal);
  const side = order === 0 ? "equal" : order < 0 ? "below" : "above";
  const most = Math.max(digits, maxDigits);
  for (let shown = digits; ; shown += 1) {
    const text = formatHalfUp(exact, shown, format);
    const looksEqual = order !== 0 && text === formatHalfUp(goal, shown, format);
    if (!looksEqual || shown === most) return { text, digits: shown, side, looksEqual };
  }
}
