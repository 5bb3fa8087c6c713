// Into which classes does an attribute part a layer, and how does each look? Pattern and dash say it as well as colour.
import type { ReferenceKind } from "../../server/api/layerShapes";

export const PATTERNS = [
  "diagonal",
  "dots",
  "horizontal",
  "cross",
  "counter",
  "vertical",
  "grid",
  "rings",
  "dashes",
] as const;
export type PatternName = (typeof PATTERNS)[number];

export interface ClassLook {
  readonly pattern: PatternName;
  /** In multiples of the line's width; [1, 0] is a whole line. */
  readonly dash: readonly number[];
  /** Which of the colours without an order; null: the ink of the map. */
  readonly colour: number | null;
  /** Points have neither pattern nor dash: their radius, where it says something. */
  readonly pointPx?: number;
}

export interface LayerClass {
  /** Null: the values that are too rare for a look of their own, or a range of numbers. */
  readonly value: string | null;
  /** The least and the greatest number of it that there is; null where it is no range. */
  readonly range: readonly [number, number] | null;
  /** As they stand in the file; none: whatever is in no other class. */
  readonly values: readonly string[];
  readonly count: number;
  readonly look: ClassLook;
}

/** More looks than these nobody tells apart. */
const MOST_CLASSES = 8;
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [5, 2],
  [2, 1.5],
  [6, 1.5, 1, 1.5],
  [1, 1.2],
  [9, 2.5],
  [6, 1.2, 1, 1.2, 1, 1.2],
  [3, 3],
];
const REST: ClassLook = { pattern: "dashes", dash: [0.5, 2], colour: null };

/** From few to many: denser patterns, fuller lines and larger points, in one colour. */
export const NUMBER_LOOKS: readonly ClassLook[] = [
  { pattern: "dots", dash: [1, 3], colour: 0, pointPx: 3 },
  { pattern: "dashes", dash: [2, 2], colour: 0, pointPx: 4 },
  { pattern: "diagonal", dash: [4, 2], colour: 0, pointPx: 5 },
  { pattern: "cross", dash: [8, 2], colour: 0, pointPx: 6.5 },
  { pattern: "grid", dash: [1, 0], colour: 0, pointPx: 8 },
];
/** A number as a measure has it: a code that begins with 0 or goes on beyond what is exact is none. */
const A_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** How a layer looks that is not told apart: by what it is. */
const OF_KIND: Readonly<Record<ReferenceKind, ClassLook>> = {
  control: { pattern: "counter", dash: [6, 1.5, 1, 1.5], colour: 8 },
  ecology: { pattern: "diagonal", dash: [1, 0], colour: 4 },
  farmland: { pattern: "dots", dash: [5, 2], colour: 1 },
  plan: { pattern: "horizontal", dash: [9, 2.5], colour: 0 },
  other: { pattern: "vertical", dash: [2, 1.5], colour: null },
};

export const lookOfKind = (kind: ReferenceKind): ClassLook => OF_KIND[kind];

/**
 * Classes of an attribute, the commonest first, equal ones by name; what is left over is the last, together. Of more numbers than there are
 * looks ranges, from few to many, of about as many features each.
 * @param values of each feature; "" where it has none
 */
export function layerClasses(values: readonly string[]): LayerClass[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const numbers = [...counts].filter(([value]) => value !== "");
  if (numbers.length > MOST_CLASSES && numbers.every(([value]) => A_NUMBER.test(value)))
    return numberClasses(numbers, counts.get("") ?? 0);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const own = sorted.length > MOST_CLASSES ? sorted.slice(0, MOST_CLASSES - 1) : sorted;
  const rest = sorted.slice(own.length).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...own.map(([value, count], at) => ({
      value,
      range: null,
      values: [value],
      count,
      look: {
        pattern: PATTERNS[at] ?? REST.pattern,
        dash: DASHES[at] ?? REST.dash,
        colour: at,
      },
    })),
    ...(rest === 0 ? [] : [{ value: null, range: null, values: [], count: rest, look: REST }]),
  ];
}

/** Equal numbers are never parted. @param blank features without a number: the last class */
function numberClasses(counts: readonly (readonly [string, number])[], blank: number): LayerClass[] {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const classes = new Map<number, { texts: string[]; range: [number, number]; count: number }>();
  let before = 0;
  let last: { number: number; at: number } | null = null;
  for (const [text, count] of counts.toSorted(([a], [b]) => Number(a) - Number(b))) {
    const number = Number(text);
    const at: number = last?.number === number ? last.at : Math.floor((before / total) * NUMBER_LOOKS.length);
    const own = classes.get(at) ?? { texts: [], range: [number, number], count: 0 };
    own.texts.push(text);
    classes.set(at, { texts: own.texts, range: [own.range[0], number], count: own.count + count });
    before += count;
    last = { number, at };
  }
  return [
    ...[...classes].map(([at, { texts, range, count }]) => ({
      ...{ value: null, range, values: texts, count },
      look: NUMBER_LOOKS[at] ?? REST,
    })),
    ...(blank === 0 ? [] : [{ value: "", range: null, values: [""], count: blank, look: REST }]),
  ];
}
