// For which period does a figure's row speak?
import { parsePeriod } from "../../geo/period/period";

/** Last month of a cumulative span → its quarter. */
const QUARTER_OF_MONTH: Readonly<Record<string, number>> = { "3": 1, "6": 2, "9": 3, "12": 4 };
const QUARTER_OF_WORD: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/**
 * `2025`, `2025年`, `2025年度`, `2025Q3`, `2025年三季度`, `2025年1-9月`, and `1-9月` with the year of the option; an empty cell is the
 * option itself. Quarters are cumulative.
 * @param option a reported period, or null
 * @returns `2025` or `2025Q3`; null where the text is no such period
 */
export function figurePeriod(text: string, option: string | null): string | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (plain === "") return option;
  const year = /^((?:19|20)\d{2})(?:年度?|(?!\d))/.exec(plain);
  const rest = plain.slice(year?.[0].length ?? 0);
  const of = year?.[1] ?? option?.slice(0, 4);
  if (of === undefined) return null;
  if (rest === "") return reportedPeriod(of);
  const months = /^(?:0?1月?[-–—~至到])0?(3|6|9|12)月?$/.exec(rest)?.[1];
  const quarter = /^[-/]?(?:Q([1-4])|第?([一二三四1-4])季度?)$/i.exec(rest);
  const word = quarter?.[1] ?? quarter?.[2];
  const number = months === undefined ? (QUARTER_OF_WORD[word ?? ""] ?? word) : QUARTER_OF_MONTH[months];
  return number === undefined ? null : reportedPeriod(`${of}Q${number}`);
}

/** Whether figures are reported for a period. */
export const isReportedPeriod = (text: string): boolean => reportedPeriod(text) !== null;

/** The period if figures are reported for it: a year or a cumulative quarter, not rolling ones. */
export function reportedPeriod(text: string): string | null {
  const period = parsePeriod(text);
  return period === null || period.kind === "rolling" ? null : period.id;
}
