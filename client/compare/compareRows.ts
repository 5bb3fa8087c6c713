// Where do the things that stand side by side differ, and which is best? Pure; exact where figures are compared.
import { compareRatios, type Exact, ratioOf } from "../../geo/number/ratio";
import type { Verdict } from "../../geo/target/target";

export interface CompareCell {
  /** As it is shown; null where it is missing. */
  readonly text: string | null;
  /** What it is compared by; null for words, and where it is missing. */
  readonly figure: Exact | null;
  readonly verdict?: Verdict | null;
  /** True for what is shown but never called best: it speaks of too little, or by another rule than its neighbours. */
  readonly apart?: boolean;
}

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly CompareCell[];
  /** Which end is better; null where neither is. */
  readonly better: "high" | "low" | null;
}

export interface JudgedRow extends CompareRow {
  readonly differs: boolean;
  /** Numbers of the columns that are best; empty where all are equal, or nothing is better. */
  readonly best: readonly number[];
}

/** Two that are missing are the same; one that is missing differs from every other. What reads alike does not differ. */
export function judgeRow(row: CompareRow): JudgedRow {
  const [first, ...others] = row.cells;
  const differs = others.some(({ text }) => text !== first?.text);
  return { ...row, differs, best: differs ? bestOf(row) : [] };
}

function bestOf({ cells, better }: CompareRow): number[] {
  if (better === null) return [];
  const known = cells.flatMap(({ figure, apart }, at) =>
    figure === null || apart === true ? [] : [{ at, value: ratioOf(figure) }],
  );
  const [first, ...others] = known;
  if (first === undefined || others.length === 0) return [];
  const sign = better === "high" ? 1 : -1;
  let best = first.value;
  for (const { value } of others) if (compareRatios(value, best) * sign > 0) best = value;
  const equal = known.filter(({ value }) => compareRatios(value, best) === 0);
  return equal.length === known.length ? [] : equal.map(({ at }) => at);
}
