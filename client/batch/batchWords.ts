// How are the time and the counts of an import written?
import type { Batch } from "../../server/api/batchShapes";
import type { Words } from "../locale/words";

/** Day and minute in the language of the page. @param at ISO 8601 */
export function writeTime(at: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(at));
}

const COUNTS = ["new", "changed", "same", "missing", "rejected"] as const;

/** `新增 120，变更 3`; counts of nothing are left away. */
export function writeCounts(rows: Batch["rows"], t: Words, language: string): string {
  const some = COUNTS.filter((state) => rows[state] > 0);
  if (some.length === 0) return t("batch:nothing");
  return some
    .map((state) => `${t(`data:count.${state}`)} ${rows[state].toLocaleString(language)}`)
    .join(t("batch:comma"));
}
