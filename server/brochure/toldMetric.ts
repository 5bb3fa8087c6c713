// What may a client page say of a figure of a park? What it shows, and not a digit more.
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import type { BrochureMetric } from "../../geo/promotion/brochure";

/** As the page and its file write it: a figure that misses its target has as many decimals as tell the two apart. */
const FORMAT = { digits: 1, maxDigits: 4 } as const;

/** The figure rounded as it is written, its verdict only beside a target; a figure that was told stays what it is. */
export function toldMetric({ metric, value, target, verdict }: BrochureMetric): BrochureMetric {
  if (value === null) return { metric, value, target, verdict: null };
  // a share is written in percent
  const places = metric === "concentration" ? 2 : 0;
  const shown = powerOfTen(value, places);
  const { text, digits } =
    target === null
      ? { text: formatHalfUp(shown, FORMAT.digits), digits: FORMAT.digits }
      : formatAgainstTarget(shown, target, FORMAT);
  const rounded = Number(formatHalfUp(powerOfTen(text, -places), digits + places));
  return { metric, value: rounded, target, verdict: target === null ? null : verdict };
}
