// Where does each bar of a waterfall begin and end, and which whole 万元 stand at it, so that they add up to the total shown?
import { wholeWanYuan } from "../ui/write";

/** A step of a waterfall before it is drawn. */
export interface Amount<K extends string> {
  readonly key: K;
  readonly yuan: number;
}

export interface Bar<K extends string> extends Amount<K> {
  /** Running sum before and after it, in yuan. */
  readonly from: number;
  readonly to: number;
  /** Whole 万元 as shown. */
  readonly wanYuan: number;
}

/**
 * The bars one after another. Each is rounded half up by itself, and `takes` takes the rounding, so that the parts shown add up to the
 * total shown; without it each stays as it is.
 * @param start the running sum before the first, in yuan
 */
export function ledgerBars<K extends string>(
  amounts: readonly Amount<K>[],
  start: number,
  takes: K | null,
  shownTotal: number,
): Bar<K>[] {
  let sum = cents(start);
  const bars = amounts.map(({ key, yuan }) => {
    const from = sum / 100;
    sum += cents(yuan);
    return { key, yuan, from, to: sum / 100, wanYuan: wholeWanYuan(yuan) };
  });
  const over = bars.reduce((left, { wanYuan }) => left - wanYuan, shownTotal);
  return bars.map((bar) => (bar.key === takes ? { ...bar, wanYuan: bar.wanYuan + over } : bar));
}

/** Which bar takes the rounding: of the given ones the largest, whichever its sign. */
export function takerOf<K extends string>(amounts: readonly Amount<K>[]): K | null {
  return (
    amounts.reduce<Amount<K> | null>(
      (most, one) => (most === null || Math.abs(one.yuan) > Math.abs(most.yuan) ? one : most),
      null,
    )?.key ?? null
  );
}

/** The ends of the axis and round ticks between, in yuan: 1, 2 or 5 times a power of ten apart; 0 is always among them. */
export function axisOf(bars: readonly { readonly from: number; readonly to: number }[], most = 5) {
  const low = Math.min(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => span / one <= most) ?? span;
  const first = Math.ceil(low / step);
  const ticks = Array.from(
    { length: Math.floor(high / step) - first + 1 },
    (_, index) => (first + index) * step,
  );
  return { low, high: low === high ? low + 1 : high, ticks };
}

const cents = (yuan: number) => Math.round(yuan * 100);
