// What is a period called?
import { parsePeriod } from "../../geo/period/period";
import type { Words } from "../locale/words";

/** "2024 年报", "2025 前三季度", "至 2025 三季度的四个季度"; the id itself where it cannot be read. */
export function periodLabel(id: string, t: Words): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const first = period.kind === "quarter" && period.quarter === 1;
  return t(`period.${first ? "first_quarter" : period.kind}`, {
    year: period.year,
    quarter: period.quarter ?? 4,
  });
}
