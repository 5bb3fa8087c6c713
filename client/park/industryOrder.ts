// In which order are a park's industries drawn? The leading ones first, so that their joint share meets the target line.
import type { IndustryShare } from "../../server/api/shapes";

/** Leading and other industries, each by falling share; a share below zero cannot be drawn and comes last. */
export function industryOrder(industries: readonly IndustryShare[]): {
  lead: IndustryShare[];
  others: IndustryShare[];
} {
  const sorted = [...industries].sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  return { lead: sorted.filter(({ lead }) => lead), others: sorted.filter(({ lead }) => !lead) };
}
