// What does a cell say that names an amount or a range of it: 40-80亩, 40～80, ≥8米, 3.6亿元, 50亩以上?
import { plainNumber } from "../../geo/number/plainNumber";

/** Ends as decimal text; null where the cell leaves one open. A single amount is both. */
export interface StatedRange {
  readonly low: string | null;
  readonly high: string | null;
  /** In lower case; null where the cell writes none. */
  readonly unit: string | null;
}

const NUMBER = String.raw`([+-]?\d[\d,]*(?:\.\d+)?)`;
const UNIT = String.raw`((?:m2|[^\d+\-~–—―−至到以及左])*)`;
const RANGE = new RegExp(
  `^(>=|≥|>|不少于|不低于|至少|<=|≤|<|不超过|不大于|至多|约)?${NUMBER}${UNIT}(?:[-~–—―−至到]${NUMBER}${UNIT})?(及以上|以上|及以下|以下|以内|左右)?$`,
);
const FROM: readonly string[] = [">=", "≥", ">", "不少于", "不低于", "至少", "及以上", "以上"];
const UP_TO: readonly string[] = ["<=", "≤", "<", "不超过", "不大于", "至多", "及以下", "以下", "以内"];

/**
 * The range that a text names; null where it names none.
 * @example statedRange("40～80亩") // { low: "40", high: "80", unit: "亩" }
 * @example statedRange("≥8") // { low: "8", high: null, unit: null }
 */
export function statedRange(text: string): StatedRange | null {
  const match = RANGE.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (match === null) return null;
  const [, before = "", first = "", firstUnit = "", second, secondUnit = "", behind = ""] = match;
  const low = plainNumber(first);
  const high = second === undefined ? low : plainNumber(second);
  if (low === null || high === null) return null;
  const unit = (secondUnit || firstUnit).toLowerCase() || null;
  const bounds = [before, behind];
  if (second === undefined && bounds.some((word) => FROM.includes(word))) return { low, high: null, unit };
  if (second === undefined && bounds.some((word) => UP_TO.includes(word))) return { low: null, high, unit };
  return { low, high, unit };
}
