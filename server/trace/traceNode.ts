// How is a node of a trace made, and how is a long list of them cut short?
import type { TraceNode } from "../api/traceShapes";
import type { Words } from "./words";

export type { TraceNode };
export type Source = NonNullable<TraceNode["source"]>;

/** Only what is known; the rest is null, 0 or empty. */
export function node(
  words: Words,
  rest: { [K in Exclude<keyof TraceNode, "label" | "labelEn">]?: TraceNode[K] | undefined } = {},
): TraceNode {
  return {
    label: words.zh,
    labelEn: words.en,
    formula: rest.formula ?? null,
    value: rest.value ?? null,
    unit: rest.unit ?? null,
    quantity: rest.quantity ?? null,
    role: rest.role ?? null,
    calculation: rest.calculation ?? null,
    source: rest.source ?? null,
    more: rest.more ?? 0,
    children: rest.children ?? [],
  };
}

/** How many parts are shown before the rest is counted only. */
const SHOWN_PARTS = 20;

/** The first parts of a list that is sorted already, and how many are left out. */
export function cut<T>(list: readonly T[], all: boolean): { shown: readonly T[]; more: number } {
  const shown = all ? list : list.slice(0, SHOWN_PARTS);
  return { shown, more: list.length - shown.length };
}
