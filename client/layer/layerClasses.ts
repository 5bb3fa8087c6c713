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
}

export interface LayerClass {
  /** Null: the values that are too rare for a look of their own. */
  readonly value: string | null;
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
 * Classes of an attribute, the commonest first, equal ones by name; what is left over is the last, together.
 * @param values of each feature; "" where it has none
 */
export function layerClasses(values: readonly string[]): LayerClass[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const own = sorted.length > MOST_CLASSES ? sorted.slice(0, MOST_CLASSES - 1) : sorted;
  const rest = sorted.slice(own.length).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...own.map(([value, count], at) => ({
      value,
      count,
      look: {
        pattern: PATTERNS[at] ?? REST.pattern,
        dash: DASHES[at] ?? REST.dash,
        colour: at,
      },
    })),
    ...(rest === 0 ? [] : [{ value: null, count: rest, look: REST }]),
  ];
}
