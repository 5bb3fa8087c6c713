// Which rows share a key? (Map.groupBy came after Node 20.)

/** Values by key, both in the order of the list. */
export function groupBy<T>(all: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of all) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
