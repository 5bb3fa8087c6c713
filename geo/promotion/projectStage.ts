// How long is a project in its stage, which are large, and what is to be invested in which quarter? For item 21 (三已三未).
import { type QuarterNo, quarterOf } from "../relocation/quarter";

/** Whole days from one day to another, `YYYY-MM-DD`; below 0 where the first is later. @example daysBetween("2027-02-27", "2027-03-01") // 2 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Whether a stage has lasted longer than its limit; one without a limit never has. */
export const isStalled = (since: string, day: string, limitDays: number | null): boolean =>
  limitDays !== null && daysBetween(since, day) > limitDays;

/** Money in yuan; null: not said. */
export interface ListedProject {
  readonly investmentYuan: number | null;
  readonly startsOn: string | null;
}

interface NamedStage {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** What else the office calls it: status words (项目状态) that say the same. */
  readonly words: readonly string[];
}

/** The state that a status word names, by its id or a name of its own before any other word for it; null: none. */
export function stageOfWord(word: string, stages: readonly NamedStage[]): string | null {
  const said = word.trim();
  const own = stages.find(({ id, name, nameEn }) => [id, name, nameEn].includes(said));
  return (own ?? stages.find(({ words }) => words.includes(said)))?.id ?? null;
}

/**
 * How a project's own status word (项目状态) stands to its state in the project list. `same`: the list says what the word says; `differs`: the word names
 * another of the states, or one while the list has none: that one; `other`: the word names none of them, so that nothing can be told. Null: no word.
 */
export function statusAgainstStage(
  word: string | null,
  current: string | null,
  stages: readonly NamedStage[],
): { readonly kind: "same" | "other" } | { readonly kind: "differs"; readonly stage: string } | null {
  const said = word?.trim() ?? "";
  if (said === "") return null;
  const named = stageOfWord(said, stages);
  if (named === null) return { kind: "other" };
  return named === current ? { kind: "same" } : { kind: "differs", stage: named };
}

export const YI = 100_000_000;

/** Whether so much is known to be invested in it. */
export const isOfAtLeast = (
  { investmentYuan }: Pick<ListedProject, "investmentYuan">,
  yuan: number,
): boolean => investmentYuan !== null && investmentYuan >= yuan;

/** Projects of 1 亿 and of 10 亿 yuan or more (the latter among the former), and those of which nobody knows. Source: item 21. */
export function largeProjects(projects: readonly ListedProject[]): {
  readonly fromYi: number;
  readonly fromTenYi: number;
  readonly unknown: number;
} {
  const least = (yuan: number) => projects.filter((one) => isOfAtLeast(one, yuan)).length;
  return {
    ...{ fromYi: least(YI), fromTenYi: least(10 * YI) },
    unknown: projects.filter(({ investmentYuan }) => investmentYuan === null).length,
  };
}

/**
 * The whole investment of projects by the quarter in which they start, in order; not what is spent in it. Quarters in which none starts are
 * left out, and so are projects without a day or an amount.
 */
export function investmentByQuarter(
  projects: readonly ListedProject[],
): { readonly quarter: QuarterNo; readonly projects: number; readonly yuan: number }[] {
  const found = new Map<QuarterNo, { projects: number; yuan: number }>();
  for (const { investmentYuan, startsOn } of projects) {
    if (investmentYuan === null || startsOn === null) continue;
    const quarter = quarterOf(startsOn);
    const sum = found.get(quarter) ?? { projects: 0, yuan: 0 };
    found.set(quarter, { projects: sum.projects + 1, yuan: sum.yuan + investmentYuan });
  }
  return [...found].sort(([a], [b]) => a - b).map(([quarter, sum]) => ({ quarter, ...sum }));
}
