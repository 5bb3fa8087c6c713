// What does the title above a table say of all its rows: for when they speak, and in which unit?
import { figurePeriod } from "./figurePeriod";

const PERIOD = /(?:19|20)\d{2}\s*年度?\s*(?:0?1\s*月?\s*[-–—~至到]\s*0?(?:3|6|9|12)\s*月|第?[一二三四]季度)?/;
const UNIT = /(?:金额)?单位\s*[:：]?\s*[(（]?\s*(亿元|万元|千元|元)/;

/** `2025年1-9月规上工业主要指标` → `2025Q3`; null where no title names one, or several name different ones. */
export function periodOfTitle(titleLines: readonly string[]): string | null {
  const found = new Set(
    titleLines.flatMap((line) => {
      const words = PERIOD.exec(line.normalize("NFKC"))?.[0];
      const period = words === undefined ? null : figurePeriod(words, null);
      return period === null ? [] : [period];
    }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** `单位：千元` → `千元`; null where no title says it. */
export function moneyUnitOfTitle(titleLines: readonly string[]): string | null {
  for (const line of titleLines) {
    const unit = UNIT.exec(line.normalize("NFKC"))?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}
