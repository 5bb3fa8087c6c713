// Where are the breaks of a scale of colours? At shares of the target, or where the values themselves fall apart; the target is always one.
import { CLASS_BREAKS } from "./classOf";

export const BREAK_METHODS = ["target", "quantile", "equal", "natural"] as const;
export type BreakMethod = (typeof BREAK_METHODS)[number];

/** How many breaks lie below the target, and how many above. */
const BELOW = CLASS_BREAKS.indexOf(100);
const ABOVE = CLASS_BREAKS.length - BELOW - 1;
/** Natural breaks are sought among so many values, evenly taken from the sorted ones. */
const SAMPLE = 400;
/** Breaks are rounded to so many figures: they are read, and typed. */
const FIGURES = 3;

/**
 * Breaks of a diverging scale in 万元/亩, ascending. Each side of the target is divided by itself, so that a colour never changes its
 * side; a side with too few different values keeps its shares of the target.
 * @param values yields that are known, in any order
 * @param target decimal text above 0
 * @example scaleBreaks("target", [], "48") // ["12", "24", "38.4", "48", "60", "84"]
 */
export function scaleBreaks(method: BreakMethod, values: ArrayLike<number>, target: string): string[] {
  const goal = Number(target);
  const shares = CLASS_BREAKS.map((percent) => String(Number(((percent * goal) / 100).toPrecision(12))));
  shares[BELOW] = target;
  if (method === "target") return shares;
  const sorted = Float64Array.from(values).sort();
  const below = sorted.filter((value) => value < goal);
  const above = sorted.filter((value) => value >= goal);
  const low = rounded(cuts(method, below, BELOW + 1), below[0] ?? goal, goal);
  const high = rounded(cuts(method, above, ABOVE + 1), goal, Number.POSITIVE_INFINITY);
  return [...(low ?? shares.slice(0, BELOW)), target, ...(high ?? shares.slice(BELOW + 1))];
}

/** Breaks given by hand: those that are not the target, ascending around it; null where they are not. */
export function ownBreaks(given: readonly string[], target: string): string[] | null {
  if (given.length !== BELOW + ABOVE) return null;
  const all = [...given.slice(0, BELOW), target, ...given.slice(BELOW)];
  const numbers = all.map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN));
  // no number is above or below one that is none
  return numbers.slice(1).every((value, i) => value > at(numbers, i)) ? all : null;
}

function cuts(method: BreakMethod, sorted: Float64Array, classes: number): number[] {
  const count = sorted.length;
  if (count < classes) return [];
  const inner = Array.from({ length: classes - 1 }, (_, i) => i + 1);
  if (method === "quantile") return inner.map((i) => at(sorted, Math.floor((i * count) / classes)));
  const [first, last] = [at(sorted, 0), at(sorted, count - 1)];
  if (method === "equal") return inner.map((i) => first + ((last - first) * i) / classes);
  const step = Math.max(1, count / SAMPLE);
  const sample: number[] = [];
  for (let i = 0; i < count; i += step) sample.push(at(sorted, Math.floor(i)));
  return naturalBreaks(sample, classes);
}

/** Rounded where they then still ascend between the ends; else null. */
function rounded(breaks: readonly number[], least: number, most: number): string[] | null {
  if (breaks.length === 0) return null;
  const texts = breaks.map((value) => String(Number(value.toPrecision(FIGURES))));
  const numbers = texts.map(Number);
  const ascends = numbers.every((value, i) => value > (numbers[i - 1] ?? least) && value < most);
  return ascends && texts.every((text) => !text.includes("e")) ? texts : null;
}

/**
 * The first value of each class but the lowest, so that values differ as little as possible from the mean of their class (Fisher 1958, which
 * Jenks applied to maps): the least sum of squares, found exactly.
 * @param sorted ascending, at least as many as classes
 * @example naturalBreaks([1, 2, 9, 10, 30], 3) // [9, 30]
 */
export function naturalBreaks(sorted: readonly number[], classes: number): number[] {
  const count = sorted.length;
  const sums = new Float64Array(count + 1);
  const squares = new Float64Array(count + 1);
  sorted.forEach((value, i) => {
    sums[i + 1] = at(sums, i) + value;
    squares[i + 1] = at(squares, i) + value * value;
  });
  /** Sum of squared distances from the mean, of the values from `from` up to `to`. */
  const spread = (from: number, to: number): number => {
    const sum = at(sums, to) - at(sums, from);
    return at(squares, to) - at(squares, from) - (sum * sum) / (to - from);
  };
  let least = Float64Array.from({ length: count + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: Uint32Array[] = [];
  for (let k = 2; k <= classes; k++) {
    const next = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const start = new Uint32Array(count + 1);
    for (let to = k; to <= count; to++) {
      for (let from = k - 1; from < to; from++) {
        const cost = at(least, from) + spread(from, to);
        if (cost < at(next, to)) {
          next[to] = cost;
          start[to] = from;
        }
      }
    }
    least = next;
    starts.push(start);
  }
  const breaks: number[] = [];
  let end = count;
  for (const start of starts.reverse()) {
    end = at(start, end);
    breaks.unshift(at(sorted, end));
  }
  return breaks;
}

/** Of columns that hold a number at every place asked for. */
const at = (column: ArrayLike<number>, index: number): number => column[index] ?? Number.NaN;
