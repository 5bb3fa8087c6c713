// Does an industry lead the park: by its plan, or where that designates none by the largest cluster?
import { type ClusterPrefix, clusterOf } from "../industry/clusterOf";
import { matchesPrefix } from "../industry/matchesPrefix";
import { leadByLargestShare } from "./leadByLargestShare";

/**
 * A function that tells which GB/T 4754 codes lead; make it once for many.
 * @param outputByIndustry yuan by code, "" without a code
 * @param leads designated prefixes of the park's plan; empty where there are none
 * @param clusterMap for the largest share
 * @example isLeading({}, ["36"], [])("3670") // true
 */
export function isLeading(
  outputByIndustry: Readonly<Record<string, number>>,
  leads: readonly string[],
  clusterMap: readonly ClusterPrefix[],
): (code: string) => boolean {
  if (leads.length > 0) return (code) => matchesPrefix(code, leads);
  const presumed = leadByLargestShare(outputByIndustry, clusterMap);
  return (code) => presumed !== null && clusterOf(code, clusterMap) === presumed.cluster;
}
