// How does output by industry code look at a coarser level: divisions, groups, clusters?

/**
 * Output summed by what `groupOf` makes of each code; the sum over all groups stays the same.
 * @param outputByIndustry yuan by GB/T 4754 code, "" without a code
 * @param groupOf for instance `(code) => code.slice(0, 2)` for 大类, or `(code) => clusterOf(code, map) ?? ""`
 * @returns yuan by group, in the order in which the groups first occur
 * @example groupOutput({ "3610": 1, "3670": 2 }, (code) => code.slice(0, 2)) // Map { "36" => 3 }
 */
export function groupOutput(
  outputByIndustry: Readonly<Record<string, number>>,
  groupOf: (code: string) => string,
): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [code, yuan] of Object.entries(outputByIndustry)) {
    const group = groupOf(code);
    groups.set(group, (groups.get(group) ?? 0) + yuan);
  }
  return groups;
}
